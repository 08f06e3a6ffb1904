import type { TurnContext } from 'botbuilder';
import type { Clock, Logger } from '../core/ports';
import { AnswerCache } from '../flows/answer-cache';
import type { FindAgentsParts } from '../flows/find-agents';
import { findAgents } from '../flows/find-agents';
import { readRoster, rosterKey } from './read-roster';

/** Teams IDs of the people of a conversation whose clients may open the helpdesk's view of a card by themselves. */
export type CardViewers = (context: TurnContext) => Promise<readonly string[]>;

const KEPT_MS = 5 * 60_000;
/** A connector that gave no roster is not asked again for each card. */
const FAILED_KEPT_MS = 60_000;
const MAX_KEPT = 2_000;

interface Viewers {
  readonly ids: readonly string[];
  readonly hasFailed: boolean;
}

/** Viewers by roster and directory, kept for some minutes. Nobody where the roster cannot be read. */
export function createCardViewers(
  parts: FindAgentsParts & { readonly clock: Clock; readonly logger: Logger },
): CardViewers {
  const kept = new AnswerCache<Viewers>(parts.clock, { maxWeight: MAX_KEPT });
  const load = async (context: TurnContext): Promise<Viewers> => {
    try {
      return { ids: await findAgents(await readRoster(context), parts), hasFailed: false };
    } catch (error) {
      const status = (error as { statusCode?: unknown }).statusCode;
      parts.logger.warn(
        { status: typeof status === 'number' ? status : undefined },
        'The members of a conversation could not be read.',
      );
      return { ids: [], hasFailed: true };
    }
  };
  return async (context) => {
    const viewers = await kept.get(
      rosterKey(context),
      () => load(context),
      ({ hasFailed }) => (hasFailed ? FAILED_KEPT_MS : KEPT_MS),
    );
    return viewers.ids;
  };
}

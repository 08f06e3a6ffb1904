import type { Activity, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { CardRenderer, Logger } from '../core/ports';
import type { ErrorCode } from '../errors';
import { ERRORS, SignpostError } from '../errors';
import { guardActivity } from './activity-guard';
import { failedInvoke } from './failed-invoke';
import { cardMessage } from './send-card';
import type { ServiceHostRule } from './service-url';
import type { EndpointResult, SignpostAdapter } from './signpost-adapter';

export interface EndpointParts {
  readonly adapter: SignpostAdapter;
  readonly serviceHosts: ServiceHostRule;
  readonly logic: (context: TurnContext) => Promise<void>;
  readonly cards: CardRenderer;
  readonly logger: Logger;
  /** Makes the reference that a person can give to the operator. */
  readonly newReference: () => string;
}

/**
 * The bot's endpoint without HTTP: takes the Authorization header and the body of one request, runs the turn through
 * the SDK's adapter, and returns the status to answer. Refusals carry no body, so that no text of an error gets out.
 */
export function createMessageEndpoint(
  parts: EndpointParts,
): (request: { authorization: string; body: object }) => Promise<EndpointResult> {
  const { adapter, logger, cards, newReference } = parts;
  adapter.onTurnError = async (context, error) => {
    const reference = newReference();
    logger.error({ reference, type: context.activity.type }, 'A turn failed.', error);
    const { told } = ERRORS[errorCodeOf(error)];
    const card = cards.render({ kind: 'error', told, reference });
    const { type, name } = context.activity;
    const isInvoke = type === 'invoke';
    await context.sendActivity(
      isInvoke
        ? { type: 'invokeResponse', value: failedInvoke(name, card, `${told} Reference: ${reference}`) }
        : cardMessage(card),
    );
  };
  return async ({ authorization, body }) => {
    const guarded = guardActivity(body, parts.serviceHosts);
    if ('status' in guarded) return { status: guarded.status };
    let turnStarted = false;
    try {
      const response = await adapter.receive(authorization, guarded.activity as Activity, (context) => {
        turnStarted = true;
        return parts.logic(context);
      });
      return response ?? { status: 200 };
    } catch (error) {
      // Before the turn only authentication can fail; the SDK reports forged signatures as plain errors.
      if (!turnStarted) {
        logger.warn(
          { reason: error instanceof AuthenticationError ? 'token' : 'signature' },
          'A request was refused.',
        );
        return { status: 401 };
      }
      logger.error({ reference: newReference() }, 'A reply could not be delivered.', error);
      return { status: 200 };
    }
  };
}

function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof SignpostError ? error.code : 'BROKEN_PROMISE';
}

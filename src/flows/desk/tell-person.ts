import type { Case } from '../../core/desk/case';
import { showCase } from '../../core/desk/show-case';
import type { DeskPorts } from './desk-ports';

/**
 * Tells the person who reported a case where it stands, in their personal chat. False where they are not known or
 * cannot be reached; a chat that the bot was taken out of is forgotten by the messenger. Never throws.
 */
export async function tellPerson(
  kase: Case,
  ports: Pick<DeskPorts, 'conversations' | 'messenger' | 'cards' | 'catalog' | 'clock' | 'logger'>,
): Promise<boolean> {
  const { reporterId } = kase;
  const { conversations, messenger, cards, catalog, clock, logger } = ports;
  if (reporterId === undefined) return false;
  try {
    const chat = await conversations.find({ kind: 'personal', objectId: reporterId });
    if (chat === undefined) return false;
    const shown = showCase(kase, { viewer: 'person', catalog, now: clock.now(), isReachable: true });
    return (await messenger.post(chat, cards.render(shown))) !== undefined;
  } catch (cause) {
    logger.error({ case: kase.number }, 'The person of a case could not be told.', cause);
    return false;
  }
}

import type { Case } from '../../core/desk/case';
import { chatLink } from '../../core/desk/chat-link';
import { showCase } from '../../core/desk/show-case';
import type { Conversation } from '../../core/desk-ports';
import type { Card } from '../../core/ports';
import type { DeskPorts } from './desk-ports';
import type { TriageSight } from './put-in-triage';
import { putInTriage } from './put-in-triage';
import { reviseCase } from './revise-case';

type TriagePorts = Pick<
  DeskPorts,
  'cases' | 'conversations' | 'cardReferences' | 'messenger' | 'cards' | 'catalog' | 'clock' | 'logger'
>;

/** How often a card is drawn anew because the case changed meanwhile. */
const MAX_DRAWS = 3;

/**
 * Shows a case as it is now in the triage channel: on its card, or on a new one where it has none or that one is gone.
 * A card that was overtaken by another change is drawn again, so that the newest state stays. Never throws for the
 * channel; only for the store.
 */
export async function showInTriage(number: number, ports: TriagePorts): Promise<TriageSight> {
  let sight: TriageSight = 'noChannel';
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const kase = await ports.cases.find(number);
    if (kase === undefined) return sight;
    sight = await draw(kase, ports);
    const after = await ports.cases.find(number);
    if (after === undefined || after.updatedAt === kase.updatedAt) return sight;
  }
  return sight;
}

async function draw(kase: Case, ports: TriagePorts): Promise<TriageSight> {
  const { conversations, cases, logger } = ports;
  const channel = await conversations.find({ kind: 'triage' });
  const card = await threadCard(kase, channel, ports);
  try {
    const put = await putInTriage({ id: `case-${kase.number}`, reference: kase.card }, card, ports);
    if (put.reference !== undefined && put.reference !== kase.card)
      await noteCard(kase.number, put.reference, cases);
    return put.sight;
  } catch (cause) {
    logger.error({ case: kase.number }, 'A case could not be shown in the triage channel.', cause);
    return 'unreachable';
  }
}

async function threadCard(
  kase: Case,
  channel: Conversation | undefined,
  { cards, catalog, clock, conversations }: TriagePorts,
): Promise<Card> {
  const link = chatLink(channel?.botId, '', channel?.serviceUrl);
  return cards.render(
    showCase(kase, {
      viewer: 'thread',
      catalog,
      now: clock.now(),
      isReachable: await isReachable(kase, conversations),
      ...(link === undefined ? {} : { link }),
    }),
  );
}

/** Whether a personal chat with the person who reported a case is known. */
export async function isReachable(
  { reporterId }: Case,
  conversations: DeskPorts['conversations'],
): Promise<boolean> {
  if (reporterId === undefined) return false;
  return (await conversations.find({ kind: 'personal', objectId: reporterId })) !== undefined;
}

/** Writes down which card shows the case, over whatever else changes meanwhile. */
async function noteCard(number: number, card: string, cases: DeskPorts['cases']): Promise<void> {
  await reviseCase(number, (kase) => ({ kind: 'done', case: { ...kase, card } }), cases);
}

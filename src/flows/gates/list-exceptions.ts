import { isSameId } from '../../core/access/object-id';
import type { Answer } from '../../core/answer/answer';
import { showOnlyInPersonalChat } from '../../core/answer/shown-facts';
import { FOR_THE_DESK } from '../../core/desk/desk-answer';
import { summaryOf } from '../../core/desk/gated-steps';
import type { Inquiry } from '../../core/inquiry';
import type { Catalog } from '../../core/ports';
import type { GatePorts } from './gate-ports';
import { deskIdOf } from './works-here';

/** Most exceptions that one card lists. */
const MAX_LISTED = 10;

/** The exceptions that nobody has undone, for people who work at the helpdesk, in a personal chat. */
export async function listExceptions(
  { asker, place }: Inquiry,
  { membership, gateRecords }: Pick<GatePorts, 'membership' | 'gateRecords'>,
  catalog: Catalog,
): Promise<Answer> {
  if (place !== 'personal') return showOnlyInPersonalChat();
  const agentId = await deskIdOf(asker, membership);
  if (agentId === undefined) return FOR_THE_DESK;
  const open = await gateRecords.openExceptions(MAX_LISTED + 1);
  return {
    kind: 'exceptionList',
    rows: open.slice(0, MAX_LISTED).map(({ id, code, step, reason, until, byId }) => ({
      id,
      code,
      summary: summaryOf(catalog.entry(code), step),
      reason,
      until,
      by: byId === undefined ? 'forgotten' : isSameId(byId, agentId) ? 'you' : 'another',
    })),
    hasMore: open.length > MAX_LISTED,
  };
}

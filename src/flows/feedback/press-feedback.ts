import { idOf } from '../../core/access/object-id';
import type { Answer, Hint } from '../../core/answer/answer';
import type { CountedEvent, MissingReason } from '../../core/feedback/counted-event';
import type { Inquiry } from '../../core/inquiry';
import { titleOf } from '../../core/matching/match-reading';
import type { Counts, Once } from '../../core/ports';
import type { Knowledge } from '../answer-message';
import { answerHint } from '../card-of-hint';

/** Whether an answer helped, or what it lacked. */
export type FeedbackPress =
  | { readonly verb: 'helpful'; readonly isHelpful: boolean; readonly hint: Hint }
  | { readonly verb: 'missing'; readonly reason: MissingReason; readonly hint: Hint };

export interface FeedbackPorts {
  readonly counts: Counts;
  readonly once: Once;
}

/** What is said after a vote. */
export const THANKS = 'Thank you, that was counted. Nothing about you was.';

/** One person counts once a day for a code, however often they press. */
const VOTE_TTL_MS = 24 * 3_600_000;

/** Counts what somebody thinks of an answer and returns the card that follows: after "No" what was missing. */
export async function pressFeedback(
  press: FeedbackPress,
  { asker, place }: Inquiry,
  ports: FeedbackPorts,
  knowledge: Knowledge,
): Promise<Answer> {
  const { catalog } = knowledge;
  const { hint } = press;
  const answer = answerHint(hint, 'person', place, knowledge);
  const { code } = hint;
  if (code === undefined || !(catalog.entry(code) ?? catalog.known(code))) return answer;
  await vote(eventOf(press), code, idOf(asker.objectId), ports);
  if (press.verb === 'helpful' && !press.isHelpful)
    return { kind: 'whatWasMissing', title: titleOf(code, catalog), hint };
  return answer.kind === 'entry' ? { ...answer, foundBy: THANKS } : answer;
}

function eventOf(press: FeedbackPress): CountedEvent {
  if (press.verb === 'missing') return `missing:${press.reason}`;
  return press.isHelpful ? 'helpful' : 'notHelpful';
}

/** People without an object ID could vote any number of times, so they are not counted. */
async function vote(
  event: CountedEvent,
  code: number,
  objectId: string | undefined,
  { counts, once }: FeedbackPorts,
): Promise<void> {
  if (objectId === undefined) return;
  const subject = event.startsWith('missing:') ? 'missing' : 'helpful';
  if (await once.claim(`vote ${subject} ${code} ${objectId}`, VOTE_TTL_MS)) await counts.add(event, code);
}

import type { Answer, Hint } from '../core/answer/answer';
import { readingOf } from '../core/answer/hint';
import type { Inquiry } from '../core/inquiry';
import type { Live } from './answer-live';
import { answerLive } from './answer-live';
import type { Knowledge } from './answer-message';
import { answerHint, withWasMe } from './card-of-hint';

/** "Yes, that was me": the question whose answer opens the steps. */
export interface OwnPress {
  readonly verb: 'wasMe';
  readonly hint: Hint;
}

/**
 * The answer behind "was this you?": the steps, with what the sign-in log says where the hint holds an ID to look for.
 * `live` is undefined where there is no sign-in log; the look-up has the rights of whoever pressed.
 */
export async function confirmOwn(
  { hint }: OwnPress,
  inquiry: Inquiry,
  live: Live | undefined,
  knowledge: Knowledge,
): Promise<Answer> {
  const own = { ...hint, wasMe: true };
  const first = answerHint(own, 'person', inquiry.place, knowledge);
  const second = live && (await answerLive(inquiry, first, readingOf(own), live, knowledge));
  return withWasMe(second ?? first, true);
}

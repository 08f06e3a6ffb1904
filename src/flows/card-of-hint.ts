import type { Answer, View } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import { readingOf } from '../core/answer/hint';
import { toAnswer } from '../core/answer/to-answer';
import type { Place } from '../core/inquiry';
import { matchReading, titleOf } from '../core/matching/match-reading';
import type { Knowledge } from './answer-message';

/** The catalog's answer to no more than what a hint holds. After "that wasn't me" it is the security path alone. */
export function answerHint(hint: Hint, view: View, place: Place, { catalog, index }: Knowledge): Answer {
  if (hint.wasMe === false) return takeSecurityPath(hint);
  const reading = readingOf(hint);
  const match = matchReading(reading, catalog, index);
  return withWasMe(toAnswer(match, reading, { place, catalog, view }), hint.wasMe);
}

/** The answer, carrying what the person said to "was this you?". */
export function withWasMe(answer: Answer, wasMe: boolean | undefined): Answer {
  if (wasMe === undefined || !('read' in answer)) return answer;
  return { ...answer, hint: { ...answer.hint, wasMe } };
}

/** What comes after "that wasn't me"; every button behind it knows, so that none of them leads to a retry. */
export function takeSecurityPath(hint: Hint): Answer {
  return { kind: 'notMe', hint: { ...hint, wasMe: false } };
}

/** The card that *It worked* closes with. */
export function closeCard(hint: Hint, knowledge: Knowledge): Answer {
  return { kind: 'worked', title: titleOfHint(hint, knowledge), hint };
}

/** What a card was about, in a few words. */
export function titleOfHint({ code }: Hint, { catalog }: Knowledge): string {
  return code === undefined ? 'Sign-in problem' : titleOf(code, catalog);
}

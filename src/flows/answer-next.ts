import type { Answer, ReadItem } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import { readHint, readingOf } from '../core/answer/hint';
import { nextWords, showNoNext } from '../core/answer/shown-next';
import { groupAttempts } from '../core/diagnosis/attempts';
import { attemptOfPaste, nextSignIn } from '../core/diagnosis/next-sign-in';
import type { Inquiry, Place } from '../core/inquiry';
import { withoutRefusal } from '../core/look-up/look-up-result';
import { questionAfter } from '../core/look-up/question';
import { titleOf } from '../core/matching/match-reading';
import type { SignInEvent } from '../core/sign-in-event';
import type { LookingGoal } from '../core/watch/keep-looking';
import type { Explaining, Live, Rows } from './answer-live';
import { explainRows, readerOf, withEvidence } from './answer-live';
import type { Knowledge } from './answer-message';
import { answerHint, closeCard } from './card-of-hint';

/** After which press the log is asked for the next sign-in. */
export type AfterGoal = Exclude<LookingGoal, 'attempt'>;

/**
 * The card after *It worked* or *I tried again*, with what the sign-in log says about the next sign-in of the same person
 * to the same app. Undefined outside personal chats and where the card names nothing to look for.
 */
export async function answerNext(
  goal: AfterGoal,
  hint: Hint,
  inquiry: Inquiry,
  live: Live,
  knowledge: Knowledge,
): Promise<Answer | undefined> {
  const { asker, place } = inquiry;
  const question = questionAfter(readingOf(hint));
  // Behind "that wasn't me" no attempt is the person's own.
  if (place !== 'personal' || question === undefined || hint.wasMe === false) return undefined;
  const spot = { place, view: 'thread' } as const;
  const result = withoutRefusal(await live.lookUpNext({ asker, spot, question, urgency: 'person' }));
  if (result.kind === 'rows')
    return explainNext(goal, hint, result, { place, reader: readerOf(inquiry, live), knowledge });
  return withEvidence(cardBefore(goal, hint, place, knowledge), showNoNext(result, goal));
}

/** The card on which the looking goes on: closed after *It worked*, else the explanation of the error. */
export function cardBefore(goal: LookingGoal, hint: Hint, place: Place, knowledge: Knowledge): Answer {
  return goal === 'afterSuccess' ? closeCard(hint, knowledge) : answerHint(hint, 'person', place, knowledge);
}

/** What rows say about the next sign-in; they hold the attempt that the hint names too. */
export function explainNext(goal: AfterGoal, hint: Hint, rows: Rows, where: Explaining): Answer {
  const { knowledge, reader, place } = where;
  const before = attemptOfPaste(groupAttempts(rows.events), readingOf(hint));
  const next = before ? nextSignIn(before, rows.events) : NOT_VISIBLE;
  if (next.kind === 'notYetVisible') {
    const nothing = { kind: 'nothing', question: { kind: 'own', codes: [] } } as const;
    return withEvidence(cardBefore(goal, hint, place, knowledge), showNoNext(nothing, goal));
  }
  const { attempt } = next;
  const outcome = nextWords(next, reader);
  if (next.kind === 'verified' || goal === 'afterSuccess') {
    const card = closeCard(hint, knowledge);
    const closed = explainRows(card, rows, readingOf(hint), where, attempt);
    const { errorCode: code } = attempt.answer;
    const others = next.kind === 'verified' ? [] : [{ code, title: titleOf(code, knowledge.catalog) }];
    return withOutcome({ ...closed, others } as Answer, outcome, []);
  }
  const newer = hintOfAttempt(hint, attempt.answer);
  // What stands in the log was not read from a paste.
  const card = { ...answerHint(newer, 'person', place, knowledge), read: [] } as Answer;
  const explained = explainRows(card, rows, readingOf(newer), where, attempt);
  return withOutcome(explained, outcome, idLines(newer));
}

const NOT_VISIBLE = { kind: 'notYetVisible' } as const;

/** The hint for a later attempt; what was pasted with the earlier one does not belong to it, but for its secrets. */
function hintOfAttempt({ secrets }: Hint, event: SignInEvent): Hint {
  const { errorCode: code, correlationId, requestId, applicationId, time } = event;
  const timestamp = `${new Date(Date.parse(time)).toISOString().slice(0, 19)}Z`;
  return readHint({ code, correlationId, requestId, applicationId, timestamp, secrets });
}

function idLines({ correlationId, requestId }: Hint): ReadItem[] {
  return [
    ...(correlationId === undefined ? [] : [{ label: 'Correlation ID', value: correlationId }]),
    ...(requestId === undefined ? [] : [{ label: 'Request ID', value: requestId }]),
  ];
}

function withOutcome(answer: Answer, outcome: string, lines: readonly ReadItem[]): Answer {
  const shown = 'evidence' in answer ? answer.evidence : undefined;
  if (shown === undefined) return answer;
  const { mayRetry = false, ...evidence } = shown;
  const isOpen = answer.kind !== 'worked';
  return withEvidence(answer, {
    ...evidence,
    outcome: `${outcome} ${isOpen ? (shown.outcome ?? '') : ''}`.trim(),
    lines: [...evidence.lines, ...lines],
    ...(mayRetry && isOpen && { mayRetry }),
  });
}

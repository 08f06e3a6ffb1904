import type { Attempt } from '../core/diagnosis/attempts';
import { groupAttempts, lastOf } from '../core/diagnosis/attempts';
import { attemptOfPaste, isAtScreen, nextSignIn } from '../core/diagnosis/next-sign-in';
import type { LookUpResult } from '../core/look-up/look-up-result';
import type { Question } from '../core/look-up/question';
import { readingOfQuestion } from '../core/look-up/question';
import type { Timer } from './deadline';
import { withinDeadline } from './deadline';
import type { LookUp, LookUpAsk } from './look-up';

/** Both look-ups together; a person can be asked to wait ten seconds. */
const LIMIT_MS = 9_000;

type Rows = Extract<LookUpResult, { kind: 'rows' }>;

/**
 * A look-up for what came after the attempt that a question is about. `rows` hold that attempt and at least one later
 * sign-in of the same person to the same app, or the attempt alone where it got through itself; `nothing` where the log
 * shows no later one yet. Every look is decided and recorded like any other.
 */
export function createNextLookUp(lookUp: LookUp, timer: Timer): LookUp {
  return (ask) =>
    withinDeadline(
      lookForNext(ask, lookUp),
      LIMIT_MS,
      () => ({ kind: 'failed', failure: 'timeout' }) as const,
      timer,
    );
}

async function lookForNext(ask: LookUpAsk, lookUp: LookUp): Promise<LookUpResult> {
  const { question } = ask;
  // Facts about the tenant are for the sign-in that is found.
  const first = await lookUp({ ...ask, rowsOnly: true });
  if (first.kind === 'nothing') return { kind: 'nothing', question };
  if (first.kind !== 'rows') return first;
  const before = attemptOfPaste(groupAttempts(first.events), readingOfQuestion(question));
  const rows = before && (await withLaterRows(before, first, ask, lookUp));
  if (before === undefined || rows === undefined) return { kind: 'nothing', question };
  if (rows.kind !== 'rows') return rows;
  return nextSignIn(before, rows.events).kind === 'notYetVisible' ? { kind: 'nothing', question } : rows;
}

/** Undefined where the attempt is nobody's, so that no later one can be found. */
async function withLaterRows(
  before: Attempt,
  first: Rows,
  ask: LookUpAsk,
  lookUp: LookUp,
): Promise<LookUpResult | undefined> {
  const { userId } = before.answer;
  // The rows of somebody's own latest sign-ins reach up to now already.
  if (ask.question.kind === 'own' || nextSignIn(before, first.events).kind !== 'notYetVisible') return first;
  if (userId === undefined) return undefined;
  const question: Question = {
    kind: 'person',
    named: userId,
    codes: [],
    from: lastOf(before).time,
    ...(isAtScreen(before.answer) ? {} : { isEveryKind: true }),
  };
  const later = await lookUp({ ...ask, question });
  if (later.kind !== 'rows') return later.kind === 'failed' ? later : undefined;
  return { ...later, events: [...first.events, ...later.events] };
}

import type { Reading } from '../reading/reading';
import type { SignInEvent } from '../sign-in-event';
import type { Attempt } from './attempts';
import { groupAttempts, lastOf, timeOf } from './attempts';

/** What the log says after somebody pressed "It worked" or tried again. */
export type NextSignIn =
  /** The same person got into the same app. */
  | { readonly kind: 'verified'; readonly attempt: Attempt }
  /** It now stops at another code. */
  | { readonly kind: 'movedOn'; readonly attempt: Attempt; readonly code: number }
  /** It stops at the same code. */
  | { readonly kind: 'unchanged'; readonly attempt: Attempt }
  /** The log shows no later sign-in of this person and app; rows take minutes to appear. */
  | { readonly kind: 'notYetVisible' };

/** Clocks of a paste and of the log may differ by this. */
const CLOCK_MS = 60_000;

/**
 * The attempt that a paste is about: the one that its IDs name; without IDs, the one that stopped at its code: the
 * first since its time, or the latest where it names no time. Undefined where there is none.
 */
export function attemptOfPaste(
  attempts: readonly Attempt[],
  {
    correlationId,
    requestId,
    unknownIds,
    codes,
    timestamp,
  }: Pick<Reading, 'correlationId' | 'requestId' | 'unknownIds' | 'codes' | 'timestamp'>,
): Attempt | undefined {
  const ids = new Set([correlationId, requestId, ...unknownIds].filter((id) => id !== undefined));
  const isOfCode = ({ answer }: Attempt): boolean => codes.includes(answer.errorCode);
  if (ids.size > 0) {
    const named = attempts.filter(({ events }) =>
      events.some((event) => ids.has(event.requestId) || ids.has(event.correlationId ?? '')),
    );
    return named.findLast(isOfCode) ?? named.at(-1);
  }
  if (timestamp === undefined) return attempts.findLast(isOfCode);
  const since = Date.parse(timestamp) - CLOCK_MS;
  return attempts.find((attempt) => isOfCode(attempt) && timeOf(attempt.answer) >= since);
}

/**
 * Looks for the next sign-in of the same person (or service principal) and app among `events`, which may hold
 * anything in any order. One success is enough; else the newest attempt decides. After an attempt at a screen, rows
 * that a program made in the background say nothing about whether the person gets in. An attempt that was asked for more
 * and then got through is its own success.
 */
export function nextSignIn(before: Attempt, events: readonly SignInEvent[]): NextSignIn {
  if (before.isPassed && before.answer.errorCode !== 0) return { kind: 'verified', attempt: before };
  const known = new Set(before.events.map(({ requestId }) => requestId));
  const end = timeOf(lastOf(before));
  const later = groupAttempts(
    events.filter(
      (event) =>
        !known.has(event.requestId) &&
        timeOf(event) >= end &&
        isSameSubject(event, before.answer) &&
        isSameKind(event, before.answer),
    ),
  );
  const verified = later.findLast(({ isPassed }) => isPassed);
  if (verified) return { kind: 'verified', attempt: verified };
  const newest = later.at(-1);
  if (!newest) return { kind: 'notYetVisible' };
  const code = newest.answer.errorCode;
  return code === before.answer.errorCode
    ? { kind: 'unchanged', attempt: newest }
    : { kind: 'movedOn', attempt: newest, code };
}

/** Somebody without an ID is never the same as anybody. */
function isSameSubject(a: SignInEvent, b: SignInEvent): boolean {
  const subject = a.userId || a.servicePrincipalId;
  return (
    Boolean(subject) && subject === (b.userId || b.servicePrincipalId) && a.applicationId === b.applicationId
  );
}

function isSameKind(later: SignInEvent, before: SignInEvent): boolean {
  return !isAtScreen(before) || isAtScreen(later);
}

/** Whether the person had a screen in front of them; rows without a kind are those of a log that has no others. */
export function isAtScreen({ kinds }: SignInEvent): boolean {
  return kinds.length === 0 || kinds.includes('interactiveUser');
}

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

/**
 * Looks for the next sign-in of the same person (or service principal) and app among `events`, which may hold
 * anything in any order. One success is enough; else the newest attempt decides. After an attempt at a screen, rows
 * that a program made in the background say nothing about whether the person gets in.
 */
export function nextSignIn(before: Attempt, events: readonly SignInEvent[]): NextSignIn {
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

function isAtScreen({ kinds }: SignInEvent): boolean {
  return kinds.length === 0 || kinds.includes('interactiveUser');
}

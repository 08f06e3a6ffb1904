import { lastOf } from '../diagnosis/attempts';
import type { NextSignIn } from '../diagnosis/next-sign-in';
import type { ShownResult } from '../look-up/look-up-result';
import type { LookingGoal } from '../watch/keep-looking';
import type { Reader, ShownEvidence } from './shown-evidence';
import { showEmpty } from './shown-evidence';
import { age } from './when';

type Goal = Exclude<LookingGoal, 'attempt'>;

/** What came of the next sign-in, in one sentence. */
export function nextWords(next: Exclude<NextSignIn, { kind: 'notYetVisible' }>, { now }: Reader): string {
  const when = age(Date.parse(lastOf(next.attempt).time), now);
  switch (next.kind) {
    case 'verified':
      return `The sign-in got through, ${when}.`;
    case 'movedOn':
      return `The next sign-in, ${when}, got further and stopped at another error: AADSTS${next.code}.`;
    case 'unchanged':
      return `The next sign-in, ${when}, stopped at the same error.`;
  }
}

/** What is said where the log does not show the next sign-in: that rows take minutes, or why it could not be read. */
export function showNoNext(result: Exclude<ShownResult, { kind: 'rows' }>, goal: Goal): ShownEvidence {
  const shown = showEmpty(result, [], true);
  if (result.kind !== 'nothing') return { ...shown, lookingFor: goal };
  return {
    ...shown,
    heading: 'The sign-in log does not show the next sign-in yet',
    reasons: [
      {
        id: 'tooFresh',
        text: 'Rows take a few minutes to appear. Only a sign-in of the same person to the same app counts; one in the background, or to another app, does not.',
        next: 'Keep looking, or ask again in a few minutes.',
      },
    ],
    lookingFor: goal,
  };
}

/** What is said where looking for the next sign-in has ended in vain. */
export function showGivenUpNext(result: Exclude<ShownResult, { kind: 'rows' }>, goal: Goal): ShownEvidence {
  const heading = 'Signpost has looked several times, and stops here';
  if (result.kind !== 'nothing') return { ...showNoNext(result, goal), heading };
  return {
    ...showNoNext(result, goal),
    heading,
    reasons: [
      {
        id: 'neverReached',
        text: 'No later sign-in of the same person to the same app has come up.',
        next: 'If an error comes back, paste the new one: its IDs and time are new with every attempt.',
      },
    ],
  };
}

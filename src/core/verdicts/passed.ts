import type { Verdict } from './verdict';

/** More was asked for, it was given, and the sign-in went through. */
export const passed: Verdict = {
  id: 'passed',
  title: { person: 'You got in. Nothing to do.', agent: 'Signed in. Nothing to do.' },
  sentence: {
    person: 'You were asked to confirm, did so, and got in.',
    agent: 'A confirmation was asked for and given, and the sign-in succeeded.',
  },
  state: 'nothingToFix',
  whoActs: 'nobody',
  retry: {
    advice: 'notNeeded',
    text: { person: 'Not needed: the sign-in went through.', agent: 'Not needed: the sign-in went through.' },
  },
  steps: { person: [], agent: [] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps', 'causes'],
  contradictedBy: ['challengeDenied', 'challengeReportedAsFraud'],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The log shows the attempt, but not clearly what stopped it. */
export const unknown: Verdict = {
  id: 'unknown',
  title: {
    person: 'The log does not show what stopped this',
    agent: 'The log does not show what stopped this',
  },
  prefersEntryTitle: true,
  sentence: {
    person: 'It has this sign-in, without a clear reason.',
    agent: 'It has this sign-in, without a clear reason.',
  },
  isUncertain: true,
  state: FROM_ENTRY,
  whoActs: FROM_ENTRY,
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: [],
  contradictedBy: [],
};

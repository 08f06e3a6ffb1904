import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The service was briefly unable. */
export const serviceTrouble: Verdict = {
  id: 'serviceTrouble',
  title: { person: "Microsoft's service was briefly unable", agent: 'A passing fault of the service' },
  sentence: {
    person: 'You did nothing wrong; it usually passes within minutes.',
    agent: 'Nothing is wrong with account or device; it usually passes within minutes.',
  },
  state: 'nothingToFix',
  whoActs: 'microsoft',
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'whoActs'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Nothing registered, or a federated server sent nothing: the log does not say which. */
export const proofMissing: Verdict = {
  id: 'proofMissing',
  title: { person: 'A confirmation is missing', agent: 'A confirmation is missing' },
  sentence: {
    person: "Nothing is set up, or your company's sign-in page passed nothing on.",
    agent: 'No method is registered, or a federated server sent no claim.',
  },
  isUncertain: true,
  state: 'youCanFix',
  whoActs: 'person',
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'meaning'],
  contradictedBy: ['challengePassed'],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The password is too old. */
export const passwordExpired: Verdict = {
  id: 'passwordExpired',
  title: { person: 'Your password has expired', agent: 'The password has expired' },
  sentence: {
    person: 'It was right, and it is too old to be used.',
    agent: 'It was right, and it is too old to be used.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, in a browser, where a new one can be chosen.',
      agent: 'Yes, in a browser, where a new one can be chosen.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: [],
};

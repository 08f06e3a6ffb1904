import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The password was not accepted. */
export const passwordWrong: Verdict = {
  id: 'passwordWrong',
  title: { person: 'The password was not right', agent: 'The password was not accepted' },
  sentence: {
    person: 'The account was found, and the password did not fit.',
    agent: 'The account was found, and the password did not fit.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, two or three times at most; more can lock the account.',
      agent: 'Yes, two or three times at most; more can lock the account.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The account is switched off. */
export const accountDisabled: Verdict = {
  id: 'accountDisabled',
  title: { person: 'Your account is switched off', agent: 'The account is disabled' },
  sentence: {
    person: 'No password and no method opens it until it is switched on.',
    agent: 'No password and no method opens it until it is switched on.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'Not before your helpdesk has switched it on.',
      agent: 'Not before the account is enabled.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The app waits for a permission that only an administrator may give. */
export const consentByAdmin: Verdict = {
  id: 'consentByAdmin',
  title: { person: "The app needs an administrator's approval", agent: 'Only an administrator can consent' },
  sentence: {
    person: '{app} asks for access that only an administrator may give.',
    agent: '{app} asks for access that only an administrator may give.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: { person: 'Not before it was approved.', agent: 'Not before an administrator has consented.' },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: [],
};

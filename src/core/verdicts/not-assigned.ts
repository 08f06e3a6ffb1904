import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The person has not been given the app. */
export const notAssigned: Verdict = {
  id: 'notAssigned',
  title: { person: 'You have not been given this app', agent: 'The person is not assigned to the app' },
  sentence: {
    person: '{app} is open only to people it was assigned to.',
    agent: '{app} is open only to people it was assigned to.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'Not before you have been given it.',
      agent: 'Not before the person or a group was assigned.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The application, its credential or the request does not fit. */
export const appSetUp: Verdict = {
  id: 'appSetUp',
  title: { person: 'The app is not set up correctly', agent: 'The set-up of the app does not fit' },
  prefersEntryTitle: true,
  sentence: {
    person: 'You did nothing wrong: {app} has to be corrected.',
    agent: '{app} or its registration has to be corrected.',
  },
  state: FROM_ENTRY,
  whoActs: FROM_ENTRY,
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'meaning'],
  contradictedBy: [],
};

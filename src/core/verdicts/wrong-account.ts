import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The account belongs somewhere else. */
export const wrongAccount: Verdict = {
  id: 'wrongAccount',
  title: {
    person: 'That account does not belong there',
    agent: 'The account does not belong to that organisation',
  },
  prefersEntryTitle: true,
  sentence: {
    person: 'It is from another organisation, and has not been let in as a guest.',
    agent: 'It is from another organisation, and is no guest there.',
  },
  state: FROM_ENTRY,
  whoActs: FROM_ENTRY,
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'meaning'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';

/** The rules of another organisation were not met. */
export const otherOrganisation: Verdict = {
  id: 'otherOrganisation',
  title: {
    person: 'The other organisation did not let you in',
    agent: 'Another organisation did not let the sign-in through',
  },
  sentence: {
    person: 'You signed in to another organisation, and its rules decide there.',
    agent: 'Its rules decide, and its log names them; the own tenant cannot see them.',
  },
  state: 'helpdeskActs',
  whoActs: 'otherOrganisation',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'Not before somebody there has acted.',
      agent: 'Not before the other organisation has acted.',
    },
  },
  steps: {
    person: [
      { text: 'Tell the person there who invited you, with the time and the code below.' },
      { text: 'Ask your own helpdesk only if nobody there can help.' },
    ],
    agent: [
      {
        text: 'Send the correlation ID and the time to the other organisation: only its log names the rule.',
      },
      { text: 'See whether the own outbound access allows that organisation.', path: 'cross-tenant-access' },
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
};

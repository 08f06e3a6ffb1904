import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Microsoft rated the sign-in or the account as risky. */
export const risk: Verdict = {
  id: 'risk',
  title: { person: 'This looked risky, so it was stopped', agent: 'Stopped for risk' },
  sentence: {
    person: 'Microsoft or your organisation rated the sign-in or account as risky.',
    agent: 'The sign-in or the account was rated as risky.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: { person: 'Not before your helpdesk has cleared it.', agent: 'Not before the risk is settled.' },
  },
  steps: {
    person: [
      { text: 'Tell your helpdesk by phone or in person whether this sign-in was yours.' },
      { text: 'Change your password only from a device that you trust.' },
    ],
    agent: [
      { text: 'Call the person back on a known number, and ask whether this sign-in was theirs.' },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
  asksFirst: true,
};

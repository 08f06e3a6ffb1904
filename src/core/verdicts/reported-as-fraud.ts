import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A prompt was reported, or prompts to the account are blocked. */
export const reportedAsFraud: Verdict = {
  id: 'reportedAsFraud',
  title: {
    person: 'A prompt was reported, or prompts are blocked',
    agent: 'A prompt was reported, or prompts are blocked',
  },
  sentence: {
    person: 'Until your helpdesk has looked into it, no prompt will reach you.',
    agent: 'No prompt reaches the account until somebody has looked into it.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'No, not before your helpdesk has cleared it.',
      agent: 'Not before the report is settled and the block is lifted.',
    },
  },
  steps: {
    person: [
      { text: 'Tell your helpdesk by phone or in person whether the sign-in was yours.' },
      { text: 'Approve nothing until they have answered.' },
    ],
    agent: [
      { text: 'Call the person back on a known number, and ask whether this sign-in was theirs.' },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
  asksFirst: true,
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The address has a bad name. */
export const addressBlocked: Verdict = {
  id: 'addressBlocked',
  title: { person: 'The network you came from is blocked', agent: 'The address is blocked, not the account' },
  sentence: {
    person: 'Attacks come from its address; your account itself is not locked.',
    agent: 'Attacks come from it; the account itself is not locked.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'after-fix',
    text: { person: 'Yes, from another network.', agent: 'Yes, from another network.' },
  },
  steps: {
    person: [
      { text: "Switch off VPN and proxy, or use another network such as your phone's, and sign in once." },
      { text: 'Still blocked there? Give your helpdesk the address and the time below.' },
    ],
    agent: [
      { text: 'Compare the address in the row with the ways out of the organisation, such as VPN or proxy.' },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['accountLocked'],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A policy blocks this sign-in. */
export const blockedByPolicy: Verdict = {
  id: 'blockedByPolicy',
  title: { person: 'A rule of your organisation blocks this', agent: 'Blocked by policy' },
  sentence: {
    person: '{rule} does not let this sign-in through.',
    agent: '{rule} does not let this sign-in through.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'Not from the same place, device and app.',
      agent: 'Not before the situation or the policy has changed.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: ['challengeDenied'],
};

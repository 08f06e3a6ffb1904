import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** One code for two things, and the row names neither. */
export const lockedOrBadAddress: Verdict = {
  id: 'lockedOrBadAddress',
  title: { person: 'Locked for a while, or a blocked network', agent: 'Account locked, or address blocked' },
  sentence: {
    person: 'The log does not say which of the two it is.',
    agent: 'The log does not say which of the two it is.',
  },
  isUncertain: true,
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'wait',
    text: { person: 'Later, and once from another network.', agent: 'Later, and once from another network.' },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'whoActs', 'retry'],
  contradictedBy: ['accountLocked', 'addressBlocked'],
};

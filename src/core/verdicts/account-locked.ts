import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Too many wrong passwords. */
export const accountLocked: Verdict = {
  id: 'accountLocked',
  title: { person: 'Your account is locked for a while', agent: 'The account is locked for a while' },
  sentence: {
    person: 'Too many wrong passwords came in; the lock opens by itself.',
    agent: 'Too many wrong passwords came in; the lock opens by itself.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'wait',
    text: {
      person: 'Not now: every try can make the lock longer.',
      agent: 'Not now: every try can make the lock longer.',
    },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: ['addressBlocked'],
};

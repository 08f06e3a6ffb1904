import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Somebody refused the prompt. */
export const denied: Verdict = {
  id: 'denied',
  title: { person: 'The prompt on your phone was refused', agent: 'The prompt was refused' },
  sentence: {
    person: 'Whoever holds your phone said no to this sign-in.',
    agent: 'Whoever holds the phone said no to this sign-in.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, if you refused by mistake.',
      agent: 'Only once the person has said that the attempt was theirs.',
    },
  },
  steps: {
    person: [
      { text: 'Sign in again in a browser, once, and approve only the prompt that comes then.' },
      { text: 'Compare the number and the app on the prompt with your screen before you approve.' },
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

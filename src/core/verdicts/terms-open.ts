import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Terms of use wait for an answer. */
export const termsOpen: Verdict = {
  id: 'termsOpen',
  title: {
    person: 'Terms of use are waiting for your answer',
    agent: 'Terms of use are waiting for an answer',
  },
  sentence: { person: '{app} opens once they are accepted.', agent: '{app} opens once they are accepted.' },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, in a browser, and accept the terms there.',
      agent: 'Yes, in a browser where the terms can be shown.',
    },
  },
  steps: {
    person: [
      { text: 'Sign in again in a browser, read the terms to the end, and accept them.' },
      { text: 'Page does not open? Try a private window, then ask your helpdesk.' },
    ],
    agent: [{ text: 'Ask the person to sign in in a browser and accept the terms.' }, FROM_ENTRY],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed', 'nonInteractive'],
};

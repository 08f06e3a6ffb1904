import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** More was asked for, and nothing follows. */
export const leftOpen: Verdict = {
  id: 'leftOpen',
  title: { person: 'The sign-in was not finished', agent: 'The sign-in was not finished' },
  sentence: {
    person: 'You were asked to confirm, and nothing came after that.',
    agent: 'A confirmation was asked for, and nothing came after that.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, in a browser window where the prompt can appear.',
      agent: 'Yes, in a browser window where the prompt can appear.',
    },
  },
  steps: {
    person: [
      { text: 'Sign in again in a browser window, and stay until the prompt is answered.' },
      { text: 'Nothing arrives? Choose another way on the sign-in page.' },
      {
        text: 'No method offered? Add one on the security info page, or ask your helpdesk.',
        path: 'security-info',
      },
    ],
    agent: [{ text: 'Ask the person to sign in again in a browser and to answer the prompt.' }, FROM_ENTRY],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed', 'nonInteractive'],
};

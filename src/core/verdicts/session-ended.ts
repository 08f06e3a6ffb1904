import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A saved sign-in is not enough any more. */
export const sessionEnded: Verdict = {
  id: 'sessionEnded',
  title: { person: 'Sign in once more', agent: 'The saved sign-in is no longer enough' },
  sentence: {
    person: '{app} used a saved sign-in that no longer counts.',
    agent: '{app} renewed in the background, and a new sign-in is needed.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes: sign in again in the app itself.', agent: 'Yes: a new sign-in in the app itself.' },
  },
  steps: {
    person: [
      { text: 'Open the app, sign out if it lets you, and sign in again.' },
      { text: 'Comes back at once? Close the app on all devices, then sign in in a browser.' },
      { text: 'Still there? Ask your helpdesk, with the time and the code below.' },
    ],
    agent: [{ text: 'Ask the person to sign in again in the app itself.' }, FROM_ENTRY],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

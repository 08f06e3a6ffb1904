import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A wrong code or number was entered. */
export const wrongCode: Verdict = {
  id: 'wrongCode',
  title: { person: 'The code or number was not right', agent: 'A wrong code or number was entered' },
  sentence: {
    person: 'What you typed did not fit the prompt or the app.',
    agent: 'What was typed did not fit the prompt or the app.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes, with a fresh code.', agent: 'Yes, with a fresh code.' },
  },
  steps: {
    person: [
      { text: 'Sign in again, wait for a new code, and use it at once and only once.' },
      { text: 'Set the clock of your phone to automatic; codes of a wrong clock never fit.' },
      { text: 'Choose another way on the sign-in page.' },
      { text: 'Still refused? Ask your helpdesk, with the time and the code below.' },
    ],
    agent: [
      { text: 'Ask which method the code came from, and whether the clock of the phone is on automatic.' },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

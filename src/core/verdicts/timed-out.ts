import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The prompt ran out without an answer. */
export const timedOut: Verdict = {
  id: 'timedOut',
  title: { person: 'Nobody answered the prompt in time', agent: 'The prompt ran out without an answer' },
  sentence: {
    person: 'The prompt was sent, and it ran out before an answer came.',
    agent: 'It was sent, and it ran out before an answer came.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes, with the phone in your hand.', agent: 'Yes, with the phone at hand.' },
  },
  steps: {
    person: [
      { text: 'Sign in again in a browser, once, and answer only the newest prompt.' },
      {
        text: 'Nothing on the phone? Open the Authenticator app, and check network, notifications and battery saving.',
      },
      { text: 'Choose another way on the sign-in page, for example a code from the app.' },
      { text: 'No way left? Ask your helpdesk, with the time and the code below.' },
    ],
    agent: [{ text: 'Ask whether the prompt arrived, and on which phone.' }, FROM_ENTRY],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

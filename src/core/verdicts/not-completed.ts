import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The second step failed, and the log gives its standard text instead of a reason. */
export const notCompleted: Verdict = {
  id: 'notCompleted',
  title: { person: 'The confirmation was not completed', agent: 'The confirmation was not completed' },
  sentence: {
    person: 'The log does not say whether it was refused, ran out or never arrived.',
    agent: 'The log does not say whether it was refused, ran out or never arrived.',
  },
  isUncertain: true,
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes, if the sign-in was yours.', agent: "Yes, if the sign-in was the person's own." },
  },
  steps: {
    person: [
      { text: 'Was this sign-in yours? If not, approve nothing, and use "This wasn\'t me".' },
      { text: 'Sign in again in a browser, once, and answer only the newest prompt.' },
      { text: 'Nothing arrives? Choose another way on the sign-in page.' },
      { text: 'No way left? Ask your helpdesk, with the time and the code below.' },
    ],
    agent: [{ text: 'Ask whether the sign-in was theirs, and what the phone showed.' }, FROM_ENTRY],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

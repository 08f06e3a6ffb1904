import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Nothing is registered to confirm with. */
export const notRegistered: Verdict = {
  id: 'notRegistered',
  title: {
    person: "You have to set up a way to confirm it's you",
    agent: 'No method to confirm with is registered',
  },
  sentence: {
    person: 'A confirmation is needed, and your account has no method for it.',
    agent: 'A confirmation is required, and the account has no usable method.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes, after you have added a method.', agent: 'Yes, after a method was added.' },
  },
  steps: {
    person: [
      { text: 'Open the security info page in a browser, sign in, and add a method.', path: 'security-info' },
      { text: 'Add two if you can, so that one lost phone does not shut you out.' },
      { text: 'Page refuses you? Your helpdesk can help, once it has checked who you are.' },
    ],
    agent: [
      {
        text: 'See which methods the person has, and whether policy still allows them.',
        path: 'user-authentication-methods',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed', 'federatedUser'],
};

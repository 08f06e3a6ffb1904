import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A policy wants a method that was not used. */
export const strongerMethod: Verdict = {
  id: 'strongerMethod',
  title: { person: 'A stronger way to sign in is needed', agent: 'A stronger method was required' },
  sentence: {
    person: '{rule} accepts only certain methods, and the one used is not among them.',
    agent: '{rule} accepts only certain methods, and the one used is not among them.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, with a passkey or another method that is accepted.',
      agent: 'Yes, with a method that the policy accepts.',
    },
  },
  steps: {
    person: [
      { text: 'Sign in again, choose another way, and take the passkey or security key if it is offered.' },
      { text: 'None offered? Add a passkey on the security info page.', path: 'security-info' },
      { text: 'Not possible there? Ask your helpdesk which methods count, and to let you register one.' },
    ],
    agent: [
      {
        text: 'Compare the authentication strength of the policy with the methods of the person.',
        path: 'authentication-strengths',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

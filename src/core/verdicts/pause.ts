import type { Verdict } from './verdict';

/** A page on the way that asks for nothing but an answer, such as "Stay signed in?". */
export const pause: Verdict = {
  id: 'pause',
  title: { person: 'A normal pause, nothing failed', agent: 'A normal pause, nothing failed' },
  sentence: {
    person: 'A page on the way was shown; no proof was missing.',
    agent: 'A page on the way was shown; no proof was missing and nothing was refused.',
  },
  state: 'nothingToFix',
  whoActs: 'person',
  retry: {
    advice: 'now',
    text: {
      person: 'Yes: sign in again and answer the page that comes up.',
      agent: 'Yes: signing in again and answering the page is enough.',
    },
  },
  steps: {
    person: [{ text: 'Sign in again, and answer the page that comes up.' }],
    agent: [{ text: 'Nothing to change. Let the person sign in again and answer the page that comes up.' }],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
};

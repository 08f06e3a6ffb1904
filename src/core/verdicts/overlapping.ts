import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A second prompt came while the first was still open. */
export const overlapping: Verdict = {
  id: 'overlapping',
  title: {
    person: 'Two prompts at once, and one was dropped',
    agent: 'Two prompts at once, and one was dropped',
  },
  sentence: {
    person: 'Another prompt was still open, so this one was not shown.',
    agent: 'Another prompt to the same person was still open.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'wait',
    text: {
      person: 'Yes, once the older prompt has vanished.',
      agent: 'Yes, once the older prompt has vanished.',
    },
  },
  steps: {
    person: [
      { text: 'Did you start two sign-ins? If not, approve nothing and use "This wasn\'t me".' },
      { text: 'Close all sign-in windows, wait until no prompt is open, and sign in once.' },
    ],
    agent: [
      {
        text: 'Ask whether the person started two sign-ins. Prompts that nobody started mean that the password is known.',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** Asked minutes ago, and nothing has followed yet. */
export const stillOpen: Verdict = {
  id: 'stillOpen',
  title: { person: 'Your sign-in is still open', agent: 'The sign-in is still open' },
  sentence: {
    person: 'You were asked to confirm minutes ago; nothing has followed yet.',
    agent: 'A confirmation was asked for minutes ago; nothing has followed yet.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Answer the prompt that is open first.', agent: 'Only where the open prompt is gone.' },
  },
  steps: {
    person: [
      { text: 'Look at the sign-in window and at your phone, and answer the prompt that you started.' },
      { text: 'Prompt gone? Close the window, sign in once more, and answer only the newest one.' },
      { text: 'Nothing arrives? Choose another way on the sign-in page.' },
    ],
    agent: [
      {
        text: 'Wait for the outcome: rows take minutes to appear. Ask the person to answer the open prompt.',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed', 'nonInteractive'],
};

import type { Verdict } from './verdict';

/** A success with nothing before it. */
export const noFault: Verdict = {
  id: 'noFault',
  title: { person: 'This sign-in worked', agent: 'This sign-in worked' },
  sentence: {
    person: 'The log shows a sign-in that went through.',
    agent: 'The log shows a sign-in that went through, without an interruption.',
  },
  state: 'nothingToFix',
  whoActs: 'nobody',
  retry: {
    advice: 'notNeeded',
    text: { person: 'Not needed: the sign-in went through.', agent: 'Not needed: the sign-in went through.' },
  },
  steps: { person: [], agent: [] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps', 'causes'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** An AI agent signed in, and no person can answer for it. */
export const agentIdentity: Verdict = {
  id: 'agentIdentity',
  title: { person: 'An AI agent signed in, not a person', agent: 'An AI agent signed in, not a person' },
  sentence: {
    person: 'No prompt and no reset can help it; its owner has to act.',
    agent: 'No prompt and no reset can help it; its owner or sponsor has to act.',
  },
  state: 'helpdeskActs',
  whoActs: 'owner',
  retry: {
    advice: 'after-fix',
    text: { person: 'Not before its owner has acted.', agent: 'Not before its owner has acted.' },
  },
  steps: {
    person: [{ text: 'Tell the owner of the agent, with the time and the app below.' }],
    agent: [
      { text: 'Find the owner or sponsor of the agent; the row names the agent and its parent.' },
      {
        text: 'Blocked? Only policies made for agents count: change the policy, or clear the risk of the agent.',
        path: 'conditional-access',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** A federated server did not say that a second proof was given. */
export const proofNotPassedOn: Verdict = {
  id: 'proofNotPassedOn',
  title: {
    person: "Your company's sign-in page left something out",
    agent: 'The federated server sent no proof of the second step',
  },
  sentence: {
    person: 'It did not pass on that you confirmed; that is not your fault.',
    agent: 'It did not send the claim that a second step was done.',
  },
  state: 'helpdeskActs',
  whoActs: 'helpdesk',
  retry: {
    advice: 'after-fix',
    text: {
      person: 'Not before your helpdesk has acted.',
      agent: 'Not before the federated server sends the claim.',
    },
  },
  steps: {
    person: [{ text: 'Give your helpdesk the time and the code below; you did nothing wrong.' }],
    agent: [
      {
        text: 'Let the federated server do and report the second step, and check what the domain accepts.',
        path: 'domain-names',
      },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

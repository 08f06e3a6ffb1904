import type { Verdict } from './verdict';

/** A program signed in as a person and cannot answer. */
export const noPromptPossible: Verdict = {
  id: 'noPromptPossible',
  title: {
    person: 'A program signed in, and it cannot answer a prompt',
    agent: 'A program signed in, and it cannot answer a prompt',
  },
  sentence: {
    person: 'It sent the name and password itself; nobody can confirm there.',
    agent: 'It has no screen on which anybody could confirm.',
  },
  state: 'helpdeskActs',
  whoActs: 'owner',
  retry: {
    advice: 'never',
    text: { person: 'No: repeating it never helps.', agent: 'No: repeating it never helps.' },
  },
  steps: {
    person: [
      {
        text: 'Stop signing in as a person. On Azure, give the job a managed identity.',
        path: 'azure-identity',
      },
      {
        text: 'Elsewhere, use workload identity federation, which needs no stored secret.',
        path: 'app-federated-credentials',
      },
      { text: 'Neither possible? Use a service principal with a certificate.', path: 'app-secrets' },
      { text: 'Not your script? Tell whoever looks after it, with the time and the app below.' },
    ],
    agent: [
      { text: 'Find the owner of the job. On Azure, it gets a managed identity.', path: 'azure-identity' },
      {
        text: 'Elsewhere, workload identity federation, which needs no stored secret.',
        path: 'app-federated-credentials',
      },
      { text: 'Neither possible: a service principal with a certificate.', path: 'app-secrets' },
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** An old protocol that cannot show a second step. */
export const oldProgram: Verdict = {
  id: 'oldProgram',
  title: {
    person: 'This program is too old to ask you',
    agent: 'The program uses an old protocol without a prompt',
  },
  sentence: {
    person: 'It uses an old way to sign in that cannot show a prompt.',
    agent: 'It cannot show a prompt, so the requirement cannot be met there.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: { advice: 'never', text: { person: 'Not with this program.', agent: 'Not with this program.' } },
  steps: {
    person: [
      { text: 'Use the current app, such as Outlook, or the web page in a browser.' },
      { text: 'In a mail program, remove the account and add it again as Microsoft 365.' },
      { text: 'A printer, scanner or script? Tell whoever looks after it, with the time below.' },
    ],
    agent: [
      { text: 'Ask for the program and its version, and move the person to one with modern authentication.' },
      { text: "A device or script: its owner needs an identity for it, with no person's password." },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: [],
};

import type { RetryAdvice } from '../entry';
import type { Spoken, VerdictActor, VerdictState } from './verdict';

/** The word of each state, on the chip under the title. */
export const STATE_WORDS: Readonly<Record<VerdictState, Spoken>> = {
  youCanFix: { person: 'You can fix this', agent: 'The person can fix this' },
  helpdeskActs: { person: 'Your helpdesk has to act', agent: 'An administrator has to act' },
  nothingToFix: { person: 'Nothing to fix', agent: 'Nothing to fix' },
  stop: { person: 'Stop', agent: 'Stop' },
};

/** What each actor is called. */
export const ACTOR_WORDS: Readonly<Record<VerdictActor, Spoken>> = {
  person: { person: 'You', agent: 'The person' },
  helpdesk: { person: 'Your helpdesk', agent: 'An administrator' },
  owner: { person: 'Whoever looks after the app or script', agent: 'The owner of the app or script' },
  otherOrganisation: { person: 'The organisation that you signed in to', agent: 'The other organisation' },
  microsoft: { person: 'Microsoft', agent: 'Microsoft' },
  nobody: { person: 'Nobody', agent: 'Nobody' },
};

/** Whether trying again helps, where only the kind of advice is known. */
export const RETRY_WORDS: Readonly<Record<RetryAdvice, Spoken>> = {
  now: { person: 'Yes, try again.', agent: 'Yes, the person can try again.' },
  interactive: {
    person: 'Yes, in a browser window where you can answer.',
    agent: 'Yes, in a browser window where the person can answer.',
  },
  'after-fix': {
    person: 'Not before the cause is removed.',
    agent: 'Not before the cause is removed.',
  },
  wait: { person: 'Yes, but later.', agent: 'Yes, but later.' },
  never: { person: 'No, not this way.', agent: 'No, not this way.' },
};

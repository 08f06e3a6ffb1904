import type { CaseEvent, CaseState } from './case';

/** Where a case stands, in two or three words. */
export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  open: 'waits for an agent',
  claimed: 'an agent has it',
  waiting: 'waits for an answer',
  escalated: 'passed on',
  resolved: 'resolved',
};

/** What the helpdesk reads about the state, on a card that everybody in the channel sees. */
export const STATE_FOR_DESK: Readonly<Record<CaseState, string>> = {
  open: 'Nobody has claimed it yet.',
  claimed: 'An agent has it.',
  waiting: 'The person was asked for more. Their answer is awaited.',
  escalated: 'It was passed on. The lines below are what whoever takes over needs.',
  resolved: 'It is resolved. It can be reopened when it comes back.',
};

/** What the person with the problem reads about the state: what happens next. */
export const STATE_FOR_PERSON: Readonly<Record<CaseState, string>> = {
  open: 'The helpdesk has it. You get a message here as soon as an agent takes it.',
  claimed: 'An agent of the helpdesk is looking at it. You get a message here when there is news.',
  waiting: 'The helpdesk needs an answer from you to go on.',
  escalated: 'The helpdesk has passed it on to specialists. You get a message here when there is news.',
  resolved: 'The helpdesk says that it is solved.',
};

/** What happened, for a line of the history. */
export const EVENT_WORDS: Readonly<Record<CaseEvent['what'], string>> = {
  opened: 'opened',
  claim: 'claimed',
  release: 'given back',
  ask: 'question asked',
  reply: 'answered',
  escalate: 'passed on',
  resolve: 'resolved',
  reopen: 'reopened',
};

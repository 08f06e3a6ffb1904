import type { CaseRefusal } from './act-on-case';

/** Why an action was not carried out, as whoever may see the case reads it. Agents have no names in the store. */
export const REFUSAL_WORDS: Readonly<Record<CaseRefusal['reason'], string>> = {
  stranger: 'There is no such case.',
  notAgent: 'Agents of the helpdesk can do this.',
  onlyReporter: 'Only the person who reported it can answer.',
  onlyDesk: 'The helpdesk closes this one, once the account is safe.',
  claimedBy: 'Another agent has this case. They can give it back, and an administrator can take it.',
  alreadyYours: 'You have this case already.',
  notClaimed: 'Nobody has this case, so there is nothing to give back.',
  alreadyEscalated: 'It was passed on already.',
  notWaiting: 'No question is open any more. If there is news, the helpdesk asks you here.',
  resolved: 'It was resolved meanwhile. Reopen it to go on.',
  notResolved: 'It is open already.',
  nobodyToAsk: 'Signpost does not know whose case this is, so it can ask nobody.',
  textMissing: 'Please write a few words first.',
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The directory has no such account. */
export const accountNotFound: Verdict = {
  id: 'accountNotFound',
  title: { person: 'This account is not known there', agent: 'The directory has no such account' },
  sentence: {
    person: 'The name may be mistyped, or belong to another organisation.',
    agent: 'The name may be mistyped, or belong to another organisation.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'meaning', 'whoActs'],
  contradictedBy: [],
};

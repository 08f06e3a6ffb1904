import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The app waits for a permission that the person may give. */
export const consent: Verdict = {
  id: 'consent',
  title: { person: 'The app needs your permission', agent: 'Consent is missing' },
  sentence: {
    person: '{app} asks for access, and nobody has agreed yet.',
    agent: '{app} asks for access, and nobody has agreed yet.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: { person: 'Yes, and accept on the page that asks.', agent: 'Yes, where the person may consent.' },
  },
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry'],
  contradictedBy: ['adminConsentRequired'],
};

import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The prompt did not reach the phone. */
export const notDelivered: Verdict = {
  id: 'notDelivered',
  title: { person: 'The prompt could not reach your phone', agent: 'The prompt could not be delivered' },
  sentence: {
    person: 'It was sent, and the phone or the phone company did not take it.',
    agent: 'It was sent, and the phone or the phone company did not take it.',
  },
  state: 'youCanFix',
  whoActs: 'person',
  retry: {
    advice: 'interactive',
    text: {
      person: 'Yes, with another method or a better connection.',
      agent: 'Yes, with another method or a better connection.',
    },
  },
  steps: {
    person: [
      { text: 'Choose another way on the sign-in page, for example a code from the app.' },
      { text: 'Put the phone on Wi-Fi, switch off airplane mode and battery saving, and sign in again.' },
      { text: 'New number or new phone? Ask your helpdesk to renew your methods.' },
    ],
    agent: [
      { text: 'Compare the method and number in the row with what the person uses today.' },
      FROM_ENTRY,
    ],
  },
  answers: ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps'],
  contradictedBy: ['challengePassed'],
};

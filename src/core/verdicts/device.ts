import type { Verdict } from './verdict';
import { FROM_ENTRY } from './verdict';

/** The state of the device decided. */
export const device: Verdict = {
  id: 'device',
  title: { person: 'This device does not meet the rules', agent: 'The device does not meet the rules' },
  prefersEntryTitle: true,
  sentence: {
    person: '{rule} looks at the device, and this one did not pass.',
    agent: '{rule} looks at the device, and this one did not pass.',
  },
  state: FROM_ENTRY,
  whoActs: FROM_ENTRY,
  retry: FROM_ENTRY,
  steps: { person: [FROM_ENTRY], agent: [FROM_ENTRY] },
  answers: ['title', 'meaning'],
  contradictedBy: [],
};

import { EMPTY_READING } from '../../src/core/reading/reading';
import { reasonsFor } from '../../src/flows/answer-live';
import { CORRELATION_ID, NOW } from '../support/fakes';

it.each([
  { name: 'a question', isProbe: false, told: false },
  { name: 'a probe, which gets one plain call', isProbe: true, told: true },
])('$name is told truly which rows were not searched', ({ isProbe, told }) => {
  const question = { kind: 'correlation', id: CORRELATION_ID, codes: [700082], isProbe } as const;
  const reasons = reasonsFor({ kind: 'nothing', question }, question, EMPTY_READING, NOW);
  expect(reasons.some(({ id }) => id === 'notInteractive')).toBe(told);
});

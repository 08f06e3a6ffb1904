import { namePolicies } from '../../../src/core/look-up/name-policies';
import type { AppliedPolicy } from '../../../src/core/sign-in-event';
import { signIn } from '../../support/fakes';

const POLICY = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const applied: AppliedPolicy = {
  id: POLICY.toUpperCase(),
  result: 'failure',
  grantControls: ['Mfa'],
  sessionControls: [],
  conditionsSatisfied: [],
};
const named = { [POLICY]: { kind: 'found', value: 'CA010' } } as const;

it('names what the log leaves unnamed, and keeps the names of the log', () => {
  const rows = namePolicies([signIn({ policies: [applied, { ...applied, name: 'Of the log' }] })], named);
  expect(rows[0]?.policies?.map(({ name }) => name)).toEqual(['CA010', 'Of the log']);
});

it.each([
  { about: 'a name that could not be read', names: { [POLICY]: { kind: 'failed', failure: 'throttled' } } },
  { about: 'a policy that is not there', names: { [POLICY]: { kind: 'none' } } },
  { about: 'no names', names: {} },
] as const)('leaves the rows as they are: $about', ({ names }) => {
  const rows = [signIn({ policies: [applied] })];
  expect(namePolicies(rows, names)).toEqual(rows);
});

it('leaves rows alone whose policies could not be seen', () => {
  const { policies: _, ...unseen } = signIn();
  expect(namePolicies([unseen], named)).toEqual([unseen]);
});

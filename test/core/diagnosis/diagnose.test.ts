import { diagnose } from '../../../src/core/diagnosis/diagnose';
import { factsFromPaste } from '../../../src/core/diagnosis/facts-from-paste';
import { readText } from '../../../src/core/reading/read-text';
import { knowledge } from '../../support/knowledge';

const entry = knowledge().catalog.entry(50076);
if (!entry) throw new TypeError('50076 has no entry');

it('keeps the order of the catalog without evidence', () => {
  const { causes } = diagnose(entry, { facts: [], notSeen: [] });
  expect(causes.map(({ cause }) => cause.id)).toEqual(entry.causes.map(({ id }) => id));
  expect(causes.every(({ because }) => because.length === 0)).toBe(true);
});

it('puts the cause that a fact supports first, and leaves out what it rules out', () => {
  const facts = [{ name: 'mandatoryMfa', source: 'sign-in log', text: 'Microsoft asked for it' }] as const;
  const { causes } = diagnose(entry, { facts, notSeen: [] });
  expect(causes[0]).toMatchObject({ cause: { id: 'mandatory-mfa' }, because: facts });
  expect(causes.map(({ cause }) => cause.id)).not.toContain('policy-asks-for-mfa');
});

it('reads facts from the paste itself', () => {
  const reading = readText(
    '{"error":"interaction_required","error_codes":[50076],"claims":"{\\"access_token\\":{\\"capolids\\":{\\"essential\\":true,\\"values\\":[\\"3f0c1b52-6a7d-4d0e-8a55-1f2e3d4c5b6a\\"]}}}"}',
  );
  expect(factsFromPaste(reading).map(({ name }) => name)).toEqual(['requirementFromPolicy']);
});

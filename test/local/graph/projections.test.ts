import { V1_FIELDS } from '../../../src/local/graph/show-sign-in';
import { filtered, NOW, standInAt } from './ask';

const { ask } = standInAt(NOW, { reportsLimit: 'none' });
const JONI = "id eq '474e008e-d0c2-4ff1-a5ca-f3c5ccb90100'";
const PREFER = { headers: { prefer: 'include-unknown-enum-members' } };

it('v1.0 gives the fields of v1.0 and no other', () => {
  const [row] = ask(filtered(JONI, '/v1.0/auditLogs/signIns'), PREFER).body.value ?? [];
  expect(Object.keys(row ?? {}).toSorted()).toEqual([...V1_FIELDS].toSorted());
  const [policy] = (row?.['appliedConditionalAccessPolicies'] ?? []) as object[];
  expect(Object.keys(policy ?? {}).toSorted()).toEqual([
    'displayName',
    'enforcedGrantControls',
    'enforcedSessionControls',
    'id',
    'result',
  ]);
});

it('beta gives what the row has', () => {
  const [row] = ask(filtered(JONI), PREFER).body.value ?? [];
  expect(row).toMatchObject({
    signInEventTypes: ['interactiveUser'],
    authenticationRequirementPolicies: [{ requirementProvider: 'multiConditionalAccess' }],
  });
});

it.each([
  { name: 'with the header', over: PREFER, result: 'reportOnlyNotApplied' },
  { name: 'without the header', over: {}, result: 'unknownFutureValue' },
])('later enumeration values $name come as $result', ({ over, result }) => {
  const [row] = ask(filtered(JONI), over).body.value ?? [];
  const policies = row?.['appliedConditionalAccessPolicies'] as { result: string }[];
  expect(policies.map((policy) => policy.result)).toEqual(['success', 'notApplied', result]);
});

it('$select leaves the rest out', () => {
  const [row] = ask(`${filtered(JONI)}&$select=id,status`).body.value ?? [];
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['id', 'status']);
});

it('one row by its ID is the row itself with its context', () => {
  const { status, body } = ask('/beta/auditLogs/signIns/474e008e-d0c2-4ff1-a5ca-f3c5ccb90100');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/beta/$metadata#auditLogs/signIns/$entity',
    status: { errorCode: 65001 },
  });
});

it.each([
  { name: 'unknown', id: '00000000-0000-4000-8000-00000000f00d' },
  { name: 'of a service principal', id: '978ebfc3-9092-4ec5-ab7a-99760d560100' },
])('a row by an ID that is $name is not found', ({ id }) => {
  expect(ask(`/beta/auditLogs/signIns/${id}`).status).toBe(404);
});

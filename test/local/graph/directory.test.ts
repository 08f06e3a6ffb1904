import { PEOPLE, SAMPLE_GROUPS } from '../../../src/local/people';
import { filtered, NOW, standInAt } from './ask';

const { ask } = standInAt(NOW, { reportsLimit: 'none', policiesLimit: 'none' });
const { agents, admins, protected: guarded } = SAMPLE_GROUPS;
const idOf = (key: string) => PEOPLE.find((person) => person.key === key)?.objectId ?? '';

it.each([
  { name: 'the object ID', key: idOf('gita'), id: idOf('gita'), userType: 'Guest' },
  { name: 'the user name', key: 'adele.vance@contoso.example', id: idOf('adele'), userType: 'Member' },
  {
    name: 'the user name in capitals',
    key: 'Adele.Vance@CONTOSO.example',
    id: idOf('adele'),
    userType: 'Member',
  },
  {
    name: 'a guest by the user name',
    key: 'gita.rao_fabrikam.example%23EXT%23@contoso.example',
    id: idOf('gita'),
    userType: 'Guest',
  },
])('finds a person by $name', ({ key, id, userType }) => {
  const { status, body } = ask(`/v1.0/users/${key}?$select=id,userType`);
  expect({ status, id: body['id'], userType: body['userType'] }).toEqual({ status: 200, id, userType });
});

it('the kind of user is told only when selected', () => {
  expect(ask(`/v1.0/users/${idOf('adele')}`).body).not.toHaveProperty('userType');
});

it.each([
  { name: 'nobody', url: '/v1.0/users/nobody@contoso.example', status: 404 },
  { name: 'an unknown field', url: `/v1.0/users/${idOf('adele')}?$select=constructor`, status: 400 },
  { name: 'a list', url: '/v1.0/users', status: 400 },
  { name: 'dots in the path', url: '/v1.0/users/../auditLogs/signIns', status: 400 },
  { name: 'a broken escape', url: '/v1.0/users/%E0%A4', status: 400 },
  { name: 'another version', url: '/v2.0/users/x', status: 400 },
  { name: 'an address as a path', url: '/v1.0/http://127.0.0.1/beta/auditLogs/signIns', status: 400 },
])('$name is answered with $status', ({ url, status }) => {
  expect(ask(url).status).toBe(status);
});

it.each([
  { key: 'adele', groups: [] },
  { key: 'gita', groups: [] },
  { key: 'henk', groups: [agents] },
  { key: 'ada', groups: [admins] },
  { key: 'henrietta', groups: [guarded] },
])('$key is in the right groups', ({ key, groups }) => {
  const body = JSON.stringify({
    groupIds: [agents, admins, guarded, '00000000-0000-4000-8000-00000000f00d'],
  });
  const answer = ask(`/v1.0/users/${idOf(key)}/checkMemberGroups`, { method: 'POST', body });
  expect(answer).toMatchObject({ status: 200, body: { value: groups } });
});

it.each([
  {
    name: 'an unknown person',
    id: '00000000-0000-4000-8000-00000000f00d',
    body: '{"groupIds":[]}',
    status: 404,
  },
  { name: 'no body', id: idOf('adele'), body: '', status: 400 },
  { name: 'no list', id: idOf('adele'), body: '{"groupIds":"x"}', status: 400 },
  { name: 'no object', id: idOf('adele'), body: 'null', status: 400 },
  {
    name: '21 groups',
    id: idOf('adele'),
    body: JSON.stringify({ groupIds: Array(21).fill('x') }),
    status: 400,
  },
])('groups of $name are answered with $status', ({ id, body, status }) => {
  expect(ask(`/v1.0/users/${id}/checkMemberGroups`, { method: 'POST', body }).status).toBe(status);
});

it.each([
  { key: 'isaiah', methods: 0 },
  { key: 'johanna', methods: 0 },
  { key: 'diego', methods: 3 },
])('$key has $methods registered methods', ({ key, methods }) => {
  const url = `/v1.0/reports/authenticationMethods/userRegistrationDetails/${idOf(key)}`;
  const { status, body } = ask(url);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: idOf(key),
    isMfaRegistered: methods > 0,
    isMfaCapable: methods > 0,
    lastUpdatedDateTime: '2026-11-24T06:05:26Z',
  });
  expect(body['methodsRegistered']).toHaveLength(methods);
});

it('a disabled account is not in the report of methods', () => {
  const url = `/v1.0/reports/authenticationMethods/userRegistrationDetails/${idOf('nestor')}`;
  expect(ask(url).status).toBe(404);
});

it('a policy has its name, and one that was deleted is not found', () => {
  const url = '/v1.0/identity/conditionalAccess/policies';
  expect(ask(`${url}/2e4a1c7b-8d69-4d20-8c1f-1b8e603f5d22`).body).toMatchObject({
    displayName: 'CA020 - Block sign-ins outside allowed countries',
    state: 'enabled',
  });
  expect(ask(`${url}/00000000-0000-4000-8000-00000000f00d`).status).toBe(404);
  expect(ask(url).ids).toHaveLength(7);
});

it('security defaults are off', () => {
  expect(ask('/v1.0/policies/identitySecurityDefaultsEnforcementPolicy').body).toMatchObject({
    isEnabled: false,
  });
});

it.each([
  { name: 'open ones', filter: 'isResolved eq false', ids: ['MO990011'] },
  {
    name: 'open ones of a service',
    filter: "isResolved eq false and service eq 'Microsoft Entra'",
    ids: ['MO990011'],
  },
  { name: 'resolved ones', filter: 'isResolved eq true', ids: [] },
])('service issues can be asked for: $name', ({ filter, ids }) => {
  expect(ask(filtered(filter, '/v1.0/admin/serviceAnnouncement/issues')).ids).toEqual(ids);
});

it.each([
  {
    name: 'by a range of time',
    filter: 'activityDateTime ge 2026-11-24T10:00:00Z and activityDateTime le 2026-11-24T12:00:00Z',
    targets: ['CA010 - Require MFA for all users', 'CA020 - Block sign-ins outside allowed countries'],
  },
  {
    name: 'by a category',
    filter: "category eq 'UserManagement'",
    targets: ['Adele Vance'],
  },
  {
    name: 'by what was changed',
    filter: "targetResources/any(t: t/id eq '2e4a1c7b-8d69-4d20-8c1f-1b8e603f5d22')",
    targets: ['CA020 - Block sign-ins outside allowed countries'],
  },
])('audits can be asked for $name', ({ filter, targets }) => {
  const rows = ask(filtered(filter, '/v1.0/auditLogs/directoryAudits')).body.value ?? [];
  const names = rows.map((row) => (row['targetResources'] as { displayName: string }[])[0]?.displayName);
  expect(names).toEqual(targets);
});

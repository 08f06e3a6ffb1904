import type { GraphSwitches } from '../../../src/local/graph/graph-switches';
import { permissionsWithout } from '../../../src/local/graph/graph-switches';
import { SAMPLE_GROUPS } from '../../../src/local/people';
import { filtered, NOW, standInAt } from './ask';

const LIST = '/beta/auditLogs/signIns?$top=1';
const AUDITS = '/v1.0/auditLogs/directoryAudits';
const ISAIAH = 'ec96132c-5c20-4a52-a2c2-813e96282ce4';
const REGISTRATION = `/v1.0/reports/authenticationMethods/userRegistrationDetails/${ISAIAH}`;
const POLICY = '/v1.0/identity/conditionalAccess/policies/1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const LOCATIONS = '/v1.0/identity/conditionalAccess/namedLocations';
const DEFAULTS = '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy';
const ISSUES = '/v1.0/admin/serviceAnnouncement/issues';
const USER = `/v1.0/users/${ISAIAH}`;

describe('limits', () => {
  it('the sixth call to logs and reports within 10 s is refused with the seconds to wait', () => {
    const { ask, clock } = standInAt(NOW);
    const statuses = [LIST, AUDITS, REGISTRATION, LIST, LIST].map((url) => {
      clock.time += 1_000;
      return ask(url).status;
    });
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const refused = ask(LIST);
    expect(refused).toMatchObject({ status: 429, headers: { 'Retry-After': '6' } });
    clock.time += 5_999;
    expect(ask(LIST).status).toBe(429);
    clock.time += 1;
    expect(ask(LIST).status).toBe(200);
    expect(ask(LIST).status).toBe(429);
  });

  it('other calls do not count', () => {
    const { ask } = standInAt(NOW);
    const statuses = Array.from({ length: 12 }, () => ask(ISSUES).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(ask(LIST).status).toBe(200);
  });

  it('policies and named locations together are given once a second, and refused without the seconds to wait', () => {
    const { ask, clock } = standInAt(NOW);
    expect(ask(POLICY).status).toBe(200);
    const refused = ask(LOCATIONS);
    expect(refused.status).toBe(429);
    expect(refused.headers).not.toHaveProperty('Retry-After');
    clock.time += 1_000;
    expect(ask(POLICY).status).toBe(200);
  });

  it('both limits can be set or taken away', () => {
    const { ask } = standInAt(NOW, { reportsLimit: { limit: 1, windowMs: 1_000 }, policiesLimit: 'none' });
    expect([LIST, LIST, POLICY, POLICY].map((url) => ask(url).status)).toEqual([200, 429, 200, 200]);
  });
});

it.each([
  { name: 'no token', authorization: undefined },
  { name: 'another scheme', authorization: 'Basic abc' },
  { name: 'an empty token', authorization: 'Bearer ' },
])('$name is answered with 401', ({ authorization }) => {
  const { status, body } = standInAt(NOW).ask(LIST, { headers: { authorization } });
  expect(status).toBe(401);
  expect(body.error).toMatchObject({ code: 'InvalidAuthenticationToken' });
});

it('without a licence sign-ins and registrations are refused by name, and audits are not', () => {
  const { ask } = standInAt(NOW, { hasLicence: false });
  for (const url of [LIST, REGISTRATION])
    expect(ask(url)).toMatchObject({
      status: 403,
      body: { error: { code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' } },
    });
  expect(ask(AUDITS).status).toBe(200);
});

describe('permissions', () => {
  it.each([
    { name: 'sign-ins', permission: 'AuditLog.Read.All', url: LIST },
    { name: 'audits', permission: 'AuditLog.Read.All', url: AUDITS },
    { name: 'registrations', permission: 'AuditLog.Read.All', url: REGISTRATION },
    { name: 'a person', permission: 'User.Read.All', url: USER },
    { name: 'a policy', permission: 'Policy.Read.All', url: POLICY },
    { name: 'named locations', permission: 'Policy.Read.All', url: LOCATIONS },
    { name: 'security defaults', permission: 'Policy.Read.All', url: DEFAULTS },
    { name: 'service health', permission: 'ServiceHealth.Read.All', url: ISSUES },
  ] as const)('$name without $permission is refused, and the rest is not', ({ permission, url }) => {
    const { ask } = standInAt(NOW, { permissions: permissionsWithout(permission) });
    expect(ask(url)).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });
    const other = permission === 'ServiceHealth.Read.All' ? DEFAULTS : ISSUES;
    expect(ask(other).status).toBe(200);
  });

  it.each([{ permission: 'User.Read.All' }, { permission: 'GroupMember.Read.All' }] as const)(
    'groups of a person need $permission',
    ({ permission }) => {
      const { ask } = standInAt(NOW, { permissions: permissionsWithout(permission) });
      const body = JSON.stringify({ groupIds: [SAMPLE_GROUPS.agents] });
      expect(ask(`${USER}/checkMemberGroups`, { method: 'POST', body }).status).toBe(403);
    },
  );

  it('policies are left out of sign-ins without either policy permission, and shown with one', () => {
    const row = (switches: GraphSwitches) => standInAt(NOW, switches).ask(LIST).body.value?.[0] ?? {};
    const none = permissionsWithout('Policy.Read.All', 'Policy.Read.ConditionalAccess');
    expect(row({ permissions: none })).not.toHaveProperty('appliedConditionalAccessPolicies');
    expect(row({ permissions: permissionsWithout('Policy.Read.All') })).toHaveProperty(
      'appliedConditionalAccessPolicies.length',
      2,
    );
  });
});

it('a tenant without beta refuses it and answers on v1.0', () => {
  const { ask } = standInAt(NOW, { hasBeta: false });
  expect(ask(LIST).status).toBe(400);
  expect(ask(LIST.replace('beta', 'v1.0')).status).toBe(200);
});

describe('late rows', () => {
  const TRIO = filtered("correlationId eq '5c4247f6-0e8c-4e84-a7b8-4e2305a64083'");

  it('a row appears when its delay is over, newest last', () => {
    const { ask, clock } = standInAt(NOW, { lateBy: 5 * 60_000, reportsLimit: 'none' });
    // The newest rows are four minutes old, at 11:56:00, 11:55:34 and 11:55:31.
    expect(ask(TRIO).ids).toEqual([]);
    clock.time = Date.parse('2026-11-24T12:00:34Z');
    expect(ask(TRIO).ids).toHaveLength(2);
    clock.time = Date.parse('2026-11-24T12:01:00Z');
    expect(ask(TRIO).ids).toHaveLength(3);
  });

  it('a delay may be that of one row, by list and by ID', () => {
    const id = '71ec8788-f107-413a-a31e-96712cf40100';
    const { ask, clock } = standInAt(NOW, { lateBy: { [id]: 3_600_000 } });
    expect(ask(TRIO).ids).toHaveLength(2);
    expect(ask(`/beta/auditLogs/signIns/${id}`).status).toBe(404);
    clock.time += 3_600_000;
    expect(ask(`/beta/auditLogs/signIns/${id}`)).toMatchObject({ status: 200, body: { id } });
  });
});

it('switches that are changed while it runs count from the next call on', () => {
  const switches: GraphSwitches = {};
  const { ask } = standInAt(NOW, switches);
  expect(ask(LIST).status).toBe(200);
  switches.fault = 'unavailable';
  switches.faultCalls = 2;
  expect([ask(LIST).status, ask(LIST).status, ask(LIST).status]).toEqual([503, 503, 200]);
});

it('calls are kept with their filter and status, without their token', () => {
  const { ask, standIn } = standInAt(NOW);
  ask(filtered("id eq 'x'"), { headers: { authorization: 'Bearer not-to-be-kept' } });
  ask('/v1.0/me');
  expect(standIn.requests).toEqual([
    {
      at: NOW,
      method: 'GET',
      url: "/beta/auditLogs/signIns?$filter=id%20eq%20'x'",
      filter: "id eq 'x'",
      area: 'signIns',
      status: 200,
    },
    { at: NOW, method: 'GET', url: '/v1.0/me', status: 400 },
  ]);
});

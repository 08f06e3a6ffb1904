import type { TenantFacts } from '../../src/core/live-ports';
import type { GraphPermission } from '../../src/local/graph/graph-switches';
import { permissionsWithout } from '../../src/local/graph/graph-switches';
import {
  entraAt,
  json,
  MEGAN,
  sampleBench,
  scriptedBench,
  scriptedServer,
  stopServers,
} from '../support/entra';

afterEach(stopServers);

const ISAIAH = 'ec96132c-5c20-4a52-a2c2-813e96282ce4';
const NESTOR = '3fb9d04f-f2d0-4c81-a504-754b61d785af';
const CA010 = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const DAY = ['2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z'] as const;
const ABSENT = '00000000-0000-4000-8000-00000000beef';
const TIME = expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

it.each<{ name: string; ask: (facts: TenantFacts) => Promise<unknown>; answer: unknown }>([
  {
    name: 'the registered methods of a person',
    ask: (facts) => facts.registration(MEGAN.toUpperCase()),
    answer: {
      kind: 'found',
      value: {
        methods: ['mobilePhone', 'microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
        isMfaCapable: true,
        isMfaRegistered: true,
        asOf: TIME,
      },
    },
  },
  {
    name: 'a person without methods',
    ask: (facts) => facts.registration(ISAIAH),
    answer: {
      kind: 'found',
      value: { methods: [], isMfaCapable: false, isMfaRegistered: false, asOf: TIME },
    },
  },
  {
    name: 'a person who is not in the report',
    ask: (facts) => facts.registration(NESTOR),
    answer: { kind: 'none' },
  },
  {
    name: 'the name of a policy',
    ask: (facts) => facts.policyName(CA010),
    answer: { kind: 'found', value: 'CA010 - Require MFA for all users' },
  },
  { name: 'a policy that was deleted', ask: (facts) => facts.policyName(ABSENT), answer: { kind: 'none' } },
  {
    name: 'the named locations, trusted or not',
    ask: (facts) => facts.namedLocations(),
    answer: {
      kind: 'found',
      value: [
        { name: 'Allowed countries', kind: 'countries', isTrusted: false },
        { name: 'Contoso HQ egress', kind: 'addresses', isTrusted: true },
      ],
    },
  },
  {
    name: 'security defaults',
    ask: (facts) => facts.securityDefaultsOn(),
    answer: { kind: 'found', value: false },
  },
  {
    name: 'an incident of the sign-in service',
    ask: (facts) => facts.serviceIssues(),
    answer: {
      kind: 'found',
      value: [
        {
          id: 'MO990011',
          title: expect.any(String),
          service: 'Microsoft Entra',
          startedAt: TIME,
          isResolved: false,
        },
      ],
    },
  },
  {
    name: 'an object ID by name',
    ask: (facts) => facts.userId('Megan.Bowen@contoso.example'),
    answer: { kind: 'found', value: MEGAN },
  },
  {
    name: 'the object ID of a guest',
    ask: (facts) => facts.userId('gita.rao_fabrikam.example#EXT#@contoso.example'),
    answer: { kind: 'found', value: '00000000-0000-4000-8000-000000000014' },
  },
  {
    name: 'nobody of that name',
    ask: (facts) => facts.userId("d'artagnan@contoso.example"),
    answer: { kind: 'none' },
  },
])('tells $name', async ({ ask, answer }) => {
  const { tenantFacts, graph } = await sampleBench();
  expect(await ask(tenantFacts)).toEqual(answer);
  expect(graph.requests).toHaveLength(1);
  await ask(tenantFacts);
  expect(graph.requests).toHaveLength(1);
});

it('tells the policy changes of a day, and that a person made them, not who', async () => {
  const { tenantFacts, graph } = await sampleBench();
  const answer = await tenantFacts.policyChanges(...DAY);
  expect(answer).toMatchObject({ kind: 'found' });
  if (answer.kind !== 'found') return;
  expect(answer.value).toContainEqual({
    time: TIME,
    activity: 'Update conditional access policy',
    target: 'CA010 - Require MFA for all users',
    by: 'person',
  });
  expect(JSON.stringify(answer)).not.toMatch(/ada/i);
  expect(answer.value.map(({ activity }) => activity)).not.toContain('Reset password (by admin)');
  expect(graph.requests[0]?.filter).toBe(
    "activityDateTime ge 2026-11-23T12:00:00Z and activityDateTime le 2026-11-24T12:00:00Z and category eq 'Policy'",
  );
});

it('leaves a change that failed out, and tells that an app made one, or nobody who is known', async () => {
  const change = {
    activityDateTime: '2026-11-24T11:00:00Z',
    activityDisplayName: 'Update policy',
    targetResources: [{ displayName: null }, { displayName: 'Policy' }],
    initiatedBy: { user: null, app: { displayName: 'Nightly Sync' } },
  };
  const value = [change, { ...change, result: 'failure' }, { ...change, initiatedBy: null }];
  const { tenantFacts } = await scriptedBench((_, response) => json(response, 200, { value }));
  expect(await tenantFacts.policyChanges(...DAY)).toEqual({
    kind: 'found',
    value: [
      { time: '2026-11-24T11:00:00Z', activity: 'Update policy', target: 'Policy', by: 'app' },
      { time: '2026-11-24T11:00:00Z', activity: 'Update policy', target: 'Policy' },
    ],
  });
});

it.each<{ name: string; ask: (facts: TenantFacts) => Promise<unknown> }>([
  { name: 'a person', ask: (facts) => facts.registration("x' or '1' eq '1") },
  { name: 'a policy', ask: (facts) => facts.policyName('../../../me') },
  { name: 'a name', ask: (facts) => facts.userId('../me?$select=id&x=@contoso.example') },
  { name: 'an empty name', ask: (facts) => facts.userId('') },
  { name: 'a window', ask: (facts) => facts.policyChanges('x', 'y') },
])('asks nothing about $name that is none', async ({ ask }) => {
  const { tenantFacts, graph } = await sampleBench();
  expect(await ask(tenantFacts)).toEqual({ kind: 'none' });
  expect(graph.requests).toEqual([]);
});

it.each<{ name: string; body: unknown; ask: (facts: TenantFacts) => Promise<unknown>; answer: unknown }>([
  {
    name: 'a registration of nulls',
    body: { id: MEGAN, isMfaCapable: null, isMfaRegistered: null, methodsRegistered: null },
    ask: (facts) => facts.registration(MEGAN),
    answer: { kind: 'failed', failure: 'nonsense' },
  },
  {
    name: 'a registration with null for the methods',
    body: { isMfaCapable: false, isMfaRegistered: true, methodsRegistered: null },
    ask: (facts) => facts.registration(MEGAN),
    answer: { kind: 'found', value: { methods: [], isMfaCapable: false, isMfaRegistered: true } },
  },
  {
    name: 'a policy without a name',
    body: { id: CA010, displayName: null },
    ask: (facts) => facts.policyName(CA010),
    answer: { kind: 'failed', failure: 'nonsense' },
  },
  {
    name: 'named locations: one without a name, one that nobody knows, countries that claim to be trusted',
    body: {
      value: [
        { displayName: null, isTrusted: true },
        { displayName: 'Branch', '@odata.type': '#microsoft.graph.somethingNew', isTrusted: 'yes' },
        { displayName: 'Europe', '@odata.type': '#microsoft.graph.countryNamedLocation', isTrusted: true },
      ],
    },
    ask: (facts) => facts.namedLocations(),
    answer: {
      kind: 'found',
      value: [
        { name: 'Branch', kind: 'addresses', isTrusted: false },
        { name: 'Europe', kind: 'countries', isTrusted: false },
      ],
    },
  },
  {
    name: 'no named location',
    body: { value: [] },
    ask: (facts) => facts.namedLocations(),
    answer: { kind: 'none' },
  },
  {
    name: 'security defaults of null',
    body: { isEnabled: null },
    ask: (facts) => facts.securityDefaultsOn(),
    answer: { kind: 'failed', failure: 'nonsense' },
  },
  {
    name: 'a user without ID',
    body: { id: '' },
    ask: (facts) => facts.userId('a@contoso.example'),
    answer: { kind: 'failed', failure: 'nonsense' },
  },
  {
    name: 'issues of which none can be read',
    body: { value: [{ id: null }, 7] },
    ask: (facts) => facts.serviceIssues(),
    answer: { kind: 'failed', failure: 'nonsense' },
  },
  {
    name: 'issues of other services',
    body: {
      value: [
        {
          id: 'EX1',
          title: 'Mail is late',
          service: 'Exchange Online',
          startDateTime: '2026-11-24T06:00:00Z',
          isResolved: false,
        },
      ],
    },
    ask: (facts) => facts.serviceIssues(),
    answer: { kind: 'none' },
  },
  {
    name: 'no issues',
    body: { value: [] },
    ask: (facts) => facts.serviceIssues(),
    answer: { kind: 'none' },
  },
])('reads $name', async ({ body, ask, answer }) => {
  const { url } = await scriptedServer((_, response) => json(response, 200, body));
  expect(await ask(entraAt(url).tenantFacts)).toEqual(answer);
});

it('takes a 404 that Graph did not write as nonsense, not as "does not exist"', async () => {
  const { tenantFacts } = await scriptedBench((_, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end('<h1>Not Found</h1>');
  });
  expect(await tenantFacts.registration(MEGAN)).toEqual({ kind: 'failed', failure: 'nonsense' });
});

describe('a missing permission takes away the facts that need it, and no other', () => {
  const asks: Readonly<Record<string, (facts: TenantFacts) => Promise<{ kind: string }>>> = {
    registration: (facts) => facts.registration(MEGAN),
    policyChanges: (facts) => facts.policyChanges(...DAY),
    policyName: (facts) => facts.policyName(CA010),
    namedLocations: (facts) => facts.namedLocations(),
    securityDefaultsOn: (facts) => facts.securityDefaultsOn(),
    serviceIssues: (facts) => facts.serviceIssues(),
    userId: (facts) => facts.userId('megan.bowen@contoso.example'),
  };

  it.each<{ name: GraphPermission; gone: readonly string[] }>([
    { name: 'AuditLog.Read.All', gone: ['registration', 'policyChanges'] },
    { name: 'Policy.Read.All', gone: ['policyName', 'namedLocations', 'securityDefaultsOn'] },
    { name: 'Policy.Read.ConditionalAccess', gone: [] },
    { name: 'ServiceHealth.Read.All', gone: ['serviceIssues'] },
    { name: 'User.Read.All', gone: ['userId'] },
    { name: 'GroupMember.Read.All', gone: [] },
  ])('$name', async ({ name, gone }) => {
    const { tenantFacts, clock } = await sampleBench({ permissions: permissionsWithout(name) });
    for (const [fact, ask] of Object.entries(asks)) {
      clock.pass(1_000);
      const expected = gone.includes(fact) ? { kind: 'failed', failure: 'permission' } : { kind: 'found' };
      expect([fact, await ask(tenantFacts)]).toMatchObject([fact, expected]);
    }
  });
});

it.each<{ name: string; ask: (facts: TenantFacts) => Promise<unknown> }>([
  { name: 'the name of a policy', ask: (facts) => facts.policyName(CA010) },
  { name: 'the named locations', ask: (facts) => facts.namedLocations() },
  { name: 'security defaults', ask: (facts) => facts.securityDefaultsOn() },
])('keeps $name for ten minutes', async ({ ask }) => {
  const { tenantFacts, graph, clock } = await sampleBench();
  await ask(tenantFacts);
  clock.pass(599_999);
  await ask(tenantFacts);
  expect(graph.requests).toHaveLength(1);
  clock.pass(1);
  await ask(tenantFacts);
  expect(graph.requests).toHaveLength(2);
});

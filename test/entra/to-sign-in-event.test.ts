import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toSignInEvent } from '../../src/entra/to-sign-in-event';
import { row } from '../support/entra';

type Row = Record<string, unknown>;
const file = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'src', 'local', 'sample', 'sign-ins.json'), 'utf8'),
) as { value: Row[] } | Row[];
const SAMPLE = Array.isArray(file) ? file : file.value;
const sample = (id: string): Row => SAMPLE.find((item) => item['id'] === id) ?? {};

it('reads an interactive row of the sample whole', () => {
  expect(toSignInEvent(sample('71ec8788-f107-413a-a31e-96712cf40100'))).toEqual({
    requestId: '71ec8788-f107-413a-a31e-96712cf40100',
    time: '2026-11-20T08:01:15Z',
    correlationId: '5c4247f6-0e8c-4e84-a7b8-4e2305a64083',
    errorCode: 50076,
    additionalDetails: 'MFA required in Azure AD',
    kinds: ['interactiveUser'],
    userId: 'f38c3766-6a25-482f-a038-be2c68936017',
    userName: 'Megan Bowen',
    userPrincipalName: 'megan.bowen@contoso.example',
    userType: 'member',
    homeTenantId: '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10',
    resourceTenantId: '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10',
    applicationId: '9199bf20-a13f-4107-85dc-02114787ef48',
    applicationName: 'One Outlook Web',
    resourceId: '00000002-0000-0ff1-ce00-000000000000',
    resourceName: 'Office 365 Exchange Online',
    address: '203.0.113.24',
    city: 'Seattle',
    country: 'US',
    clientApp: 'Browser',
    userAgent: expect.stringContaining('Edg/131'),
    device: {
      name: 'CONTOSO-LT-0417',
      operatingSystem: 'Windows 11',
      browser: 'Edge 131.0.0',
      isCompliant: true,
      isManaged: true,
      trustType: 'Azure AD joined',
    },
    requirement: 'multiFactorAuthentication',
    requirementProviders: [{ provider: 'multiConditionalAccess', detail: 'Conditional Access' }],
    steps: [
      {
        time: '2026-11-20T08:01:12Z',
        method: 'Password',
        detail: 'Password in the cloud',
        succeeded: true,
        result: 'Correct password',
        requirement: 'Primary authentication',
      },
    ],
    policies: [
      {
        id: '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11',
        name: 'CA010 - Require MFA for all users',
        result: 'failure',
        grantControls: ['Mfa'],
        sessionControls: [],
        conditionsSatisfied: ['application', 'users'],
      },
      expect.objectContaining({ result: 'success', grantControls: ['RequireCompliantDevice'] }),
    ],
    protocol: 'oAuth2',
    sessionRules: [],
    networks: [
      { type: 'trusted', names: ['Contoso HQ egress'] },
      { type: 'namedNetwork', names: ['Contoso HQ egress'] },
    ],
    riskLevel: 'none',
    riskState: 'none',
    riskTypes: [],
    isFlagged: false,
  });
});

it('reads a row of a service principal: nobody, and who it was', () => {
  const event = toSignInEvent(sample('978ebfc3-9092-4ec5-ab7a-99760d560100'));
  expect(event).toMatchObject({
    kinds: ['servicePrincipal'],
    servicePrincipalId: 'be32f7b1-046b-4eef-affa-7376878ef388',
    servicePrincipalName: 'Contoso Nightly Sync',
    errorCode: 7000215,
  });
  for (const key of ['userId', 'userName', 'userPrincipalName', 'userType', 'homeTenantId', 'clientApp'])
    expect(event).not.toHaveProperty(key);
});

it('reads every row of the sample, no key holding undefined', () => {
  const events = SAMPLE.map(toSignInEvent);
  expect(events.filter((event) => event === undefined)).toEqual([]);
  expect(SAMPLE).toHaveLength(30);
  for (const event of events) {
    expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
    expect(event?.policies?.some(({ result }) => result === 'unknown')).toBe(false);
  }
});

it.each([
  { name: 'no status', over: { status: undefined } },
  { name: 'a null status', over: { status: null } },
  { name: 'no code', over: { status: { errorCode: null } } },
  { name: 'a code in words', over: { status: { errorCode: 'Failure' } } },
  { name: 'no time', over: { createdDateTime: null } },
  { name: 'a number as time', over: { createdDateTime: 42 } },
  { name: 'no ID', over: { id: '' } },
])('is no event with $name', ({ over }) => {
  expect(toSignInEvent(row(1, over))).toBeUndefined();
});

it.each([
  {
    name: 'an ID in upper case',
    over: { correlationId: 'ABCDEF00-0000-4000-8000-000000000001' },
    event: { correlationId: 'abcdef00-0000-4000-8000-000000000001' },
  },
  {
    name: 'fractions of a second',
    over: { createdDateTime: '2026-11-20T08:01:15.1234567Z' },
    event: { time: '2026-11-20T08:01:15Z' },
  },
  { name: 'a code as text', over: { status: { errorCode: '50076' } }, event: { errorCode: 50076 } },
  { name: 'no kinds', over: {}, event: { kinds: ['interactiveUser'] } },
  {
    name: 'no kinds, not interactive',
    over: { isInteractive: false },
    event: { kinds: ['nonInteractiveUser'] },
  },
  {
    name: 'a kind of tomorrow',
    over: { signInEventTypes: ['kindOfTomorrow', 'nonInteractiveUser'] },
    event: { kinds: ['nonInteractiveUser'] },
  },
  {
    name: 'an unknown risk level',
    over: { riskLevelDuringSignIn: 'unknownFutureValue' },
    event: { riskLevel: undefined },
  },
  {
    name: 'an unknown protocol',
    over: { authenticationProtocol: 'unknownFutureValue' },
    event: { protocol: undefined },
  },
  {
    name: 'risk types of v1.0',
    over: { riskEventTypes: ['unlikelyTravel'] },
    event: { riskTypes: ['unlikelyTravel'] },
  },
  { name: 'a user type in capitals', over: { userType: 'Guest' }, event: { userType: 'guest' } },
  { name: 'an empty user ID', over: { userId: '' }, event: { userId: undefined } },
  {
    name: 'the user ID of nobody',
    over: { userId: '00000000-0000-0000-0000-000000000000' },
    event: { userId: undefined },
  },
  {
    name: 'an empty device',
    over: { deviceDetail: { displayName: '', isCompliant: null } },
    event: { device: undefined },
  },
  { name: 'no policies', over: {}, event: { policies: undefined } },
  {
    name: 'null for policies',
    over: { appliedConditionalAccessPolicies: null },
    event: { policies: undefined },
  },
  {
    name: 'an empty list of policies',
    over: { appliedConditionalAccessPolicies: [] },
    event: { policies: [] },
  },
  {
    name: 'other types all over',
    over: {
      location: [7],
      deviceDetail: 1,
      authenticationDetails: 'x',
      userDisplayName: {},
      networkLocationDetails: [3],
    },
    event: { city: undefined, device: undefined, steps: undefined, userName: undefined, networks: [] },
  },
])('reads $name', ({ over, event }) => {
  const read = toSignInEvent(row(1, over));
  expect(read).toBeDefined();
  for (const [key, value] of Object.entries(event))
    if (value === undefined) expect(read).not.toHaveProperty(key);
    else expect(read).toHaveProperty(key, value);
});

it.each([
  { result: 'success', read: 'success' },
  { result: 'failure', read: 'failure' },
  { result: 'notApplied', read: 'notApplied' },
  { result: 'notEnabled', read: 'notEnabled' },
  { result: 'unknown', read: 'unknown' },
  { result: 'unknownFutureValue', read: 'unknown' },
  { result: 'valueOfTomorrow', read: 'unknown' },
  { result: null, read: 'unknown' },
  { result: 'reportOnlySuccess', read: 'reportOnly' },
  { result: 'reportOnlyFailure', read: 'reportOnly' },
  { result: 'reportOnlyNotApplied', read: 'reportOnly' },
  { result: 'reportOnlyInterrupted', read: 'reportOnly' },
])('a policy result of $result is $read', ({ result, read }) => {
  const event = toSignInEvent(row(1, { appliedConditionalAccessPolicies: [{ id: 'P1', result }] }));
  expect(event?.policies).toEqual([
    { id: 'p1', result: read, grantControls: [], sessionControls: [], conditionsSatisfied: [] },
  ]);
});

it.each([
  { name: 'several flags', flags: 'application,users', read: ['application', 'users'] },
  { name: 'spaces', flags: ' application , users ', read: ['application', 'users'] },
  { name: 'a list', flags: ['application', 'users'], read: ['application', 'users'] },
  { name: 'none', flags: 'none', read: [] },
  { name: 'null', flags: null, read: [] },
  { name: 'a number', flags: 3, read: [] },
])('conditions written as $name', ({ flags, read }) => {
  const policies = [{ id: 'p1', result: 'failure', conditionsSatisfied: flags }];
  const event = toSignInEvent(row(1, { appliedConditionalAccessPolicies: policies }));
  expect(event?.policies?.[0]?.conditionsSatisfied).toEqual(read);
});

test('no value in any field of a row can make it throw or lose the row', () => {
  const base = sample('71ec8788-f107-413a-a31e-96712cf40100');
  const fields = Object.keys(base).filter((key) => !['id', 'createdDateTime', 'status'].includes(key));
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.anything(), (field, value) => {
      expect(toSignInEvent({ ...base, [field]: value })?.requestId).toBe(base['id']);
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      toSignInEvent(value);
    }),
  );
});

it('keeps at most a thousand characters of a text', () => {
  expect(toSignInEvent(row(1, { userAgent: 'x'.repeat(50_000) }))?.userAgent).toHaveLength(1_000);
});

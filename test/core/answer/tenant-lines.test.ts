import { leftOut, tenantLines } from '../../../src/core/answer/tenant-lines';
import type { LiveFailure } from '../../../src/core/live-ports';
import type { TenantFindings } from '../../../src/core/look-up/look-up-result';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { inventedEvent } from '../../support/sample-events';

const AT = '2026-11-20T08:00:00Z';
const NOW = Date.parse('2026-11-20T08:10:00Z');
const POLICY = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const onPlace = {
  policies: [
    {
      id: POLICY,
      name: 'CA020',
      result: 'failure',
      grantControls: ['Block'],
      sessionControls: [],
      conditionsSatisfied: ['users', 'location'],
    },
  ],
} as const;
const HQ = { name: 'Head office', kind: 'addresses', isTrusted: true } as const;
const EUROPE = { name: 'Europe', kind: 'countries', isTrusted: false } as const;
const found = <T>(value: T) => ({ kind: 'found', value }) as const;
const NONE = { kind: 'none' } as const;

function linesOf(tenant: Partial<TenantFindings>, event: Partial<SignInEvent> = {}): string[] {
  const answer = inventedEvent({ time: AT, ...event });
  const attempt = { events: [answer], answer, isPassed: false };
  return tenantLines({ attempt }, { policyNames: {}, ...tenant }, { now: NOW }).map(
    ({ label, value }) => `${label}: ${value}`,
  );
}

interface Row {
  readonly about: string;
  readonly tenant: Partial<TenantFindings>;
  readonly event?: Partial<SignInEvent>;
  readonly lines: readonly string[];
}

const registered = {
  methods: ['mobilePhone', 'fido2SecurityKey'],
  isMfaCapable: true,
  isMfaRegistered: true,
};
const issue = { id: 'MO1', title: 'Prompts are late', service: 'Microsoft Entra', isResolved: false };
const startedAt = '2026-11-20T06:10:00Z';
const change = (time: string, by?: 'person' | 'app') => ({
  time,
  activity: 'Update conditional access policy',
  target: 'CA020',
  ...(by === undefined ? {} : { by }),
});

it.each<Row>([
  { about: 'nothing asked', tenant: {}, lines: [] },
  {
    about: 'registered methods with the day of the report',
    tenant: { registration: found({ ...registered, asOf: '2026-11-20T02:11:00Z' }) },
    lines: [
      'Registered methods: mobilePhone, fido2SecurityKey (registration report of 2026-11-20 02:11 UTC, 5 hours ago)',
    ],
  },
  {
    about: 'no registered method',
    tenant: { registration: found({ methods: [], isMfaCapable: false, isMfaRegistered: false }) },
    lines: ['Registered methods: none (registration report)'],
  },
  {
    about: 'methods that are forbidden',
    tenant: { registration: found({ ...registered, isMfaCapable: false }) },
    lines: [
      'Registered methods: mobilePhone, fido2SecurityKey, none that the organisation allows (registration report)',
    ],
  },
  {
    about: 'somebody who is not in the report',
    tenant: { registration: NONE },
    lines: ['Registered methods: not in the registration report'],
  },
  {
    about: 'a policy that the paste names',
    tenant: { policyNames: { [POLICY]: found('CA010') } },
    lines: ['Policy: "CA010" (Conditional Access settings)'],
  },
  {
    about: 'a policy of the row, which has a line already',
    tenant: { policyNames: { [POLICY]: found('CA020') } },
    event: onPlace,
    lines: [],
  },
  {
    about: 'a policy that is not there',
    tenant: { policyNames: { [POLICY]: NONE } },
    lines: [`Policy: ${POLICY}: not among the policies of the organisation (Conditional Access settings)`],
  },
  {
    about: 'the named location of the address',
    tenant: { namedLocations: found([EUROPE, HQ]) },
    event: { ...onPlace, networks: [{ type: 'namedNetwork', names: ['Head office'] }] },
    lines: ['Named location: "Head office", trusted (sign-in log)'],
  },
  {
    about: 'a location that the settings do not have, by what the log says',
    tenant: { namedLocations: NONE },
    event: {
      ...onPlace,
      networks: [
        { type: 'trustedNamedLocation', names: ['Old office'] },
        { type: 'namedNetwork', names: ['Old office', 'Hotel'] },
      ],
    },
    lines: ['Named location: "Old office", trusted; "Hotel", not trusted (sign-in log)'],
  },
  {
    about: 'an address without a name, with those that there are',
    tenant: { namedLocations: found([EUROPE, HQ]) },
    event: { ...onPlace, networks: [] },
    lines: [
      'Named location: the log names none for this address; the organisation has "Europe", countries; "Head office", trusted (Conditional Access settings)',
    ],
  },
  {
    about: 'a log without networks, and no named location at all',
    tenant: { namedLocations: NONE },
    event: onPlace,
    lines: [
      'Named location: this version of the log names none; the organisation has none (Conditional Access settings)',
    ],
  },
  {
    about: 'named locations where no policy looked at the place',
    tenant: { namedLocations: found([HQ]) },
    lines: [],
  },
  {
    about: 'security defaults',
    tenant: { securityDefaultsOn: found(true) },
    lines: ['Security defaults: on (settings of the organisation)'],
  },
  {
    about: 'open incidents alone',
    tenant: {
      serviceIssues: found([
        { ...issue, startedAt },
        { ...issue, startedAt, isResolved: true },
      ]),
    },
    lines: [
      'Service health: Microsoft Entra: Prompts are late, since 2026-11-20 06:10 UTC, 2 hours ago (Microsoft service health, MO1)',
    ],
  },
  {
    about: 'no incident',
    tenant: { serviceIssues: NONE },
    lines: ['Service health: no open incident of the sign-in service (Microsoft service health)'],
  },
  {
    about: 'three changes before the attempt, newest first, nobody named',
    tenant: {
      policyChanges: found([
        change('2026-11-20T04:00:00Z'),
        change('2026-11-20T09:00:00Z', 'person'),
        change('2026-11-20T07:34:00Z', 'person'),
        change('2026-11-20T07:59:30Z', 'app'),
        change('2026-11-20T03:00:00Z'),
      ]),
    },
    lines: [
      'Policy change: Update conditional access policy: "CA020", 2026-11-20 07:59 UTC, 10 minutes ago, less than a minute before this sign-in, by an app (directory audit log)',
      'Policy change: Update conditional access policy: "CA020", 2026-11-20 07:34 UTC, 36 minutes ago, 26 minutes before this sign-in, by an administrator (directory audit log)',
      'Policy change: Update conditional access policy: "CA020", 2026-11-20 04:00 UTC, 4 hours ago, 4 hours before this sign-in (directory audit log)',
    ],
  },
  {
    about: 'no change before the attempt',
    tenant: { policyChanges: found([change('2026-11-20T08:00:00Z')]) },
    lines: ['Policy change: none in the 24 hours before this sign-in (directory audit log)'],
  },
])('shows $about', ({ tenant, event, lines }) => {
  expect(linesOf(tenant, event)).toEqual(lines);
});

it('shows text from the tenant as plain text', () => {
  const evil = '[x](https://evil.example)\u202e<at>';
  const lines = linesOf(
    {
      registration: found({ ...registered, methods: [evil] }),
      policyNames: { [POLICY.replace('1d', '2d')]: found(evil) },
      namedLocations: found([{ ...HQ, name: evil }]),
      serviceIssues: found([{ ...issue, title: evil, startedAt }]),
      policyChanges: found([{ ...change('2026-11-20T07:34:00Z'), activity: evil, target: evil }]),
    },
    { ...onPlace, networks: [] },
  );
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).toContain('hxxps');
    expect(line).not.toMatch(/https:|[<>[\]\u202e]/);
  }
});

describe('one line for each reason why facts were left out', () => {
  const failed = (failure: LiveFailure) => ({ kind: 'failed', failure }) as const;

  it('names each missing permission once, with what needs it', () => {
    const no = failed('permission');
    const tenant = {
      registration: no,
      policyNames: { [POLICY]: no, other: no },
      namedLocations: no,
      securityDefaultsOn: no,
      serviceIssues: no,
      policyChanges: no,
    };
    expect(leftOut(tenant)).toEqual([
      'Left out, because Signpost lacks the permission AuditLog.Read.All: registered methods, policy changes. An administrator can grant it.',
      'Left out, because Signpost lacks the permission Policy.Read.All: named locations, security defaults, policy names. An administrator can grant it.',
      'Left out, because Signpost lacks the permission ServiceHealth.Read.All: service health. An administrator can grant it.',
    ]);
  });

  it.each<{ failure: LiveFailure; says: string }>([
    { failure: 'licence', says: 'licence' },
    { failure: 'throttled', says: 'too many questions' },
    { failure: 'unreachable', says: 'could not be reached' },
    { failure: 'nonsense', says: 'made no sense' },
    { failure: 'credential', says: 'credential was refused' },
    { failure: 'timeout', says: 'took too long' },
  ])('says $failure', ({ failure, says }) => {
    const lines = leftOut({ policyNames: {}, policyChanges: failed(failure), registration: NONE });
    expect(lines).toEqual([expect.stringContaining(says)]);
    expect(lines[0]).toContain(': policy changes.');
  });

  it('keeps different reasons apart', () => {
    const tenant = { policyNames: {}, registration: failed('licence'), policyChanges: failed('timeout') };
    expect(leftOut(tenant)).toHaveLength(2);
  });
});

import type { Spot } from '../../src/core/access/may-see';
import type { Asker } from '../../src/core/inquiry';
import { withoutRefusal } from '../../src/core/look-up/look-up-result';
import type { Question } from '../../src/core/look-up/question';
import { createLookUp } from '../../src/flows/look-up';
import { InMemoryAudit } from '../../src/store/in-memory-audit';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  PEOPLE,
  REQUEST_ID,
  signIn,
  standing,
  UNLIMITED,
} from '../support/fakes';

const PERSONAL: Spot = { place: 'personal', view: 'thread' };
const byCorrelation: Question = { kind: 'correlation', id: CORRELATION_ID, codes: [50076] };

function setUp() {
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  const tenantFacts = new FakeTenantFacts();
  const membership = new FakeMembership();
  const audit = new InMemoryAudit(time);
  const lookUp = createLookUp({
    limit: UNLIMITED,
    signInLog,
    tenantFacts,
    membership,
    audit,
    clock: time,
    timer: time,
  });
  const ask = (who: keyof typeof PEOPLE | Asker, question: Question = byCorrelation, spot = PERSONAL) =>
    lookUp({
      asker: typeof who === 'string' ? { objectId: PEOPLE[who], isOwnTenant: true } : who,
      spot,
      question,
      urgency: 'person',
    });
  return { time, signInLog, tenantFacts, membership, audit, lookUp, ask };
}

describe('what is asked of the log', () => {
  it('is the asker alone for an employee, in every call', async () => {
    const { ask, signInLog } = setUp();
    await ask('employee');
    await ask('employee', { kind: 'request', id: REQUEST_ID, codes: [] });
    await ask('employee', { kind: 'unlabelled', id: REQUEST_ID, codes: [] });
    await ask('employee', { kind: 'own', codes: [] });
    await ask('employee', { kind: 'person', named: PEOPLE.employee, codes: [] });
    expect(signInLog.queries).toHaveLength(10);
    expect(new Set(signInLog.queries.map(({ onlyUserId }) => onlyUserId))).toEqual(
      new Set([PEOPLE.employee]),
    );
    expect(
      signInLog.queries.some(({ rows, alsoRows = [] }) => [rows, ...alsoRows].includes('servicePrincipal')),
    ).toBe(false);
  });

  it('is one call where the first one brings rows', async () => {
    const { ask, signInLog } = setUp();
    signInLog.rows = [signIn()];
    expect(await ask('employee')).toMatchObject({
      kind: 'rows',
      role: 'employee',
      events: [{ errorCode: 50076 }],
    });
    expect(signInLog.queries).toHaveLength(1);
  });

  it('finds the row of a service principal for an agent who gives the ID alone', async () => {
    const { ask, signInLog } = setUp();
    signInLog.rows = [signIn({ userId: '', kinds: ['servicePrincipal'], errorCode: 7000222 })];
    const question: Question = { kind: 'unlabelled', id: CORRELATION_ID, codes: [] };
    expect(await ask('agent', question)).toMatchObject({ kind: 'rows', role: 'agent' });
    expect(await ask('employee', question)).toMatchObject({ kind: 'nothing' });
  });

  it('leaves out calls for rows that this log cannot show', async () => {
    const { ask, signInLog } = setUp();
    signInLog.sight = { ...signInLog.sight, nonInteractive: false };
    await ask('employee');
    expect(signInLog.queries).toHaveLength(1);
  });

  it.each([
    { name: 'a filter', id: `${CORRELATION_ID}' or 1 eq 1` },
    { name: 'nothing', id: '' },
    { name: 'zeros', id: '00000000-0000-0000-0000-000000000000' },
  ])('is nothing where the ID of a card was changed to $name', async ({ id }) => {
    const { ask, signInLog } = setUp();
    expect((await ask('admin', { kind: 'correlation', id, codes: [] })).kind).toBe('refused');
    expect(signInLog.queries).toEqual([]);
  });

  it('believes nothing that a changed card says beside the ID', async () => {
    const { ask, signInLog } = setUp();
    signInLog.isLeaky = true;
    signInLog.rows = [signIn({ userId: PEOPLE.colleague })];
    const changed = {
      ...byCorrelation,
      role: 'admin',
      isAdmin: true,
      onlyUserId: PEOPLE.colleague,
      userId: PEOPLE.colleague,
    };
    expect((await ask('employee', changed)).kind).toBe('nothing');
    const own = { kind: 'own', codes: [], named: PEOPLE.colleague, userId: PEOPLE.colleague } as const;
    expect((await ask('employee', own)).kind).toBe('nothing');
    expect(new Set(signInLog.queries.map(({ onlyUserId }) => onlyUserId))).toEqual(
      new Set([PEOPLE.employee]),
    );
  });
});

it('that cannot find out who asks is a failure, not nothing', async () => {
  const { ask, membership, signInLog } = setUp();
  membership.standings.set(PEOPLE.agent, standing({ membership: 'unknown', failure: 'unreachable' }));
  expect(await ask('agent')).toEqual({ kind: 'failed', failure: 'unreachable', of: 'directory' });
  const inChannel: Spot = { place: 'channel', view: 'thread' };
  expect((await ask('agent', byCorrelation, inChannel)).kind).toBe('notHere');
  expect(signInLog.queries).toEqual([]);
});

describe('a person by name', () => {
  const adele: Question = { kind: 'person', named: 'Adele@contoso.example', codes: [] };

  it('is resolved for an agent', async () => {
    const { ask, signInLog, tenantFacts, time } = setUp();
    tenantFacts.names.set('adele@contoso.example', PEOPLE.colleague);
    signInLog.rows = [signIn({ userId: PEOPLE.colleague })];
    expect((await ask('agent', adele)).kind).toBe('rows');
    expect(signInLog.queries[0]?.by).toMatchObject({ kind: 'user', userId: PEOPLE.colleague });
    expect(time.waiting).toBe(0);
  });

  it('is not even resolved for an employee', async () => {
    const { ask, tenantFacts, signInLog } = setUp();
    expect((await ask('employee', adele)).kind).toBe('refused');
    expect([...tenantFacts.calls, ...signInLog.queries]).toEqual([]);
  });

  it('who is protected reads exactly as one who does not exist', async () => {
    const { ask, tenantFacts, signInLog } = setUp();
    await ask('agent');
    const calls = signInLog.queries.length;
    const unknown = withoutRefusal(await ask('agent', adele));
    tenantFacts.names.set('adele@contoso.example', PEOPLE.protected);
    const guarded = withoutRefusal(await ask('agent', adele));
    tenantFacts.names.set('adele@contoso.example', PEOPLE.colleague);
    const empty = withoutRefusal(await ask('agent', adele));
    expect(JSON.stringify(guarded)).toBe(JSON.stringify(unknown));
    expect(JSON.stringify(empty)).toBe(JSON.stringify(unknown));
    expect(unknown).toMatchObject({ kind: 'nothing', sight: { nonInteractive: true } });
    expect(signInLog.queries.length - calls).toBe(2);
  });

  it('who cannot be looked up is a failure, not nothing', async () => {
    const { ask, tenantFacts } = setUp();
    tenantFacts.nameFailure = { kind: 'failed', failure: 'unreachable' };
    expect(await ask('agent', adele)).toEqual({ kind: 'failed', failure: 'unreachable', of: 'directory' });
  });

  it('that is no name is refused', async () => {
    const { ask, tenantFacts } = setUp();
    expect((await ask('admin', { kind: 'person', named: "x' or '@", codes: [] })).kind).toBe('refused');
    expect(tenantFacts.calls).toEqual([]);
  });
});

describe('what comes back', () => {
  it('holds only the rows that an agent may see', async () => {
    const { ask, signInLog } = setUp();
    signInLog.isLeaky = true;
    signInLog.rows = [PEOPLE.colleague, PEOPLE.protected, PEOPLE.unknown, ''].map((userId) =>
      signIn({ userId }),
    );
    const result = await ask('agent');
    expect(result.kind === 'rows' && result.events.map(({ userId }) => userId)).toEqual([PEOPLE.colleague]);
  });

  it('is decided with the rights of this moment', async () => {
    const { ask, membership, signInLog } = setUp();
    signInLog.rows = [signIn({ userId: PEOPLE.colleague })];
    expect((await ask('agent')).kind).toBe('rows');
    membership.standings.set(PEOPLE.agent, standing());
    expect((await ask('agent')).kind).toBe('nothing');
  });

  it('counts people beyond the twentieth behind one ID as protected', async () => {
    const { ask, membership, signInLog } = setUp();
    const people = Array.from({ length: 25 }, (_, at) => `00000000-0000-4000-8000-0000000001${10 + at}`);
    for (const id of people) membership.standings.set(id, standing());
    signInLog.rows = people.map((userId) => signIn({ userId }));
    const result = await ask('agent');
    expect(result.kind === 'rows' && result.events.length).toBe(20);
    expect(membership.asked).toHaveLength(21);
  });

  it.each([
    { name: 'throttled', failure: 'throttled', retryAfterSeconds: 7 },
    { name: 'without licence', failure: 'licence' },
    { name: 'unreachable', failure: 'unreachable' },
  ] as const)(
    'is a failure where the log is $name, and no second call is made',
    async ({ name, ...failed }) => {
      const { ask, signInLog } = setUp();
      signInLog.script = [{ kind: 'failed', ...failed }];
      expect(await ask('employee')).toMatchObject({ kind: 'failed', ...failed });
      expect(signInLog.queries).toHaveLength(1);
    },
  );

  it('is a failure, not nothing, where the second call fails', async () => {
    const { ask, signInLog } = setUp();
    signInLog.find = async () =>
      signInLog.queries.push({ by: { kind: 'request', id: '' }, rows: 'interactiveUser' }) === 1
        ? { kind: 'rows', events: [], sight: signInLog.sight, isPartial: false }
        : { kind: 'failed', failure: 'permission' };
    expect(await ask('employee')).toEqual({ kind: 'failed', failure: 'permission' });
  });
});

describe('facts about the tenant', () => {
  it('come with the rows of an agent, three calls to the reports at most', async () => {
    const { ask, signInLog, tenantFacts } = setUp();
    const policy = {
      id: PEOPLE.unknown,
      result: 'failure',
      grantControls: [],
      sessionControls: [],
      conditionsSatisfied: [],
    } as const;
    signInLog.rows = [signIn({ userId: PEOPLE.colleague, policies: [policy] })];
    expect(await ask('agent')).toMatchObject({
      tenant: {
        registration: { kind: 'none' },
        serviceIssues: { kind: 'found' },
        policyChanges: { kind: 'found' },
        policyNames: { [PEOPLE.unknown]: { kind: 'found', value: 'CA010' } },
      },
    });
    expect(tenantFacts.calls).toHaveLength(4);
    expect(await ask('agent')).toMatchObject({ events: [{ policies: [{ name: 'CA010' }] }] });
    signInLog.rows = [
      signIn({ userId: PEOPLE.colleague, policies: [policy], kinds: ['nonInteractiveUser'] }),
    ];
    tenantFacts.calls.length = 0;
    await ask('agent');
    expect(tenantFacts.calls.filter((call) => /^(registration|policyChanges) /.test(call))).toHaveLength(1);
  });

  it('are not asked for an employee', async () => {
    const { ask, signInLog, tenantFacts } = setUp();
    signInLog.rows = [signIn()];
    expect(await ask('employee')).not.toHaveProperty('tenant');
    expect(tenantFacts.calls).toEqual([]);
  });

  it('ask security defaults where no policy failed', async () => {
    const { ask, signInLog } = setUp();
    signInLog.rows = [signIn({ userId: PEOPLE.colleague })];
    expect(await ask('admin')).toMatchObject({
      role: 'admin',
      tenant: { securityDefaultsOn: { kind: 'found', value: false } },
    });
  });
});

describe('the audit', () => {
  it.each([
    {
      name: 'own rows',
      who: 'employee',
      question: byCorrelation,
      record: {
        askerId: PEOPLE.employee,
        subjectId: PEOPLE.employee,
        reason: 'own',
        way: 'correlation',
        rows: 1,
      },
    },
    {
      name: "an agent's look at one person",
      who: 'agent',
      question: { kind: 'unlabelled', id: CORRELATION_ID, codes: [] },
      record: {
        askerId: PEOPLE.agent,
        subjectId: PEOPLE.employee,
        reason: 'agent',
        way: 'correlation',
        rows: 1,
      },
    },
    {
      name: "an admin's look at a named person",
      who: 'admin',
      question: { kind: 'person', named: PEOPLE.employee, codes: [] },
      record: { askerId: PEOPLE.admin, subjectId: PEOPLE.employee, reason: 'admin', way: 'user', rows: 1 },
    },
  ] as const)('holds one record of $name, without content', async ({ who, question, record }) => {
    const { ask, audit, signInLog } = setUp();
    signInLog.rows = [signIn()];
    await ask(who, question);
    expect(await audit.about(PEOPLE[who])).toEqual([
      { time: '2026-11-20T08:20:00.000Z', place: 'personal', outcome: 'rows', ...record },
    ]);
  });

  it('names no subject where the rows belong to several people, or to nobody', async () => {
    const { ask, audit, signInLog } = setUp();
    signInLog.rows = [signIn(), signIn({ userId: PEOPLE.colleague })];
    await ask('agent');
    signInLog.rows = [];
    await ask('agent');
    const records = await audit.about(PEOPLE.agent);
    expect(records.map(({ outcome, rows, subjectId }) => [outcome, rows, subjectId])).toEqual([
      ['rows', 2, undefined],
      ['none', 0, undefined],
    ]);
  });

  it('holds one record of a look-up that failed', async () => {
    const { ask, audit, signInLog } = setUp();
    signInLog.script = [{ kind: 'failed', failure: 'throttled' }];
    await ask('employee');
    expect(await audit.about(PEOPLE.employee)).toMatchObject([{ outcome: 'throttled', rows: 0 }]);
  });

  it('holds nothing of refusals', async () => {
    const { ask, audit, signInLog } = setUp();
    await ask('guest');
    await ask({ objectId: PEOPLE.employee, isOwnTenant: false });
    await ask('agent', { kind: 'person', named: PEOPLE.protected, codes: [] });
    for (const id of Object.values(PEOPLE)) expect(await audit.about(id)).toEqual([]);
    expect(signInLog.queries).toEqual([]);
  });
});

it.each([
  { name: 'a row of a protected person', rows: [signIn({ userId: PEOPLE.protected })] },
  { name: 'no row', rows: [] },
  { name: 'a row that names nobody', rows: [signIn({ userId: '' })] },
])('costs an agent the same calls for $name', async ({ rows }) => {
  const { ask, signInLog, membership } = setUp();
  signInLog.rows = rows;
  expect(await ask('agent')).toMatchObject({ kind: 'nothing' });
  expect([signInLog.queries.length, membership.asked.length]).toEqual([2, 2]);
});

it('asks the directory nothing more for an employee, or for a probe', async () => {
  const { ask, membership } = setUp();
  await ask('employee');
  await ask('agent', { ...byCorrelation, isProbe: true });
  expect(membership.asked).toEqual([PEOPLE.employee, PEOPLE.agent]);
});

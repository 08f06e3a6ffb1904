import type { Question } from '../../src/core/look-up/question';
import { createNextLookUp } from '../../src/flows/look-for-next';
import { createLookUp } from '../../src/flows/look-up';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  PEOPLE,
  signIn,
  UNLIMITED,
} from '../support/fakes';

const byCorrelation: Question = { kind: 'correlation', id: CORRELATION_ID, codes: [50076] };
const byCode: Question = { kind: 'own', codes: [50076], isEveryKind: true };
const APP = 'dddddddd-0000-4000-8000-000000000001';
const ATTEMPT = signIn({ applicationId: APP });
const LATER = signIn({
  applicationId: APP,
  requestId: '71ec8788-f107-413a-a31e-96712cf40200',
  correlationId: '5c4247f6-0e8c-4e84-a7b8-4e2305a64099',
  time: '2026-11-20T08:10:00Z',
  errorCode: 0,
});

function setUp() {
  const time = new FakeTime();
  const { audit } = createInMemoryStore(time);
  const signInLog = new FakeSignInLog(time);
  const ports = { signInLog, tenantFacts: new FakeTenantFacts(), membership: new FakeMembership() };
  const lookUp = createLookUp({ limit: UNLIMITED, ...ports, audit, clock: time, timer: time });
  const lookUpNext = createNextLookUp(lookUp, time);
  const look = (who: keyof typeof PEOPLE, question: Question = byCorrelation) =>
    lookUpNext({
      asker: { objectId: PEOPLE[who], isOwnTenant: true },
      spot: { place: 'personal', view: 'thread' },
      question,
      urgency: 'person',
    });
  return { time, signInLog, look, audit };
}

it.each([
  { about: 'a success', rows: [ATTEMPT, LATER], kind: 'rows' },
  { about: 'another error', rows: [ATTEMPT, { ...LATER, errorCode: 53003 }], kind: 'rows' },
  { about: 'nothing later', rows: [ATTEMPT], kind: 'nothing' },
  { about: 'nothing at all', rows: [], kind: 'nothing' },
  { about: 'another app', rows: [ATTEMPT, { ...LATER, applicationId: 'other' }], kind: 'nothing' },
  {
    about: 'a row of the background',
    rows: [ATTEMPT, { ...LATER, kinds: ['nonInteractiveUser'] as const }],
    kind: 'nothing',
  },
  { about: 'somebody else', rows: [ATTEMPT, { ...LATER, userId: PEOPLE.colleague }], kind: 'nothing' },
])('$about after the attempt brings $kind, by ID and by code', async ({ rows, kind }) => {
  const { signInLog, look } = setUp();
  signInLog.rows = rows;
  expect((await look('employee')).kind).toBe(kind);
  expect((await look('employee', byCode)).kind).toBe(kind);
});

it('an agent finds the next sign-in of the person behind the ID, in two calls', async () => {
  const { signInLog, look, audit } = setUp();
  signInLog.rows = [ATTEMPT, LATER];
  const result = await look('agent');
  expect(result).toMatchObject({ kind: 'rows', role: 'agent', events: [ATTEMPT, ATTEMPT, LATER] });
  expect(signInLog.queries).toMatchObject([
    { by: { kind: 'correlation' } },
    { by: { kind: 'user', userId: PEOPLE.employee }, onlyUserId: PEOPLE.employee },
  ]);
  expect(await audit.about(PEOPLE.employee)).toHaveLength(2);
});

it('an attempt in the background is followed at the screen too, in one call', async () => {
  const { signInLog, look } = setUp();
  signInLog.rows = [{ ...ATTEMPT, errorCode: 50173, kinds: ['nonInteractiveUser'] }, LATER];
  expect((await look('employee', { ...byCorrelation, codes: [50173] })).kind).toBe('rows');
  expect(signInLog.queries.at(-1)).toMatchObject({
    rows: 'interactiveUser',
    alsoRows: ['nonInteractiveUser'],
  });
});

it('an attempt that got through itself needs no second call', async () => {
  const { signInLog, look } = setUp();
  signInLog.rows = [ATTEMPT, { ...LATER, correlationId: CORRELATION_ID }];
  expect((await look('employee')).kind).toBe('rows');
  expect(signInLog.queries).toHaveLength(1);
});

it('somebody else’s attempt cannot be told from an unknown one', async () => {
  const { signInLog, look } = setUp();
  const unknown = await look('employee');
  signInLog.rows = [
    { ...ATTEMPT, userId: PEOPLE.colleague },
    { ...LATER, userId: PEOPLE.colleague },
  ];
  const calls = signInLog.queries.length;
  expect(await look('employee')).toEqual(unknown);
  expect(signInLog.queries).toHaveLength(2 * calls);
  expect((await look('guest')).kind).toBe('refused');
});

it('a protected person’s next sign-in stays unseen by an agent', async () => {
  const { signInLog, look } = setUp();
  const rows = [
    { ...ATTEMPT, userId: PEOPLE.protected },
    { ...LATER, userId: PEOPLE.protected },
  ];
  signInLog.rows = rows;
  expect((await look('agent')).kind).toBe('nothing');
  expect((await look('admin')).kind).toBe('rows');
});

it('a failure stays a failure, and both looks together end in time', async () => {
  const { signInLog, look, time } = setUp();
  signInLog.rows = [ATTEMPT, LATER];
  signInLog.script = [{ kind: 'failed', failure: 'permission' }];
  expect(await look('employee')).toMatchObject({ kind: 'failed', failure: 'permission' });
  signInLog.script = ['hang'];
  const late = look('employee');
  await time.advance(10_000);
  expect(await late).toEqual({ kind: 'failed', failure: 'timeout' });
});

it('an app’s attempt has no next sign-in of a person', async () => {
  const { signInLog, look } = setUp();
  const { userId: _, ...app } = ATTEMPT;
  signInLog.rows = [{ ...app, kinds: ['servicePrincipal'], servicePrincipalId: APP }];
  expect((await look('agent')).kind).toBe('nothing');
});

import type { AuditRecord } from '../../src/core/live-ports';
import { NOTHING_KEPT } from '../../src/core/live-ports';
import { createKeepLooking } from '../../src/flows/keep-looking';
import { createLookUp } from '../../src/flows/look-up';
import { forgetMe, showMyData } from '../../src/flows/my-data';
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

const me = { objectId: PEOPLE.employee, isOwnTenant: true };

/** A store after an employee's look-up, an agent's look at the same person, and a pending look of both. */
async function setUp() {
  const time = new FakeTime();
  const { audit, jobs, once, personalRecords: records } = createInMemoryStore(time);
  const signInLog = new FakeSignInLog(time);
  signInLog.rows = [signIn()];
  const [tenantFacts, membership] = [new FakeTenantFacts(), new FakeMembership()];
  const lookUp = createLookUp({
    limit: UNLIMITED,
    signInLog,
    tenantFacts,
    membership,
    audit,
    clock: time,
    timer: time,
  });
  const ends = { update: async () => {}, notify: async () => {}, giveUp: async () => {} };
  const keepLooking = createKeepLooking(
    { lookUp, lookUpNext: lookUp, tenantFacts, membership, jobs, once, clock: time },
    ends,
  );
  const common = { spot: { place: 'personal', view: 'thread' }, urgency: 'person' } as const;
  const own = {
    ...common,
    asker: me,
    question: { kind: 'correlation', id: CORRELATION_ID, codes: [] },
  } as const;
  const byAgent = {
    ...common,
    asker: { objectId: PEOPLE.agent, isOwnTenant: true },
    question: { kind: 'person', named: PEOPLE.employee, codes: [] },
  } as const;
  await lookUp(own);
  await time.advance(1_000);
  await lookUp(byAgent);
  await keepLooking.start(own, { reference: 'card-1', goal: 'attempt', hint: {} });
  await keepLooking.start(byAgent, { reference: 'card-2', goal: 'attempt', hint: {} });
  return { ports: { audit, records }, jobs, time };
}

it('shows what is stored, newest first, without who else looked', async () => {
  const { ports } = await setUp();
  const shown = await showMyData(me, ports);
  expect(shown).toEqual({
    counts: { ...NOTHING_KEPT, audit: 2, jobs: 2 },
    lookUps: [
      {
        part: 'looked at',
        time: '2026-11-20T08:20:01.000Z',
        reason: 'agent',
        way: 'user',
        place: 'personal',
        outcome: 'rows',
        rows: 1,
      },
      {
        part: 'asked',
        time: '2026-11-20T08:20:00.000Z',
        reason: 'own',
        way: 'correlation',
        place: 'personal',
        outcome: 'rows',
        rows: 1,
      },
    ],
  });
  expect(JSON.stringify(shown)).not.toContain(PEOPLE.agent);
});

it('forgets records and pending looks, those about the person too, and nobody else', async () => {
  const { ports, jobs, time } = await setUp();
  const record: AuditRecord = {
    time: '2026-11-20T08:00:00.000Z',
    askerId: PEOPLE.agent,
    subjectId: PEOPLE.colleague,
    reason: 'agent',
    way: 'request',
    place: 'channel',
    outcome: 'none',
    rows: 0,
  };
  await ports.audit.record(record);
  expect(await forgetMe(me, ports)).toBe(4);
  expect(await showMyData(me, ports)).toEqual({ counts: NOTHING_KEPT, lookUps: [] });
  expect(await jobs.take(time.now() + 1e9, 1, 10)).toEqual([]);
  expect(await ports.audit.about(PEOPLE.agent)).toEqual([record]);
});

it.each([
  { name: 'the same ID in another tenant', asker: { ...me, isOwnTenant: false } },
  { name: 'no object ID', asker: { isOwnTenant: true } },
  { name: 'an empty object ID', asker: { objectId: '', isOwnTenant: true } },
])('shows and forgets nothing for $name', async ({ asker }) => {
  const { ports } = await setUp();
  expect(await showMyData(asker, ports)).toMatchObject({ counts: { audit: 0 }, lookUps: [] });
  expect(await forgetMe(asker, ports)).toBe(0);
  expect((await showMyData(me, ports)).counts).toEqual({ ...NOTHING_KEPT, audit: 2, jobs: 2 });
});

import type { Asker } from '../../src/core/inquiry';
import type { ShownResult } from '../../src/core/look-up/look-up-result';
import type { Question } from '../../src/core/look-up/question';
import type { KeptQuestion } from '../../src/core/watch/keep-looking';
import type { KeepLookingEnds } from '../../src/flows/keep-looking';
import { createKeepLooking } from '../../src/flows/keep-looking';
import { createNextLookUp } from '../../src/flows/look-for-next';
import { createLookUp } from '../../src/flows/look-up';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  NOW,
  PEOPLE,
  settle,
  signIn,
  standing,
  UNLIMITED,
} from '../support/fakes';

const byCorrelation: Question = { kind: 'correlation', id: CORRELATION_ID, codes: [50076] };
const LEASE_MS = 30_000;

/** Cards and notices as people see them. `failNotice`: how many notices are lost in the connector. */
class Seen implements KeepLookingEnds {
  readonly cards = new Map<string, string>();
  readonly updates: string[] = [];
  readonly notices: string[] = [];
  readonly last: ShownResult[] = [];
  failNotice = 0;

  async update({ reference }: KeptQuestion): Promise<void> {
    this.updates.push(reference);
    this.cards.set(reference, 'found');
  }

  async notify({ reference }: KeptQuestion): Promise<void> {
    if (this.failNotice-- > 0) throw new TypeError('connector');
    this.notices.push(reference);
  }

  async giveUp({ reference }: KeptQuestion, last: ShownResult): Promise<void> {
    this.last.push(last);
    this.cards.set(reference, 'gave up');
  }
}

function setUp(seconds?: number[]) {
  const time = new FakeTime();
  const store = createInMemoryStore(time);
  const signInLog = new FakeSignInLog(time);
  const tenantFacts = new FakeTenantFacts();
  const membership = new FakeMembership();
  const seen = new Seen();
  /** A new process over the same store and the same tenant. */
  const boot = () => {
    const lookUp = createLookUp({
      limit: UNLIMITED,
      signInLog,
      tenantFacts,
      membership,
      audit: store.audit,
      clock: time,
      timer: time,
    });
    const { jobs, once } = store;
    const lookUpNext = createNextLookUp(lookUp, time);
    const ports = {
      lookUp,
      lookUpNext,
      membership,
      tenantFacts,
      jobs,
      once,
      clock: time,
      ...(seconds && { seconds }),
    };
    return createKeepLooking(ports, seen);
  };
  const begin = (
    how: 'start' | 'queue',
    who: keyof typeof PEOPLE | Asker,
    question = byCorrelation,
    reference = 'card-1',
  ) =>
    boot()[how](
      {
        asker: typeof who === 'string' ? { objectId: PEOPLE[who], isOwnTenant: true } : who,
        spot: { place: 'personal', view: 'thread' },
        question,
        urgency: 'person',
      },
      { reference, goal: 'attempt', hint: {} },
    );
  const start = (...asked: [keyof typeof PEOPLE | Asker, Question?, string?]) => begin('start', ...asked);
  const queue = (...asked: [keyof typeof PEOPLE | Asker, Question?, string?]) => begin('queue', ...asked);
  /** Runs what is due, as a process started this moment would. */
  const tick = async () => {
    const keepLooking = boot();
    const outcomes: string[] = [];
    for (const job of await store.jobs.take(time.now(), LEASE_MS, 10)) {
      const outcome = await keepLooking.run(job);
      outcomes.push(outcome.kind === 'againAt' ? `again ${(outcome.at - NOW) / 1_000}` : outcome.kind);
    }
    return outcomes;
  };
  /** The outcomes of running what is due at each of these seconds after the start. */
  const tickAt = async (...times: number[]) => {
    const outcomes: string[] = [];
    for (const second of times) {
      await time.advance(NOW + second * 1_000 - time.now());
      outcomes.push(...(await tick()));
    }
    return outcomes;
  };
  return { time, store, signInLog, tenantFacts, membership, seen, boot, start, queue, tick, tickAt };
}

it('looks at about 1, 3, 15 and 60 minutes and then gives up, once', async () => {
  const { start, tickAt, seen, signInLog } = setUp();
  expect(await start('employee')).toEqual({ kind: 'againAt', at: NOW + 60_000 });
  expect(await tickAt(59, 60, 120, 180, 899, 901, 3_600, 7_200)).toEqual([
    'again 180',
    'again 900',
    'again 3600',
    'gaveUp',
  ]);
  expect([...seen.cards]).toEqual([['card-1', 'gave up']]);
  expect(seen.last).toMatchObject([{ kind: 'nothing' }]);
  expect(seen.notices).toEqual([]);
  expect(new Set(signInLog.urgencies)).toEqual(new Set(['job']));
});

it('updates the same card and notifies once when a late row is there, whatever restarts in between', async () => {
  const { start, tickAt, seen, signInLog } = setUp();
  signInLog.rows = [{ ...signIn(), visibleFrom: NOW + 150_000 }];
  await start('employee');
  expect(await tickAt(60, 181, 900, 3_600)).toEqual(['again 180', 'found']);
  expect([seen.updates, seen.notices]).toEqual([['card-1'], ['card-1']]);
});

it('plans nothing twice for the same card', async () => {
  const { start, tickAt, signInLog, seen } = setUp();
  signInLog.rows = [signIn()];
  await start('employee');
  await start('employee');
  await start('agent');
  expect(await tickAt(60)).toEqual(['found', 'found']);
  expect(seen.notices).toHaveLength(2);
});

it('looks again after a kill in the middle of a look, and still notifies once', async () => {
  const { store, start, tick, time, seen, signInLog } = setUp();
  signInLog.rows = [signIn()];
  await start('employee');
  await time.advance(60_000);
  expect(await store.jobs.take(time.now(), LEASE_MS, 10)).toHaveLength(1);
  expect(await tick()).toEqual([]);
  await time.advance(LEASE_MS);
  expect(await tick()).toEqual(['found']);
  expect(seen.notices).toEqual(['card-1']);
});

it('notifies once where the process was killed between the notice and the end of the job', async () => {
  const { store, start, boot, tick, time, seen, signInLog } = setUp();
  signInLog.rows = [signIn()];
  await start('employee');
  await time.advance(60_000);
  const [job] = await store.jobs.take(time.now(), LEASE_MS, 1);
  const finish = store.jobs.finish.bind(store.jobs);
  store.jobs.finish = async () => new Promise(() => undefined);
  void boot().run(job ?? { id: '', kind: '', dueAt: 0, payload: {} });
  await settle();
  expect(seen.notices).toEqual(['card-1']);
  store.jobs.finish = finish;
  await time.advance(LEASE_MS);
  expect(await tick()).toEqual(['found']);
  expect([seen.updates, seen.notices]).toEqual([['card-1', 'card-1'], ['card-1']]);
  await time.advance(3_600_000);
  expect(await tick()).toEqual([]);
});

it('notifies at the next try where the connector lost the notice', async () => {
  const { start, tick, time, seen, signInLog } = setUp();
  signInLog.rows = [signIn()];
  seen.failNotice = 1;
  await start('employee');
  await time.advance(60_000);
  await expect(tick()).rejects.toThrow('connector');
  await time.advance(LEASE_MS);
  expect(await tick()).toEqual(['found']);
  expect(seen.notices).toEqual(['card-1']);
});

it('goes on after a failed look, and says so at the end', async () => {
  const { start, tickAt, seen, signInLog } = setUp([60, 180]);
  signInLog.script = [
    { kind: 'failed', failure: 'throttled' },
    { kind: 'failed', failure: 'unreachable' },
  ];
  await start('employee');
  expect(await tickAt(60, 180)).toEqual(['again 180', 'gaveUp']);
  expect(seen.last).toEqual([{ kind: 'failed', failure: 'unreachable' }]);
});

it('looks with the rights that the asker has then', async () => {
  const { start, tickAt, membership, seen, signInLog } = setUp();
  signInLog.rows = [{ ...signIn({ userId: PEOPLE.colleague }), visibleFrom: NOW + 100_000 }];
  await start('agent');
  expect(await tickAt(60)).toEqual(['again 180']);
  membership.standings.set(PEOPLE.agent, standing());
  expect(await tickAt(180)).toEqual(['again 900']);
  membership.standings.set(PEOPLE.agent, standing({ membership: 'guest', isAgent: true }));
  expect(await tickAt(900, 3_600)).toEqual(['again 3600', 'gaveUp']);
  expect(seen.updates).toEqual([]);
});

it.each([
  { name: 'a guest', who: 'guest', question: byCorrelation },
  {
    name: 'an agent who names a protected person',
    who: 'agent',
    question: { kind: 'person', named: 'vip@contoso.example', codes: [] },
  },
  {
    name: 'an employee who names a colleague',
    who: 'employee',
    question: { kind: 'person', named: 'colleague@contoso.example', codes: [] },
  },
  {
    name: 'an agent who names nobody that exists',
    who: 'agent',
    question: { kind: 'person', named: 'nobody@contoso.example', codes: [] },
  },
] as const)(
  'goes on in vain for $name as for an unknown ID, without a call and without a name stored',
  async ({ who, question }) => {
    const { store, time, start, tickAt, tenantFacts, signInLog, seen } = setUp();
    tenantFacts.names.set('vip@contoso.example', PEOPLE.protected);
    tenantFacts.names.set('colleague@contoso.example', PEOPLE.colleague);
    expect(await start(who, question)).toEqual({ kind: 'againAt', at: NOW + 60_000 });
    expect(await tickAt(60, 180, 900)).toEqual(['again 180', 'again 900', 'again 3600']);
    await time.advance(2_700_000);
    const [job] = await store.jobs.take(time.now(), 0, 1);
    expect(JSON.stringify(job)).not.toContain('@');
    expect(JSON.stringify(job)).not.toContain(PEOPLE.protected);
    expect(await tickAt(3_600)).toEqual(['gaveUp']);
    expect(seen.last.map(({ kind }) => kind)).toEqual(['nothing']);
    expect(signInLog.queries).toEqual([]);
  },
);

it('stores an object ID for a name', async () => {
  const { store, time, start, tenantFacts, tickAt, signInLog } = setUp();
  tenantFacts.names.set('colleague@contoso.example', PEOPLE.colleague);
  await start('agent', { kind: 'person', named: 'Colleague@contoso.example', codes: [] });
  await start('admin', { kind: 'person', named: PEOPLE.colleague.toUpperCase(), codes: [] });
  const jobs = await store.jobs.take(time.now() + 60_000, 0, 10);
  expect(jobs.map(({ payload }) => payload['question'])).toMatchObject([
    { named: PEOPLE.colleague },
    { named: PEOPLE.colleague },
  ]);
  signInLog.rows = [signIn({ userId: PEOPLE.colleague })];
  expect(await tickAt(60)).toEqual(['found', 'found']);
});

it.each([
  { name: 'somebody without an object ID', who: { isOwnTenant: true }, seconds: [60] },
  { name: 'a set-up without times', who: 'employee' as const, seconds: [] },
])('does not start for $name', async ({ who, seconds }) => {
  const { store, start, time } = setUp(seconds);
  expect(await start(who)).toEqual({ kind: 'gaveUp' });
  expect(await store.jobs.take(time.now() + 1e9, 1, 10)).toEqual([]);
});

it('does not start where a name cannot be looked up now', async () => {
  const { start, tenantFacts } = setUp();
  tenantFacts.nameFailure = { kind: 'failed', failure: 'unreachable' };
  const question: Question = { kind: 'person', named: 'adele@contoso.example', codes: [] };
  expect(await start('agent', question)).toEqual({ kind: 'gaveUp' });
});

it('is stopped by who started it and by nobody else', async () => {
  const { start, boot, tickAt, signInLog, seen } = setUp();
  signInLog.rows = [{ ...signIn(), visibleFrom: NOW + 100_000 }];
  await start('employee');
  await boot().stop(PEOPLE.agent, 'card-1');
  await boot().stop(undefined, 'card-1');
  expect(await tickAt(60)).toEqual(['again 180']);
  await boot().stop(PEOPLE.employee.toUpperCase(), 'card-1');
  expect(await tickAt(180, 900, 3_600)).toEqual([]);
  expect(seen.cards.size).toBe(0);
});

it.each([
  { name: 'during the look', at: 'look', seen: { updates: 0, notices: 0 } },
  { name: 'during the update', at: 'update', seen: { updates: 1, notices: 0 } },
] as const)('says nothing more where it is stopped $name', async ({ at, seen: expected }) => {
  const { store, start, boot, tickAt, seen, signInLog } = setUp();
  signInLog.rows = [signIn()];
  await start('employee');
  const stop = () => boot().stop(PEOPLE.employee, 'card-1');
  const find = signInLog.find.bind(signInLog);
  const update = seen.update.bind(seen);
  if (at === 'look') signInLog.find = async (...asked) => stop().then(() => find(...asked));
  else seen.update = async (kept) => stop().then(() => update(kept));
  expect(await tickAt(60, 180, 900, 3_600)).toEqual(['stopped']);
  expect({ updates: seen.updates.length, notices: seen.notices.length }).toEqual(expected);
  expect(await store.jobs.take(NOW + 1e9, 1, 10)).toEqual([]);
});

it('does not say that it gave up where it was stopped during the last look', async () => {
  const { start, boot, tickAt, seen, signInLog } = setUp([60]);
  await start('employee');
  const find = signInLog.find.bind(signInLog);
  signInLog.find = async (...asked) =>
    boot()
      .stop(PEOPLE.employee, 'card-1')
      .then(() => find(...asked));
  expect(await tickAt(60)).toEqual(['stopped']);
  expect([...seen.cards]).toEqual([]);
});

const NO_TURN = { kind: 'failed', failure: 'throttled' } as const;

it('looks for a queued question as soon as it gets a turn, and tells it once', async () => {
  const { queue, tickAt, seen, signInLog, store } = setUp();
  signInLog.rows = [signIn()];
  signInLog.script = [NO_TURN, { ...NO_TURN, retryAfterSeconds: 8 }];
  expect(await queue('employee')).toEqual({ kind: 'againAt', at: NOW + 5_000 });
  expect(await tickAt(4, 5, 10, 15, 18, 60, 180)).toEqual(['again 10', 'again 18', 'found']);
  expect([seen.updates, seen.notices]).toEqual([['card-1'], ['card-1']]);
  expect((await store.audit.about(PEOPLE.employee)).map(({ outcome }) => outcome)).toEqual(['rows']);
});

it('says what came of the one look of a queued question where that is nothing, and looks no more', async () => {
  const { queue, tickAt, seen } = setUp();
  await queue('employee');
  expect(await tickAt(5, 10, 60, 180)).toEqual(['gaveUp']);
  expect(seen.last.map(({ kind }) => kind)).toEqual(['nothing']);
  expect(seen.notices).toEqual([]);
});

it('says after ten minutes that a queued question got no turn', async () => {
  const { queue, tickAt, seen, signInLog } = setUp();
  signInLog.find = async () => NO_TURN;
  await queue('employee');
  const outcomes = await tickAt(...Array.from({ length: 130 }, (_, number) => number * 5));
  expect(outcomes.slice(-2)).toEqual(['again 600', 'gaveUp']);
  expect(seen.last).toEqual([NO_TURN]);
});

it('ends a job that it did not write', async () => {
  const { store, tickAt, time } = setUp();
  await store.jobs.add({ id: 'x', kind: 'keep-looking', dueAt: NOW, payload: { askerId: PEOPLE.admin } });
  expect(await tickAt(0)).toEqual(['gaveUp']);
  expect(await store.jobs.take(time.now() + 1e9, 1, 10)).toEqual([]);
});

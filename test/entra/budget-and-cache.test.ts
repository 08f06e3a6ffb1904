import { AnswerCache } from '../../src/flows/answer-cache';
import {
  byCorrelation,
  CORRELATION,
  FakeClock,
  JOB,
  json,
  MEGAN,
  PERSON,
  row,
  sampleBench,
  scriptedBench,
  stopServers,
} from '../support/entra';

afterEach(stopServers);

const unknown = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

describe('the budget', () => {
  it('gives jobs four calls in ten seconds and keeps the fifth for a person', async () => {
    const { signInLog, graph, budget, clock } = await sampleBench();
    for (let number = 1; number <= 4; number += 1) await signInLog.find(byCorrelation(unknown(number)), JOB);
    const refused = { kind: 'failed', failure: 'throttled' };
    expect(await signInLog.find(byCorrelation(unknown(5)), JOB)).toEqual(refused);
    expect(await signInLog.find(byCorrelation(unknown(6)), PERSON)).toMatchObject({ kind: 'rows' });
    expect(await signInLog.find(byCorrelation(unknown(7)), PERSON)).toEqual(refused);
    expect(graph.requests).toHaveLength(5);
    clock.pass(10_000);
    expect(await signInLog.find(byCorrelation(unknown(7)), JOB)).toMatchObject({ kind: 'rows' });
    expect(budget.asked[0]).toEqual({ name: 'reports', limit: 4, windowMs: 10_000 });
    expect(budget.asked[5]).toEqual({ name: 'reports', limit: 5, windowMs: 10_000 });
  });

  it('is one for sign-ins, registrations and policy changes', async () => {
    const { signInLog, tenantFacts, budget } = await sampleBench();
    await signInLog.find(byCorrelation(), PERSON);
    await tenantFacts.registration(MEGAN);
    await tenantFacts.policyChanges('2026-11-24T00:00:00Z', '2026-11-24T12:00:00Z');
    expect(budget.asked.map(({ name }) => name)).toEqual(['reports', 'reports', 'reports']);
  });

  it('is spent by every page, every second try and every fall-back', async () => {
    const { signInLog, budget } = await sampleBench({ fault: 'unavailable' });
    await signInLog.find(byCorrelation(), PERSON);
    expect(budget.asked).toHaveLength(2);
    const paged = await sampleBench({ fault: 'endlessNextLink' });
    await paged.signInLog.find(byCorrelation(), PERSON);
    expect(paged.budget.asked).toHaveLength(3);
    const old = await sampleBench({ hasBeta: false });
    await old.signInLog.find(byCorrelation(), PERSON);
    expect(old.budget.asked).toHaveLength(2);
  });

  it('gives Conditional Access one call a second, and the rest of Graph needs none', async () => {
    const { tenantFacts, membership, budget, clock } = await sampleBench();
    expect(await tenantFacts.policyName('1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11')).toMatchObject({
      kind: 'found',
    });
    expect(await tenantFacts.policyName('3f5b2d8c-9e7a-4e31-8d20-2c9f71405e33')).toEqual({
      kind: 'failed',
      failure: 'throttled',
    });
    clock.pass(1_000);
    expect(await tenantFacts.policyName('3f5b2d8c-9e7a-4e31-8d20-2c9f71405e33')).toMatchObject({
      kind: 'found',
    });
    expect(await tenantFacts.namedLocations()).toEqual({ kind: 'failed', failure: 'throttled' });
    await tenantFacts.securityDefaultsOn();
    await tenantFacts.serviceIssues();
    await membership.standing(MEGAN);
    expect(budget.asked.map(({ name }) => name)).toEqual([
      'conditionalAccess',
      'conditionalAccess',
      'conditionalAccess',
      'conditionalAccess',
    ]);
    expect(budget.asked[0]).toMatchObject({ limit: 1, windowMs: 1_000 });
  });
});

describe('equal questions', () => {
  it('share one call while it runs', async () => {
    const { signInLog, graph } = await sampleBench();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signInLog.find(byCorrelation(), PERSON)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(graph.requests).toHaveLength(1);
  });

  it('do not share when the rows asked for differ', async () => {
    const { signInLog, graph } = await sampleBench();
    await Promise.all([
      signInLog.find(byCorrelation(), PERSON),
      signInLog.find({ ...byCorrelation(), onlyUserId: MEGAN }, PERSON),
      signInLog.find(byCorrelation(CORRELATION, 'nonInteractiveUser'), PERSON),
    ]);
    expect(new Set(graph.requests.map(({ filter }) => filter)).size).toBe(3);
  });

  it('of a person do not wait for the refusal of a job', async () => {
    const { signInLog } = await sampleBench();
    for (let number = 1; number <= 4; number += 1) await signInLog.find(byCorrelation(unknown(number)), JOB);
    const [job, person] = await Promise.all([
      signInLog.find(byCorrelation(), JOB),
      signInLog.find(byCorrelation(), PERSON),
    ]);
    expect(job).toMatchObject({ failure: 'throttled' });
    expect(person).toMatchObject({ kind: 'rows' });
  });
});

it.each([
  { name: 'found rows', id: CORRELATION, keptMs: 180_000 },
  { name: 'nothing found', id: unknown(1), keptMs: 25_000 },
])('keeps $name for $keptMs ms', async ({ id, keptMs }) => {
  const { signInLog, graph, clock } = await sampleBench();
  await signInLog.find(byCorrelation(id), PERSON);
  clock.pass(keptMs - 1);
  await signInLog.find(byCorrelation(id.toUpperCase()), JOB);
  expect(graph.requests).toHaveLength(1);
  clock.pass(1);
  await signInLog.find(byCorrelation(id), PERSON);
  expect(graph.requests).toHaveLength(2);
});

it('sees a row that came late once the miss has expired', async () => {
  const value: unknown[] = [];
  const { signInLog, clock } = await scriptedBench((_, response) => json(response, 200, { value }));
  expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({ events: [] });
  value.push(row(1));
  clock.pass(25_000);
  expect(await signInLog.find(byCorrelation(), JOB)).toMatchObject({ events: [{ errorCode: 50076 }] });
});

describe('the cache', () => {
  it('holds no more than its weight: the oldest goes first', async () => {
    const cache = new AnswerCache<number>(new FakeClock(), { maxWeight: 10, weigh: (value) => value });
    let loads = 0;
    const get = (key: string, value: number) =>
      cache.get(
        key,
        async () => {
          loads += 1;
          return value;
        },
        () => 60_000,
      );
    await get('a', 4);
    await get('b', 4);
    await get('c', 4);
    await get('b', 4);
    expect(loads).toBe(3);
    await get('a', 4);
    expect(loads).toBe(4);
    await get('too heavy', 11);
    await get('too heavy', 11);
    expect(loads).toBe(6);
  });

  it('lets go of what has expired even when nobody asks', async () => {
    jest.useFakeTimers();
    const clock = new FakeClock();
    const cache = new AnswerCache<string>(clock, { maxWeight: 10 });
    await cache.get(
      'a',
      async () => 'kept',
      () => 1_000,
    );
    expect(jest.getTimerCount()).toBe(1);
    clock.pass(1_000);
    jest.advanceTimersByTime(1_000);
    // The timer goes on for as long as something is kept.
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('keeps no failure of the work, and the next one tries again', async () => {
    const cache = new AnswerCache<string>(new FakeClock(), { maxWeight: 10 });
    const ttl = () => 60_000;
    await expect(cache.get('a', () => Promise.reject(new Error('away')), ttl)).rejects.toThrow('away');
    expect(await cache.get('a', async () => 'here', ttl)).toBe('here');
  });
});

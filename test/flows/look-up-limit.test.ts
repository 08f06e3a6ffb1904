import type { Question } from '../../src/core/look-up/question';
import type { LookUp } from '../../src/flows/look-up';
import { createLookUp } from '../../src/flows/look-up';
import { createLookUpLimit } from '../../src/flows/look-up-limit';
import type { Store } from '../../src/store/store';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  NOW,
  PEOPLE,
  REQUEST_ID,
  signIn,
} from '../support/fakes';
import type { Place } from '../support/store-place';
import { filePlace, memoryPlace } from '../support/store-place';

const MINUTE_MS = 60_000;
const places: Place[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const place of places.splice(0)) await place.remove();
});

/** Look-ups over one store, as so many replicas make them. */
async function setUp(replicas = 1, place: Place = memoryPlace()) {
  places.push(place);
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  signInLog.rows = [signIn()];
  const parts = { signInLog, membership: new FakeMembership(), tenantFacts: new FakeTenantFacts() };
  const lookUps: LookUp[] = [];
  for (let replica = 0; replica < replicas; replica += 1) {
    const store = await place.open(time);
    stores.push(store);
    const limit = createLookUpLimit(store.budget);
    lookUps.push(createLookUp({ ...parts, audit: store.audit, limit, clock: time, timer: time }));
  }
  let asked = 0;
  const ask = async (
    who: keyof typeof PEOPLE,
    question: Question = { kind: 'correlation', id: CORRELATION_ID, codes: [50076] },
    over: { urgency?: 'job'; place?: 'channel' } = {},
  ) => {
    const lookUp = lookUps[asked++ % lookUps.length];
    return lookUp?.({
      asker: { objectId: PEOPLE[who], isOwnTenant: true },
      spot: { place: over.place ?? 'personal', view: 'thread' },
      question,
      urgency: over.urgency ?? 'person',
    });
  };
  const askTimes = async (times: number, ...what: Parameters<typeof ask>) => {
    for (let time = 0; time < times; time += 1) await ask(...what);
  };
  return { time, signInLog, ask, askTimes };
}

it.each([
  { name: 'one process', replicas: 1, place: memoryPlace },
  { name: 'two replicas', replicas: 2, place: filePlace },
])('makes twenty look-ups of one person in ten minutes, and says when the next may be: $name', async (on) => {
  const { time, ask, askTimes, signInLog } = await setUp(on.replicas, on.place());
  await ask('employee');
  await time.advance(MINUTE_MS);
  await askTimes(18, 'employee');
  expect(await ask('employee')).toMatchObject({ kind: 'rows' });
  const calls = signInLog.queries.length;
  expect(await ask('employee')).toEqual({ kind: 'limited', until: NOW + 10 * MINUTE_MS });
  expect(await ask('employee')).toEqual({ kind: 'limited', until: NOW + 10 * MINUTE_MS });
  expect(signInLog.queries).toHaveLength(calls);
  await time.advance(9 * MINUTE_MS);
  expect(await ask('employee')).toMatchObject({ kind: 'rows' });
  expect(await ask('employee')).toEqual({ kind: 'limited', until: NOW + 11 * MINUTE_MS });
});

it.each<{ name: string; who: keyof typeof PEOPLE; question: Question }>([
  { name: 'a known ID', who: 'agent', question: { kind: 'correlation', id: CORRELATION_ID, codes: [] } },
  { name: 'an unknown ID', who: 'agent', question: { kind: 'request', id: REQUEST_ID, codes: [] } },
  { name: 'what is no ID', who: 'agent', question: { kind: 'unlabelled', id: 'x', codes: [] } },
  { name: 'the own sign-ins', who: 'employee', question: { kind: 'own', codes: [] } },
  {
    name: 'a name that is nobody',
    who: 'agent',
    question: { kind: 'person', named: 'x@y.example', codes: [] },
  },
  {
    name: 'somebody protected',
    who: 'agent',
    question: { kind: 'person', named: PEOPLE.protected, codes: [] },
  },
  { name: 'a guest', who: 'guest', question: { kind: 'correlation', id: CORRELATION_ID, codes: [] } },
])('counts and refuses alike for $name', async ({ who, question }) => {
  const { ask, askTimes } = await setUp();
  await askTimes(20, who, question);
  const limited = { kind: 'limited', until: NOW + 10 * MINUTE_MS };
  expect(await ask(who, question)).toEqual(limited);
  expect(await ask(who)).toEqual(limited);
});

it('counts each person alone', async () => {
  const { ask, askTimes } = await setUp();
  await askTimes(20, 'employee');
  expect(await ask('agent')).toMatchObject({ kind: 'rows' });
});

it('counts no job, and nothing where nothing is looked up', async () => {
  const { ask, askTimes } = await setUp();
  await askTimes(30, 'employee', undefined, { urgency: 'job' });
  await askTimes(30, 'employee', undefined, { place: 'channel' });
  expect(await ask('employee')).toMatchObject({ kind: 'rows' });
});

import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { openStore } from '../../src/store/open-store';
import { describeGateRecords } from '../contract/gate-records.contract';
import { describeSqlStore } from '../contract/sql-store.contract';
import { describeStore } from '../contract/store.contract';
import type { PostgresServer } from '../support/postgres-server';
import { startPostgres } from '../support/postgres-server';
import { portOf } from '../support/signpost';
import { schemaPlace } from '../support/store-place';

const clock = { now: () => Date.parse('2026-11-20T08:20:00Z') };
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 120_000);

afterAll(() => server?.stop());

const newPlace = () => schemaPlace(server.url);

describeStore(newPlace);
describeGateRecords(newPlace);
describeSqlStore(newPlace);

it('shares brief claims between replicas', async () => {
  const place = await newPlace();
  const [one, other] = [await place.open(clock), await place.open(clock)];
  expect(await one.briefOnce.claim('content', 1000)).toBe(true);
  expect(await other.briefOnce.claim('content', 1000)).toBe(false);
  await one.close();
  await other.close();
  await place.remove();
});

it('lives on when the server closes its connections', async () => {
  const place = await newPlace();
  const store = await place.open(clock);
  const loads = Array.from({ length: 20 }, (_, at) => store.once.claim(`before ${at}`, 1000));
  await place.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'signpost' and pid <> pg_backend_pid()",
  );
  for (const result of await Promise.allSettled(loads))
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  // A connection at rest may turn out to be closed only when it is used; there are at most ten of them.
  const after: boolean[] = [];
  for (let at = 0; at < 11; at += 1)
    after.push(await store.once.claim(`after ${at}`, 1000).catch(() => false));
  expect(after.at(-1)).toBe(true);
  await store.close();
  await place.remove();
});

describe('a server that cannot be used', () => {
  let silent: Server;

  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => silent.close());

  it.each([
    { name: 'not there', url: () => 'postgres://u:hidden@127.0.0.1:1/d' },
    { name: 'without a known host', url: () => 'postgres://u:hidden@signpost.invalid/d' },
    { name: 'silent', url: () => `postgres://u:hidden@127.0.0.1:${portOf(silent as never)}/d` },
    {
      name: 'refusing the password',
      url: () => server.url.replace(/\/\/[^@]*@/, '//signpost:hidden@'),
    },
    { name: 'without the database', url: () => server.url.replace(/\/[^/]*$/, '/hidden_away') },
  ])('is told as STORE_UNAVAILABLE when it is $name', async ({ url }) => {
    const failure = await openStore(url(), clock, { connectTimeoutMs: 400 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: true, cause: expect.anything() });
    expect(String(failure)).not.toContain('hidden');
  });
});

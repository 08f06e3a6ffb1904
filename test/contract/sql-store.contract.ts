import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { NEWEST_VERSION } from '../../src/store/migrations';
import type { Store } from '../../src/store/store';
import { newCase } from '../support/desk-records';
import { auditRecord, cardReference, job } from '../support/live-records';
import type { SqlPlace } from '../support/store-place';

const WRITER = join(__dirname, '..', 'support', 'acknowledged-writer.ts');

/** What a store in a database does besides: it outlives its process, and several may share it. */
export function describeSqlStore(newPlace: () => SqlPlace | Promise<SqlPlace>): void {
  let now = Date.parse('2026-11-20T08:20:00Z');
  const clock = { now: () => now };
  let place: SqlPlace;
  const opened: Store[] = [];

  async function open(at: typeof clock = clock): Promise<Store> {
    const store = await place.open(at);
    opened.push(store);
    return store;
  }

  beforeEach(async () => {
    place = await newPlace();
  });

  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await place.remove();
  });

  it('makes its tables once, also when several replicas start together', async () => {
    await Promise.all(Array.from({ length: 4 }, () => open()));
    const versions = Array.from({ length: NEWEST_VERSION }, (_, step) => ({ version: step + 1 }));
    expect(await place.query('select version from schema_version order by version')).toEqual(versions);
  });

  it('has everything when it is opened again', async () => {
    const before = await open();
    await before.once.claim('delivery', 60_000);
    await before.counts.add('worked', 50076);
    await before.audit.record(auditRecord());
    await before.jobs.add(job('a', { payload: { tries: 1 } }));
    await before.budget.spend('reports', 1, 60_000);
    await before.cardReferences.save('card', cardReference());
    await before.cases.open(newCase());
    await before.close();
    await before.close();
    const after = await open();
    expect(await after.once.claim('delivery', 60_000)).toBe(false);
    expect(await after.counts.count('worked', 50076)).toBe(1);
    expect(await after.audit.about(auditRecord().askerId)).toEqual([auditRecord()]);
    expect(await after.jobs.take(now, 1000, 10)).toEqual([job('a', { payload: { tries: 1 } })]);
    expect(await after.budget.spend('reports', 1, 60_000)).toBe(false);
    expect(await after.cardReferences.find('card')).toEqual(cardReference());
    expect(await after.cases.find(1)).toEqual({ ...newCase(), number: 1, version: 1 });
  });

  it('refuses a database that a newer version has changed, and leaves it as it is', async () => {
    await (await open()).close();
    await place.query("insert into schema_version (version, applied_at) values (99, '2030-01-01')");
    await expect(open()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: false });
    const versions = await place.query('select version from schema_version order by version');
    expect(versions).toHaveLength(NEWEST_VERSION + 1);
  });

  it('removes in passing what has expired', async () => {
    const store = await open();
    await store.once.claim('short', 1000);
    await store.once.claim('long', 999_999_999_999);
    await store.cardReferences.save('card', cardReference());
    now += 91 * 24 * 60 * 60_000;
    await store.once.claim('new', 1000);
    expect(await place.query('select digest from once')).toHaveLength(2);
    expect(await place.query('select id from card_references')).toEqual([]);
  });

  it('keeps no key as it is', async () => {
    const store = await open();
    await store.once.claim('content a:adele 29:adele', 1000);
    expect(JSON.stringify(await place.query('select * from once'))).not.toContain('adele');
  });

  it('keeps no name of a budget, and nothing of one that counts no more', async () => {
    const store = await open();
    await store.budget.spend('look-ups/adele', 5, 1000);
    const rows = await place.query('select * from budgets');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('adele');
    now += 60_000;
    await store.budget.spend('reports', 5, 1000);
    expect(await place.query('select * from budgets')).toHaveLength(1);
  });

  it('does not let a worker end a job that another has by now', async () => {
    const [slow, next] = [await open(), await open()];
    await slow.jobs.add(job('a'));
    await slow.jobs.take(now, 1000, 1);
    await next.jobs.take(now + 1000, 1000, 1);
    expect([await slow.jobs.isHeld('a'), await next.jobs.isHeld('a')]).toEqual([false, true]);
    await slow.jobs.finish('a');
    await slow.jobs.finish('a', 0);
    expect(await slow.jobs.take(now + 1999, 1000, 1)).toEqual([]);
    await next.jobs.finish('a', now + 5000);
    expect(await slow.jobs.take(now + 5000, 1000, 1)).toEqual([job('a', { dueAt: now + 5000 })]);
  });

  it('says STORE_UNAVAILABLE for a query that fails', async () => {
    const store = await open();
    await place.query('drop table once');
    await expect(store.once.release('x')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      cause: expect.anything(),
    });
  });

  it('has every acknowledged write after kill -9, three times over', async () => {
    const acknowledged: string[] = [];
    for (const round of ['first', 'second', 'third'])
      acknowledged.push(...(await writeUntilKilled(place.url, round)));
    expect(acknowledged.length).toBeGreaterThan(60);
    const store = await open({ now: () => Date.now() });
    const jobs = new Set((await store.jobs.take(Date.now(), 1000, 1_000_000)).map(({ id }) => id));
    const cases = await store.cases.list({}, 1_000_000);
    const kept = new Set(cases.map(({ report }) => report.unlabelledId));
    // Nothing was half-written either: the numbers have no gap.
    expect(cases.at(0)?.number).toBe(cases.length);
    const missing: string[] = [];
    for (const id of acknowledged) {
      const isThere =
        jobs.has(id) &&
        kept.has(id) &&
        (await store.audit.about(id)).length === 1 &&
        !(await store.once.claim(id, 3_600_000));
      if (!isThere) missing.push(id);
    }
    expect(missing).toEqual([]);
  }, 120_000);
}

/** The numbers of the writes that a writer printed before it was killed in the middle of the next ones. */
async function writeUntilKilled(url: string, round: string): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, url, round], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let faults = '';
  writer.stderr.on('data', (chunk: Buffer) => {
    faults += chunk.toString('utf8');
  });
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (printed.split('\n').length > 25) writer.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => writer.once('close', (_code, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself: ${faults}`);
  return printed.split('\n').slice(0, -1);
}

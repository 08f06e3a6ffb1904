import type { Job } from '../../src/core/live-ports';
import type { JobRunnerPorts } from '../../src/flows/run-jobs';
import { createJobRunner } from '../../src/flows/run-jobs';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import type { LogLine } from '../support/entra';
import { capturingLogger } from '../support/entra';
import { FakeTime, NOW, settle } from '../support/fakes';
import { job } from '../support/live-records';

const MINUTE_MS = 60_000;

function setUp(work: (job: Job) => Promise<unknown> = async () => undefined) {
  const time = new FakeTime();
  const { jobs } = createInMemoryStore(time);
  const log: LogLine[] = [];
  const ran: string[] = [];
  const run: JobRunnerPorts['kinds'] = new Map([
    [
      'recheck',
      async (taken: Job) => {
        ran.push(taken.id);
        await work(taken);
      },
    ],
  ]);
  const boot = () => createJobRunner({ jobs, clock: time, logger: capturingLogger(log), kinds: run });
  return { time, jobs, log, ran, boot, runner: boot() };
}

it('runs what is due, the earliest first, and leaves what is not', async () => {
  const { jobs, runner, ran } = setUp(async ({ id }) => jobs.finish(id));
  for (const [id, dueAt] of Object.entries({ late: 2, early: 1, future: NOW + 1 }))
    await jobs.add(job(id, { dueAt }));
  await runner.runDue();
  expect(ran).toEqual(['early', 'late']);
});

it('leaves a job of a kind that it does not know to a newer Signpost', async () => {
  const { jobs, time, log, runner } = setUp();
  await jobs.add(job('a', { kind: 'of tomorrow', dueAt: NOW }));
  await runner.runDue();
  await time.advance(MINUTE_MS);
  expect(await jobs.take(time.now(), 1, 10)).toHaveLength(1);
  expect(log).toEqual([]);
});

it('runs a failed job again after its lease, and drops it an hour after it was due', async () => {
  const { jobs, time, log, runner, ran } = setUp(async () => {
    throw new TypeError('adele@contoso.example');
  });
  await jobs.add(job('a', { dueAt: NOW }));
  await runner.runDue();
  await runner.runDue();
  expect(ran).toEqual(['a']);
  await time.advance(MINUTE_MS);
  await runner.runDue();
  expect(ran).toEqual(['a', 'a']);
  await time.advance(60 * MINUTE_MS);
  await runner.runDue();
  await time.advance(MINUTE_MS);
  await runner.runDue();
  expect(ran).toHaveLength(3);
  expect(log.map(({ level, fields }) => [level, fields['isDropped']])).toEqual([
    ['error', false],
    ['error', false],
    ['error', true],
  ]);
});

it('goes on with the next job after one that failed', async () => {
  const { jobs, runner, ran } = setUp(async ({ id }) => {
    if (id === 'a') throw new TypeError('x');
  });
  for (const id of ['a', 'b']) await jobs.add(job(id));
  await runner.runDue();
  expect(ran).toEqual(['a', 'b']);
});

it('runs one job at a time, and each once though it is called twice', async () => {
  let goOn: () => void = () => undefined;
  const { jobs, runner, ran } = setUp(
    () =>
      new Promise<void>((resolve) => {
        goOn = resolve;
      }),
  );
  for (const id of ['a', 'b']) await jobs.add(job(id));
  const both = Promise.all([runner.runDue(), runner.runDue()]);
  await settle();
  expect(ran).toEqual(['a']);
  goOn();
  await settle();
  expect(ran).toEqual(['a', 'b']);
  goOn();
  await both;
  expect(ran).toEqual(['a', 'b']);
});

it('stops after the job that runs, and takes no other', async () => {
  let goOn: () => void = () => undefined;
  const { jobs, runner, ran } = setUp(
    () =>
      new Promise<void>((resolve) => {
        goOn = resolve;
      }),
  );
  for (const id of ['a', 'b']) await jobs.add(job(id));
  void runner.runDue();
  await settle();
  let isStopped = false;
  const stopped = runner.stop().then(() => {
    isStopped = true;
  });
  await settle();
  expect(isStopped).toBe(false);
  goOn();
  await stopped;
  await runner.runDue();
  expect(ran).toEqual(['a']);
});

it('does not reject where the store is out of reach', async () => {
  const { jobs, log, runner } = setUp();
  jobs.take = async () => {
    throw new TypeError('closed');
  };
  await expect(runner.runDue()).resolves.toBeUndefined();
  expect(log.map(({ level }) => level)).toEqual(['error']);
});

import type { Job, Jobs } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';

export interface JobRunnerPorts {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Carries out one job of a kind and ends it or plans it anew. A job of another kind stays, for a newer Signpost. */
  readonly kinds: ReadonlyMap<string, (job: Job) => Promise<unknown>>;
}

export interface JobRunner {
  /** Runs what is due, one after the other. Never rejects; a call while another one runs waits for that one. */
  runDue(): Promise<void>;
  /** Takes nothing more, and waits for the job that runs. */
  stop(): Promise<void>;
}

/** Longer than a look of ten seconds and the sends after it; a job that failed comes back after it. */
const LEASE_MS = 60_000;
/** Jobs of one call; the next call takes the rest. */
const MAX_JOBS = 50;
/** A job that has failed for so long after it was due is dropped. */
const DROP_AFTER_MS = 3_600_000;

/** Runs due jobs. Each is taken with a lease, so that one replica runs it and a crash only puts it off. */
export function createJobRunner(ports: JobRunnerPorts): JobRunner {
  let running: Promise<void> | undefined;
  let isStopped = false;
  return {
    runDue: () => {
      running ??= runDue(ports, () => isStopped).finally(() => {
        running = undefined;
      });
      return running;
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

async function runDue(ports: JobRunnerPorts, isStopped: () => boolean): Promise<void> {
  const { jobs, clock, logger } = ports;
  try {
    for (let ran = 0; ran < MAX_JOBS && !isStopped(); ran += 1) {
      // One at a time: the lease of a job begins when its work does.
      const [job] = await jobs.take(clock.now(), LEASE_MS, 1);
      if (job === undefined) return;
      await runOne(job, ports);
    }
  } catch (error) {
    logger.error({}, 'Jobs could not be taken or ended.', error);
  }
}

async function runOne(job: Job, { jobs, clock, logger, kinds }: JobRunnerPorts): Promise<void> {
  try {
    await kinds.get(job.kind)?.(job);
  } catch (error) {
    const isDropped = clock.now() - job.dueAt > DROP_AFTER_MS;
    logger.error({ kind: job.kind, isDropped }, 'A job failed.', error);
    if (isDropped) await jobs.finish(job.id);
  }
}

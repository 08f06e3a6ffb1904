import type { BenchConnector } from './connector';
import type { BenchOptions } from './options';
import { sendFirstMessage, sendMessages } from './send-messages';
import { ServerProcess } from './server-process';
import type { Subject } from './subjects';
import type { Counts } from './tally';

/** What the measurements share: where the compiled servers lie, the connector, and the numbers. */
export interface Bench {
  readonly folder: string;
  readonly connector: BenchConnector;
  readonly options: BenchOptions;
}

/** CPU time of the server process for one message, in microseconds, after the warm-up; in a process of its own. */
export async function measureCpu(subject: Subject, { folder, connector, options }: Bench): Promise<number> {
  const { warmup, messages, concurrency } = options;
  const isProfiled = options.profile !== undefined && subject.server === 'signpost-server';
  const nodeOptions = isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const server = await ServerProcess.start(folder, subject.server, nodeOptions);
  try {
    const load = { port: server.port, connector, subject, concurrency };
    await sendMessages({ ...load, messages: warmup });
    const before = await server.usage();
    const counts = await sendMessages({ ...load, messages });
    const after = await server.usage();
    if (counts.right !== messages) throw new Error(`${subject.name}: ${JSON.stringify(counts)}`);
    return (after.cpu - before.cpu) / messages;
  } finally {
    await server.stop();
  }
}

export interface Start {
  /** From the start of the process to the first right reply, in milliseconds. */
  readonly wallMs: number;
  /** CPU time that the process had used by then, in milliseconds. */
  readonly cpuMs: number;
}

/** One cold start: from nothing to the first right reply. */
export async function measureStart(subject: Subject, { folder, connector }: Bench): Promise<Start> {
  const began = performance.now();
  const server = await ServerProcess.start(folder, subject.server);
  try {
    await sendFirstMessage(server.port, connector, subject);
    const wallMs = performance.now() - began;
    return { wallMs, cpuMs: (await server.usage()).cpu / 1_000 };
  } finally {
    await server.stop();
  }
}

export interface Flood {
  readonly counts: Counts;
  /** Resident memory in MB at half time and at the end. */
  readonly halfMb: number;
  readonly endMb: number;
}

/**
 * Very many messages at once to one process; what came back, and what memory it took. The heap is limited, as a small
 * container limits it: on a large machine the engine puts collecting off, and the memory shows little else.
 */
export async function measureFlood(subject: Subject, { folder, connector, options }: Bench): Promise<Flood> {
  const limit = options.heap === 0 ? [] : [`--max-old-space-size=${options.heap}`];
  const server = await ServerProcess.start(folder, subject.server, limit);
  try {
    const half = Math.ceil(options.flood / 2);
    const load = {
      port: server.port,
      connector,
      subject,
      messages: half,
      concurrency: options.floodConcurrency,
    };
    const first = await sendMessages(load);
    const halfMb = (await server.usage()).rss / 2 ** 20;
    const second = await sendMessages({ ...load, messages: options.flood - half });
    const endMb = (await server.usage()).rss / 2 ** 20;
    const names = ['right', 'lost', 'double', 'wrong'] as const;
    const counts = Object.fromEntries(
      names.map((name) => [name, first[name] + second[name]]),
    ) as unknown as Counts;
    return { counts, halfMb, endMb };
  } finally {
    await server.stop();
  }
}

import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Messages before measuring, the same for every process: the compiler of the engine needs about 3,000. */
  readonly warmup: number;
  /** Messages measured in each round. */
  readonly messages: number;
  readonly rounds: number;
  /** Messages in flight while CPU is measured. */
  readonly concurrency: number;
  /** Cold starts of each server. */
  readonly starts: number;
  /** Messages of the flood that counts lost, double and wrong replies, and their number in flight. */
  readonly flood: number;
  readonly floodConcurrency: number;
  /** Limit of the old generation of the heap in the flood, in MB; none for 0. */
  readonly heap: number;
  /** Folder for CPU profiles of the Signpost processes; none when undefined. */
  readonly profile?: string;
}

const DEFAULTS = {
  warmup: 3_000,
  messages: 2_000,
  rounds: 5,
  concurrency: 16,
  starts: 5,
  flood: 10_000,
  'flood-concurrency': 64,
  heap: 512,
};
/** Enough to see that everything runs; its ratios mean little. */
const QUICK = { ...DEFAULTS, warmup: 300, messages: 300, rounds: 1, starts: 1, flood: 1_000 };

export const USAGE = `npm run bench [-- options]
  --quick                 small numbers: does it run, nothing more
  --warmup N              messages before measuring (${DEFAULTS.warmup})
  --messages N            messages measured a round (${DEFAULTS.messages})
  --rounds N              rounds; each starts every server anew, in alternating order (${DEFAULTS.rounds})
  --concurrency N         messages in flight (${DEFAULTS.concurrency})
  --starts N              cold starts of each server (${DEFAULTS.starts})
  --flood N               messages of the flood at the end; 0 leaves it out (${DEFAULTS.flood})
  --flood-concurrency N   messages in flight in the flood (${DEFAULTS['flood-concurrency']})
  --heap MB               heap limit of every server in the flood; 0 for none (${DEFAULTS.heap})
  --profile FOLDER        write CPU profiles of the Signpost processes`;

type Numbers = typeof DEFAULTS;

/** Reads the command line; undefined when it asks for something that does not exist. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  try {
    const names = Object.keys(DEFAULTS) as (keyof Numbers)[];
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean' },
        profile: { type: 'string' },
        ...(Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<
          keyof Numbers,
          { type: 'string' }
        >),
      },
    });
    const numbers = { ...(values.quick ? QUICK : DEFAULTS) };
    for (const name of names) {
      const value = values[name];
      if (value === undefined) continue;
      if (!/^\d{1,7}$/.test(value)) return undefined;
      numbers[name] = Number(value);
    }
    const { 'flood-concurrency': floodConcurrency, ...others } = numbers;
    return {
      ...others,
      floodConcurrency,
      ...(values.profile === undefined ? {} : { profile: values.profile }),
    };
  } catch {
    return undefined;
  }
}

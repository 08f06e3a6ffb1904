import type { Answer } from '../../core/answer/answer';
import type { Logger, Tallies } from '../../core/ports';

/** Counts which codes are answered, without a write for each message. */
export interface AskedTally {
  /** Counts an answer about a code of the catalog; any other is left out. Writes nothing. */
  note(answer: Answer): void;
  /** Writes what was collected in one statement. Never rejects: what could not be written is tried again next time. */
  flush(): Promise<void>;
}

/**
 * A tally in memory. It holds at most one number for each code of the catalog; what came after the last flush is lost
 * when the process is killed, which a statistic can bear.
 */
export function createAskedTally(counts: Pick<Tallies, 'addAll'>, logger: Logger): AskedTally {
  let collected = new Map<number, number>();
  const add = (code: number, times: number) => collected.set(code, (collected.get(code) ?? 0) + times);
  return {
    note: (answer) => {
      if (answer.kind === 'entry') add(answer.entry.code, 1);
      else if (answer.kind === 'known') add(answer.known.code, 1);
    },
    flush: async () => {
      if (collected.size === 0) return;
      const written = collected;
      collected = new Map();
      try {
        await counts.addAll(
          'asked',
          [...written].map(([code, total]) => ({ code, total })),
        );
      } catch (cause) {
        logger.error({}, 'Counts could not be written.', cause);
        for (const [code, total] of written) add(code, total);
      }
    },
  };
}

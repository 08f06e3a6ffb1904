import type { Budget } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { nextFree, withinWindow } from './spends';

interface Spent {
  readonly times: readonly number[];
  /** The longest window asked for, which decides how long times are kept. */
  readonly longestMs: number;
}

const NOTHING: Spent = { times: [], longestMs: 0 };
const SWEEP_EVERY_MS = 60_000;

/** {@link Budget} within one process. */
export class InMemoryBudget implements Budget {
  readonly #spends = new Map<string, Spent>();
  readonly #clock: Clock;
  #sweptAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async spend(name: string, limit: number, windowMs: number): Promise<boolean> {
    const now = this.#clock.now();
    this.#sweep(now);
    const { times, longestMs } = this.#spends.get(name) ?? NOTHING;
    if (withinWindow(times, now, windowMs).length >= limit) return false;
    const longest = Math.max(windowMs, longestMs);
    this.#spends.set(name, { times: [...withinWindow(times, now, longest), now], longestMs: longest });
    return true;
  }

  async freeAt(name: string, limit: number, windowMs: number): Promise<number> {
    const { times } = this.#spends.get(name) ?? NOTHING;
    return nextFree(times, limit, this.#clock.now(), windowMs);
  }

  /** Removes what counts no more, at most once a minute. */
  #sweep(now: number): void {
    if (now < this.#sweptAt + SWEEP_EVERY_MS) return;
    this.#sweptAt = now;
    for (const [name, { times, longestMs }] of this.#spends)
      if (withinWindow(times, now, longestMs).length === 0) this.#spends.delete(name);
  }
}

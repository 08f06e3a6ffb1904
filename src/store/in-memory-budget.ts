import type { Budget } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { withinWindow } from './spends';

/** {@link Budget} within one process. */
export class InMemoryBudget implements Budget {
  readonly #spends = new Map<string, { readonly times: readonly number[]; readonly longestMs: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async spend(name: string, limit: number, windowMs: number): Promise<boolean> {
    const now = this.#clock.now();
    const { times, longestMs } = this.#spends.get(name) ?? { times: [], longestMs: 0 };
    if (withinWindow(times, now, windowMs).length >= limit) return false;
    const longest = Math.max(windowMs, longestMs);
    this.#spends.set(name, { times: [...withinWindow(times, now, longest), now], longestMs: longest });
    return true;
  }
}

import type { CodeTotal, CountedEvent } from '../core/feedback/counted-event';
import type { Clock, Once } from '../core/ports';
import type { ReadableCounts } from './store';

/** How many keys are kept before expired ones are swept. */
const SWEEP_AT = 10_000;

/** {@link Once} within one process. */
export class InMemoryOnce implements Once {
  readonly #expiry = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async claim(key: string, ttlMs: number): Promise<boolean> {
    const now = this.#clock.now();
    if ((this.#expiry.get(key) ?? 0) > now) return false;
    if (this.#expiry.size >= SWEEP_AT) this.#sweep(now);
    // Re-inserting keeps the map in order of claiming, which the sweep relies on.
    this.#expiry.delete(key);
    this.#expiry.set(key, now + ttlMs);
    return true;
  }

  async release(key: string): Promise<void> {
    this.#expiry.delete(key);
  }

  #sweep(now: number): void {
    for (const [key, expiry] of this.#expiry) if (expiry <= now) this.#expiry.delete(key);
    // Under a flood of distinct keys the oldest half goes, so that memory stays bounded.
    let surplus = this.#expiry.size - SWEEP_AT / 2;
    for (const key of this.#expiry.keys()) {
      if (surplus <= 0) break;
      surplus -= 1;
      this.#expiry.delete(key);
    }
  }
}

/** {@link ReadableCounts} within one process. */
export class InMemoryCounts implements ReadableCounts {
  readonly #counts = new Map<CountedEvent, Map<number, number>>();

  add(event: CountedEvent, code: number): Promise<void> {
    return this.addAll(event, [{ code, total: 1 }]);
  }

  async addAll(event: CountedEvent, totals: readonly CodeTotal[]): Promise<void> {
    const counted = this.#counts.get(event) ?? new Map<number, number>();
    this.#counts.set(event, counted);
    for (const { code, total } of totals) counted.set(code, (counted.get(code) ?? 0) + total);
  }

  async top(event: CountedEvent, limit: number): Promise<readonly CodeTotal[]> {
    return [...(this.#counts.get(event) ?? [])]
      .map(([code, total]) => ({ code, total }))
      .sort((one, other) => other.total - one.total || one.code - other.code)
      .slice(0, limit);
  }

  /** How often `event` was counted for `code`. */
  async count(event: CountedEvent, code: number): Promise<number> {
    return this.#counts.get(event)?.get(code) ?? 0;
  }
}

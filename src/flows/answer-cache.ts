import type { Clock } from '../core/ports';

interface Kept<T> {
  readonly value: T;
  readonly until: number;
  readonly weight: number;
}

/**
 * Answers kept for a while in memory, and one look-up at a time for the same question. The total weight is bounded:
 * the oldest answers go first. What has expired is removed even when nobody asks any more.
 */
export class AnswerCache<T> {
  readonly #clock: Clock;
  readonly #maxWeight: number;
  readonly #weigh: (value: T) => number;
  readonly #kept = new Map<string, Kept<T>>();
  readonly #flights = new Map<string, Promise<T>>();
  #weight = 0;
  #sweeper: NodeJS.Timeout | undefined;

  constructor(clock: Clock, options: { readonly maxWeight: number; readonly weigh?: (value: T) => number }) {
    this.#clock = clock;
    this.#maxWeight = options.maxWeight;
    this.#weigh = options.weigh ?? (() => 1);
  }

  /**
   * The kept answer, else that of `load`, which runs once for all who ask under the same `flight` meanwhile. `ttlMs`
   * says how long an answer is kept; 0 is not at all.
   */
  async get(
    key: string,
    load: () => Promise<T>,
    ttlMs: (value: T) => number,
    flight: string = key,
  ): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > this.#clock.now()) return kept.value;
    const running = this.#flights.get(flight);
    if (running !== undefined) return running;
    const work = load().finally(() => this.#flights.delete(flight));
    this.#flights.set(flight, work);
    const value = await work;
    this.keep(key, value, ttlMs(value));
    return value;
  }

  /** Keeps an answer that was come by otherwise, in the place of the one that was. */
  keep(key: string, value: T, ttlMs: number): void {
    this.#drop(key);
    this.#sweep();
    const weight = this.#weigh(value);
    if (ttlMs <= 0 || weight > this.#maxWeight) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight + weight <= this.#maxWeight) break;
      this.#drop(oldest);
    }
    this.#kept.set(key, { value, until: this.#clock.now() + ttlMs, weight });
    this.#weight += weight;
    this.#sweepLater(ttlMs);
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#drop(key);
  }

  #sweepLater(ms: number): void {
    if (this.#sweeper !== undefined) return;
    this.#sweeper = setTimeout(() => {
      this.#sweeper = undefined;
      this.#sweep();
      if (this.#kept.size > 0) this.#sweepLater(ms);
    }, ms);
    this.#sweeper.unref();
  }
}

import type { Clock } from '../../core/ports';
import type { CallLimit } from './graph-switches';

/** Counts calls in a sliding window, as Graph's limits do. */
export class CallWindow {
  readonly #clock: Clock;
  #times: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a call; returns undefined, or the milliseconds until there is room for one (it is not counted then). */
  spend({ limit, windowMs }: CallLimit): number | undefined {
    const now = this.#clock.now();
    this.#times = this.#times.filter((time) => time > now - windowMs);
    const oldest = this.#times.at(-limit);
    if (oldest !== undefined) return oldest + windowMs - now;
    this.#times.push(now);
    return undefined;
  }
}

import type { LiveFailure } from '../core/live-ports';
import type { Clock } from '../core/ports';

/** What is asked of Graph, each with a permission of its own. */
export type Feature =
  | 'sign-ins'
  | 'registration'
  | 'policies'
  | 'named locations'
  | 'security defaults'
  | 'service health'
  | 'policy changes'
  | 'users'
  | 'groups';

const MINUTE_MS = 60_000;

/**
 * How long a refusal is believed before Graph is asked again. A licence refusal has been seen to come and go on
 * licensed tenants, a permission is granted by somebody who then tries at once.
 */
const REMEMBERED_MS: Partial<Record<LiveFailure, number>> = {
  licence: 60 * MINUTE_MS,
  permission: 10 * MINUTE_MS,
};

/** Refusals by feature: a feature that was refused is not asked for again for a while. */
export class Circuit {
  readonly #clock: Clock;
  readonly #refusals = new Map<Feature, { readonly failure: LiveFailure; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The refusal that still holds. */
  refusal(feature: Feature): LiveFailure | undefined {
    const refusal = this.#refusals.get(feature);
    return refusal !== undefined && refusal.until > this.#clock.now() ? refusal.failure : undefined;
  }

  /** Remembers a failure where it is one that lasts. */
  note(feature: Feature, failure: LiveFailure): void {
    const lasting = REMEMBERED_MS[failure];
    if (lasting !== undefined) this.#refusals.set(feature, { failure, until: this.#clock.now() + lasting });
  }
}

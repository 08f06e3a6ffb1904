import type { Kysely } from 'kysely';
import type { Clock } from '../core/ports';
import { rememberHighest } from './insert-numbered';
import { AUDIT_TTL_MS, CLOSED_INCIDENT_TTL_MS, RESOLVED_CASE_TTL_MS, timeBefore } from './retention';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

const EVERY_MS = 60_000;

/** Removes rows whose time is over, in passing: at most once a minute, ahead of a write. */
export class ExpiredRows {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async remove(): Promise<void> {
    const now = this.#clock.now();
    if (now < this.#nextAt) return;
    this.#nextAt = now + EVERY_MS;
    await this.#db.deleteFrom('once').where('expires_at', '<=', now).execute().catch(unavailable);
    await this.#db.deleteFrom('budgets').where('expires_at', '<=', now).execute().catch(unavailable);
    await this.#db.deleteFrom('card_references').where('expires_at', '<=', now).execute().catch(unavailable);
    await this.#db
      .deleteFrom('audit')
      .where('time', '<=', timeBefore(now, AUDIT_TTL_MS))
      .execute()
      .catch(unavailable);
    await rememberHighest(this.#db, 'cases');
    await this.#db
      .deleteFrom('cases')
      .where('state', '=', 'resolved')
      .where('updated_at', '<=', timeBefore(now, RESOLVED_CASE_TTL_MS))
      .execute()
      .catch(unavailable);
    await rememberHighest(this.#db, 'incidents');
    await this.#db
      .deleteFrom('incidents')
      .where('closed_at', '<=', timeBefore(now, CLOSED_INCIDENT_TTL_MS))
      .execute()
      .catch(unavailable);
  }
}

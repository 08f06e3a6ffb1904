import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clock, Once } from '../core/ports';
import type { ExpiredRows } from './expired-rows';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link Once} on SQL: one statement a claim, so that one of many wins on either engine. */
export class SqlOnce implements Once {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, clock: Clock, expired: ExpiredRows) {
    this.#db = db;
    this.#clock = clock;
    this.#expired = expired;
  }

  async claim(key: string, ttlMs: number): Promise<boolean> {
    await this.#expired.remove();
    const now = this.#clock.now();
    // Written out because it runs for every message: building the query would cost half as much again as running it.
    const { rows } = await sql`
      insert into once (digest, expires_at) values (${digest(key)}, ${now + ttlMs})
      on conflict (digest) do update set expires_at = excluded.expires_at where once.expires_at <= ${now}
      returning digest`
      .execute(this.#db)
      .catch(unavailable);
    return rows.length > 0;
  }

  async release(key: string): Promise<void> {
    await sql`delete from once where digest = ${digest(key)}`.execute(this.#db).catch(unavailable);
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

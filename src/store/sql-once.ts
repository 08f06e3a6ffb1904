import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
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
    const row = await this.#db
      .insertInto('once')
      .values({ digest: digest(key), expires_at: now + ttlMs })
      .onConflict((conflict) =>
        conflict
          .column('digest')
          .doUpdateSet({ expires_at: now + ttlMs })
          .where('once.expires_at', '<=', now),
      )
      .returning('digest')
      .executeTakeFirst()
      .catch(unavailable);
    return row !== undefined;
  }

  async release(key: string): Promise<void> {
    await this.#db.deleteFrom('once').where('digest', '=', digest(key)).execute().catch(unavailable);
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

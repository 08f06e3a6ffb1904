import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clock, Once } from '../core/ports';
import type { ExpiredRows } from './expired-rows';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** Most claims of one statement; each number of claims is a statement of its own that the engine prepares once. */
const MAX_CLAIMS = 16;

interface WaitingClaim {
  readonly digest: string;
  readonly ttlMs: number;
  readonly resolve: (isFirst: boolean) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * {@link Once} on SQL. Claims that come in the same turn of the event loop share one statement, because it costs hardly
 * more than a claim alone; one of many wins on either engine.
 */
export class SqlOnce implements Once {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  readonly #expired: ExpiredRows;
  #waiting: WaitingClaim[] = [];

  constructor(db: Kysely<Tables>, clock: Clock, expired: ExpiredRows) {
    this.#db = db;
    this.#clock = clock;
    this.#expired = expired;
  }

  claim(key: string, ttlMs: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#claimWaiting());
      this.#waiting.push({ digest: digest(key), ttlMs, resolve, reject });
    });
  }

  #claimWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < waiting.length; start += MAX_CLAIMS) {
      const claims = waiting.slice(start, start + MAX_CLAIMS);
      this.#claimAll(claims).catch((reason: unknown) => {
        for (const { reject } of claims) reject(reason);
      });
    }
  }

  async #claimAll(claims: readonly WaitingClaim[]): Promise<void> {
    await this.#expired.remove();
    const now = this.#clock.now();
    // A statement may touch a row once: of equal keys the first is asked for, the others have lost already.
    const firsts = new Map<string, WaitingClaim>();
    for (const claim of claims) if (!firsts.has(claim.digest)) firsts.set(claim.digest, claim);
    const values = [...firsts.values()].map((claim) => sql`(${claim.digest}, ${now + claim.ttlMs})`);
    // Written out because it runs for every message: building the query would cost half as much again as running it.
    const { rows } = await sql<{ digest: string }>`
      insert into once (digest, expires_at) values ${sql.join(values)}
      on conflict (digest) do update set expires_at = excluded.expires_at where once.expires_at <= ${now}
      returning digest`
      .execute(this.#db)
      .catch(unavailable);
    const won = new Set(rows.map((row) => row.digest));
    for (const claim of claims) claim.resolve(won.has(claim.digest) && firsts.get(claim.digest) === claim);
  }

  async release(key: string): Promise<void> {
    await sql`delete from once where digest = ${digest(key)}`.execute(this.#db).catch(unavailable);
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

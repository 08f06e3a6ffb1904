import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Budget } from '../core/live-ports';
import type { Clock } from '../core/ports';
import type { ExpiredRows } from './expired-rows';
import { nextFree, withinWindow } from './spends';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** After so many lost races the call is refused, which is the safe side. Each race lost is a call that somebody made. */
const MAX_RACES = 200;

/**
 * {@link Budget} on SQL: the times of the calls stand in one row, which is replaced by compare-and-set, so the window
 * is exact for all replicas together as far as their clocks agree. Names may hold a person's ID and are kept as digests.
 */
export class SqlBudget implements Budget {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, clock: Clock, expired: ExpiredRows) {
    this.#db = db;
    this.#clock = clock;
    this.#expired = expired;
  }

  async spend(name: string, limit: number, windowMs: number): Promise<boolean> {
    await this.#expired.remove();
    const digest = digestOf(name);
    for (let race = 0; race < MAX_RACES; race += 1) {
      const seen = await this.#read(digest);
      const now = this.#clock.now();
      const times = timesOf(seen);
      if (withinWindow(times, now, windowMs).length >= limit) return false;
      const longest = Math.max(windowMs, seen?.window_ms ?? 0);
      const spends = JSON.stringify([...withinWindow(times, now, longest), now]);
      const row = { name: digest, spends, window_ms: longest, expires_at: now + longest };
      if (await this.#write(row, seen)) return true;
    }
    return false;
  }

  async freeAt(name: string, limit: number, windowMs: number): Promise<number> {
    const times = timesOf(await this.#read(digestOf(name)));
    return nextFree(times, limit, this.#clock.now(), windowMs);
  }

  #read(name: string): Promise<Selectable<Tables['budgets']> | undefined> {
    return this.#db
      .selectFrom('budgets')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst()
      .catch(unavailable);
  }

  /** False when the row is no longer as it was seen. */
  async #write(
    row: Selectable<Tables['budgets']>,
    seen: Selectable<Tables['budgets']> | undefined,
  ): Promise<boolean> {
    const written =
      seen === undefined
        ? this.#db
            .insertInto('budgets')
            .values(row)
            .onConflict((conflict) => conflict.column('name').doNothing())
            .returning('name')
        : this.#db
            .updateTable('budgets')
            .set(row)
            .where('name', '=', row.name)
            .where('spends', '=', seen.spends)
            .returning('name');
    return (await written.executeTakeFirst().catch(unavailable)) !== undefined;
  }
}

function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

function timesOf(row: Selectable<Tables['budgets']> | undefined): number[] {
  return row === undefined ? [] : (JSON.parse(row.spends) as number[]);
}

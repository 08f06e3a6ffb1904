import type { Kysely, Selectable } from 'kysely';
import type { Budget } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { withinWindow } from './spends';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** After so many lost races the call is refused, which is the safe side. Each race lost is a call that somebody made. */
const MAX_RACES = 200;

/**
 * {@link Budget} on SQL: the times of the calls stand in one row, which is replaced by compare-and-set, so the window
 * is exact for all replicas together as far as their clocks agree.
 */
export class SqlBudget implements Budget {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async spend(name: string, limit: number, windowMs: number): Promise<boolean> {
    for (let race = 0; race < MAX_RACES; race += 1) {
      const seen = await this.#read(name);
      const now = this.#clock.now();
      const times = seen === undefined ? [] : (JSON.parse(seen.spends) as number[]);
      if (withinWindow(times, now, windowMs).length >= limit) return false;
      const longest = Math.max(windowMs, seen?.window_ms ?? 0);
      const spends = JSON.stringify([...withinWindow(times, now, longest), now]);
      if (await this.#write({ name, spends, window_ms: longest }, seen)) return true;
    }
    return false;
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

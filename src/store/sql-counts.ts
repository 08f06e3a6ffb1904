import type { Kysely } from 'kysely';
import type { ReadableCounts } from './store';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** Counts of events by code on SQL. */
export class SqlCounts implements ReadableCounts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(event: 'worked' | 'unknown', code: number): Promise<void> {
    await this.#db
      .insertInto('counts')
      .values({ event, code, total: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['event', 'code'])
          .doUpdateSet((expression) => ({ total: expression('counts.total', '+', 1) })),
      )
      .execute()
      .catch(unavailable);
  }

  async count(event: 'worked' | 'unknown', code: number): Promise<number> {
    const row = await this.#db
      .selectFrom('counts')
      .select('total')
      .where('event', '=', event)
      .where('code', '=', code)
      .executeTakeFirst()
      .catch(unavailable);
    return row?.total ?? 0;
  }
}

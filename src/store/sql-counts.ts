import type { Kysely } from 'kysely';
import type { CodeTotal, CountedEvent } from '../core/feedback/counted-event';
import type { ReadableCounts } from './store';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** Counts of events by code on SQL. */
export class SqlCounts implements ReadableCounts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  add(event: CountedEvent, code: number): Promise<void> {
    return this.addAll(event, [{ code, total: 1 }]);
  }

  async addAll(event: CountedEvent, totals: readonly CodeTotal[]): Promise<void> {
    if (totals.length === 0) return;
    await this.#db
      .insertInto('counts')
      .values(totals.map(({ code, total }) => ({ event, code, total })))
      .onConflict((conflict) =>
        conflict.columns(['event', 'code']).doUpdateSet((expression) => ({
          total: expression('counts.total', '+', expression.ref('excluded.total')),
        })),
      )
      .execute()
      .catch(unavailable);
  }

  top(event: CountedEvent, limit: number): Promise<readonly CodeTotal[]> {
    return this.#db
      .selectFrom('counts')
      .select(['code', 'total'])
      .where('event', '=', event)
      .orderBy('total', 'desc')
      .orderBy('code')
      .limit(limit)
      .execute()
      .catch(unavailable);
  }

  async count(event: CountedEvent, code: number): Promise<number> {
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

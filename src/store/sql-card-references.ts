import type { Kysely } from 'kysely';
import type { CardReference, CardReferences } from '../core/live-ports';
import type { Clock } from '../core/ports';
import type { ExpiredRows } from './expired-rows';
import { normalizeId } from './person';
import { CARD_REFERENCE_TTL_MS } from './retention';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link CardReferences} on SQL. */
export class SqlCardReferences implements CardReferences {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, clock: Clock, expired: ExpiredRows) {
    this.#db = db;
    this.#clock = clock;
    this.#expired = expired;
  }

  async save(id: string, { askerId, ...rest }: CardReference): Promise<void> {
    await this.#expired.remove();
    const row = {
      id,
      asker_id: normalizeId(askerId),
      reference: JSON.stringify(rest),
      expires_at: this.#clock.now() + CARD_REFERENCE_TTL_MS,
    };
    await this.#db
      .insertInto('card_references')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
      .catch(unavailable);
  }

  async find(id: string): Promise<CardReference | undefined> {
    const row = await this.#db
      .selectFrom('card_references')
      .select(['asker_id', 'reference'])
      .where('id', '=', id)
      .where('expires_at', '>', this.#clock.now())
      .executeTakeFirst()
      .catch(unavailable);
    if (!row) return undefined;
    const rest = JSON.parse(row.reference) as Omit<CardReference, 'askerId'>;
    return { ...rest, askerId: row.asker_id };
  }

  async forget(id: string): Promise<void> {
    await this.#db.deleteFrom('card_references').where('id', '=', id).execute().catch(unavailable);
  }
}

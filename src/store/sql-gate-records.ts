import type { Kysely } from 'kysely';
import type { ExceptionRecord, GateRecord, GateRecords } from '../core/desk/gate-record';
import { fromGateRow, toGateRow } from './gate-row';
import { normalizeId } from './person';
import type { PersonalGateRecords } from './personal-gate-records';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link GateRecords} on SQL. */
export class SqlGateRecords implements GateRecords, PersonalGateRecords {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(record: GateRecord): Promise<void> {
    await this.#db.insertInto('gate_records').values(toGateRow(record)).execute().catch(unavailable);
  }

  async find(id: string): Promise<GateRecord | undefined> {
    const row = await this.#db
      .selectFrom('gate_records')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromGateRow(row);
  }

  async openExceptions(limit: number): Promise<readonly ExceptionRecord[]> {
    const rows = await this.#db
      .selectFrom('gate_records')
      .selectAll()
      .where('kind', '=', 'exception')
      .where('undone_at', 'is', null)
      .orderBy('until_day')
      .orderBy('id')
      .limit(limit)
      .execute()
      .catch(unavailable);
    return rows.map((row) => fromGateRow(row) as ExceptionRecord);
  }

  async undo(id: string, byId: string, at: string): Promise<boolean> {
    const row = await this.#db
      .updateTable('gate_records')
      .set({ undone_at: at, undone_by_id: normalizeId(byId) })
      .where('id', '=', id)
      .where('kind', '=', 'exception')
      .where('undone_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
      .catch(unavailable);
    return row !== undefined;
  }

  async countOf(objectId: string): Promise<number> {
    const id = normalizeId(objectId);
    const rows = await this.#db
      .selectFrom('gate_records')
      .select('id')
      .where(({ eb, or }) => or([eb('by_id', '=', id), eb('undone_by_id', '=', id)]))
      .execute()
      .catch(unavailable);
    return rows.length;
  }

  async forget(objectId: string): Promise<number> {
    const id = normalizeId(objectId);
    const count = await this.countOf(id);
    for (const column of ['by_id', 'undone_by_id'] as const)
      await this.#db
        .updateTable('gate_records')
        .set({ [column]: null })
        .where(column, '=', id)
        .execute()
        .catch(unavailable);
    return count;
  }
}

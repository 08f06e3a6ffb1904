import type { ExceptionRecord, GateRecord, GateRecords } from '../core/desk/gate-record';
import { fromGateRow, toGateRow } from './gate-row';
import { normalizeId } from './person';
import type { PersonalGateRecords } from './personal-gate-records';

/** {@link GateRecords} within one process. */
export class InMemoryGateRecords implements GateRecords, PersonalGateRecords {
  readonly #rows = new Map<string, ReturnType<typeof toGateRow>>();

  async add(record: GateRecord): Promise<void> {
    this.#rows.set(record.id, toGateRow(record));
  }

  async find(id: string): Promise<GateRecord | undefined> {
    const row = this.#rows.get(id);
    return row && fromGateRow(row);
  }

  async openExceptions(limit: number): Promise<readonly ExceptionRecord[]> {
    const rows = [...this.#rows.values()].filter((row) => row.kind === 'exception' && row.undone_at === null);
    const order = (row: (typeof rows)[number]) => `${row.until_day} ${row.id}`;
    return rows
      .sort((one, other) => (order(one) < order(other) ? -1 : 1))
      .slice(0, limit)
      .map((row) => fromGateRow(row) as ExceptionRecord);
  }

  async undo(id: string, byId: string, at: string): Promise<boolean> {
    const row = this.#rows.get(id);
    if (row?.kind !== 'exception' || row.undone_at !== null) return false;
    this.#rows.set(id, { ...row, undone_at: at, undone_by_id: normalizeId(byId) });
    return true;
  }

  async countOf(objectId: string): Promise<number> {
    return this.#naming(objectId).length;
  }

  async forget(objectId: string): Promise<number> {
    const id = normalizeId(objectId);
    const named = this.#naming(objectId);
    for (const row of named)
      this.#rows.set(row.id, {
        ...row,
        by_id: row.by_id === id ? null : row.by_id,
        undone_by_id: row.undone_by_id === id ? null : row.undone_by_id,
      });
    return named.length;
  }

  #naming(objectId: string) {
    const id = normalizeId(objectId);
    return [...this.#rows.values()].filter((row) => row.by_id === id || row.undone_by_id === id);
  }
}

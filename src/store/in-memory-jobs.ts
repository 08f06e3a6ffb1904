import type { Job, Jobs } from '../core/live-ports';
import { namesPerson } from './person';

interface Row {
  readonly kind: string;
  readonly dueAt: number;
  /** JSON, so that nothing is shared with the caller. */
  readonly payload: string;
  readonly leasedUntil: number;
}

/** {@link Jobs} within one process; they end with it. */
export class InMemoryJobs implements Jobs {
  readonly #rows = new Map<string, Row>();

  async add({ id, kind, dueAt, payload }: Job): Promise<void> {
    if (!this.#rows.has(id))
      this.#rows.set(id, { kind, dueAt, payload: JSON.stringify(payload), leasedUntil: 0 });
  }

  async take(now: number, leaseMs: number, limit: number): Promise<readonly Job[]> {
    const due = [...this.#rows]
      .filter(([, row]) => row.dueAt <= now && row.leasedUntil <= now)
      .sort(([oneId, one], [otherId, other]) => one.dueAt - other.dueAt || (oneId < otherId ? -1 : 1))
      .slice(0, limit);
    return due.map(([id, row]) => {
      this.#rows.set(id, { ...row, leasedUntil: now + leaseMs });
      return {
        id,
        kind: row.kind,
        dueAt: row.dueAt,
        payload: JSON.parse(row.payload) as Job['payload'],
      };
    });
  }

  async finish(id: string, nextAt?: number): Promise<void> {
    const row = this.#rows.get(id);
    if (!row || row.leasedUntil === 0) return;
    if (nextAt === undefined) this.#rows.delete(id);
    else this.#rows.set(id, { ...row, dueAt: nextAt, leasedUntil: 0 });
  }

  async isHeld(id: string): Promise<boolean> {
    return (this.#rows.get(id)?.leasedUntil ?? 0) !== 0;
  }

  async cancel(id: string): Promise<void> {
    this.#rows.delete(id);
  }

  /** IDs of the jobs that name a person. */
  naming(objectId: string): string[] {
    return [...this.#rows]
      .filter(([id, { payload }]) => namesPerson({ id, payload }, objectId))
      .map(([id]) => id);
  }
}

import type { Kysely, Selectable } from 'kysely';
import type { Job, Jobs } from '../core/live-ports';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/**
 * {@link Jobs} on SQL. A job is taken by compare-and-set on its row, so one replica gets it on either engine. The end
 * of the lease is the proof of holding it: a worker that was too slow cannot end a job that somebody else has by now.
 */
export class SqlJobs implements Jobs {
  readonly #db: Kysely<Tables>;
  /** End of the lease by job ID, for the jobs that were taken here. */
  readonly #held = new Map<string, number>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async add(job: Job): Promise<void> {
    await this.#db
      .insertInto('jobs')
      .values({
        id: job.id,
        kind: job.kind,
        due_at: job.dueAt,
        payload: JSON.stringify(job.payload),
        leased_until: 0,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
      .catch(unavailable);
  }

  async take(now: number, leaseMs: number, limit: number): Promise<readonly Job[]> {
    const due = await this.#db
      .selectFrom('jobs')
      .select(['id', 'due_at', 'leased_until'])
      .where('due_at', '<=', now)
      .where('leased_until', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .execute()
      .catch(unavailable);
    const taken: Job[] = [];
    for (const seen of due) {
      const job = await this.#lease(seen, now + leaseMs);
      if (job) taken.push(job);
    }
    return taken;
  }

  async finish(id: string, nextAt?: number): Promise<void> {
    const lease = this.#held.get(id);
    if (lease === undefined) return;
    const held =
      nextAt === undefined
        ? this.#db.deleteFrom('jobs').where('id', '=', id).where('leased_until', '=', lease)
        : this.#db
            .updateTable('jobs')
            .set({ due_at: nextAt, leased_until: 0 })
            .where('id', '=', id)
            .where('leased_until', '=', lease);
    await held.execute().catch(unavailable);
    this.#held.delete(id);
  }

  async isHeld(id: string): Promise<boolean> {
    const lease = this.#held.get(id);
    if (lease === undefined) return false;
    const row = await this.#db
      .selectFrom('jobs')
      .select('id')
      .where('id', '=', id)
      .where('leased_until', '=', lease)
      .executeTakeFirst()
      .catch(unavailable);
    return row !== undefined;
  }

  async cancel(id: string): Promise<void> {
    await this.#db.deleteFrom('jobs').where('id', '=', id).execute().catch(unavailable);
    this.#held.delete(id);
  }

  async #lease(
    seen: Pick<Selectable<Tables['jobs']>, 'id' | 'due_at' | 'leased_until'>,
    until: number,
  ): Promise<Job | undefined> {
    const row = await this.#db
      .updateTable('jobs')
      .set({ leased_until: until })
      .where('id', '=', seen.id)
      .where('due_at', '=', seen.due_at)
      .where('leased_until', '=', seen.leased_until)
      .returning(['id', 'kind', 'due_at', 'payload'])
      .executeTakeFirst()
      .catch(unavailable);
    if (!row) return undefined;
    this.#held.set(row.id, until);
    return {
      id: row.id,
      kind: row.kind,
      dueAt: row.due_at,
      payload: JSON.parse(row.payload) as Job['payload'],
    };
  }
}

import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, ExpressionWrapper, Kysely, Selectable, SqlBool } from 'kysely';
import type { Audit, AuditRecord } from '../core/live-ports';
import type { ExpiredRows } from './expired-rows';
import { normalizeId } from './person';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link Audit} on SQL. */
export class SqlAudit implements Audit {
  readonly #db: Kysely<Tables>;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, expired: ExpiredRows) {
    this.#db = db;
    this.#expired = expired;
  }

  async record({ askerId, subjectId, rows, ...rest }: AuditRecord): Promise<void> {
    await this.#expired.remove();
    await this.#db
      .insertInto('audit')
      .values({
        ...rest,
        id: randomUUID(),
        asker_id: normalizeId(askerId),
        subject_id: subjectId === undefined ? null : normalizeId(subjectId),
        row_count: rows,
      })
      .execute()
      .catch(unavailable);
  }

  async about(objectId: string): Promise<readonly AuditRecord[]> {
    const rows = await this.#db
      .selectFrom('audit')
      .selectAll()
      .where(isAbout(objectId))
      .orderBy('time', 'desc')
      .execute()
      .catch(unavailable);
    return rows.map(toRecord);
  }

  async forget(objectId: string): Promise<number> {
    const result = await this.#db
      .deleteFrom('audit')
      .where(isAbout(objectId))
      .executeTakeFirst()
      .catch(unavailable);
    return Number(result.numDeletedRows);
  }
}

function isAbout(objectId: string) {
  const id = normalizeId(objectId);
  return (expression: ExpressionBuilder<Tables, 'audit'>): ExpressionWrapper<Tables, 'audit', SqlBool> =>
    expression.or([expression('asker_id', '=', id), expression('subject_id', '=', id)]);
}

function toRecord(row: Selectable<Tables['audit']>): AuditRecord {
  const { time, asker_id, subject_id, reason, way, place, outcome, row_count } = row;
  return {
    time,
    askerId: asker_id,
    ...(subject_id === null ? {} : { subjectId: subject_id }),
    reason,
    way,
    place,
    outcome,
    rows: row_count,
  };
}

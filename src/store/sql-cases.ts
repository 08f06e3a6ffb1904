import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { idOf } from '../core/access/object-id';
import type { Case, NewCase } from '../core/desk/case';
import type { CaseFilter, Cases } from '../core/desk-ports';
import { fromCaseRow, toCaseRow } from './case-row';
import type { ExpiredRows } from './expired-rows';
import { insertNumbered } from './insert-numbered';
import { normalizeId } from './person';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link Cases} on SQL. */
export class SqlCases implements Cases {
  readonly #db: Kysely<Tables>;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, expired: ExpiredRows) {
    this.#db = db;
    this.#expired = expired;
  }

  async open(draft: NewCase): Promise<Case> {
    await this.#expired.remove();
    const row = { ...toCaseRow(draft), version: 1 };
    const number = await insertNumbered(this.#db, 'cases', row);
    return fromCaseRow({ ...row, number });
  }

  async find(number: number): Promise<Case | undefined> {
    const row = await this.#db
      .selectFrom('cases')
      .select(['number', 'version', 'body'])
      .where('number', '=', number)
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromCaseRow(row);
  }

  async save(changed: Case): Promise<Case | undefined> {
    const row = await this.#db
      .updateTable('cases')
      .set({ ...toCaseRow(changed), version: changed.version + 1 })
      .where('number', '=', changed.number)
      .where('version', '=', changed.version)
      .returning(['number', 'version', 'body'])
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromCaseRow(row);
  }

  async list(filter: CaseFilter, limit: number): Promise<readonly Case[]> {
    const rows = await this.#db
      .selectFrom('cases')
      .select(['number', 'version', 'body'])
      .where(fits(filter))
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
      .catch(unavailable);
    return rows.map(fromCaseRow);
  }

  async count(filter: CaseFilter): Promise<number> {
    const row = await this.#db
      .selectFrom('cases')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where(fits(filter))
      .executeTakeFirst()
      .catch(unavailable);
    return row?.total ?? 0;
  }

  /** Numbers of the cases that name a person: as reporter, as agent, or in the history. */
  async naming(objectId: string): Promise<readonly number[]> {
    // An ID holds no sign that LIKE takes for a pattern.
    const id = idOf(objectId);
    if (id === undefined) return [];
    const rows = await this.#db
      .selectFrom('cases')
      .select('number')
      .where('people', 'like', `%${id}%`)
      .execute()
      .catch(unavailable);
    return rows.map(({ number }) => number);
  }
}

function fits(filter: CaseFilter) {
  const { states, code, reporterId, agentId, incident, untouchedSince, openedSince } = filter;
  return ({ eb, and, or }: ExpressionBuilder<Tables, 'cases'>): Expression<SqlBool> =>
    and([
      ...(states === undefined ? [] : [or(states.map((state) => eb('state', '=', state)))]),
      ...(code === undefined ? [] : [eb('code', '=', code)]),
      ...(reporterId === undefined ? [] : [eb('reporter_id', '=', normalizeId(reporterId))]),
      ...(agentId === undefined ? [] : [eb('agent_id', '=', normalizeId(agentId))]),
      ...(incident === undefined ? [] : [eb('incident', '=', incident)]),
      ...(untouchedSince === undefined ? [] : [eb('updated_at', '<=', untouchedSince)]),
      ...(openedSince === undefined ? [] : [eb('opened_at', '>=', openedSince)]),
    ]);
}

import type { Kysely } from 'kysely';
import type { Incident, IncidentMark, NewIncident } from '../core/desk/incident';
import { incidentKey } from '../core/desk/incident';
import type { Incidents, OpenedIncident } from '../core/desk-ports';
import type { ExpiredRows } from './expired-rows';
import { fromIncidentRow, toIncidentRow } from './incident-row';
import { insertNumbered } from './insert-numbered';
import { normalizeId } from './person';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

const COLUMNS = ['number', 'version', 'body'] as const;

/** {@link Incidents} on SQL. A unique column holds the key of each open one, so that a second cannot begin beside it. */
export class SqlIncidents implements Incidents {
  readonly #db: Kysely<Tables>;
  readonly #expired: ExpiredRows;

  constructor(db: Kysely<Tables>, expired: ExpiredRows) {
    this.#db = db;
    this.#expired = expired;
  }

  async open(draft: NewIncident): Promise<OpenedIncident> {
    await this.#expired.remove();
    const row = { ...toIncidentRow(draft), version: 1 };
    const opened = await insertNumbered(this.#db, 'incidents', row, () =>
      this.findOpen(draft.code, [draft.mark]),
    );
    return typeof opened === 'number'
      ? { isNew: true, incident: fromIncidentRow({ ...row, number: opened }) }
      : { isNew: false, incident: opened };
  }

  async find(number: number): Promise<Incident | undefined> {
    const row = await this.#db
      .selectFrom('incidents')
      .select(COLUMNS)
      .where('number', '=', number)
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromIncidentRow(row);
  }

  async findOpen(code: number, marks: readonly IncidentMark[]): Promise<Incident | undefined> {
    if (marks.length === 0) return undefined;
    const keys = marks.map((mark) => incidentKey(code, mark));
    const row = await this.#db
      .selectFrom('incidents')
      .select(COLUMNS)
      .where('open_key', 'in', keys)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromIncidentRow(row);
  }

  async listOpen(code: number): Promise<readonly Incident[]> {
    const rows = await this.#db
      .selectFrom('incidents')
      .select(COLUMNS)
      .where('open_key', 'like', `${code}/%`)
      .orderBy('number')
      .execute()
      .catch(unavailable);
    return rows.map(fromIncidentRow);
  }

  async save(changed: Incident): Promise<Incident | undefined> {
    const row = await this.#db
      .updateTable('incidents')
      .set({ ...toIncidentRow(changed), version: changed.version + 1 })
      .where('number', '=', changed.number)
      .where('version', '=', changed.version)
      .returning(COLUMNS)
      .executeTakeFirst()
      .catch(unavailable);
    return row && fromIncidentRow(row);
  }

  /** Numbers of the incidents that a person has closed. */
  async naming(objectId: string): Promise<readonly number[]> {
    const rows = await this.#db
      .selectFrom('incidents')
      .select('number')
      .where('closed_by', '=', normalizeId(objectId))
      .execute()
      .catch(unavailable);
    return rows.map(({ number }) => number);
  }
}

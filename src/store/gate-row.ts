import type { Selectable } from 'kysely';
import type { ExceptionRecord, GateRecord } from '../core/desk/gate-record';
import { normalizeId } from './person';
import type { Tables } from './tables';

type Row = Selectable<Tables['gate_records']>;

/** A record as its row; what is queried stands in columns, the rest in `body`. */
export function toGateRow(record: GateRecord): Row {
  const { id, kind, byId, ...rest } = record;
  const { until, undoneAt, undoneById, ...body } = rest as Partial<ExceptionRecord>;
  return {
    id,
    kind,
    by_id: byId === undefined ? null : normalizeId(byId),
    until_day: until ?? null,
    undone_at: undoneAt ?? null,
    undone_by_id: undoneById === undefined ? null : normalizeId(undoneById),
    body: JSON.stringify(body),
  };
}

/** The record of a row that {@link toGateRow} made. */
export function fromGateRow({ id, kind, by_id, until_day, undone_at, undone_by_id, body }: Row): GateRecord {
  return {
    ...(JSON.parse(body) as object),
    id,
    kind,
    ...(by_id === null ? {} : { byId: by_id }),
    ...(until_day === null ? {} : { until: until_day }),
    ...(undone_at === null ? {} : { undoneAt: undone_at }),
    ...(undone_by_id === null ? {} : { undoneById: undone_by_id }),
  } as GateRecord;
}

import { idOf, isSameId } from '../core/access/object-id';
import type { Asker } from '../core/inquiry';
import type { Audit, AuditRecord, PersonalCounts, PersonalRecords } from '../core/live-ports';
import { NOTHING_KEPT } from '../core/live-ports';

export interface MyDataPorts {
  readonly audit: Audit;
  readonly records: PersonalRecords;
}

/** One recorded look-up as the person it is about may see it: without who else took part. */
export type RecordedLookUp = Pick<AuditRecord, 'time' | 'reason' | 'way' | 'place' | 'outcome' | 'rows'> & {
  /** `asked`: the person looked; `looked at`: somebody with the right to do so looked at the person's sign-ins. */
  readonly part: 'asked' | 'looked at';
};

/** What is stored about a person: counts, and the latest look-ups, newest first. */
export interface MyData {
  readonly counts: PersonalCounts;
  readonly lookUps: readonly RecordedLookUp[];
}

const MAX_SHOWN = 20;

/** What is stored about the asker. Nothing for people of other tenants and without an object ID. */
export async function showMyData(asker: Asker, { audit, records }: MyDataPorts): Promise<MyData> {
  const id = ownId(asker);
  if (id === undefined) return { counts: NOTHING_KEPT, lookUps: [] };
  const [counts, about] = await Promise.all([records.count(id), audit.about(id)]);
  return { counts, lookUps: about.slice(0, MAX_SHOWN).map((record) => toLookUp(record, id)) };
}

/**
 * Deletes everything that is stored about the asker, pending looks included, and takes them out of cases; returns how
 * many records that were.
 */
export async function forgetMe(asker: Asker, { records }: MyDataPorts): Promise<number> {
  const id = ownId(asker);
  return id === undefined ? 0 : records.forget(id);
}

function ownId({ objectId, isOwnTenant }: Asker): string | undefined {
  return isOwnTenant ? idOf(objectId) : undefined;
}

function toLookUp(record: AuditRecord, id: string): RecordedLookUp {
  const { time, reason, way, place, outcome, rows } = record;
  const part = isSameId(record.askerId, id) ? 'asked' : 'looked at';
  return { time, part, reason, way, place, outcome, rows };
}

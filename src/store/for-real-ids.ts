import { idOf } from '../core/access/object-id';
import type { PersonalRecords } from '../core/live-ports';
import { NOTHING_KEPT } from '../core/live-ports';

/** The records of people only: what is no object ID is nobody, also where a record names nobody by an empty one. */
export function forRealIds(records: PersonalRecords): PersonalRecords {
  return {
    count: async (objectId) => (idOf(objectId) === undefined ? NOTHING_KEPT : records.count(objectId)),
    forget: async (objectId) => (idOf(objectId) === undefined ? 0 : records.forget(objectId)),
  };
}

import { idOf } from '../core/access/object-id';
import type { Asker } from '../core/inquiry';
import type { Budget } from '../core/live-ports';

/** Look-ups that one person may ask for in ten minutes; enough for a bad day, and too few to try IDs out. */
export const MAX_LOOK_UPS = 20;
export const LOOK_UPS_WINDOW_MS = 10 * 60_000;

/**
 * Counts a look-up that somebody asks for, whatever it is about and whatever comes of it. Undefined when it
 * may go ahead; else it is not counted, and the value is when the next one may, in milliseconds since 1970-01-01 UTC.
 * Nothing is looked up for people without an object ID and of other tenants, so that they are not counted.
 */
export type LookUpLimit = (asker: Pick<Asker, 'objectId' | 'isOwnTenant'>) => Promise<number | undefined>;

/** The limit over a budget that all replicas share. */
export function createLookUpLimit(budget: Budget): LookUpLimit {
  return async ({ objectId, isOwnTenant }) => {
    const id = isOwnTenant ? idOf(objectId) : undefined;
    if (id === undefined) return undefined;
    const asked = [`look-ups/${id}`, MAX_LOOK_UPS, LOOK_UPS_WINDOW_MS] as const;
    return (await budget.spend(...asked)) ? undefined : budget.freeAt(...asked);
  };
}

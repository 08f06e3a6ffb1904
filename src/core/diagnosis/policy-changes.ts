import type { PolicyChange } from '../live-ports';

/** How long before an attempt a change may still explain it, in milliseconds. */
export const CHANGE_BEFORE_MS = 24 * 3_600_000;

/**
 * The changes that an attempt can have met, newest first: those before it, and a day before at most. `attemptAt` is ISO
 * 8601 UTC; without a readable time there are none.
 */
export function changesBefore(changes: readonly PolicyChange[], attemptAt: string): readonly PolicyChange[] {
  const at = Date.parse(attemptAt);
  return changes
    .filter(({ time }) => Date.parse(time) < at && Date.parse(time) >= at - CHANGE_BEFORE_MS)
    .toSorted((one, other) => Date.parse(other.time) - Date.parse(one.time));
}

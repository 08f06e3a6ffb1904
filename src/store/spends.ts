/**
 * The times (milliseconds) that still count at `now` in a window of `windowMs`: a call counts until exactly
 * `windowMs` later. Times ahead of `now` come from a replica whose clock is ahead, and count.
 */
export function withinWindow(times: readonly number[], now: number, windowMs: number): number[] {
  return times.filter((time) => time > now - windowMs);
}

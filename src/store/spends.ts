/**
 * The times (milliseconds) that still count at `now` in a window of `windowMs`: a call counts until exactly
 * `windowMs` later. Times ahead of `now` come from a replica whose clock is ahead, and count.
 */
export function withinWindow(times: readonly number[], now: number, windowMs: number): number[] {
  return times.filter((time) => time > now - windowMs);
}

/** When the next of at most `limit` calls may be made, in milliseconds; `now` where that is at once. */
export function nextFree(times: readonly number[], limit: number, now: number, windowMs: number): number {
  const counting = withinWindow(times, now, windowMs).sort((one, other) => one - other);
  const first = counting.at(-limit);
  return counting.length < limit || first === undefined ? now : first + windowMs;
}

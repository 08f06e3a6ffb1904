const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago a moment was, in words: "just now", "2 minutes ago", "3 days ago"; or that the clocks differ, where it is
 * yet to come. Both in milliseconds.
 */
export function age(then: number, now: number): string {
  const passed = now - then;
  if (passed < -MINUTE_MS) return 'by a clock that is ahead of this one';
  if (passed < MINUTE_MS) return 'just now';
  if (passed < HOUR_MS) return count(Math.floor(passed / MINUTE_MS), 'minute');
  if (passed < DAY_MS) return count(Math.floor(passed / HOUR_MS), 'hour');
  return count(Math.floor(passed / DAY_MS), 'day');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'} ago`;
}

/**
 * A moment (ISO 8601 UTC) as a reader understands it: in the reader's zone, in UTC, and how long ago. Without a zone,
 * or with one that is not known, UTC alone. A text that is no time comes back as it is.
 */
export function whenText(iso: string, now: number, timeZone?: string): string {
  const then = Date.parse(iso);
  return Number.isNaN(then) ? iso : `${momentText(iso, timeZone)}, ${age(then, now)}`;
}

/** A moment (ISO 8601 UTC) in the reader's zone and in UTC; a text that is no time comes back as it is. */
export function momentText(iso: string, timeZone?: string): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return iso;
  const utc = `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
  const local = timeZone === undefined ? undefined : localText(then, timeZone);
  return local === undefined ? utc : `${local} (${utc})`;
}

function localText(then: number, timeZone: string): string | undefined {
  try {
    const options = {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const;
    return new Intl.DateTimeFormat('en-GB', options).format(then);
  } catch {
    return undefined;
  }
}

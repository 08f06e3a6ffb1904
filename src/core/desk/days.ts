const DAY_MS = 24 * 3_600_000;
/** When a working day has begun. */
const MORNING = '09:00:00';

/** The day (YYYY-MM-DD) that a moment falls on in a zone; in UTC where the zone is missing or unknown. */
export function dayIn(moment: number, timeZone = 'UTC'): string {
  return wallClock(moment, timeZone).slice(0, 10);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a text is a day that the calendar has, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** Nine in the morning of a day in a zone, in milliseconds since 1970-01-01 UTC. */
export function morningOf(day: string, timeZone = 'UTC'): number {
  const asUtc = Date.parse(`${day}T${MORNING}Z`);
  const offset = Date.parse(`${wallClock(asUtc, timeZone)}Z`) - asUtc;
  return asUtc - offset;
}

/** What a clock in the zone shows: `2026-11-20T08:20:00`. */
function wallClock(moment: number, timeZone: string): string {
  try {
    const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return text.format(moment).replace(' ', 'T');
  } catch {
    return new Date(moment).toISOString().slice(0, 19);
  }
}

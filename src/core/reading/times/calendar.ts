const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A moment as written: all fields are plain numbers, the offset is in minutes east of UTC. */
export interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offsetMinutes: number;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** ISO 8601 in UTC to the second (`2026-11-20T08:15:30Z`), or undefined where there is no such moment. */
export function toIsoUtc(time: WrittenTime): string | undefined {
  const { year, month, day, hour, minute, second, offsetMinutes } = time;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offsetMinutes) > 14 * 60) return undefined;
  if (offsetMinutes === 0)
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second) - offsetMinutes * 60_000;
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

import { labelBefore } from '../labels/label-before';
import { type DateOrder, timeLabels } from '../labels/time-labels';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import { toIsoUtc } from './calendar';
import { readTimeTail, type TimeTail } from './time-tail';

/** A date with a time as it stands in the text. */
export interface TimeMention extends Span {
  /** ISO 8601 UTC to the second. */
  readonly value: string;
  /** How well it is known to be the time of the error; 0 for a time that nothing says so of. */
  readonly grade: number;
}

const YEAR_FIRST =
  /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:T|,?\s{1,3}(?:[>|│]\s?)?|\s?(?:上午|下午|午前|午後|오전|오후)\s?)(\d{1,2})[:.-](\d{2})(?:[:.-](\d{2}))?([.,]\d{1,9})?/gi;
const YEAR_LAST =
  /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:T|,?\s{1,3})(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?([.,]\d{1,9})?/gi;
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_MONTH_NAME =
  /(?<!\d)(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4}),?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?/gi;
const AFTER_MONTH_NAME = /(?<!\d)(\d{1,2}),? (\d{4}),?\s{1,3}(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?/gi;
const MONTH_NAME_BEFORE = /(?:^|[^a-z])((?:[a-z]{3},? )?([a-z]{3})[a-z]{0,6} )$/i;
const LATE_HALF = /下午|午後|오후/;

/** Grades: the stamp of Entra, a stamp of somebody else, a record. */
const STAMP = 3;
const FOREIGN_STAMP = 2;
const RECORD = 1;

interface Fields {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly clock: readonly [hour: number, minute: number, second: number];
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The moment of a date whose first two numbers are month and day in the given order, if the calendar has it. */
function momentOf(
  { first, second, year, clock }: Fields,
  order: DateOrder,
  tail: TimeTail,
): string | undefined {
  const [hour, minute, seconds] = clock;
  const isDayFirst = (order === 'day-first' && second <= 12) || first > 12;
  return toIsoUtc({
    year,
    month: isDayFirst ? second : first,
    day: isDayFirst ? first : second,
    hour: hourOf(hour, tail.half),
    minute,
    second: seconds,
    offsetMinutes: tail.offsetMinutes,
  });
}

/** `invalid_client: 7000218 - [2026-11-20 08:15:30Z]: AADSTS7000218`: how MSAL for JavaScript writes an error. */
function isErrorTime(text: string, start: number, end: number): boolean {
  return text.startsWith('- [', start - 3) && text.startsWith(']: ', end);
}

/**
 * `"timestamp":"2026-11-20T08:15:30Z"`: the T in quotes is the mark of programs; Entra's own JSON has a blank there.
 * With fractions of a second it is the row of a log.
 */
function gradeOfStamp(written: string, before: string, isPrecise: boolean): number {
  const isProgram = (before === '"' || before === "'") && written.includes('T');
  if (isProgram && isPrecise) return 0;
  return isProgram || isPrecise ? FOREIGN_STAMP : STAMP;
}

function labelOf(
  text: string,
  { start, end }: Span,
  isPrecise: boolean,
): { grade: number; order: DateOrder } {
  const label = labelBefore(timeLabels, text, start);
  if (label === undefined) return { grade: isErrorTime(text, start, end) ? STAMP : 0, order: 'month-first' };
  const { role, order } = label.kind;
  if (text[label.start - 1] === '@') return { grade: 0, order };
  const grade =
    role === 'record' ? RECORD : gradeOfStamp(text.slice(start, end), text.charAt(start - 1), isPrecise);
  return { grade, order };
}

/** The mention for a date at `start` whose digits end at `end`. `order` where the writing itself shows it. */
function mention(
  text: string,
  { start, end }: Span,
  fields: Fields,
  { order, isPrecise }: { readonly order?: DateOrder | undefined; readonly isPrecise: boolean },
): TimeMention | undefined {
  const tail = readTimeTail(text, end);
  const label = labelOf(text, { start, end: tail.end }, isPrecise);
  const value = momentOf(fields, order ?? label.order, tail);
  return value === undefined ? undefined : { start, end: tail.end, value, grade: label.grade };
}

function clockOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): Fields['clock'] {
  return [Number(hour), Number(minute), Number(second ?? 0)];
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function yearFirst(text: string, match: RegExpExecArray): TimeMention | undefined {
  const [whole, year, month, day, hour, minute, second, fraction] = match;
  const lateHours = LATE_HALF.test(whole) && Number(hour) < 12 ? 12 : 0;
  const clock = clockOf(String(Number(hour) + lateHours), minute, second);
  const fields = { first: Number(month), second: Number(day), year: Number(year), clock };
  return mention(text, spanOf(match), fields, { order: 'month-first', isPrecise: fraction !== undefined });
}

function yearLast(text: string, match: RegExpExecArray): TimeMention | undefined {
  const [whole, first, second, year, hour, minute, seconds, fraction] = match;
  const fields = {
    first: Number(first),
    second: Number(second),
    year: Number(year),
    clock: clockOf(hour, minute, seconds),
  };
  // Dots always put the day first: German, Polish, Russian, Turkish dates.
  const order = whole.includes('.') && /^\d{1,2}\./.test(whole) ? 'day-first' : undefined;
  return mention(text, spanOf(match), fields, { order, isPrecise: fraction !== undefined });
}

function monthNumber(name: string | undefined): number {
  return MONTH_NAMES.indexOf((name ?? '').toLowerCase()) + 1;
}

function dayMonthName(text: string, match: RegExpExecArray): TimeMention | undefined {
  const [, day, name, year, hour, minute, second] = match;
  const fields = {
    first: monthNumber(name),
    second: Number(day),
    year: Number(year),
    clock: clockOf(hour, minute, second),
  };
  const start =
    match.index -
    (/[A-Za-z]{3}, $/.exec(text.slice(Math.max(0, match.index - 5), match.index))?.[0].length ?? 0);
  return mention(text, { start, end: spanOf(match).end }, fields, {
    order: 'month-first',
    isPrecise: false,
  });
}

function afterMonthName(text: string, match: RegExpExecArray): TimeMention | undefined {
  const before = MONTH_NAME_BEFORE.exec(text.slice(Math.max(0, match.index - 16), match.index));
  if (before?.[1] === undefined) return undefined;
  const [, day, year, hour, minute, second] = match;
  const fields = {
    first: monthNumber(before[2]),
    second: Number(day),
    year: Number(year),
    clock: clockOf(hour, minute, second),
  };
  const start = match.index - before[1].length;
  return mention(text, { start, end: spanOf(match).end }, fields, {
    order: 'month-first',
    isPrecise: false,
  });
}

/** A year right before the hours: the other shapes are tried only where one stands. */
const YEAR_THEN_TIME = /\d{4}(?:T|,?\s{1,3}(?:at )?)\d{1,2}[:.]/;
const OTHER_SHAPES = [
  [YEAR_LAST, yearLast],
  [DAY_MONTH_NAME, dayMonthName],
  [AFTER_MONTH_NAME, afterMonthName],
] as const;

function readShape(
  pattern: RegExp,
  read: (text: string, match: RegExpExecArray) => TimeMention | undefined,
  text: string,
): TimeMention[] {
  return allMatches(pattern, text).flatMap((match) => read(text, match) ?? []);
}

/** Every date with a time in the text, in order, each with how far its label makes it the time of the error. */
export function findTimes(text: string): TimeMention[] {
  const found = readShape(YEAR_FIRST, yearFirst, text);
  if (!YEAR_THEN_TIME.test(text)) return found;
  for (const [pattern, read] of OTHER_SHAPES) found.push(...readShape(pattern, read, text));
  return found.sort((one, other) => one.start - other.start);
}

import { caseNote } from './case-note';
import { addDays, isDay } from './days';

/** Longest time that an exception may last, in days. */
export const MAX_EXCEPTION_DAYS = 30;
/** Fewest signs of a reason that says something. */
export const MIN_REASON_CHARS = 10;

/** The reason for an exception and its last day, as somebody typed them. */
export interface TypedTerms {
  readonly reason?: string;
  readonly until?: string;
}

export type Terms =
  | { readonly kind: 'valid'; readonly reason: string; readonly until: string }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** Reads the terms of an exception; `today` is YYYY-MM-DD where the agent is. All faults are told at once. */
export function readTerms({ reason = '', until = '' }: TypedTerms, today: string): Terms {
  const kept = caseNote(reason) ?? '';
  const faults = [
    ...([...kept].length >= MIN_REASON_CHARS
      ? []
      : [`Give the reason in at least ${MIN_REASON_CHARS} signs; passwords and keys do not count.`]),
    ...(isAllowed(until, today)
      ? []
      : [`Choose an end date from ${earliestEnd(today)} to ${latestEnd(today)}.`]),
  ];
  return faults.length === 0 ? { kind: 'valid', reason: kept, until } : { kind: 'faulty', faults };
}

/** The first day on which an exception may end. */
export function earliestEnd(today: string): string {
  return addDays(today, 1);
}

/** The last day on which an exception may end. */
export function latestEnd(today: string): string {
  return addDays(today, MAX_EXCEPTION_DAYS);
}

function isAllowed(until: string, today: string): boolean {
  return isDay(until) && until >= earliestEnd(today) && until <= latestEnd(today);
}

import type { Job } from '../live-ports';
import type { Case } from './case';

/** The kind of jobs that remind of cases. */
export const CASE_REMINDER = 'case-reminder';

const DAY_MS = 24 * 3_600_000;
/** Reminders of a case that nobody touches; after the last one it is left in the list of cases. */
const MAX_REMINDERS = 3;

/** What a reminder is about: a case as it was at its last change. */
export interface CaseReminder {
  readonly number: number;
  /** The last change that it knows, ISO 8601 UTC. */
  readonly updatedAt: string;
}

/** The reminders of a case since its last change, as one job; a second one for the same change is the same job. */
export function reminderJob({ number, updatedAt }: Pick<Case, 'number' | 'updatedAt'>): Job {
  return {
    id: `${CASE_REMINDER}/${number}/${updatedAt}`,
    kind: CASE_REMINDER,
    dueAt: Date.parse(updatedAt) + DAY_MS,
    payload: { number, updatedAt },
  };
}

/** The reminder of a job as the store gives it back; undefined when it is not one that {@link reminderJob} wrote. */
export function readReminder({ kind, payload }: Job): CaseReminder | undefined {
  const { number, updatedAt } = payload;
  if (kind !== CASE_REMINDER || typeof number !== 'number' || typeof updatedAt !== 'string') return undefined;
  return Number.isNaN(Date.parse(updatedAt)) ? undefined : { number, updatedAt };
}

/** How many whole days the case has been left alone; missed reminders are not made up. */
export function daysUntouched({ updatedAt }: CaseReminder, now: number): number {
  return Math.floor((now - Date.parse(updatedAt)) / DAY_MS);
}

/** When to remind again, in milliseconds since 1970-01-01 UTC; undefined after the last time. */
export function nextReminder(reminder: CaseReminder, now: number): number | undefined {
  const days = daysUntouched(reminder, now) + 1;
  return days > MAX_REMINDERS ? undefined : Date.parse(reminder.updatedAt) + days * DAY_MS;
}

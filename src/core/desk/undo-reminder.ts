import type { Job } from '../live-ports';

/** The kind of jobs that remind of exceptions to undo. */
export const UNDO_REMINDER = 'undo-reminder';

const DAY_MS = 24 * 3_600_000;
/** Further reminders after the one on the last day. */
export const MAX_REPEATS = 7;

/** The reminders of one exception. Names no person: the record does, for as long as the person is not forgotten. */
export interface UndoReminder {
  /** ID of the record. */
  readonly id: string;
  /** When the first reminder is due, milliseconds since 1970-01-01 UTC. */
  readonly firstAt: number;
}

/** The reminders of an exception as one job. */
export function undoReminderJob({ id, firstAt }: UndoReminder): Job {
  return { id: `${UNDO_REMINDER}/${id}`, kind: UNDO_REMINDER, dueAt: firstAt, payload: { id, firstAt } };
}

/** The reminder of a job as the store gives it back; undefined when it is none that {@link undoReminderJob} wrote. */
export function readUndoReminder({ kind, payload }: Job): UndoReminder | undefined {
  const { id, firstAt } = payload;
  if (kind !== UNDO_REMINDER || typeof id !== 'string' || typeof firstAt !== 'number') return undefined;
  return { id, firstAt };
}

/** How many whole days the exception is over its end; missed reminders are not made up. */
export function daysOver({ firstAt }: UndoReminder, now: number): number {
  return Math.max(0, Math.floor((now - firstAt) / DAY_MS));
}

/** When to remind again, in milliseconds since 1970-01-01 UTC; undefined after the last time. */
export function nextUndoReminder(reminder: UndoReminder, now: number): number | undefined {
  const repeat = daysOver(reminder, now) + 1;
  return repeat > MAX_REPEATS ? undefined : reminder.firstAt + repeat * DAY_MS;
}

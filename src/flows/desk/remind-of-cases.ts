import { daysUntouched, nextReminder, readReminder } from '../../core/desk/case-reminder';
import type { Job } from '../../core/live-ports';
import type { DeskPorts } from './desk-ports';

/** Longer than the reminders of one change go on. */
const NOTICE_TTL_MS = 7 * 24 * 3_600_000;

/**
 * Says in the thread of a case that nobody has touched it for a day, once for each day and for three days at most. A
 * case that was touched since, or is resolved, has other reminders or none.
 */
export async function remindOfCase(
  job: Job,
  { cases, jobs, messenger, once, clock }: Pick<DeskPorts, 'cases' | 'jobs' | 'messenger' | 'once' | 'clock'>,
): Promise<void> {
  const reminder = readReminder(job);
  const kase = reminder && (await cases.find(reminder.number));
  if (reminder === undefined || kase === undefined || kase.state === 'resolved') return jobs.finish(job.id);
  if (kase.updatedAt !== reminder.updatedAt) return jobs.finish(job.id);
  const now = clock.now();
  const days = daysUntouched(reminder, now);
  const key = `${job.id} ${days}`;
  if (kase.card !== undefined && days > 0 && (await once.claim(key, NOTICE_TTL_MS))) {
    try {
      await messenger.say(kase.card, `Case ${kase.number}: nothing has happened for ${daysText(days)}.`);
    } catch (cause) {
      await once.release(key);
      throw cause;
    }
  }
  await jobs.finish(job.id, nextReminder(reminder, now));
}

function daysText(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}

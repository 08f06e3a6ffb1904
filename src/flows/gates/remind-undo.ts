import { summaryOf } from '../../core/desk/gated-steps';
import { daysOver, nextUndoReminder, readUndoReminder } from '../../core/desk/undo-reminder';
import type { Job } from '../../core/live-ports';
import type { Messenger } from '../../core/messenger';
import type { CardRenderer, Catalog, Logger, Once } from '../../core/ports';
import type { GatePorts } from './gate-ports';
import { deskIdOf } from './works-here';

export interface RemindUndoPorts extends Omit<GatePorts, 'newId'> {
  readonly messenger: Messenger;
  readonly cards: CardRenderer;
  readonly catalog: Catalog;
  readonly once: Once;
  readonly logger: Logger;
}

const HOUR_MS = 3_600_000;
/** Longer than the day between two reminders. */
const NOTICE_TTL_MS = 48 * HOUR_MS;

/**
 * Reminds the agent who opened a weakening step to undo it, on the last day and then daily. Ends where it was undone,
 * where nobody can be reached, and where the agent was forgotten or no longer works at the helpdesk; the exception then
 * stands in the list of open ones.
 */
export async function remindUndo(job: Job, ports: RemindUndoPorts): Promise<void> {
  const { jobs, gateRecords, membership, conversations, catalog, clock, logger } = ports;
  const reminder = readUndoReminder(job);
  const record = reminder && (await gateRecords.find(reminder.id));
  if (record?.kind !== 'exception' || record.undoneAt !== undefined || record.byId === undefined)
    return jobs.finish(job.id);
  const { byId, code, step, reason, until } = record;
  const { failure } = await membership.standing(byId);
  if (failure !== undefined) return jobs.finish(job.id, clock.now() + HOUR_MS);
  const agentId = await deskIdOf({ objectId: byId, isOwnTenant: true }, membership);
  const chat = agentId && (await conversations.find({ kind: 'personal', objectId: agentId }));
  const days = reminder === undefined ? 0 : daysOver(reminder, clock.now());
  if (!chat) {
    logger.warn({ code, until }, 'An exception is over, and nobody can be reminded of it.');
    return jobs.finish(job.id);
  }
  const key = `undo-reminder/${record.id}/${days}`;
  if (await ports.once.claim(key, NOTICE_TTL_MS)) {
    const summary = summaryOf(catalog.entry(code), step);
    const answer = { kind: 'undo', id: record.id, code, summary, reason, until, daysOver: days } as const;
    try {
      await ports.messenger.post(chat, ports.cards.render(answer));
    } catch (cause) {
      await ports.once.release(key);
      throw cause;
    }
  }
  return jobs.finish(job.id, reminder && nextUndoReminder(reminder, clock.now()));
}

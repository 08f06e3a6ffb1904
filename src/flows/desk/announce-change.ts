import { isSameId } from '../../core/access/object-id';
import type { Case } from '../../core/desk/case';
import { reminderJob } from '../../core/desk/case-reminder';
import type { CaseButton } from '../../core/desk/desk-answer';
import type { DeskPorts } from './desk-ports';
import { showInTriage } from './show-in-triage';
import { tellPerson } from './tell-person';

/** What the thread is told when the person has done something; an updated card alone makes no sound. */
const PERSON_SAYS: Partial<Readonly<Record<CaseButton, string>>> = {
  reply: 'The person has answered. Details has what they wrote.',
  works: 'The person says that it works now.',
  stillStuck: 'The person says that it still does not work.',
};

/** Changes that the person is not bothered with. */
const UNTOLD: ReadonlySet<CaseButton> = new Set(['release']);

/**
 * Lets everybody know what became of a case: the person in their chat, the helpdesk on the card of its channel, and the
 * reminders. The change is kept already; what fails here is logged and undoes nothing.
 */
export async function announceChange(
  { case: kase, before }: { readonly case: Case; readonly before: Case },
  act: CaseButton,
  actorId: string,
  ports: DeskPorts,
): Promise<void> {
  const isByReporter = isSameId(actorId, kase.reporterId);
  // First the person: whether they can be reached stands on the card.
  if (!isByReporter && !UNTOLD.has(act)) await tellPerson(kase, ports);
  try {
    await showInTriage(kase.number, ports);
    const said = isByReporter ? PERSON_SAYS[act] : undefined;
    if (said !== undefined && kase.card !== undefined)
      await ports.messenger.say(kase.card, `Case ${kase.number}: ${said}`);
    await ports.jobs.cancel(reminderJob(before).id);
    if (kase.state !== 'resolved') await ports.jobs.add(reminderJob(kase));
  } catch (cause) {
    ports.logger.error({ case: kase.number }, 'A change of a case was kept, but not announced.', cause);
  }
}

import { idOf } from '../../core/access/object-id';
import type { FactsAnswer } from '../../core/answer/answer';
import type { CaseActor } from '../../core/desk/act-on-case';
import { caseActor } from '../../core/desk/act-on-case';
import { deskNotice } from '../../core/desk/desk-answer';
import type { Conversation } from '../../core/desk-ports';
import type { Inquiry } from '../../core/inquiry';
import type { DeskPorts } from './desk-ports';

/** Who comes to the desk and where, as the platform vouches for it. */
export interface DeskVisit {
  /** Its text does not matter. */
  readonly inquiry: Inquiry;
  /** The conversation, for messages later; undefined where the platform does not name enough of it. */
  readonly here: Conversation | undefined;
  /** Whether the answer reaches the visitor alone. */
  readonly isPrivate: boolean;
}

/** A visitor with the rights that they have now. */
export interface Visitor {
  readonly actor: CaseActor;
  readonly isAtDesk: boolean;
  /** Whether the directory could not tell what they are, so that they count as nobody. */
  readonly isUnsure: boolean;
}

/** Asks the directory what the visitor is; undefined for people of other tenants and without an object ID. */
export async function meetVisitor(
  { inquiry: { asker } }: DeskVisit,
  { membership }: Pick<DeskPorts, 'membership'>,
): Promise<Visitor | undefined> {
  const objectId = idOf(asker.objectId);
  if (objectId === undefined || !asker.isOwnTenant) return undefined;
  const standing = await membership.standing(objectId);
  const actor = caseActor({ ...asker, standing });
  if (actor === undefined) return undefined;
  return { actor, isAtDesk: actor.desk !== 'none', isUnsure: standing.failure !== undefined };
}

/** What everybody is told who does not work at the desk, whatever they asked for. */
export function agentsOnly(visitor: Visitor | undefined): FactsAnswer {
  return visitor?.isUnsure
    ? deskNotice(
        'Not just now',
        'Signpost cannot ask the directory who works at the helpdesk. Nothing was changed. Try again in a minute.',
      )
    : deskNotice('For the helpdesk', 'Agents of the helpdesk can do this. Nothing was changed.');
}

/** What is told about a number that is no case, and about a case that is none of the visitor's business. */
export function noSuchCase(number: number): FactsAnswer {
  return deskNotice(
    `No case ${number} to show`,
    'There is no case with this number that you can open. Send "cases" to see yours.',
  );
}

/** Remembers the personal chat of somebody who has to do with cases, so that news can reach them there. */
export async function rememberChat(
  { inquiry: { asker, place }, here }: DeskVisit,
  { conversations, logger }: Pick<DeskPorts, 'conversations' | 'logger'>,
): Promise<void> {
  const objectId = idOf(asker.objectId);
  if (place !== 'personal' || here === undefined || objectId === undefined || !asker.isOwnTenant) return;
  try {
    await conversations.save({ kind: 'personal', objectId }, here);
  } catch (cause) {
    logger.error({}, 'A personal chat could not be remembered.', cause);
  }
}

/** Forgets a conversation that the bot was taken out of. Nobody is there to be told when that fails; the next send finds out. */
export async function forgetChat(
  conversationId: string,
  { conversations, logger }: Pick<DeskPorts, 'conversations' | 'logger'>,
): Promise<void> {
  try {
    await conversations.forget(conversationId);
  } catch (cause) {
    logger.error({}, 'A conversation could not be forgotten.', cause);
  }
}

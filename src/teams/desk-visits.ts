import type { Activity } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import { deskNotice } from '../core/desk/desk-answer';
import type { DeskPress } from '../flows/desk/desk';
import type { DeskVisit } from '../flows/desk/desk-visit';
import type { BotParts } from './bot-parts';
import { conversationOf } from './conversation-of';
import { placeOf, toInquiry } from './to-inquiry';

const DESK_VERBS: ReadonlySet<string> = new Set<DeskPress['verb']>([
  'stuck',
  'share',
  'case',
  'showCase',
  'openCase',
  'closeIncident',
]);

/** Whether a press belongs to the helpdesk's cases. */
export function isDeskPress(press: AnyPress | DeskPress): press is DeskPress {
  return press !== 'unreadable' && DESK_VERBS.has(press.verb);
}

type AnyPress = { readonly verb: string } | 'unreadable';

/** Whether the answer to a press stays on the card in a personal chat; what is only looked at does not. */
export function isLastingAtDesk(press: AnyPress | DeskPress): boolean {
  if (!isDeskPress(press)) return false;
  return press.verb === 'share' || (press.verb === 'case' && press.act !== 'details');
}

/** Who comes to the desk with an activity. Only the answer to an invoke, and a personal chat, reach one person alone. */
export function visitOf(
  activity: Activity,
  { ownTenantId, clock }: Pick<BotParts, 'ownTenantId' | 'clock'>,
): DeskVisit {
  return {
    inquiry: toInquiry(activity, ownTenantId, clock.now()),
    here: conversationOf(activity),
    isPrivate: activity.type === 'invoke' || placeOf(activity) === 'personal',
  };
}

/**
 * What a thread is told after the press of a client that has no view of its own. The card of a case is drawn anew by
 * the change itself, for everybody; what is left is why nothing was changed.
 */
export function toldToThread(answer: Answer): Answer | undefined {
  if (answer.kind !== 'case' && answer.kind !== 'incident') return answer;
  const title = answer.kind === 'case' ? `Case ${answer.number}` : `Incident ${answer.number}`;
  return answer.notice === undefined ? undefined : deskNotice(title, answer.notice);
}

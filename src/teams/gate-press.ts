import type { Activity } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import type { Conversation } from '../core/desk-ports';
import type { GateAsk, GatePress, UndonePress } from '../flows/gates/press-gate';
import { offerGates, pressGate, pressUndone } from '../flows/gates/press-gate';
import type { BotParts } from './bot-parts';
import { pressedCard } from './pressed-card';
import { placeOf, toInquiry } from './to-inquiry';

/** Carries out a button of guarded steps. */
export function openGate(
  press: GatePress | UndonePress,
  activity: Activity,
  parts: BotParts,
): Promise<Answer> {
  const ask = askOf(activity, parts);
  const { ports, isMandatoryMfa } = parts.gates;
  if (press.verb === 'undone') return pressUndone(press, ask, ports, parts);
  return pressGate(press, ask, ports, isMandatoryMfa, parts);
}

/** The answer with the gates that whoever pressed may open. */
export function withGates(answer: Answer, activity: Activity, parts: BotParts): Promise<Answer> {
  return offerGates(answer, askOf(activity, parts), parts.gates.ports);
}

function askOf(activity: Activity, { ownTenantId, clock }: BotParts): GateAsk {
  const inquiry = toInquiry(activity, ownTenantId, clock.now());
  return {
    inquiry,
    // Outside a personal chat only the answer to an invoke reaches one person alone.
    isOwnView: placeOf(activity) === 'personal' || activity.type === 'invoke',
    chat: chatOf(activity, inquiry.asker.tenantId),
  };
}

function chatOf(activity: Activity, tenantId: string | undefined): Conversation | undefined {
  const pressed = pressedCard(activity, tenantId);
  if (pressed === undefined) return undefined;
  const { activityId: _, askerId: __, ...chat } = pressed.reference;
  return chat;
}

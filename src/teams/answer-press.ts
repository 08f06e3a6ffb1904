import type { Activity } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import type { DetailsPress } from '../flows/agents-view';
import type { OwnPress } from '../flows/confirm-own';
import { confirmOwn } from '../flows/confirm-own';
import type { DeskPress } from '../flows/desk/desk';
import type { GatePress, UndonePress } from '../flows/gates/press-gate';
import { isGatePress } from '../flows/gates/press-gate';
import { pressLooking } from '../flows/look-again';
import type { ButtonPress, LookingPress } from '../flows/press-button';
import { pressButton } from '../flows/press-button';
import type { BotParts } from './bot-parts';
import { isDeskPress, visitOf } from './desk-visits';
import { openGate, withGates } from './gate-press';
import { parseButton } from './parse-button';
import { pressedCard } from './pressed-card';
import { forThread, openDetails } from './thread-card';
import { placeOf, toInquiry } from './to-inquiry';

/** What a button stands for; `unreadable` for data that is none of ours, or was tampered with. */
export type Press =
  | ButtonPress
  | LookingPress
  | DetailsPress
  | OwnPress
  | DeskPress
  | GatePress
  | UndonePress
  | 'unreadable';

/** Carries out what a button asks for; the answer takes the place of the card, or of the presser's view of it. */
export async function answerPress(press: Press, activity: Activity, parts: BotParts): Promise<Answer> {
  if (press === 'unreadable') return help(activity, parts);
  if (press.verb === 'details') return openDetails(press, activity, parts);
  if (isDeskPress(press)) return parts.desk.press(press, visitOf(activity, parts));
  if (isLooking(press)) {
    const { lookAgain, ownTenantId, clock } = parts;
    const inquiry = toInquiry(activity, ownTenantId, clock.now());
    const card = pressedCard(activity, inquiry.asker.tenantId);
    return pressLooking(press, inquiry, card, lookAgain && { ...parts, ...lookAgain }, parts);
  }
  if (press.verb === 'wasMe') {
    const inquiry = toInquiry(activity, parts.ownTenantId, parts.clock.now());
    return forThread(await confirmOwn(press, inquiry, parts.live, parts), activity, parts);
  }
  if (isGatePress(press)) return openGate(press, activity, parts);
  const answer = await pressButton(press, placeOf(activity), parts);
  return forThread(await withGates(answer, activity, parts), activity, parts);
}

/** Whether a press starts or ends looking again. */
export function isLooking(press: Press): press is LookingPress {
  return press !== 'unreadable' && (press.verb === 'keepLooking' || press.verb === 'stopLooking');
}

/** The card for a message without content, and for a button that cannot be read. */
export function help(activity: Partial<Activity>, { isLive = false }: BotParts): Answer {
  return { kind: 'help', place: placeOf(activity), isLive };
}

/** The press that data stands for; `unreadable` for data that is none of ours, undefined where there is none. */
export function readPress(data: unknown): Press | undefined {
  if (data === undefined || data === null) return undefined;
  return parseButton(data) ?? 'unreadable';
}

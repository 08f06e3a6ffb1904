import type { Activity } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import type { DetailsPress } from '../flows/agents-view';
import { answerBundle } from '../flows/answer-bundle';
import type { AfterGoal } from '../flows/answer-next';
import { answerNext } from '../flows/answer-next';
import { answerHint } from '../flows/card-of-hint';
import type { OwnPress } from '../flows/confirm-own';
import { confirmOwn } from '../flows/confirm-own';
import type { DeskPress } from '../flows/desk/desk';
import type { FeedbackPress } from '../flows/feedback/press-feedback';
import { pressFeedback } from '../flows/feedback/press-feedback';
import type { GatePress, UndonePress } from '../flows/gates/press-gate';
import { isGatePress } from '../flows/gates/press-gate';
import { pressLooking } from '../flows/look-again';
import type { ButtonPress, LookingPress, RetryPress } from '../flows/press-button';
import { pressButton } from '../flows/press-button';
import type { BotParts } from './bot-parts';
import { isDeskPress, isLastingAtDesk, visitOf } from './desk-visits';
import { openGate, withGates } from './gate-press';
import { parseButton } from './parse-button';
import { pressedCard } from './pressed-card';
import { forThread, openDetails } from './thread-card';
import { placeOf, toInquiry } from './to-inquiry';

/** What a button stands for; `unreadable` for data that is none of ours, or was tampered with. */
export type Press =
  | ButtonPress
  | LookingPress
  | RetryPress
  | DetailsPress
  | OwnPress
  | DeskPress
  | GatePress
  | FeedbackPress
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
  if (press.verb === 'bundle') {
    const inquiry = toInquiry(activity, parts.ownTenantId, parts.clock.now());
    return answerBundle(press, inquiry, parts.live, parts);
  }
  if (press.verb === 'triedAgain')
    return (
      (await nextOf('afterRetry', press.hint, activity, parts)) ??
      forThread(answerHint(press.hint, 'person', placeOf(activity), parts), activity, parts)
    );
  if (press.verb === 'notMe') return parts.desk.reportAttack(press.hint, visitOf(activity, parts));
  if (press.verb === 'helpful' || press.verb === 'missing') {
    const inquiry = toInquiry(activity, parts.ownTenantId, parts.clock.now());
    return forThread(await pressFeedback(press, inquiry, parts, parts), activity, parts);
  }
  if (isGatePress(press)) return openGate(press, activity, parts);
  const answer = await pressButton(press, placeOf(activity), parts);
  return forThread(await withGates(answer, activity, parts), activity, parts);
}

/** What the sign-in log adds to a card that was closed; undefined for every other press, and where there is no log. */
export async function answerAfter(
  press: Press,
  activity: Activity,
  parts: BotParts,
): Promise<Answer | undefined> {
  return press !== 'unreadable' && press.verb === 'worked'
    ? nextOf('afterSuccess', press.hint, activity, parts)
    : undefined;
}

async function nextOf(
  goal: AfterGoal,
  hint: Hint,
  activity: Activity,
  parts: BotParts,
): Promise<Answer | undefined> {
  const { live, ownTenantId, clock } = parts;
  return live && answerNext(goal, hint, toInquiry(activity, ownTenantId, clock.now()), live, parts);
}

/** Whether the card that a press brings stays when the chat is opened again; every other view is the presser's own. */
export function isLasting(press: Press): boolean {
  if (press === 'unreadable') return false;
  return isLooking(press) || isLastingAtDesk(press) || press.verb === 'triedAgain' || press.verb === 'undone';
}

/** Whether a press starts or ends looking again. */
function isLooking(press: Press): press is LookingPress {
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

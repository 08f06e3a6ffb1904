import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import type { Inquiry } from '../core/inquiry';
import type { CardRenderer, Clock, Counts, Once } from '../core/ports';
import type { Live } from '../flows/answer-live';
import { answerLive, answerSignIns } from '../flows/answer-live';
import type { Knowledge } from '../flows/answer-message';
import { answerFirst } from '../flows/answer-message';
import type { WishPorts } from '../flows/grant-wish';
import { grantWish } from '../flows/grant-wish';
import type { LookAgainParts } from '../flows/look-again';
import { pressLooking } from '../flows/look-again';
import type { ButtonPress, LookingPress } from '../flows/press-button';
import { pressButton } from '../flows/press-button';
import { onceEach } from './deliveries';
import { parseButton } from './parse-button';
import { pressedCard } from './pressed-card';
import { CARD_CONTENT_TYPE, replaceCard, sendCard } from './send-card';
import { isMentioned, placeOf, toInquiry } from './to-inquiry';

/** A personal chat is welcomed once within this time, whatever the platform repeats. */
const WELCOME_TTL_MS = 30 * 24 * 60 * 60_000;

export interface BotParts extends Knowledge {
  readonly cards: CardRenderer;
  readonly once: Once;
  readonly briefOnce: Once;
  readonly counts: Counts;
  readonly clock: Clock;
  /** Look-ups in the sign-in log; undefined where there is none. */
  readonly live: Live | undefined;
  /** Looking again later; undefined where there is no sign-in log. */
  readonly lookAgain: Omit<LookAgainParts, keyof Knowledge> | undefined;
  /** The commands about the asker's own records and about the tenant. */
  readonly wishes: Omit<WishPorts, 'clock'>;
  /** The tenant that Signpost serves; undefined in local mode, where every tenant is the sample one. */
  readonly ownTenantId: string | undefined;
}

/** The logic of a turn: translates activities into flows, and their answers into cards. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    switch (activity.type) {
      case 'message':
        return onceEach(activity, parts, () => onMessage(context, parts));
      case 'invoke':
        return onInvoke(context, parts);
      case 'conversationUpdate':
        return onConversationUpdate(context, parts);
      default:
        return undefined;
    }
  };
}

async function onMessage(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const press = activity.text ? undefined : readPress(activity.value);
  if (press !== undefined) return onSubmit(context, press, parts);
  // In channels and group chats the bot may be sent messages that were not meant for it.
  if (placeOf(activity) !== 'personal' && !isMentioned(activity)) return;
  const inquiry = toInquiry(activity, parts.ownTenantId, parts.clock.now());
  const isEmpty = inquiry.text === '' && inquiry.html === undefined && inquiry.pictures === 0;
  if (isEmpty) await sendCard(context, parts.cards.render(help(activity, parts)));
  else await answerInTwoPasses(context, inquiry, parts);
}

/** The catalog's answer at once; then, on the same card, what the sign-in log adds. */
async function answerInTwoPasses(context: TurnContext, inquiry: Inquiry, parts: BotParts): Promise<void> {
  const { live, cards } = parts;
  const { answer, reading, question, wish } = answerFirst(inquiry, parts);
  if (answer.kind === 'unknown') await parts.counts.add('unknown', answer.code);
  if (wish) {
    const granted = await grantWish(wish, inquiry, { ...parts.wishes, clock: parts.clock });
    await sendCard(context, cards.render(granted ?? answer));
    return;
  }
  if (live && question) {
    await sendCard(context, cards.render(await answerSignIns(inquiry, question, live, parts)));
    return;
  }
  const sentId = await sendCard(context, cards.render(answer));
  if (!live || !reading || sentId === undefined) return;
  const second = await answerLive(inquiry, answer, reading, live, parts);
  if (second) await replaceCard(context, sentId, cards.render(second));
}

/** A button of a client that does not know Action.Execute. The new card takes the place of the one pressed. */
async function onSubmit(context: TurnContext, press: Press, parts: BotParts): Promise<void> {
  const card = parts.cards.render(await answerPress(press, context.activity, parts));
  const { replyToId } = context.activity;
  if (replyToId === undefined) await sendCard(context, card);
  else await replaceCard(context, replyToId, card);
}

async function onInvoke(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  if (activity.name !== 'adaptiveCard/action') return respond(context, 501);
  const action = (activity.value as { action?: { data?: unknown } } | undefined)?.action;
  const press = readPress(action?.data) ?? 'unreadable';
  const answer = await answerPress(press, activity, parts);
  const card = parts.cards.render(answer);
  // What is closed stays closed when the chat is opened again; every other view is the presser's own.
  const isLasting = answer.kind === 'worked' || isLooking(press);
  if (isLasting && placeOf(activity) === 'personal' && activity.replyToId !== undefined)
    await replaceCard(context, activity.replyToId, card);
  await respond(context, 200, { statusCode: 200, type: CARD_CONTENT_TYPE, value: card });
}

async function answerPress(press: Press, activity: Activity, parts: BotParts): Promise<Answer> {
  if (press === 'unreadable') return help(activity, parts);
  if (isLooking(press)) {
    const { lookAgain, ownTenantId, clock } = parts;
    const inquiry = toInquiry(activity, ownTenantId, clock.now());
    const card = pressedCard(activity, inquiry.asker.tenantId);
    return pressLooking(press, inquiry, card, lookAgain && { ...parts, ...lookAgain }, parts);
  }
  return pressButton(press, placeOf(activity), parts);
}

type Press = ButtonPress | LookingPress | 'unreadable';

function isLooking(press: Press): press is LookingPress {
  return press !== 'unreadable' && (press.verb === 'keepLooking' || press.verb === 'stopLooking');
}

function help(activity: Partial<Activity>, { isLive = false }: BotParts): Answer {
  return { kind: 'help', place: placeOf(activity), isLive };
}

/** The press that data stands for; `unreadable` for data that is none of ours, undefined where there is none. */
function readPress(data: unknown): Press | undefined {
  if (data === undefined || data === null) return undefined;
  return parseButton(data) ?? 'unreadable';
}

async function onConversationUpdate(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const botJoined = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
  if (!botJoined || placeOf(activity) !== 'personal') return;
  if (await parts.once.claim(`welcome ${activity.conversation.id}`, WELCOME_TTL_MS))
    await sendCard(context, parts.cards.render({ kind: 'welcome' }));
}

async function respond(context: TurnContext, status: number, body?: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}

import type { TurnContext } from 'botbuilder';
import { parseListenCommand } from '../core/commands/parse-listen-command';
import type { Inquiry } from '../core/inquiry';
import type { Card } from '../core/ports';
import { answerLive, answerSignIns, showQueuedSignIns } from '../flows/answer-live';
import { answerFirst } from '../flows/answer-message';
import { grantDeskWish } from '../flows/desk-wish';
import { grantWish } from '../flows/grant-wish';
import type { Press } from './answer-press';
import { answerAfter, answerPress, help, readPress } from './answer-press';
import type { BotParts } from './bot-parts';
import { conversationOf } from './conversation-of';
import { isDeskPress, toldToThread, visitOf } from './desk-visits';
import { offerCases } from './offer-file';
import { queueFor } from './queue-for';
import { replaceCard, sendCard } from './send-card';
import { sendToThread } from './thread-card';
import { placeOf, toInquiry } from './to-inquiry';

/** A message of a person: a paste, a command, or a button of a client that does not know Action.Execute. */
export async function onMessage(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const press = activity.text ? undefined : readPress(activity.value);
  if (press !== undefined) return onSubmit(context, press, parts);
  const inquiry = toInquiry(activity, parts.ownTenantId, parts.clock.now());
  const isEmpty = inquiry.text === '' && inquiry.html === undefined && inquiry.pictures === 0;
  if (isEmpty) await sendCard(context, parts.cards.render(help(activity, parts)));
  else if (parseListenCommand(inquiry.text) !== undefined) await turnListening(context, inquiry, parts);
  else await answerInTwoPasses(context, inquiry, parts);
}

/** `listen on` and `listen off`. */
async function turnListening(context: TurnContext, inquiry: Inquiry, parts: BotParts): Promise<void> {
  const isOn = parseListenCommand(inquiry.text) === true;
  const here = inquiry.place === 'personal' ? undefined : conversationOf(context.activity);
  await sendCard(context, parts.cards.render(await parts.listening.turn(isOn, inquiry.asker, here)));
}

/** The catalog's answer at once; then, on the same card, what the sign-in log adds. */
async function answerInTwoPasses(context: TurnContext, inquiry: Inquiry, parts: BotParts): Promise<void> {
  const { live, cards } = parts;
  const { answer, reading, question, wish, desk, deskWish } = answerFirst(inquiry, parts);
  parts.asked.note(answer);
  if (answer.kind === 'unknown') await parts.counts.add('unknown', answer.code);
  if (desk?.kind === 'exportCases') return offerCases(context, parts);
  if (desk) {
    await sendCard(context, cards.render(await parts.desk.run(desk, visitOf(context.activity, parts))));
    return;
  }
  if (deskWish) {
    await sendCard(context, cards.render(await grantDeskWish(deskWish, inquiry, parts.deskWishes)));
    return;
  }
  if (wish) {
    const granted = await grantWish(wish, inquiry, { ...parts.wishes, clock: parts.clock });
    await sendCard(context, cards.render(granted ?? answer));
    return;
  }
  if (live && question) {
    const { answer: list, isThrottled } = await answerSignIns(inquiry, question, live, parts);
    if (inquiry.place !== 'personal') return sendToThread(context, list, parts);
    const listId = await sendCard(context, cards.render(list));
    if (listId === undefined || !isThrottled) return;
    const isQueued = await queueFor(context, listId, inquiry, parts)?.(question);
    if (isQueued) await replaceCard(context, listId, cards.render(showQueuedSignIns(question)));
    return;
  }
  if (inquiry.place !== 'personal') return sendToThread(context, answer, parts);
  const sentId = await sendCard(context, cards.render(answer));
  if (!live || !reading || sentId === undefined) return;
  const queue = queueFor(context, sentId, inquiry, parts);
  const second = await answerLive(inquiry, answer, reading, live, parts, queue);
  if (second) await replaceCard(context, sentId, cards.render(second));
}

/** A button of a client that does not know Action.Execute. The new card takes the place of the one pressed. */
async function onSubmit(context: TurnContext, press: Press, parts: BotParts): Promise<void> {
  const { activity } = context;
  const answer = await answerPress(press, activity, parts);
  if (isDeskPress(press) && placeOf(activity) !== 'personal') {
    const told = toldToThread(answer);
    if (told !== undefined) await sendCard(context, parts.cards.render(told));
    return;
  }
  const shownId = await putInPlace(context, activity.replyToId, parts.cards.render(answer));
  const later = await answerAfter(press, activity, parts);
  if (later) await putInPlace(context, shownId, parts.cards.render(later));
}

/** Puts a card in the place of another, or sends it where none is named; returns where it is now. */
async function putInPlace(
  context: TurnContext,
  cardId: string | undefined,
  card: Card,
): Promise<string | undefined> {
  if (cardId === undefined) return sendCard(context, card);
  await replaceCard(context, cardId, card);
  return cardId;
}

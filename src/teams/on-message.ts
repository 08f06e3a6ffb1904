import type { TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import { parseListenCommand } from '../core/commands/parse-listen-command';
import type { Inquiry } from '../core/inquiry';
import type { Question } from '../core/look-up/question';
import type { Card } from '../core/ports';
import type { Reading } from '../core/reading/reading';
import type { Live } from '../flows/answer-live';
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
  else await answerInquiry(context, inquiry, parts);
}

/** `listen on` and `listen off`. */
async function turnListening(context: TurnContext, inquiry: Inquiry, parts: BotParts): Promise<void> {
  const isOn = parseListenCommand(inquiry.text) === true;
  const here = inquiry.place === 'personal' ? undefined : conversationOf(context.activity);
  await sendCard(context, parts.cards.render(await parts.listening.turn(isOn, inquiry.asker, here)));
}

/** The first answer, and whatever is left to do for the message. */
async function answerInquiry(context: TurnContext, inquiry: Inquiry, parts: BotParts): Promise<void> {
  const { cards, live } = parts;
  const { answer, toDo } = answerFirst(inquiry, parts);
  parts.asked.note(answer);
  if (answer.kind === 'unknown') await parts.counts.add('unknown', answer.code);
  const send = async (only: Answer) => void (await sendCard(context, cards.render(only)));
  switch (toDo.kind) {
    case 'desk':
      if (toDo.command.kind === 'exportCases') return offerCases(context, parts);
      return send(await parts.desk.run(toDo.command, visitOf(context.activity, parts)));
    case 'deskWish':
      return send(await grantDeskWish(toDo.wish, inquiry, parts.deskWishes));
    case 'wish':
      return send((await grantWish(toDo.wish, inquiry, { ...parts.wishes, clock: parts.clock })) ?? answer);
    case 'signIns':
      if (live) return listSignIns(context, inquiry, toDo.question, live, parts);
      break;
    case 'explain':
      if (live) return explainInTwoPasses(context, inquiry, answer, toDo.reading, live, parts);
      break;
    case 'nothing':
      break;
  }
  await sendFirst(context, inquiry, answer, parts);
}

/** Sends an answer to where it was asked; returns the ID of its card where that may be replaced. */
async function sendFirst(
  context: TurnContext,
  { place }: Inquiry,
  answer: Answer,
  parts: BotParts,
): Promise<string | undefined> {
  if (place === 'personal') return sendCard(context, parts.cards.render(answer));
  await sendToThread(context, answer, parts);
  return undefined;
}

/** A list from the sign-in log; where too many ask at once, the card says that it waits for its turn. */
async function listSignIns(
  context: TurnContext,
  inquiry: Inquiry,
  question: Question,
  live: Live,
  parts: BotParts,
): Promise<void> {
  const { answer, isThrottled } = await answerSignIns(inquiry, question, live, parts);
  const sentId = await sendFirst(context, inquiry, answer, parts);
  if (sentId === undefined || !isThrottled) return;
  const isQueued = await queueFor(context, sentId, inquiry, parts)?.(question);
  if (isQueued) await replaceCard(context, sentId, parts.cards.render(showQueuedSignIns(question)));
}

/** The catalog's answer at once; then, on the same card, what the sign-in log adds. */
async function explainInTwoPasses(
  context: TurnContext,
  inquiry: Inquiry,
  answer: Answer,
  reading: Reading,
  live: Live,
  parts: BotParts,
): Promise<void> {
  const sentId = await sendFirst(context, inquiry, answer, parts);
  if (sentId === undefined) return;
  const queue = queueFor(context, sentId, inquiry, parts);
  const second = await answerLive(inquiry, answer, reading, live, parts, queue);
  if (second) await replaceCard(context, sentId, parts.cards.render(second));
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

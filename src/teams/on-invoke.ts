import type { TurnContext } from 'botbuilder';
import { THANKS } from '../flows/feedback/press-feedback';
import { answerAfter, answerPress, isLasting, readPress } from './answer-press';
import type { BotParts } from './bot-parts';
import { onExplain, onExplainSubmit } from './extension/on-explain';
import { onSearch } from './extension/on-search';
import type { InvokeHandler, InvokeResult } from './invoke-result';
import { onFileConsent } from './offer-file';
import { CARD_CONTENT_TYPE, replaceCard } from './send-card';
import { placeOf } from './to-inquiry';

/** A short text that the client shows without touching the card. */
const MESSAGE_CONTENT_TYPE = 'application/vnd.microsoft.activity.message';

/** What Teams invokes, by name. */
const HANDLERS: ReadonlyMap<string, InvokeHandler> = new Map([
  ['adaptiveCard/action', onCardAction],
  ['fileConsent/invoke', onFileConsent],
  ['composeExtension/query', onSearch],
  ['composeExtension/fetchTask', onExplain],
  ['composeExtension/submitAction', onExplainSubmit],
]);

/** Answers an invoke; one that Signpost does not know is told so (501). */
export async function onInvoke(context: TurnContext, parts: BotParts): Promise<void> {
  const handler = HANDLERS.get(context.activity.name ?? '');
  const result = handler === undefined ? { status: 501 } : await handler(context, parts);
  await context.sendActivity({ type: 'invokeResponse', value: result });
}

async function onCardAction(context: TurnContext, parts: BotParts): Promise<InvokeResult> {
  const { activity } = context;
  const action = (activity.value as { action?: { data?: unknown } } | undefined)?.action;
  const press = readPress(action?.data) ?? 'unreadable';
  const answer = await answerPress(press, activity, parts);
  // A short thanks leaves the card as it is, with everything that it shows.
  if (press !== 'unreadable' && press.verb === 'helpful' && press.isHelpful)
    return { status: 200, body: { statusCode: 200, type: MESSAGE_CONTENT_TYPE, value: THANKS } };
  const card = parts.cards.render(answer);
  const { replyToId } = activity;
  // What is closed stays closed when the chat is opened again; every other view is the presser's own.
  const isLastingCard = answer.kind === 'worked' || isLasting(press);
  const isKept = isLastingCard && placeOf(activity) === 'personal' && replyToId !== undefined;
  if (isKept) await replaceCard(context, replyToId, card);
  const later = await answerAfter(press, activity, parts);
  const last = later ? parts.cards.render(later) : card;
  if (later && isKept) await replaceCard(context, replyToId, last);
  return { status: 200, body: { statusCode: 200, type: CARD_CONTENT_TYPE, value: last } };
}

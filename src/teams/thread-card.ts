import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../core/answer/answer';
import type { DetailsPress } from '../flows/agents-view';
import { detailsWithoutLog, mayOffer, offerDetails } from '../flows/agents-view';
import type { BotParts } from './bot-parts';
import { conversationOf } from './conversation-of';
import { replaceCard, sendCard } from './send-card';
import { placeOf, toInquiry } from './to-inquiry';

/**
 * Sends the card of a thread. Where it offers details, the same card then names the people whose clients open them by
 * themselves; reading who they are may take longer than a person should wait.
 */
export async function sendToThread(context: TurnContext, answer: Answer, parts: BotParts): Promise<void> {
  const { activity } = context;
  const sentId = await sendCard(context, parts.cards.render(forThread(answer, activity, parts)));
  const { agentsView, cardViewers, cards } = parts;
  if (agentsView === undefined || sentId === undefined || !mayOffer(answer)) return;
  const openFor = await cardViewers(context);
  if (openFor.length === 0) return;
  await replaceCard(context, sentId, cards.render(offerDetails(answer, openFor, conversationOf(activity))));
}

/** An answer as everybody in a thread may see it; in a personal chat as it is. */
export function forThread(answer: Answer, activity: Partial<Activity>, { agentsView }: BotParts): Answer {
  const isOffered = agentsView !== undefined && placeOf(activity) !== 'personal';
  return isOffered ? offerDetails(answer, [], conversationOf(activity)) : answer;
}

/** The helpdesk's view of a card. Only the answer to an invoke reaches one person alone. */
export async function openDetails(press: DetailsPress, activity: Activity, parts: BotParts): Promise<Answer> {
  const ask = {
    inquiry: toInquiry(activity, parts.ownTenantId, parts.clock.now()),
    view: activity.type === 'invoke' ? 'agents' : 'thread',
    isAutomatic: (activity.value as { trigger?: unknown } | undefined)?.trigger === 'automatic',
    here: conversationOf(activity),
  } as const;
  return parts.agentsView === undefined
    ? detailsWithoutLog(press, ask, parts)
    : parts.agentsView(press, ask, parts);
}

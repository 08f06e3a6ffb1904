import type { TurnContext } from 'botbuilder';
import type { Inquiry } from '../core/inquiry';
import type { QueueLook } from '../flows/keep-looking';
import { createQueueLook } from '../flows/look-again';
import type { BotParts } from './bot-parts';
import { sentCard } from './pressed-card';

/** What queues a question for the card that was sent; undefined where nothing can look again. */
export function queueFor(
  { activity }: TurnContext,
  sentId: string,
  inquiry: Inquiry,
  { lookAgain }: BotParts,
): QueueLook | undefined {
  const card = sentCard(activity, sentId, inquiry.asker.tenantId);
  return lookAgain && card && createQueueLook(inquiry, card, lookAgain);
}

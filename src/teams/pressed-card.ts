import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { PressedCard } from '../flows/look-again';
import { placeOf } from './to-inquiry';

/**
 * The card whose button was pressed, under an ID that the same card has every time. Undefined where the platform
 * names no card or no person. The connector address was checked when the activity came in.
 */
export function pressedCard(
  activity: Partial<Activity>,
  tenantId: string | undefined,
): PressedCard | undefined {
  const { serviceUrl, conversation, recipient, replyToId, from } = activity;
  const askerId = from?.aadObjectId;
  if (!serviceUrl || !conversation || !recipient || !replyToId || typeof askerId !== 'string')
    return undefined;
  return {
    id: createHash('sha256').update(`${conversation.id}\n${replyToId}`).digest('hex').slice(0, 32),
    reference: {
      serviceUrl,
      conversationId: conversation.id,
      activityId: replyToId,
      botId: recipient.id,
      tenantId: tenantId ?? '',
      place: placeOf(activity),
      askerId,
    },
  };
}

/** The card that was sent as the answer to a message, as {@link pressedCard} will name it when it is pressed. */
export function sentCard(
  activity: Partial<Activity>,
  sentId: string,
  tenantId: string | undefined,
): PressedCard | undefined {
  return pressedCard({ ...activity, replyToId: sentId }, tenantId);
}

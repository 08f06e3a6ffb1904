import type { Activity } from 'botbuilder';
import type { Conversation } from '../core/desk-ports';
import { placeOf, tenantOf } from './to-inquiry';

/**
 * The conversation of an activity, for messages later; in a channel the channel itself, without the thread. Undefined
 * where the platform leaves something out. The connector address was checked when the activity came in.
 */
export function conversationOf(activity: Partial<Activity>): Conversation | undefined {
  const { serviceUrl, conversation, recipient } = activity;
  if (!serviceUrl || !conversation?.id || !recipient?.id) return undefined;
  return {
    serviceUrl,
    conversationId: withoutThread(conversation.id),
    botId: recipient.id,
    tenantId: tenantOf(activity) ?? '',
    place: placeOf(activity),
  };
}

/** The ID of a channel without the message that a thread hangs on. */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

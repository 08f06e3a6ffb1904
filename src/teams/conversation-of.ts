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
  const teamId = teamOf(activity);
  return {
    serviceUrl,
    conversationId: withoutThread(conversation.id),
    botId: recipient.id,
    tenantId: tenantOf(activity) ?? '',
    place: placeOf(activity),
    ...(teamId !== undefined && { teamId }),
  };
}

/** The ID of a channel without the message that a thread hangs on. */
export function withoutThread(conversationId: string): string {
  return conversationId.split(';messageid=', 1)[0] ?? conversationId;
}

/** The team of a channel; undefined elsewhere. */
export function teamOf({ channelData }: Partial<Activity>): string | undefined {
  const id: unknown = (channelData as { team?: { id?: unknown } } | undefined)?.team?.id;
  return typeof id === 'string' ? id : undefined;
}

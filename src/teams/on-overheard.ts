import type { Activity, TurnContext } from 'botbuilder';
import type { BotParts } from './bot-parts';
import { withoutThread } from './conversation-of';
import { sendCard } from './send-card';
import { forThread } from './thread-card';
import { isMentioned, isOwnTenant, placeOf, withoutMentions } from './to-inquiry';

/**
 * Whether a message was not put to the bot: outside a personal chat, without a mention, and no button. Such messages
 * arrive only where the app may read a whole channel or chat.
 */
export function isOverheard(activity: Partial<Activity>): boolean {
  const isButton = !activity.text && activity.value !== undefined && activity.value !== null;
  return placeOf(activity) !== 'personal' && !isMentioned(activity) && !isButton;
}

/** Lets a message go, unless its conversation is listened to and a person of this tenant wrote it. */
export async function onOverheard(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const { listening, ownTenantId, cards } = parts;
  if (!isByPerson(activity) || !isOwnTenant(activity, ownTenantId)) return;
  const conversationId = withoutThread(activity.conversation.id);
  if (!(await listening.isOn(conversationId))) return;
  const html = activity.attachments?.find(({ contentType }) => contentType === 'text/html')
    ?.content as unknown;
  const message = {
    text: withoutMentions(activity.text ?? ''),
    ...(typeof html === 'string' && { html }),
    place: placeOf(activity),
    conversationId,
    threadId: activity.conversation.id,
  };
  await listening.overhear(message, async (answer) => {
    await sendCard(context, cards.render(forThread(answer, activity, parts)));
  });
}

/** Bots, webhooks and connectors have no object ID of a person, or an ID of their own kind. */
function isByPerson({ from }: Partial<Activity>): boolean {
  const role: unknown = from?.role;
  return (
    typeof from?.aadObjectId === 'string' && !from.id.startsWith('28:') && role !== 'bot' && role !== 'skill'
  );
}

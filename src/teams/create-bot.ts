import type { TurnContext } from 'botbuilder';
import type { BotParts } from './bot-parts';
import { onceEach } from './deliveries';
import { keepInstallation } from './keep-installation';
import { onInvoke } from './on-invoke';
import { onMessage } from './on-message';
import { isOverheard, onOverheard } from './on-overheard';
import { sendCard } from './send-card';
import { placeOf } from './to-inquiry';

/** A personal chat is welcomed once within this time, whatever the platform repeats. */
const WELCOME_TTL_MS = 30 * 24 * 60 * 60_000;

/** The logic of a turn: translates activities into flows, and their answers into cards. */
export function createBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    switch (activity.type) {
      case 'message':
        if (isOverheard(activity)) return onOverheard(context, parts);
        return onceEach(activity, parts, () => onMessage(context, parts));
      case 'invoke':
        return onInvoke(context, parts);
      case 'conversationUpdate':
        await keepInstallation(activity, parts);
        return onConversationUpdate(context, parts);
      case 'installationUpdate':
        return keepInstallation(activity, parts);
      default:
        return undefined;
    }
  };
}

async function onConversationUpdate(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const botJoined = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
  if (!botJoined || placeOf(activity) !== 'personal') return;
  if (await parts.once.claim(`welcome ${activity.conversation.id}`, WELCOME_TTL_MS))
    await sendCard(context, parts.cards.render({ kind: 'welcome' }));
}

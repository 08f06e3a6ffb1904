import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Conversation, Conversations } from '../core/desk-ports';
import type { CardReference, CardReferences } from '../core/live-ports';
import type { Messenger, PostedMessage } from '../core/messenger';
import type { Card, Logger } from '../core/ports';
import { sendCard, sendText, statusOfFailure, updateCard } from './send-card';
import type { ServiceHostRule } from './service-url';
import { isTrustedServiceUrl } from './service-url';
import type { SignpostAdapter } from './signpost-adapter';

export interface MessengerParts {
  readonly adapter: SignpostAdapter;
  readonly cardReferences: CardReferences;
  readonly conversations: Pick<Conversations, 'forget'>;
  readonly serviceHosts: ServiceHostRule;
  readonly logger: Logger;
}

/** What the connector answers where the bot was blocked or removed, or the card is gone. */
const GONE: ReadonlySet<number | undefined> = new Set([403, 404]);

/**
 * Sends without a message before it, to where a stored reference says. The address is checked again each time, since
 * the rule may have changed. What cannot be reached any more is forgotten; any other failure throws.
 */
export function createMessenger(parts: MessengerParts): Messenger {
  return {
    update: (id, card) => send(id, parts, (context, { activityId }) => updateCard(context, activityId, card)),
    say: (id, text) => send(id, parts, (context) => sendText(context, text)),
    post: (conversation, card) => post(conversation, card, parts),
  };
}

async function send(
  id: string,
  parts: MessengerParts,
  act: (context: TurnContext, reference: CardReference) => Promise<void>,
): Promise<boolean> {
  const { cardReferences } = parts;
  const reference = await cardReferences.find(id);
  if (reference === undefined) return false;
  const isSent = await reach(reference, reference.activityId, parts, (context) => act(context, reference));
  if (!isSent) await cardReferences.forget(id);
  return isSent;
}

async function post(
  conversation: Conversation,
  card: Card,
  parts: MessengerParts,
): Promise<PostedMessage | undefined> {
  const { conversationId, place } = conversation;
  let activityId: string | undefined;
  const isSent = await reach(conversation, undefined, parts, async (context) => {
    // Without a message to reply to, what is sent to a channel itself begins a thread there.
    delete context.activity.id;
    activityId = await sendCard(context, card);
  });
  if (!isSent) await parts.conversations.forget(conversationId);
  if (!isSent || activityId === undefined) return undefined;
  const isThread = place === 'channel';
  return {
    activityId,
    conversationId: isThread ? `${conversationId};messageid=${activityId}` : conversationId,
  };
}

/** False where the address is not trusted any more, or the connector says that nobody can be reached there. */
async function reach(
  conversation: Conversation,
  activityId: string | undefined,
  { adapter, serviceHosts, logger }: MessengerParts,
  act: (context: TurnContext) => Promise<void>,
): Promise<boolean> {
  if (!isTrustedServiceUrl(conversation.serviceUrl, serviceHosts)) {
    logger.warn({}, 'A stored connector address is not trusted any more.');
    return false;
  }
  try {
    await adapter.begin(toReference(conversation, activityId), act);
    return true;
  } catch (error) {
    if (!GONE.has(statusOfFailure(error))) throw error;
    return false;
  }
}

function toReference(
  { serviceUrl, conversationId, botId, tenantId, place }: Conversation,
  activityId: string | undefined,
): Partial<ConversationReference> {
  const conversationType = place === 'group' ? 'groupChat' : place;
  return {
    channelId: 'msteams',
    serviceUrl,
    // Without it the SDK makes one up, and sends replies to a message that nobody knows.
    ...(activityId !== undefined && { activityId }),
    bot: { id: botId, name: '' },
    conversation: { id: conversationId, tenantId, conversationType, isGroup: place !== 'personal', name: '' },
  };
}

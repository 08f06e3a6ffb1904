import type { ConversationReference, TurnContext } from 'botbuilder';
import type { CardReference, CardReferences } from '../core/live-ports';
import type { Logger } from '../core/ports';
import type { Messenger } from '../flows/look-again';
import { sendText, statusOfFailure, updateCard } from './send-card';
import type { ServiceHostRule } from './service-url';
import { isTrustedServiceUrl } from './service-url';
import type { SignpostAdapter } from './signpost-adapter';

export interface MessengerParts {
  readonly adapter: SignpostAdapter;
  readonly cardReferences: CardReferences;
  readonly serviceHosts: ServiceHostRule;
  readonly logger: Logger;
}

/** What the connector answers where the bot was blocked or removed, or the card is gone. */
const GONE: ReadonlySet<number | undefined> = new Set([403, 404]);

/**
 * Sends without a message before it, to where a stored reference says. The address is checked again each time, since
 * the rule may have changed. A reference that cannot be reached any more is forgotten; any other failure throws.
 */
export function createMessenger(parts: MessengerParts): Messenger {
  return {
    update: (id, card) => send(id, parts, (context, { activityId }) => updateCard(context, activityId, card)),
    say: (id, text) => send(id, parts, (context) => sendText(context, text)),
  };
}

async function send(
  id: string,
  { adapter, cardReferences, serviceHosts, logger }: MessengerParts,
  act: (context: TurnContext, reference: CardReference) => Promise<void>,
): Promise<boolean> {
  const reference = await cardReferences.find(id);
  if (reference === undefined) return false;
  if (!isTrustedServiceUrl(reference.serviceUrl, serviceHosts)) {
    logger.warn({}, 'A stored connector address is not trusted any more.');
    await cardReferences.forget(id);
    return false;
  }
  try {
    await adapter.begin(toConversation(reference), (context) => act(context, reference));
    return true;
  } catch (error) {
    if (!GONE.has(statusOfFailure(error))) throw error;
    await cardReferences.forget(id);
    return false;
  }
}

function toConversation({
  serviceUrl,
  conversationId,
  activityId,
  botId,
  tenantId,
  place,
}: CardReference): Partial<ConversationReference> {
  const conversationType = place === 'group' ? 'groupChat' : place;
  return {
    channelId: 'msteams',
    serviceUrl,
    // Without it the SDK makes one up, and sends replies to a message that nobody knows.
    activityId,
    bot: { id: botId, name: '' },
    conversation: { id: conversationId, tenantId, conversationType, isGroup: place !== 'personal', name: '' },
  };
}

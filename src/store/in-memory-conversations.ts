import type { Conversation, ConversationPurpose, Conversations } from '../core/desk-ports';
import { purposeKey } from './conversation-purpose';

/** {@link Conversations} within one process. */
export class InMemoryConversations implements Conversations {
  readonly #conversations = new Map<string, Conversation>();

  async save(purpose: ConversationPurpose, conversation: Conversation): Promise<void> {
    this.#conversations.set(purposeKey(purpose), conversation);
  }

  async find(purpose: ConversationPurpose): Promise<Conversation | undefined> {
    return this.#conversations.get(purposeKey(purpose));
  }

  async remove(purpose: ConversationPurpose): Promise<void> {
    this.#conversations.delete(purposeKey(purpose));
  }

  async forget(id: string): Promise<void> {
    for (const [key, { conversationId, teamId }] of this.#conversations)
      if (conversationId === id || teamId === id) this.#conversations.delete(key);
  }
}

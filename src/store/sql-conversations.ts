import type { Kysely } from 'kysely';
import type { Conversation, ConversationPurpose, Conversations } from '../core/desk-ports';
import { purposeKey } from './conversation-purpose';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** {@link Conversations} on SQL. */
export class SqlConversations implements Conversations {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async save(purpose: ConversationPurpose, conversation: Conversation): Promise<void> {
    const row = {
      purpose: purposeKey(purpose),
      conversation_id: conversation.conversationId,
      team_id: conversation.teamId ?? null,
      reference: JSON.stringify(conversation),
    };
    await this.#db
      .insertInto('conversations')
      .values(row)
      .onConflict((conflict) => conflict.column('purpose').doUpdateSet(row))
      .execute()
      .catch(unavailable);
  }

  async find(purpose: ConversationPurpose): Promise<Conversation | undefined> {
    const row = await this.#db
      .selectFrom('conversations')
      .select('reference')
      .where('purpose', '=', purposeKey(purpose))
      .executeTakeFirst()
      .catch(unavailable);
    return row && (JSON.parse(row.reference) as Conversation);
  }

  async remove(purpose: ConversationPurpose): Promise<void> {
    await this.#db
      .deleteFrom('conversations')
      .where('purpose', '=', purposeKey(purpose))
      .execute()
      .catch(unavailable);
  }

  async forget(id: string): Promise<void> {
    await this.#db
      .deleteFrom('conversations')
      .where((row) => row.or([row('conversation_id', '=', id), row('team_id', '=', id)]))
      .execute()
      .catch(unavailable);
  }
}

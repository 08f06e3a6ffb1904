import type { Conversation } from './desk-ports';
import type { Card } from './ports';

/** A message that was sent to a conversation. */
export interface PostedMessage {
  /** Activity ID, under which it can be replaced. */
  readonly activityId: string;
  /** The thread that it began in a channel; elsewhere the conversation itself. */
  readonly conversationId: string;
}

/** Reaches people after their turn has ended. What is out of reach for good is forgotten; other failures throw. */
export interface Messenger {
  /** Puts a card in the place of the one that a card reference names; false where it cannot be reached any more. */
  update(reference: string, card: Card): Promise<boolean>;
  /** Writes a short message where the card is; false where nobody can be reached there any more. */
  say(reference: string, text: string): Promise<boolean>;
  /** Sends a card on its own; in a channel it begins a thread. Undefined where the bot cannot write any more. */
  post(conversation: Conversation, card: Card): Promise<PostedMessage | undefined>;
}

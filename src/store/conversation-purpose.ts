import type { ConversationPurpose } from '../core/desk-ports';
import { normalizeId } from './person';

/** The key under which the conversation of a purpose is kept. */
export function purposeKey(purpose: ConversationPurpose): string {
  switch (purpose.kind) {
    case 'triage':
      return 'triage';
    case 'personal':
      return `personal/${normalizeId(purpose.objectId)}`;
    case 'listening':
      return `listening/${purpose.conversationId}`;
  }
}

import { randomUUID } from 'node:crypto';
import { PEOPLE, SAMPLE_TENANT_ID } from './people';

/** What a page is told about a conversation. */
export type ConversationEvent =
  | { readonly kind: 'message'; readonly activity: Record<string, unknown> }
  | { readonly kind: 'update'; readonly activity: Record<string, unknown> }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'typing' };

type Listener = (event: ConversationEvent) => void;

/** Sizes of a page of members that Teams gives. */
const MIN_PAGE = 50;
const MAX_PAGE = 500;

interface MembersPage {
  readonly members: readonly Readonly<Record<string, string>>[];
  readonly continuationToken?: string;
}

/** How many events of a conversation are kept for pages that open it later. */
const MAX_KEPT = 200;

/**
 * The Bot Connector's side of the protocol, as far as Signpost uses it: takes what the bot sends, updates and deletes,
 * gives out activity IDs, and passes everything on to whoever watches the conversation.
 */
export class ConnectorStandIn {
  readonly #events = new Map<string, ConversationEvent[]>();
  readonly #listeners = new Map<string, Set<Listener>>();

  /** A new activity; returns its ID. */
  post(conversationId: string, activity: Record<string, unknown>): string {
    const id = randomUUID();
    if (activity['type'] === 'typing') this.#publish(conversationId, { kind: 'typing' }, false);
    else this.#publish(conversationId, { kind: 'message', activity: { ...activity, id } });
    return id;
  }

  /** A message as it was sent first; undefined when the conversation has none of that ID. */
  find(conversationId: string, id: string): Record<string, unknown> | undefined {
    for (const event of this.#events.get(conversationId) ?? [])
      if (event.kind === 'message' && event.activity['id'] === id) return event.activity;
    return undefined;
  }

  /** Replaces an activity; false when the conversation has none of that ID. */
  update(conversationId: string, id: string, activity: Record<string, unknown>): boolean {
    if (!this.#has(conversationId, id)) return false;
    this.#publish(conversationId, { kind: 'update', activity: { ...activity, id } });
    return true;
  }

  /** Removes an activity; false when the conversation has none of that ID. */
  delete(conversationId: string, id: string): boolean {
    if (!this.#has(conversationId, id)) return false;
    this.#publish(conversationId, { kind: 'delete', id });
    return true;
  }

  /** The members of a conversation, a page at a time: everybody, but in a personal chat its person alone. */
  members(conversationId: string, { size, start }: { size: number; start: number }): MembersPage {
    const everybody = PEOPLE.filter(
      ({ key }) => !conversationId.startsWith('a:') || conversationId === `a:sample-${key}`,
    );
    const end = Math.max(0, start) + Math.min(MAX_PAGE, Math.max(MIN_PAGE, size));
    const members = everybody.slice(Math.max(0, start), end).map((person) => ({
      id: person.teamsId,
      name: person.name,
      aadObjectId: person.objectId,
      userPrincipalName: person.userPrincipalName,
      tenantId: SAMPLE_TENANT_ID,
    }));
    return { members, ...(end < everybody.length ? { continuationToken: String(end) } : {}) };
  }

  /** What a person wrote, shown to everybody who watches. */
  say(conversationId: string, activity: Record<string, unknown>): void {
    this.#publish(conversationId, { kind: 'message', activity });
  }

  /** Calls `listener` with all events so far and every later one, until the returned function is called. */
  watch(conversationId: string, listener: Listener): () => void {
    for (const event of this.#events.get(conversationId) ?? []) listener(event);
    const listeners = this.#listeners.get(conversationId) ?? new Set();
    this.#listeners.set(conversationId, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #has(conversationId: string, id: string): boolean {
    const events = this.#events.get(conversationId) ?? [];
    const isDeleted = events.some((event) => event.kind === 'delete' && event.id === id);
    return !isDeleted && events.some((event) => event.kind === 'message' && event.activity['id'] === id);
  }

  #publish(conversationId: string, event: ConversationEvent, isKept = true): void {
    if (isKept) {
      const events = this.#events.get(conversationId) ?? [];
      this.#events.set(conversationId, [...events, event].slice(-MAX_KEPT));
    }
    for (const listener of this.#listeners.get(conversationId) ?? []) listener(event);
  }
}

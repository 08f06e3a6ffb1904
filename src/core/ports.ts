import type { Answer } from './answer/answer';
import type {
  CatalogEntry,
  CompareGuide,
  Family,
  KnownCode,
  Link,
  Playbook,
  PortalPath,
  RelatedEntry,
  RelatedFamily,
} from './entry';
import type { CodeTotal, CountedEvent } from './feedback/counted-event';
import type { House } from './house';

/** What Signpost knows without asking anybody. Every look-up returns undefined where there is nothing. */
export interface Catalog {
  entry(code: number): CatalogEntry | undefined;
  /** A code that exists but is not written up. */
  known(code: number): KnownCode | undefined;
  related(family: RelatedFamily, id: string): RelatedEntry | undefined;
  family(id: string): Family | undefined;
  compareGuide(id: string): CompareGuide | undefined;
  /** The guide that tells all of these codes apart, or the first of them from its neighbours. */
  compareGuideFor(codes: readonly number[]): CompareGuide | undefined;
  playbook(id: string): Playbook | undefined;
  link(key: string): Link | undefined;
  path(key: string): PortalPath | undefined;
  readonly entries: readonly CatalogEntry[];
  readonly knownCodes: readonly KnownCode[];
  readonly relatedEntries: readonly RelatedEntry[];
  readonly playbooks: readonly Playbook[];
  readonly compareGuides: readonly CompareGuide[];
  /** The organisation's own rules, a new object whenever they change; undefined where there are none. */
  readonly house?: House | undefined;
}

/**
 * What a card stands in. `chat`: a conversation with the bot. `dialog`: a window of one person, whose buttons can only
 * submit. `thread`: a message that a person sends, in a place where the bot may not be: nothing in it calls the bot.
 */
export type CardSurface = 'chat' | 'dialog' | 'thread';

/** Makes the card for an answer. Throws a SignpostError (`CARD_INVALID`) when a template cannot be filled. */
export interface CardRenderer {
  /** An Adaptive Card as plain JSON, ready to send; for a `chat` unless said otherwise. Callers do not change it. */
  render(answer: Answer, surface?: CardSurface): Card;
}

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** The time now. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Structured log. Fields never hold message text, names, addresses or tokens. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields & { readonly reference?: string }, message: string, cause?: unknown): void;
  child(fields: LogFields): Logger;
}

/** Put-if-absent with expiry: tells the first of several equal deliveries from the rest. */
export interface Once {
  /** True when `key` was not there (it is now, for `ttlMs` milliseconds), false when it was. */
  claim(key: string, ttlMs: number): Promise<boolean>;
  /** Forgets a key, so that the same work may be tried again. */
  release(key: string): Promise<void>;
}

/** Counts events by code, without anything about a person. */
export interface Counts {
  add(event: CountedEvent, code: number): Promise<void>;
}

/** Counts that were collected, and what they come to. Throws a SignpostError (`STORE_UNAVAILABLE`). */
export interface Tallies {
  /** Adds to many codes at once, in one statement. */
  addAll(event: CountedEvent, totals: readonly CodeTotal[]): Promise<void>;
  /** The codes with the highest totals, highest first. */
  top(event: CountedEvent, limit: number): Promise<readonly CodeTotal[]>;
}

import type { Case, CaseState, NewCase } from './desk/case';
import type { Incident, IncidentMark, NewIncident } from './desk/incident';
import type { Place } from './inquiry';

/** Where messages can be sent without a message before them. Plain data; IDs only. */
export interface Conversation {
  /** Checked against the allowed hosts before it is saved, and again before every send. */
  readonly serviceUrl: string;
  /** For a channel the channel itself, without the message that a thread hangs on. */
  readonly conversationId: string;
  /** The bot's own ID in the channel, such as `28:…`. */
  readonly botId: string;
  readonly tenantId: string;
  readonly place: Place;
  /** The team of a channel. */
  readonly teamId?: string;
}

/** What a conversation is remembered for. */
export type ConversationPurpose =
  /** Where cases and incidents are shown. */
  | { readonly kind: 'triage' }
  /** The personal chat of somebody, by object ID. */
  | { readonly kind: 'personal'; readonly objectId: string }
  /** A channel or group chat that is read without a mention, by conversation ID. */
  | { readonly kind: 'listening'; readonly conversationId: string };

/** Conversations by what they are remembered for. */
export interface Conversations {
  /** Puts it there, or replaces the one that was. */
  save(purpose: ConversationPurpose, conversation: Conversation): Promise<void>;
  find(purpose: ConversationPurpose): Promise<Conversation | undefined>;
  remove(purpose: ConversationPurpose): Promise<void>;
  /** Removes whatever is remembered of a conversation, or of every channel of a team, that the bot was taken out of. */
  forget(conversationOrTeamId: string): Promise<void>;
}

/** Which cases are wanted; what is left out does not matter. */
export interface CaseFilter {
  readonly states?: readonly CaseState[];
  readonly code?: number;
  readonly reporterId?: string;
  readonly agentId?: string;
  readonly incident?: number;
  /** Only those that nothing has happened to since then, ISO 8601 UTC. */
  readonly untouchedSince?: string;
  /** Only those that were opened then or later, ISO 8601 UTC. */
  readonly openedSince?: string;
}

/** The cases of the helpdesk. Throws a SignpostError (`STORE_UNAVAILABLE`). */
export interface Cases {
  /** Gives a case the next number and keeps it, as version 1. */
  open(draft: NewCase): Promise<Case>;
  find(number: number): Promise<Case | undefined>;
  /**
   * Puts `changed` in the place of the version that it names, as the next one. Undefined where somebody else was
   * quicker: then nothing was changed.
   */
  save(changed: Case): Promise<Case | undefined>;
  /** Newest first; at most `limit`. */
  list(filter: CaseFilter, limit: number): Promise<readonly Case[]>;
  /** How many there are. */
  count(filter: CaseFilter): Promise<number>;
}

export interface OpenedIncident {
  readonly incident: Incident;
  /** False where one with the same code and mark was open already: that one came back. */
  readonly isNew: boolean;
}

/** What many people report, followed as one. Throws a SignpostError (`STORE_UNAVAILABLE`). */
export interface Incidents {
  /** Gives an incident the next number and keeps it, as version 1; of several at once for the same thing one. */
  open(draft: NewIncident): Promise<OpenedIncident>;
  find(number: number): Promise<Incident | undefined>;
  /** The oldest one that is not closed, with the code and any of the marks. */
  findOpen(code: number, marks: readonly IncidentMark[]): Promise<Incident | undefined>;
  /** All that are not closed, with the code; oldest first. */
  listOpen(code: number): Promise<readonly Incident[]>;
  /** As {@link Cases} save. */
  save(changed: Incident): Promise<Incident | undefined>;
}

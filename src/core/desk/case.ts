/** Where a case stands. `waiting`: the helpdesk asked the person something. */
export const CASE_STATES = ['open', 'claimed', 'waiting', 'escalated', 'resolved'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * What is kept of the problem: codes, IDs, times, and what the diagnosis called things. No names, no addresses, no
 * devices, no policy names, no text of a paste; agents read those anew at each look.
 */
export interface CaseReport {
  readonly code?: number;
  readonly correlationId?: string;
  readonly requestId?: string;
  /** When it happened, ISO 8601 UTC, where the paste said so. */
  readonly timestamp?: string;
  /** An ID that the paste did not name. */
  readonly unlabelledId?: string;
  /** Application ID from the paste or the sign-in log. */
  readonly applicationId?: string;
  readonly policyIds: readonly string[];
  /** Name of the verdict, as `core/diagnosis/verdict.ts` has it. */
  readonly verdict?: string;
  /** Name of the requirement source, as `core/diagnosis/requirement-source.ts` has it. */
  readonly requirementSource?: string;
  /** Names of facts, as `core/facts.ts` has them. */
  readonly facts: readonly string[];
  /** Which of the card's steps the person has tried, counted from 1. */
  readonly tried: readonly number[];
}

/** One line of a case's history. */
export interface CaseEvent {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Object ID of who did it; undefined for what Signpost did by itself, and for people who were forgotten. */
  readonly byId?: string;
  readonly what: 'opened' | CaseAction['kind'];
  /** What an agent or the person wrote; secrets taken out, at most 500 signs. */
  readonly note?: string;
}

/** One problem that the helpdesk follows from the report until it works. */
export interface Case {
  /** Counted from 1. */
  readonly number: number;
  /** Rises with every change; a save names the version that it read. */
  readonly version: number;
  readonly state: CaseState;
  /** A prompt that the person did not expect, or anything else that the security contact has to see. */
  readonly isSecurity: boolean;
  /** Object ID of the person with the problem; undefined once they were forgotten, or where an agent does not know it. */
  readonly reporterId?: string;
  /** Object ID of the agent who has claimed it. */
  readonly agentId?: string;
  /** When the person agreed that the helpdesk sees what is in the report, ISO 8601 UTC. Agents open cases without it. */
  readonly consentAt?: string;
  readonly report: CaseReport;
  /** Oldest first. */
  readonly history: readonly CaseEvent[];
  /** ISO 8601 UTC. */
  readonly openedAt: string;
  readonly updatedAt: string;
  /** The incident that it belongs to. */
  readonly incident?: number;
  /** Reference of its card in the triage channel, for the messenger. */
  readonly card?: string;
}

/** A case that has no number yet. */
export type NewCase = Omit<Case, 'number' | 'version'>;

/** What somebody wants to do with a case. Texts are what they typed. */
export type CaseAction =
  | { readonly kind: 'claim' }
  /** Gives a claimed case back. */
  | { readonly kind: 'release' }
  | { readonly kind: 'ask'; readonly question: string }
  /** The person's answer to a question. */
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'escalate'; readonly reason: string }
  | { readonly kind: 'resolve'; readonly fixedBy: string }
  | { readonly kind: 'reopen'; readonly reason: string };

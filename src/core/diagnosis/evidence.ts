import type { FactName } from '../facts';

/** Where a fact comes from. */
export const EVIDENCE_SOURCES = ['paste', 'sign-in log', 'policy', 'registration', 'service health'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** One fact about the attempt, with the sentence that shows it to a reader. */
export interface Fact {
  readonly name: FactName;
  readonly source: EvidenceSource;
  /** For instance `your paste names the policy that was not met`. */
  readonly text: string;
  /** When it was so, ISO 8601 UTC. */
  readonly time?: string;
}

export interface Evidence {
  readonly facts: readonly Fact[];
  /** One line for each thing that could not be seen, and why. */
  readonly notSeen: readonly string[];
}

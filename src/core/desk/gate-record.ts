/** How an agent may prove who is asking. */
export const IDENTITY_PROOFS = ['callBack', 'inPerson', 'manager', 'checkService'] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

/** What is kept of every gated step that somebody opened. Object IDs only, nothing about the person it was for. */
interface OpenedStep {
  readonly id: string;
  /** Object ID of the agent; undefined once they were forgotten. */
  readonly byId?: string;
  readonly code: number;
  /** Which steps: the audience, and the step counted from 1 where it is one alone, such as `admin-6`. */
  readonly step: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A step that weakens a control was opened, for a reason and until a day. */
export interface ExceptionRecord extends OpenedStep {
  readonly kind: 'exception';
  /** What the agent wrote; secrets taken out. */
  readonly reason: string;
  /** The day on which it has to be undone, YYYY-MM-DD. */
  readonly until: string;
  /** When somebody said that it was undone, ISO 8601 UTC. */
  readonly undoneAt?: string;
  readonly undoneById?: string;
  /** Where the step is a reset as well. */
  readonly proof?: IdentityProof;
}

/** The reset and re-registration steps of a code were opened, after the person's identity was proven. */
export interface IdentityRecord extends OpenedStep {
  readonly kind: 'identity';
  readonly proof: IdentityProof;
}

export type GateRecord = ExceptionRecord | IdentityRecord;

/** The records of gated steps. Throws a SignpostError (`STORE_UNAVAILABLE`). */
export interface GateRecords {
  add(record: GateRecord): Promise<void>;
  find(id: string): Promise<GateRecord | undefined>;
  /** Exceptions that nobody has undone, the earliest end first; at most `limit`. */
  openExceptions(limit: number): Promise<readonly ExceptionRecord[]>;
  /** Notes that an exception was undone; false where it was already, or is none. `at`: ISO 8601 UTC. */
  undo(id: string, byId: string, at: string): Promise<boolean>;
}

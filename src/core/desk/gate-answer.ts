import type { Hint } from '../answer/answer';
import type { CatalogEntry, Step } from '../entry';
import type { TypedTerms } from './exception-terms';
import type { IdentityProof } from './gate-record';
import type { Gate } from './gated-steps';

/** What an agent is asked before a guarded step is shown. */
export interface GateFormAnswer {
  readonly kind: 'gateForm';
  readonly gate: Gate;
  readonly entry: CatalogEntry;
  /** The step behind an exception; absent for an identity proof, which opens all of its kind. */
  readonly step?: Step;
  readonly hint: Hint;
  /** What was wrong with what was sent; empty at first. */
  readonly faults: readonly string[];
  readonly typed: TypedTerms & { readonly proof?: IdentityProof };
  /** First and last day that may be chosen, YYYY-MM-DD. */
  readonly earliest: string;
  readonly latest: string;
}

/** The steps behind a gate, after what had to be recorded was recorded. */
export interface OpenedStepsAnswer {
  readonly kind: 'openedSteps';
  readonly gate: Gate;
  readonly entry: CatalogEntry;
  readonly steps: readonly Step[];
  readonly hint: Hint;
  readonly proof?: IdentityProof;
  /** Last day of an exception. */
  readonly until?: string;
}

/** Reminds an agent to undo an exception. */
export interface UndoAnswer {
  readonly kind: 'undo';
  /** ID of the record. */
  readonly id: string;
  readonly code: number;
  readonly summary: string;
  readonly reason: string;
  readonly until: string;
  /** Whole days since the first reminder. */
  readonly daysOver: number;
}

/** The exceptions that nobody has undone. */
export interface ExceptionListAnswer {
  readonly kind: 'exceptionList';
  readonly rows: readonly {
    readonly id: string;
    readonly code: number;
    readonly summary: string;
    readonly reason: string;
    readonly until: string;
    readonly by: 'you' | 'another' | 'forgotten';
  }[];
  /** Whether there are more than are shown. */
  readonly hasMore: boolean;
}

export type GateAnswer = GateFormAnswer | OpenedStepsAnswer | UndoAnswer | ExceptionListAnswer;

import type { GateRecords } from '../core/desk/gate-record';
import type { Cases, Conversations, Incidents } from '../core/desk-ports';
import type { CountedEvent } from '../core/feedback/counted-event';
import type { Audit, Budget, CardReferences, Jobs, PersonalRecords } from '../core/live-ports';
import type { Counts, Once, Tallies } from '../core/ports';

/** How often an event was counted, besides counting it. */
export interface ReadableCounts extends Counts, Tallies {
  count(event: CountedEvent, code: number): Promise<number>;
}

/** Every port that keeps something, on one engine. */
export interface Store {
  readonly once: Once;
  /** For claims that last as long as one answer: shared where several processes use the engine, else in memory. */
  readonly briefOnce: Once;
  readonly counts: ReadableCounts;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly budget: Budget;
  readonly cardReferences: CardReferences;
  readonly conversations: Conversations;
  readonly cases: Cases;
  readonly incidents: Incidents;
  readonly gateRecords: GateRecords;
  readonly personalRecords: PersonalRecords;
  /** Ends all connections; a second call does nothing. */
  close(): Promise<void>;
}

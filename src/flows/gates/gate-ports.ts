import type { GateRecords } from '../../core/desk/gate-record';
import type { Conversations } from '../../core/desk-ports';
import type { Jobs, Membership } from '../../core/live-ports';
import type { Clock } from '../../core/ports';

/** What guarding a step needs. */
export interface GatePorts {
  readonly gateRecords: GateRecords;
  readonly conversations: Conversations;
  readonly jobs: Jobs;
  readonly membership: Membership;
  readonly clock: Clock;
  /** Makes the ID of a record. */
  readonly newId: () => string;
}

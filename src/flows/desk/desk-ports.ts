import type { Cases, Conversations, Incidents } from '../../core/desk-ports';
import type { CardReferences, Jobs, Membership, TenantFacts } from '../../core/live-ports';
import type { Messenger } from '../../core/messenger';
import type { CardRenderer, Catalog, Clock, Counts, Logger, Once } from '../../core/ports';

/** What following a case needs, whoever begins it. */
export interface DeskPorts {
  readonly cases: Cases;
  readonly incidents: Incidents;
  readonly conversations: Conversations;
  readonly cardReferences: CardReferences;
  readonly messenger: Messenger;
  readonly cards: CardRenderer;
  readonly catalog: Catalog;
  readonly jobs: Jobs;
  readonly once: Once;
  readonly membership: Membership;
  /** Undefined where Signpost reads nothing of the tenant. */
  readonly tenantFacts: TenantFacts | undefined;
  readonly counts: Counts;
  readonly clock: Clock;
  readonly logger: Logger;
}

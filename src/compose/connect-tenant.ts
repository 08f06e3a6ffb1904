import type { Config } from '../config';
import type { Membership } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { createEntra } from '../entra/create-entra';
import { createListedMembership } from '../entra/listed-membership';
import type { Live } from '../flows/answer-live';
import type { TenantPorts } from '../flows/grant-wish';
import { createLookAround } from '../flows/look-around';
import { createNextLookUp } from '../flows/look-for-next';
import { createLookUp } from '../flows/look-up';
import { createLookUpLimit } from '../flows/look-up-limit';
import { startSampleTenant } from '../local/start-sample-tenant';
import type { Store } from '../store/store';
import { systemTimer } from './system-time';

/** The connection to the tenant, or none. */
export interface Tenant {
  readonly live: Live | undefined;
  readonly ports: TenantPorts | undefined;
  /** From Graph where it is configured, else from the lists of people alone. */
  readonly membership: Membership;
  /** Object IDs that the configuration lists as agents or administrators. */
  readonly deskIds: readonly string[];
  stop(): Promise<void>;
}

/** Look-ups in the sign-in log: the tenant's own through Graph, the sample tenant of local mode, or none. */
export async function connectTenant(
  config: Config,
  { clock, store, logger }: { clock: Clock; store: Store; logger: Logger },
): Promise<Tenant> {
  const sample = config.signInLogs === 'sample' ? await startSampleTenant(clock, config.roles) : undefined;
  const graph = sample?.graph ?? config.graph;
  const stop = async (): Promise<void> => sample?.stop();
  const roles = sample?.roles ?? config.roles;
  const deskIds = [...roles.agentIds, ...roles.adminIds];
  if (graph.mode === 'off')
    return { live: undefined, ports: undefined, membership: createListedMembership(roles), deskIds, stop };
  const entra = createEntra({ graph, roles, budget: store.budget, clock, logger });
  const { membership } = entra;
  if (config.signInLogs === 'off') return { live: undefined, ports: undefined, membership, deskIds, stop };
  const { audit } = store;
  const limit = createLookUpLimit(store.budget);
  const timing = { clock, timer: systemTimer };
  const plainLookUp = createLookUp({ ...entra, audit, limit, ...timing });
  const lookUp = createLookAround(plainLookUp, timing);
  const live = { lookUp, lookUpNext: createNextLookUp(plainLookUp, systemTimer), clock };
  return { live, ports: { ...entra, audit, limit }, membership, deskIds, stop };
}

import type { GraphConfig, RolesConfig } from '../config';
import { Secret } from '../config';
import type { Clock } from '../core/ports';
import { startGraphStandIn } from './graph/start-graph-stand-in';
import { SAMPLE_GROUPS } from './people';

/** The sample tenant behind a small HTTP stand-in of Microsoft Graph, and how to reach it. */
export interface SampleTenant {
  readonly graph: Extract<GraphConfig, { mode: 'graph' }>;
  readonly roles: RolesConfig;
  stop(): Promise<void>;
}

/** Starts the stand-in on a free loopback port. Groups that the configuration names go before those of the sample. */
export async function startSampleTenant(clock: Clock, roles: RolesConfig): Promise<SampleTenant> {
  const { url, stop } = await startGraphStandIn({ clock });
  const or = (configured: readonly string[], sample: string) =>
    configured.length > 0 ? configured : [sample];
  return {
    graph: {
      mode: 'graph',
      baseUrl: url,
      loginUrl: url,
      scope: `${url}/.default`,
      credential: { kind: 'static', token: new Secret('sample') },
    },
    roles: {
      ...roles,
      agentGroupIds: or(roles.agentGroupIds, SAMPLE_GROUPS.agents),
      adminGroupIds: or(roles.adminGroupIds, SAMPLE_GROUPS.admins),
      protectedGroupIds: or(roles.protectedGroupIds, SAMPLE_GROUPS.protected),
    },
    stop,
  };
}

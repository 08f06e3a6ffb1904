import type { GraphConfig, RolesConfig } from '../config';
import type { Budget, Membership, SignInLog, TenantFacts } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { GraphCaller } from './graph-caller';
import { createGraphClient } from './graph-client';
import { GraphMembership } from './graph-membership';
import { GraphSignInLog } from './graph-sign-in-log';
import { GraphTenantFacts } from './graph-tenant-facts';
import type { TokenSource } from './token-source';
import { createTokenSource } from './token-source';

export interface EntraParts {
  /** Read with the first call, so `baseUrl` may be a getter where a port is not known before. */
  readonly graph: Extract<GraphConfig, { mode: 'graph' }>;
  readonly roles: RolesConfig;
  readonly budget: Pick<Budget, 'spend'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Time of one call, in milliseconds. */
  readonly timeoutMs?: number;
  /** Instead of the one that the configuration names. */
  readonly tokens?: TokenSource;
}

export interface Entra {
  readonly signInLog: SignInLog;
  readonly tenantFacts: TenantFacts;
  readonly membership: Membership;
}

/** The ports of core on Microsoft Graph, over one client. Nothing is loaded or sent before the first question. */
export function createEntra({ graph, roles, budget, clock, logger, timeoutMs, tokens }: EntraParts): Entra {
  const source = tokens ?? createTokenSource(graph);
  const caller = new GraphCaller({
    send: createGraphClient(graph, source),
    tokens: source,
    budget,
    clock,
    logger,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const parts = { caller, connection: graph, clock, logger };
  return {
    signInLog: new GraphSignInLog(parts),
    tenantFacts: new GraphTenantFacts(parts),
    membership: new GraphMembership({ caller, roles, clock, logger }),
  };
}

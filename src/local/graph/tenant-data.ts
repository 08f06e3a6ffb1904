import type { GraphRow } from './graph-message';

/**
 * What a tenant holds, each list in the shape that Graph answers with. Lists are read at every request, so a row added
 * to one is there at the next.
 */
export interface TenantData {
  /** Rows of the sign-in log in beta shape, in any order. */
  readonly signIns: readonly GraphRow[];
  readonly directoryAudits: readonly GraphRow[];
  /** Rows of userRegistrationDetails; `id` is the person's object ID. */
  readonly registrations: readonly GraphRow[];
  readonly users: readonly GraphRow[];
  /** Object IDs of the members (nested groups counted in), by the group's object ID. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Conditional Access policies. */
  readonly policies: readonly GraphRow[];
  /** Named locations of Conditional Access. */
  readonly namedLocations: readonly GraphRow[];
  readonly securityDefaults: GraphRow;
  readonly serviceIssues: readonly GraphRow[];
}

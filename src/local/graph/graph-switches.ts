/** Application permissions that the stand-in asks for; granting none of the alternatives answers 403. */
export const GRAPH_PERMISSIONS = [
  'AuditLog.Read.All',
  'Policy.Read.All',
  'Policy.Read.ConditionalAccess',
  'User.Read.All',
  'GroupMember.Read.All',
  'ServiceHealth.Read.All',
] as const;
export type GraphPermission = (typeof GRAPH_PERMISSIONS)[number];

/** All permissions but the named ones. */
export function permissionsWithout(...names: readonly GraphPermission[]): GraphPermission[] {
  return GRAPH_PERMISSIONS.filter((name) => !names.includes(name));
}

/** The parts of Graph that the stand-in has. */
export type GraphArea =
  | 'signIns'
  | 'directoryAudits'
  | 'registration'
  | 'users'
  | 'groups'
  | 'policies'
  | 'namedLocations'
  | 'securityDefaults'
  | 'serviceHealth';

/** Ways in which an answer can go wrong. */
export const GRAPH_FAULTS = [
  /** No answer; the connection stays open. */
  'hang',
  /** The connection breaks in the middle of the body. */
  'cut',
  /** 200 with a page of HTML, as proxies answer. */
  'html',
  /** 200, complete, and half of a JSON text. */
  'truncated',
  /** 200 without a body. */
  'empty',
  /** 200 with JSON that has another shape. */
  'wrongShape',
  /** Rows whose fields have other types than documented. */
  'wrongTypes',
  /** Every page names a next one. */
  'endlessNextLink',
  /** The next page is on another host. */
  'foreignNextLink',
  /** One page of 10,000 rows. */
  'manyRows',
  /** Everything null but ID, time, person, correlation ID and code. */
  'nulls',
  /** Enumeration values and fields that nobody knows yet. */
  'unknownValues',
  /** Rows dated a day ahead. */
  'futureRows',
  /** 503 in Graph's envelope, without Retry-After. */
  'unavailable',
  /** 502 with a page of HTML. */
  'badGateway',
  /** 429 with Retry-After, whatever was called before. */
  'throttled',
  /** 401 for a token that was good. */
  'unauthorized',
  /** 302 to another host. */
  'redirect',
] as const;
export type GraphFault = (typeof GRAPH_FAULTS)[number];

/** At most `limit` answered calls in any `windowMs` milliseconds. */
export interface CallLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** How the stand-in behaves. Read at every request: a test may change them while it runs. */
export interface GraphSwitches {
  /** Calls to /auditLogs and /reports together; 5 in 10 s unless told otherwise. Measured on the clock given. */
  reportsLimit?: CallLimit | 'none' | undefined;
  /** Calls to /identity/conditionalAccess; 1 in 1 s unless told otherwise. Refused without Retry-After. */
  policiesLimit?: CallLimit | 'none' | undefined;
  /** False: the tenant has neither P1 nor P2. */
  hasLicence?: boolean | undefined;
  /** What was granted; everything unless told otherwise. */
  permissions?: readonly GraphPermission[] | undefined;
  /** False: the beta version is not there, as in some national clouds. */
  hasBeta?: boolean | undefined;
  /** Milliseconds from a sign-in to its row, for all rows or by request ID. */
  lateBy?: number | Readonly<Record<string, number>> | undefined;
  fault?: GraphFault | undefined;
  /** Only this area has the fault. */
  faultIn?: GraphArea | undefined;
  /** The fault goes away after so many calls. */
  faultCalls?: number | undefined;
  /** Where foreign next links and redirects lead; https://graph.other.example unless told otherwise. */
  foreignUrl?: string | undefined;
  /** Retry-After of the `throttled` fault; 2 unless told otherwise. */
  retryAfterSeconds?: number | undefined;
}

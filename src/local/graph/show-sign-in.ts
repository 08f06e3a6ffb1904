import type { GraphVersion } from './filter-rules';
import type { GraphRow } from './graph-message';

/** The fields that v1.0 has (https://learn.microsoft.com/graph/api/resources/signin). */
export const V1_FIELDS = [
  'id',
  'createdDateTime',
  'userDisplayName',
  'userPrincipalName',
  'userId',
  'appId',
  'appDisplayName',
  'resourceId',
  'resourceDisplayName',
  'ipAddress',
  'clientAppUsed',
  'correlationId',
  'conditionalAccessStatus',
  'appliedConditionalAccessPolicies',
  'isInteractive',
  'deviceDetail',
  'location',
  'riskDetail',
  'riskLevelAggregated',
  'riskLevelDuringSignIn',
  'riskState',
  'riskEventTypes',
  'riskEventTypes_v2',
  'status',
] as const;

const V1_POLICY_FIELDS = ['id', 'displayName', 'enforcedGrantControls', 'enforcedSessionControls', 'result'];

/** Values that are only told to callers who send `Prefer: include-unknown-enum-members`. */
const LATER_VALUES: Readonly<Record<string, RegExp>> = {
  result: /^reportOnly/,
  incomingTokenType: /^(?:remoteDesktopToken|refreshToken)$/,
  requirementProvider: /^(?:scopeBasedAuthRequirementPolicy|authenticationStrengths)$/,
  crossTenantAccessType: /^passthrough$/,
  authenticationProtocol:
    /^(?:authenticationTransfer|nativeAuth|authorizationCode|clientCredentials|refreshTokenGrant|prt|seamlessSso|onBehalfOf|samlOnBehalfOf|kerberos|directUserGrant|implicit)/,
};

/** A row as a caller sees it: by version, by whether policies may be seen, by whether later values are wanted. */
export function showSignIn(
  row: GraphRow,
  sight: { version: GraphVersion; policies: boolean; laterValues: boolean },
): GraphRow {
  const { appliedConditionalAccessPolicies: policies, ...rest } = row;
  const seen = sight.policies && policies !== undefined ? row : rest;
  const told = sight.laterValues ? seen : (hideLaterValues(seen) as GraphRow);
  return sight.version === 'beta' ? told : toV1(told);
}

function toV1(row: GraphRow): GraphRow {
  const shown = pick({ ...row, riskEventTypes: row['riskEventTypes_v2'] }, V1_FIELDS);
  const policies = shown['appliedConditionalAccessPolicies'];
  if (!Array.isArray(policies)) return shown;
  return {
    ...shown,
    appliedConditionalAccessPolicies: (policies as GraphRow[]).map((policy) =>
      pick(policy, V1_POLICY_FIELDS),
    ),
  };
}

function hideLaterValues(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => hideLaterValues(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, hideLaterValues(inner, key)]),
    );
  return typeof value === 'string' && LATER_VALUES[name]?.test(value) ? 'unknownFutureValue' : value;
}

/** The named fields of a row, as far as it has them. */
export function pick(row: GraphRow, names: readonly string[]): GraphRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

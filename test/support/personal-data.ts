import type { GraphRow } from '../../src/local/graph/graph-message';
import type { TenantData } from '../../src/local/graph/tenant-data';

/** Fails when one of the markers stands anywhere in what would be sent as JSON, in any spelling of its letters. */
export function expectNoPersonalData(json: unknown, markers: Iterable<string>): void {
  expect(markersIn(json, markers)).toEqual([]);
}

/** The markers that stand in a value, as it would be sent. */
export function markersIn(json: unknown, markers: Iterable<string>): string[] {
  const text = (JSON.stringify(json) ?? '').toLowerCase();
  return [...markers].filter((marker) => text.includes(marker.toLowerCase()));
}

/** A tenant with what must never be read in a thread. */
export interface MarkedTenant {
  readonly data: TenantData & { readonly signIns: GraphRow[] };
  readonly markers: ReadonlySet<string>;
}

/** Fields that hold no text of anybody: times, kinds, results, and the IDs that a person may paste. */
const NOT_PERSONAL = new Set(
  [
    'id correlationId originalRequestId createdDateTime userType signInEventTypes conditionalAccessStatus',
    'additionalDetails tokenIssuerType clientCredentialType riskDetail riskLevelAggregated riskState',
    'riskLevelDuringSignIn riskEventTypes_v2 authenticationRequirement requirementProvider result',
    'enforcedGrantControls conditionsSatisfied authenticationStepResultDetail networkType',
    'authenticationStepRequirement authenticationProtocol authenticationStepDateTime expirationRequirement',
    'homeTenantId resourceTenantId appId resourceId conditionalAccessCondition ruleSatisfied',
  ].flatMap((line) => line.split(' ')),
);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The same tenant with a unique word in the place of every text in its sign-ins, people, policies, changes, methods
 * and incidents; equal texts become equal words. IDs of people, devices and policies stay, and are markers themselves.
 */
export function markTenant(data: TenantData): MarkedTenant {
  const words = new Map<string, string>();
  const ids = new Set<string>();
  const word = (text: string): string => {
    const name =
      words.get(text.toLowerCase()) ?? `zq${words.size}zq${text.includes('@') ? '@contoso.example' : ''}`;
    words.set(text.toLowerCase(), name);
    return name;
  };
  const mark = (value: unknown, name: string): unknown => {
    if (NOT_PERSONAL.has(name) && !Array.isArray(value)) return value;
    if (Array.isArray(value)) return value.map((item) => mark(item, name));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner, key)]));
    if (typeof value !== 'string' || value === '' || name.endsWith('DateTime')) return value;
    if (!GUID.test(value)) return word(value);
    ids.add(value);
    return value;
  };
  const rows = (list: readonly GraphRow[]) => list.map((row) => mark(row, '') as GraphRow);
  const keepingType = (list: readonly GraphRow[]) =>
    rows(list).map((row, index) => ({ ...row, userType: list[index]?.['userType'] }));
  const marked = {
    ...data,
    signIns: rows(data.signIns),
    users: keepingType(data.users),
    registrations: keepingType(data.registrations),
    policies: data.policies.map((policy) => ({
      ...policy,
      displayName: word(String(policy['displayName'])),
    })),
    namedLocations: data.namedLocations.map((location) => ({
      ...location,
      displayName: word(String(location['displayName'])),
    })),
    directoryAudits: data.directoryAudits.map((change) => ({
      ...change,
      targetResources: mark(change['targetResources'], ''),
    })),
    serviceIssues: data.serviceIssues.map((issue) => ({ ...issue, title: word(String(issue['title'])) })),
  };
  const policyIds = data.policies.map((policy) => String(policy['id']));
  return { data: marked, markers: new Set([...words.values(), ...ids, ...policyIds]) };
}

/** The texts about people, places, devices and policies in the rows of a sign-in log as it is. */
export function markersOf(signIns: readonly GraphRow[]): ReadonlySet<string> {
  const found = signIns.flatMap((row) => {
    const device = row['deviceDetail'] as GraphRow;
    const policies = row['appliedConditionalAccessPolicies'] as GraphRow[];
    const place = row['location'] as GraphRow;
    const who = [
      'userDisplayName',
      'userPrincipalName',
      'userId',
      'servicePrincipalName',
      'servicePrincipalId',
    ];
    return [
      ...[...who, 'ipAddress', 'userAgent'].map((name) => row[name]),
      device['displayName'],
      device['deviceId'],
      place['city'],
      ...policies.flatMap(({ id, displayName }) => [id, displayName]),
    ];
  });
  return new Set(found.filter((text): text is string => typeof text === 'string' && text !== ''));
}

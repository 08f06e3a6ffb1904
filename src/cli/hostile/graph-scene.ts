import { createHash } from 'node:crypto';
import type { GraphRow } from '../../local/graph/graph-message';
import type { GraphSwitches } from '../../local/graph/graph-switches';
import type { TenantData } from '../../local/graph/tenant-data';
import type { GraphTrouble } from './graph-faults';
import { readFault } from './graph-faults';
import type { HostileCase, HostileModule, HostilePerson } from './hostile-module';

/** What the Graph stand-in holds and how it behaves while one case runs. */
export interface GraphScene {
  readonly data: TenantData;
  readonly switches: GraphSwitches;
  /** Nothing listens at its address. */
  readonly isDown: boolean;
  /** What the case asks of Graph and nothing here stands for; a case with any of it fails. */
  readonly unknown: readonly string[];
}

type ListName = Exclude<keyof TenantData, 'members' | 'securityDefaults'>;

/** Lists of the tenant that a case may bring, by its name for them. */
const LISTS: Readonly<Record<string, ListName>> = {
  rows: 'signIns',
  signIns: 'signIns',
  users: 'users',
  registrations: 'registrations',
  policies: 'policies',
  namedLocations: 'namedLocations',
  directoryAudits: 'directoryAudits',
  serviceIssues: 'serviceIssues',
};
const SWITCHES = [
  'permissions',
  'hasLicence',
  'hasBeta',
  'lateBy',
  'faultIn',
  'faultCalls',
  'foreignUrl',
  'retryAfterSeconds',
] as const satisfies readonly (keyof GraphSwitches)[];

/**
 * The tenant of a case: the people of the file (guests as guests), the people whose rows it brings, and those rows.
 * A fault without rows gets one that the message asks for, so that there is something to break. `now` in milliseconds.
 */
export function setScene(hostileCase: HostileCase, people: HostileModule['PEOPLE'], now: number): GraphScene {
  const asked = objectOf(hostileCase.graph);
  const unknown: string[] = [];
  const lists: Partial<Record<ListName, readonly GraphRow[]>> = {};
  let trouble: GraphTrouble = {};
  for (const [name, value] of Object.entries(asked)) {
    const list = LISTS[name];
    const fault = name === 'fault' ? readFault(String(value)) : undefined;
    if (list !== undefined && Array.isArray(value)) lists[list] = value as GraphRow[];
    else if (fault !== undefined) trouble = { ...trouble, ...fault };
    else if (SWITCHES.some((known) => known === name)) trouble = { ...trouble, [name]: value };
    else unknown.push(`${name}: ${JSON.stringify(value)}`);
  }
  const { isDown = false, ...switches } = trouble;
  const given = lists.signIns ?? (asked['fault'] === undefined ? [] : [rowFor(hostileCase, people.employee)]);
  const signIns = given.map((row) => completed(row, now - (fileTime(hostileCase) ?? now)));
  const usersOf = [...membersOf(people), ...(lists.users ?? []), ...ownersOf(signIns)];
  const users = [...new Map(usersOf.toReversed().map((user) => [user['id'], user])).values()];
  return { data: { ...EMPTY, ...lists, signIns, users }, switches, isDown, unknown };
}

const EMPTY: TenantData = {
  signIns: [],
  directoryAudits: [],
  registrations: [],
  users: [],
  members: {},
  policies: [],
  namedLocations: [],
  securityDefaults: { id: '00000000-0000-0000-0000-000000000005', isEnabled: false },
  serviceIssues: [],
};

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function membersOf(people: HostileModule['PEOPLE']): GraphRow[] {
  const { tenant } = people.employee;
  return Object.entries(people).flatMap(([key, person]) =>
    person?.tenant === tenant
      ? [userOf(person.aadObjectId, person.upn, key, key === 'guest' ? 'Guest' : 'Member')]
      : [],
  );
}

function ownersOf(rows: readonly GraphRow[]): GraphRow[] {
  return rows.flatMap(({ userId, userPrincipalName, userDisplayName, userType }) =>
    typeof userId === 'string' && userId !== ''
      ? [userOf(userId, userPrincipalName, userDisplayName, userType === 'guest' ? 'Guest' : 'Member')]
      : [],
  );
}

function userOf(id: string, userPrincipalName: unknown, displayName: unknown, userType: string): GraphRow {
  return { id, displayName, userPrincipalName, userType, mail: userPrincipalName, accountEnabled: true };
}

const SHORT_ID = /^[a-z]{1,3}-?\d{1,4}$/i;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z$/;

/**
 * A row as the log would give it. The rows of the file are short: they name no kinds, without which a filter for kinds
 * finds none of them, and have IDs like `d1` where the log has GUIDs. Their times count from the time of the message,
 * which is years old or to come; `shift` brings both to the present. What is there is otherwise left as it is.
 */
function completed(row: GraphRow, shift: number): GraphRow {
  const { id, createdDateTime: time } = row;
  const isShort = typeof id === 'string' && SHORT_ID.test(id);
  const moved = typeof time === 'string' && ISO_TIME.test(time) ? Date.parse(time) + shift : Number.NaN;
  const kinds = row['isInteractive'] === false ? ['nonInteractiveUser'] : ['interactiveUser'];
  return {
    signInEventTypes: kinds,
    ...row,
    ...(isShort ? { id: guidOf(id) } : {}),
    ...(Math.abs(moved) < MAX_TIME ? { createdDateTime: new Date(moved).toISOString() } : {}),
  };
}

/** Year 9999, the last that a log can write. */
const MAX_TIME = Date.UTC(9999, 11, 31);

/** When the message says that it was written, the present of the file. */
function fileTime({ activity }: HostileCase): number | undefined {
  const written = Date.parse(String(activity?.['timestamp']));
  return Number.isNaN(written) ? undefined : written;
}

const ANY_GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

function rowFor({ activity }: HostileCase, { aadObjectId, upn }: HostilePerson): GraphRow {
  const text = JSON.stringify(activity ?? {});
  return {
    id: 'f1',
    createdDateTime: '2026-11-20T08:40:00Z',
    userDisplayName: 'Adele',
    userPrincipalName: upn,
    userId: aadObjectId,
    appDisplayName: 'Travel',
    ipAddress: '192.0.2.10',
    correlationId: ANY_GUID.exec(String(activity?.['text']))?.[0].toLowerCase() ?? guidOf('f'),
    location: { city: 'Utrecht', countryOrRegion: 'NL' },
    status: {
      errorCode: Number(/AADSTS(\d{5,7})/i.exec(text)?.[1] ?? 50076),
      failureReason: 'As the code says',
    },
  };
}

function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import type { Asker, Place } from '../inquiry';
import type { AuditRecord, Standing } from '../live-ports';
import type { SignInEvent, SignInKind } from '../sign-in-event';
import { idOf, isSameId } from './object-id';

/** Somebody who asks, with what the directory says about them now. */
export interface RatedAsker extends Asker {
  readonly standing: Standing;
}

export type Role = 'outsider' | 'employee' | 'agent' | 'admin';

/** Whose a row is. `nobody`: it names neither a person nor a service principal, so that anybody may be behind it. */
export type Owner = 'self' | 'other' | 'protected' | 'servicePrincipal' | 'nobody';

/** Where an answer would show: in the conversation for all who read it, or in a view that only agents get. */
export interface Spot {
  readonly place: Place;
  readonly view: 'thread' | 'agents';
}

/** What is asked for, as far as access goes. `person` names somebody, with their standing. */
export type Wanted =
  | { readonly way: 'own' }
  | { readonly way: 'correlation' | 'request' }
  | { readonly way: 'person'; readonly subjectId: string; readonly standing: Standing };

/** What may be asked of the log. */
export interface Permit {
  readonly kind: 'look';
  readonly reason: AuditRecord['reason'];
  /** Only this person's rows: sent with the query, and held again over what comes back. Lower case. */
  readonly onlyUserId?: string;
}

export type CallDecision = Permit | { readonly kind: 'refused' };

const REFUSED: CallDecision = { kind: 'refused' };

/** The table: what each role may see. What is not `true` here is not seen. */
const MAY_SEE: Readonly<Record<Role, Readonly<Partial<Record<Owner, true>>>>> = {
  outsider: {},
  employee: { self: true },
  agent: { self: true, other: true, servicePrincipal: true },
  admin: { self: true, other: true, servicePrincipal: true, protected: true, nobody: true },
};

/** What somebody is to the sign-in log. Guests, unknown members, other tenants and anonymous senders are outsiders. */
export function roleOf({ objectId, isOwnTenant, standing }: RatedAsker): Role {
  if (!isOwnTenant || idOf(objectId) === undefined || standing.membership !== 'member') return 'outsider';
  if (standing.isAdmin) return 'admin';
  return standing.isAgent ? 'agent' : 'employee';
}

/**
 * Whether the log may be asked at all, and for whose rows. Employees get a permit for any correlation or request ID,
 * bound to their own rows: other people's IDs are then not found, and cost the same as unknown ones.
 */
export function decideCall(asker: RatedAsker, wanted: Wanted): CallDecision {
  const role = roleOf(asker);
  const own = idOf(asker.objectId);
  if (role === 'outsider' || own === undefined) return REFUSED;
  if (wanted.way === 'own') return { kind: 'look', reason: 'own', onlyUserId: own };
  if (wanted.way === 'person') return decidePerson(asker, role, wanted);
  return role === 'employee'
    ? { kind: 'look', reason: 'own', onlyUserId: own }
    : { kind: 'look', reason: role };
}

function decidePerson(
  asker: RatedAsker,
  role: Exclude<Role, 'outsider'>,
  { subjectId, standing }: Extract<Wanted, { way: 'person' }>,
): CallDecision {
  const subject = idOf(subjectId);
  if (subject === undefined) return REFUSED;
  if (isSameId(subject, asker.objectId)) return { kind: 'look', reason: 'own', onlyUserId: subject };
  if (role === 'employee' || MAY_SEE[role][isGuarded(standing) ? 'protected' : 'other'] !== true)
    return REFUSED;
  return { kind: 'look', reason: role, onlyUserId: subject };
}

/**
 * The rows that the asker may see, decided for each row anew whatever the query was. `standings` holds the people
 * behind the rows by object ID in lower case; who is missing there or unknown to the directory counts as protected.
 */
export function filterRows(
  rows: readonly SignInEvent[],
  asker: RatedAsker,
  permit: Permit,
  standings: ReadonlyMap<string, Standing>,
): SignInEvent[] {
  const seen = MAY_SEE[roleOf(asker)];
  return rows.filter(
    (row) =>
      seen[ownerOf(row, asker, standings)] === true &&
      (permit.onlyUserId === undefined || isSameId(row.userId, permit.onlyUserId)),
  );
}

/** Whose a row is to the asker; the strictest that fits. */
export function ownerOf(
  row: SignInEvent,
  asker: RatedAsker,
  standings: ReadonlyMap<string, Standing>,
): Owner {
  const user = idOf(row.userId);
  if (user === undefined)
    return row.kinds.length > 0 && row.kinds.every(isMachine) ? 'servicePrincipal' : 'nobody';
  const isOwn = isSameId(user, asker.objectId);
  if (!isOwn && isGuarded(standings.get(user))) return 'protected';
  if (row.kinds.some(isMachine)) return 'servicePrincipal';
  return isOwn ? 'self' : 'other';
}

function isMachine(kind: SignInKind): boolean {
  return kind === 'servicePrincipal' || kind === 'managedIdentity';
}

/** Whether a person's rows are kept from agents: protected people, and those of whom that cannot be told. */
function isGuarded(standing: Standing | undefined): boolean {
  return standing === undefined || standing.isProtected || standing.membership === 'unknown';
}

/** Whether details of sign-ins may be shown there. In the thread of a group or channel they never are. */
export function whatShows(role: Role, { place, view }: Spot): 'details' | 'catalogOnly' {
  if (role === 'outsider') return 'catalogOnly';
  if (place === 'personal') return 'details';
  return view === 'agents' && role !== 'employee' ? 'details' : 'catalogOnly';
}

/** Whether anybody at all could be shown details there. Needs no look at who asks. */
export function isThread({ place, view }: Spot): boolean {
  return place !== 'personal' && view !== 'agents';
}

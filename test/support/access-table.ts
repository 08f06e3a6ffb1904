import type { Spot } from '../../src/core/access/may-see';
import type { Asker } from '../../src/core/inquiry';
import type { Standing } from '../../src/core/live-ports';
import type { SignInEvent } from '../../src/core/sign-in-event';
import { PEOPLE, signIn, standing } from './fakes';

/** What becomes of one cell: asked and shown, asked and not shown, not asked at all. */
export type Fate = 'shown' | 'dropped' | 'refused';

export const WAYS = ['own', 'correlation', 'request', 'person'] as const;
export type TableWay = (typeof WAYS)[number];

export const OBJECTS = ['own', 'other', 'protected', 'unsure', 'app', 'nobody'] as const;
export type TableObject = (typeof OBJECTS)[number];

/**
 * The expected access, written by hand from section 5 of the design. Columns: a row of one's own; of somebody else; of a
 * protected person; of somebody whom the directory does not know; of a service principal; of nobody. For `person` the
 * person of the row is named, and for the last two columns somebody else. `bound`: whose rows alone are asked for.
 */
const HAND_WRITTEN = `
  class    | way         | bound | own     | other   | protected | unsure  | app     | nobody
  outsider | own         | -     | refused | refused | refused   | refused | refused | refused
  outsider | correlation | -     | refused | refused | refused   | refused | refused | refused
  outsider | request     | -     | refused | refused | refused   | refused | refused | refused
  outsider | person      | -     | refused | refused | refused   | refused | refused | refused
  employee | own         | self  | shown   | dropped | dropped   | dropped | dropped | dropped
  employee | correlation | self  | shown   | dropped | dropped   | dropped | dropped | dropped
  employee | request     | self  | shown   | dropped | dropped   | dropped | dropped | dropped
  employee | person      | named | shown   | refused | refused   | refused | refused | refused
  agent    | own         | self  | shown   | dropped | dropped   | dropped | dropped | dropped
  agent    | correlation | -     | shown   | shown   | dropped   | dropped | shown   | dropped
  agent    | request     | -     | shown   | shown   | dropped   | dropped | shown   | dropped
  agent    | person      | named | shown   | shown   | refused   | refused | dropped | dropped
  admin    | own         | self  | shown   | dropped | dropped   | dropped | dropped | dropped
  admin    | correlation | -     | shown   | shown   | shown     | shown   | shown   | shown
  admin    | request     | -     | shown   | shown   | shown     | shown   | shown   | shown
  admin    | person      | named | shown   | shown   | shown     | shown   | dropped | dropped
`;

const LINES = HAND_WRITTEN.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((part) => part.trim()));

export type Class = 'outsider' | 'employee' | 'agent' | 'admin';

/** The line of the hand-written table for a class and a way. */
export function expected(
  wantedClass: Class,
  wantedWay: TableWay,
): { bound: string; fates: readonly string[] } {
  const line = LINES.find(([each, way]) => each === wantedClass && way === wantedWay);
  return { bound: line?.[2] ?? 'missing', fates: line?.slice(3) ?? [] };
}

interface TableAsker {
  readonly name: string;
  readonly class: Class;
  readonly asker: Asker;
  readonly standing: Standing;
}

const own = (objectId: string): Asker => ({ objectId, isOwnTenant: true });

/** Everybody who could ask, with the class that the table has for them. */
export const ASKERS: readonly TableAsker[] = [
  { name: 'anonymous', class: 'outsider', asker: { isOwnTenant: true }, standing: standing() },
  {
    name: 'an empty object ID of an admin',
    class: 'outsider',
    asker: own(''),
    standing: standing({ isAdmin: true }),
  },
  {
    name: 'an object ID of zeros',
    class: 'outsider',
    asker: own('00000000-0000-0000-0000-000000000000'),
    standing: standing({ isAdmin: true }),
  },
  {
    name: 'an admin by ID in another tenant',
    class: 'outsider',
    asker: { objectId: PEOPLE.admin, isOwnTenant: false },
    standing: standing({ isAdmin: true }),
  },
  {
    name: 'a guest',
    class: 'outsider',
    asker: own(PEOPLE.guest),
    standing: standing({ membership: 'guest' }),
  },
  {
    name: 'a guest in the agents group',
    class: 'outsider',
    asker: own(PEOPLE.guest),
    standing: standing({ membership: 'guest', isAgent: true }),
  },
  {
    name: 'an admin of unknown membership',
    class: 'outsider',
    asker: own(PEOPLE.admin),
    standing: standing({ membership: 'unknown', isAdmin: true }),
  },
  { name: 'an employee', class: 'employee', asker: own(PEOPLE.employee), standing: standing() },
  {
    name: 'an employee by an ID in capitals',
    class: 'employee',
    asker: own('0000000A-0000-4000-8000-0000000000AB'),
    standing: standing(),
  },
  {
    name: 'a protected employee',
    class: 'employee',
    asker: own(PEOPLE.employee),
    standing: standing({ isProtected: true }),
  },
  { name: 'an agent', class: 'agent', asker: own(PEOPLE.agent), standing: standing({ isAgent: true }) },
  {
    name: 'a protected agent',
    class: 'agent',
    asker: own(PEOPLE.agent),
    standing: standing({ isAgent: true, isProtected: true }),
  },
  { name: 'an admin', class: 'admin', asker: own(PEOPLE.admin), standing: standing({ isAdmin: true }) },
  {
    name: 'an admin who is an agent too',
    class: 'admin',
    asker: own(PEOPLE.admin),
    standing: standing({ isAdmin: true, isAgent: true }),
  },
];

/** Every spot, and for which classes details show there. */
export const SPOTS: readonly { readonly spot: Spot; readonly shows: readonly Class[] }[] = [
  { spot: { place: 'personal', view: 'thread' }, shows: ['employee', 'agent', 'admin'] },
  { spot: { place: 'personal', view: 'agents' }, shows: ['employee', 'agent', 'admin'] },
  { spot: { place: 'group', view: 'thread' }, shows: [] },
  { spot: { place: 'group', view: 'agents' }, shows: ['agent', 'admin'] },
  { spot: { place: 'channel', view: 'thread' }, shows: [] },
  { spot: { place: 'channel', view: 'agents' }, shows: ['agent', 'admin'] },
];

/** The row of an object of the table, and who is named when it is asked for by person. */
export function rowOf(object: TableObject, asker: Asker): { row: SignInEvent; named: string } {
  const ownId = asker.objectId ?? '';
  switch (object) {
    case 'own':
      return { row: signIn({ userId: ownId }), named: ownId };
    case 'other':
      return { row: signIn({ userId: PEOPLE.colleague }), named: PEOPLE.colleague };
    case 'protected':
      return { row: signIn({ userId: PEOPLE.protected }), named: PEOPLE.protected };
    case 'unsure':
      return { row: signIn({ userId: PEOPLE.unknown }), named: PEOPLE.unknown };
    case 'app':
      return {
        row: signIn({ userId: '', servicePrincipalId: PEOPLE.unknown, kinds: ['servicePrincipal'] }),
        named: PEOPLE.colleague,
      };
    case 'nobody':
      return { row: signIn({ userId: '' }), named: PEOPLE.colleague };
  }
}

export interface Cell extends TableAsker {
  readonly cell: string;
  readonly object: TableObject;
  readonly way: TableWay;
  readonly spot: Spot;
  readonly isShownHere: boolean;
  readonly fate: Fate;
  /** Whose rows alone may be asked for, in lower case. */
  readonly bound: string | undefined;
}

/** Every cell: asker × object × spot × way. */
export function allCells(): Cell[] {
  return ASKERS.flatMap((who) =>
    WAYS.flatMap((way) =>
      OBJECTS.flatMap((object, column) =>
        SPOTS.map(({ spot, shows }) => {
          const { bound, fates } = expected(who.class, way);
          const boundTo = { self: who.asker.objectId, named: rowOf(object, who.asker).named }[bound];
          return {
            ...who,
            cell: `${who.name}, ${object}, ${spot.place} ${spot.view}, ${way}`,
            object,
            way,
            spot,
            isShownHere: shows.includes(who.class),
            fate: fates[column] as Fate,
            bound: boundTo?.toLowerCase(),
          };
        }),
      ),
    ),
  );
}

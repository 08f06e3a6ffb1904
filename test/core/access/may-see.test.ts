import type { Permit, RatedAsker, Wanted } from '../../../src/core/access/may-see';
import {
  decideCall,
  filterRows,
  isThread,
  ownerOf,
  roleOf,
  whatShows,
} from '../../../src/core/access/may-see';
import { idOf, isSameId } from '../../../src/core/access/object-id';
import type { Standing } from '../../../src/core/live-ports';
import type { Cell } from '../../support/access-table';
import { ASKERS, allCells, expected, OBJECTS, rowOf, SPOTS, WAYS } from '../../support/access-table';
import { PEOPLE, signIn, standing } from '../../support/fakes';

const STANDINGS = new Map<string, Standing>([
  [PEOPLE.colleague, standing()],
  [PEOPLE.protected, standing({ isProtected: true })],
  [PEOPLE.unknown, standing({ membership: 'unknown' })],
]);

function wantedOf({ way, object, asker, standing: own }: Cell): Wanted {
  if (way !== 'person') return { way };
  const { named } = rowOf(object, asker);
  const isSelf = named === asker.objectId;
  return { way, subjectId: named, standing: isSelf ? own : (STANDINGS.get(named) ?? standing()) };
}

function fateOf(cell: Cell): { fate: string; bound: string | undefined } {
  const asker: RatedAsker = { ...cell.asker, standing: cell.standing };
  const decision = decideCall(asker, wantedOf(cell));
  if (decision.kind === 'refused') return { fate: 'refused', bound: undefined };
  const { row } = rowOf(cell.object, cell.asker);
  const seen = filterRows([row], asker, decision, STANDINGS);
  return { fate: seen.length === 1 ? 'shown' : 'dropped', bound: decision.onlyUserId };
}

describe('the access matrix', () => {
  const cells = allCells();

  it('has every cell once, each with a fate', () => {
    const names = new Set(cells.map(({ cell }) => cell));
    expect(names.size).toBe(ASKERS.length * OBJECTS.length * SPOTS.length * WAYS.length);
    expect(cells.filter(({ fate }) => !['shown', 'dropped', 'refused'].includes(fate))).toEqual([]);
    expect(new Set(ASKERS.map((asker) => asker.class)).size).toBe(4);
    expect(new Set(ASKERS.map(({ name }) => name)).size).toBe(ASKERS.length);
  });

  it.each(ASKERS)('decides for $name as the hand-written table says', (who) => {
    const own = cells.filter(({ name }) => name === who.name);
    const wrong = own.filter((cell) => {
      const { fate, bound } = fateOf(cell);
      return fate !== cell.fate || (fate !== 'refused' && bound !== cell.bound);
    });
    expect(wrong.map(({ cell }) => cell)).toEqual([]);
  });

  it.each(ASKERS)('shows details of $name only where the table says', (who) => {
    const role = roleOf({ ...who.asker, standing: who.standing });
    expect(role).toBe(who.class);
    for (const { spot, shows } of SPOTS)
      expect([spot, whatShows(role, spot)]).toEqual([
        spot,
        shows.includes(who.class) ? 'details' : 'catalogOnly',
      ]);
  });

  it('knows the spots in which nobody sees details', () => {
    for (const { spot, shows } of SPOTS) expect([spot, isThread(spot)]).toEqual([spot, shows.length === 0]);
  });

  it('covers every line of the hand-written table', () => {
    for (const { class: each } of ASKERS)
      for (const way of WAYS) expect(expected(each, way).fates).toHaveLength(OBJECTS.length);
  });
});

describe('rows that come back', () => {
  const agent: RatedAsker = {
    objectId: PEOPLE.agent,
    isOwnTenant: true,
    standing: standing({ isAgent: true }),
  };
  const employee: RatedAsker = { objectId: PEOPLE.employee, isOwnTenant: true, standing: standing() };
  const outsider: RatedAsker = { ...agent, isOwnTenant: false };
  const mixed = [
    signIn({ requestId: 'own', userId: PEOPLE.agent }),
    signIn({ requestId: 'other', userId: PEOPLE.colleague }),
    signIn({ requestId: 'protected', userId: PEOPLE.protected }),
    signIn({ requestId: 'app', userId: '', kinds: ['servicePrincipal'] }),
    signIn({ requestId: 'protected app', userId: PEOPLE.protected, kinds: ['servicePrincipal'] }),
    signIn({ requestId: 'nobody', userId: '' }),
    signIn({ requestId: 'unheard of', userId: '00000000-0000-4000-8000-0000000000ff' }),
    signIn({ requestId: 'colleague in capitals', userId: PEOPLE.colleague.toUpperCase() }),
  ];
  const seenBy = (asker: RatedAsker, permit: Permit) =>
    filterRows(mixed, asker, permit, STANDINGS).map(({ requestId }) => requestId);

  it('are kept one by one', () => {
    expect(seenBy(agent, { kind: 'look', reason: 'agent' })).toEqual([
      'own',
      'other',
      'app',
      'colleague in capitals',
    ]);
  });

  it('are all dropped for an employee to whom none belongs, even with a permit for everything', () => {
    expect(seenBy(employee, { kind: 'look', reason: 'agent' })).toEqual([]);
  });

  it('are all dropped for somebody who is no member any more', () => {
    expect(seenBy(outsider, { kind: 'look', reason: 'admin' })).toEqual([]);
  });

  it('stay within the person asked for', () => {
    expect(seenBy(agent, { kind: 'look', reason: 'own', onlyUserId: PEOPLE.agent })).toEqual(['own']);
    expect(seenBy(agent, { kind: 'look', reason: 'agent', onlyUserId: '' })).toEqual([]);
  });

  it.each([
    {
      name: 'a managed identity',
      row: signIn({ userId: '', kinds: ['managedIdentity'] }),
      owner: 'servicePrincipal',
    },
    {
      name: 'an app that acts for the asker',
      row: signIn({ kinds: ['servicePrincipal', 'nonInteractiveUser'] }),
      owner: 'servicePrincipal',
    },
    {
      name: 'an app and a person without an ID',
      row: signIn({ userId: '', kinds: ['servicePrincipal', 'interactiveUser'] }),
      owner: 'nobody',
    },
    { name: 'a row without a kind or a person', row: signIn({ userId: '', kinds: [] }), owner: 'nobody' },
    {
      name: 'a person of zeros',
      row: signIn({ userId: '00000000-0000-0000-0000-000000000000' }),
      owner: 'nobody',
    },
    { name: 'a row of the asker', row: signIn(), owner: 'self' },
  ])('$name counts as $owner', ({ row, owner }) => {
    expect(ownerOf(row, employee, STANDINGS)).toBe(owner);
  });

  it('leave nothing to an asker without an ID, whose rows have none either', () => {
    const nameless: RatedAsker = { objectId: '', isOwnTenant: true, standing: standing() };
    expect(ownerOf(signIn({ userId: '' }), nameless, STANDINGS)).toBe('nobody');
    expect(
      filterRows([signIn({ userId: '' })], nameless, { kind: 'look', reason: 'own' }, STANDINGS),
    ).toEqual([]);
  });
});

it('somebody named by a value that is no ID is refused', () => {
  const admin: RatedAsker = {
    objectId: PEOPLE.admin,
    isOwnTenant: true,
    standing: standing({ isAdmin: true }),
  };
  expect(decideCall(admin, { way: 'person', subjectId: '', standing: standing() })).toEqual({
    kind: 'refused',
  });
});

it('what is no ID equals nothing, itself included', () => {
  for (const value of ['', undefined, null, 0, 'adele', '00000000-0000-0000-0000-000000000000'])
    expect([value, idOf(value), isSameId(value, value)]).toEqual([value, undefined, false]);
  expect(isSameId(` ${PEOPLE.agent.toUpperCase()} `, PEOPLE.agent)).toBe(true);
});

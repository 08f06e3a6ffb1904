import type { Member } from '../../src/flows/find-agents';
import { findAgents, MAX_ASKED, MAX_OPEN_FOR } from '../../src/flows/find-agents';
import { FakeMembership, PEOPLE, standing } from '../support/fakes';

const member = (objectId: string, tenantId?: string): Member => ({
  memberId: `29:${objectId}`,
  objectId,
  ...(tenantId === undefined ? {} : { tenantId }),
});
const numbered = (index: number) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
const crowd = (size: number) => Array.from({ length: size }, (_, index) => member(numbered(index)));

function find(members: readonly Member[], over: { listedIds?: string[]; ownTenantId?: string } = {}) {
  const membership = new FakeMembership();
  const parts = { membership, listedIds: over.listedIds ?? [], ownTenantId: over.ownTenantId };
  return { membership, found: () => findAgents(members, parts) };
}

it('finds agents and administrators, and nobody else', async () => {
  const { found } = find(Object.values(PEOPLE).map((id) => member(id)));
  expect(new Set(await found())).toEqual(new Set([`29:${PEOPLE.agent}`, `29:${PEOPLE.admin}`]));
});

it.each([
  { who: 'a guest in the group of agents', is: standing({ isAgent: true, membership: 'guest' }) },
  { who: 'somebody of unknown membership', is: standing({ isAgent: true, membership: 'unknown' }) },
])('leaves out $who', async ({ is }) => {
  const { membership, found } = find([member(PEOPLE.agent)]);
  membership.standings.set(PEOPLE.agent, is);
  expect(await found()).toEqual([]);
});

it('leaves out members of another tenant and members without an object ID, without asking', async () => {
  const members = [member(PEOPLE.agent, 'B'), member('', 'A'), member(PEOPLE.admin, 'a')];
  const { membership, found } = find(members, { ownTenantId: 'A' });
  expect(await found()).toEqual([`29:${PEOPLE.admin}`]);
  expect(membership.asked).toEqual([PEOPLE.admin]);
});

it('takes the 60 who joined last', async () => {
  const members = crowd(90);
  const { membership, found } = find(members);
  for (const { objectId } of members) membership.standings.set(objectId, standing({ isAgent: true }));
  const expected = members.slice(-MAX_OPEN_FOR).map(({ memberId }) => memberId);
  expect(new Set(await found())).toEqual(new Set(expected));
  expect(membership.asked).toHaveLength(MAX_OPEN_FOR);
});

it('asks about no more than a hundred, those first whom the configuration names', async () => {
  const members = crowd(500);
  const { membership, found } = find(members, { listedIds: [numbered(3)] });
  membership.standings.set(numbered(3), standing({ isAgent: true }));
  expect(await found()).toEqual([`29:${numbered(3)}`]);
  expect(membership.asked).toHaveLength(MAX_ASKED);
  expect(membership.asked[0]).toBe(numbered(3));
});

import type { LiveFailure } from '../../src/core/live-ports';
import { createListedMembership } from '../../src/entra/listed-membership';
import type { GraphFault } from '../../src/local/graph/graph-switches';
import { permissionsWithout } from '../../src/local/graph/graph-switches';
import { SAMPLE_GROUPS } from '../../src/local/people';
import { json, MEGAN, NO_ROLES, sampleBench, scriptedBench, stopServers } from '../support/entra';

afterEach(stopServers);

const HENK = '00000000-0000-4000-8000-000000000012';
const ADA = '00000000-0000-4000-8000-000000000013';
const GITA = '00000000-0000-4000-8000-000000000014';
const HENRIETTA = 'deba2830-9433-4a1b-ae7c-5ba9a71412b1';
const NOT_THERE = '00000000-0000-4000-8000-00000000beef';
const ROLES = {
  ...NO_ROLES,
  agentGroupIds: [SAMPLE_GROUPS.agents],
  adminGroupIds: [SAMPLE_GROUPS.admins],
  protectedGroupIds: [SAMPLE_GROUPS.protected],
};
const NOTHING = { isAgent: false, isAdmin: false, isProtected: false };

it.each([
  { name: 'an employee', id: MEGAN, standing: { ...NOTHING, membership: 'member' } },
  { name: 'an agent', id: HENK, standing: { ...NOTHING, isAgent: true, membership: 'member' } },
  { name: 'an admin', id: ADA, standing: { ...NOTHING, isAdmin: true, membership: 'member' } },
  {
    name: 'a protected person',
    id: HENRIETTA,
    standing: { ...NOTHING, isProtected: true, membership: 'member' },
  },
  { name: 'a guest', id: GITA, standing: { ...NOTHING, membership: 'guest' } },
  { name: 'somebody who is not there', id: NOT_THERE, standing: { ...NOTHING, membership: 'unknown' } },
  {
    name: 'an ID in upper case',
    id: HENRIETTA.toUpperCase(),
    standing: { ...NOTHING, isProtected: true, membership: 'member' },
  },
])('tells what $name is', async ({ id, standing }) => {
  const { membership } = await sampleBench({}, { roles: ROLES });
  expect(await membership.standing(id)).toEqual(standing);
});

it.each([
  { name: 'nothing', id: '' },
  { name: 'a name', id: 'megan.bowen@contoso.example' },
  { name: 'a path', id: `${MEGAN}/../${ADA}` },
  { name: 'the ID of nobody', id: '00000000-0000-0000-0000-000000000000' },
])('$name is nobody, without a call', async ({ id }) => {
  const { membership, graph } = await sampleBench({}, { roles: { ...ROLES, adminIds: [''] } });
  expect(await membership.standing(id)).toEqual({ ...NOTHING, membership: 'unknown' });
  expect(graph.requests).toEqual([]);
});

it.each([
  { fault: 'hang', failure: 'timeout' },
  { fault: 'html', failure: 'nonsense' },
  { fault: 'truncated', failure: 'nonsense' },
  { fault: 'wrongShape', failure: 'nonsense' },
  { fault: 'unavailable', failure: 'unreachable' },
  { fault: 'throttled', failure: 'throttled' },
  { fault: 'unauthorized', failure: 'credential' },
  { fault: 'redirect', failure: 'nonsense' },
] satisfies { fault: GraphFault; failure: LiveFailure }[])(
  'grants nothing by group when Graph answers with $fault',
  async ({ fault, failure }) => {
    const { membership, graph } = await sampleBench({ fault }, { roles: ROLES, timeoutMs: 150 });
    for (const id of [HENK, ADA, MEGAN])
      expect(await membership.standing(id)).toEqual({
        ...NOTHING,
        isProtected: true,
        membership: 'unknown',
        failure,
      });
    expect(graph.requests.length).toBeGreaterThan(0);
  },
);

it.each([
  { name: 'groups', permission: 'GroupMember.Read.All' },
  { name: 'users', permission: 'User.Read.All' },
] as const)('grants nothing when $name may not be read', async ({ permission }) => {
  const permissions = permissionsWithout(permission);
  const { membership } = await sampleBench({ permissions }, { roles: ROLES });
  expect(await membership.standing(ADA)).toEqual({
    ...NOTHING,
    isProtected: true,
    membership: 'unknown',
    failure: 'permission',
  });
});

it('lists of people hold when Graph does not', async () => {
  const roles = { ...NO_ROLES, agentIds: [HENK], adminIds: [ADA], protectedIds: [HENRIETTA] };
  const { membership } = await sampleBench({ fault: 'unavailable' }, { roles });
  const listed = createListedMembership(roles);
  for (const port of [membership, listed]) {
    const unknown = {
      ...NOTHING,
      membership: 'unknown',
      ...(port === membership && { failure: 'unreachable' }),
    };
    expect(await port.standing(HENK)).toEqual({ ...unknown, isAgent: true });
    expect(await port.standing(ADA.toUpperCase())).toEqual({ ...unknown, isAdmin: true });
    expect(await port.standing(HENRIETTA)).toEqual({ ...unknown, isProtected: true });
    expect(await port.standing('')).toEqual({ ...NOTHING, membership: 'unknown' });
  }
});

it('asks no group where none is configured', async () => {
  const { membership, graph } = await sampleBench();
  expect(await membership.standing(MEGAN)).toEqual({ ...NOTHING, membership: 'member' });
  expect(graph.requests.map(({ area }) => area)).toEqual(['users']);
});

it('asks about at most twenty groups at once', async () => {
  const groups = Array.from({ length: 45 }, (_, index) => `${index + 100}00000-0000-4000-8000-000000000000`);
  const { membership, calls } = await scriptedBench(
    (call, response) => {
      if (call.method === 'GET') return json(response, 200, { id: MEGAN, userType: 'Member' });
      const { groupIds } = JSON.parse(call.body) as { groupIds: string[] };
      return json(response, 200, {
        value: groupIds.filter((id) => id === groups[44]).map((id) => id.toUpperCase()),
      });
    },
    { roles: { ...NO_ROLES, agentGroupIds: groups } },
  );
  expect(await membership.standing(MEGAN)).toMatchObject({ isAgent: true });
  const posts = calls.filter(({ method }) => method === 'POST');
  expect(posts.map(({ body }) => (JSON.parse(body) as { groupIds: string[] }).groupIds.length)).toEqual([
    20, 20, 5,
  ]);
  expect(posts[0]?.url).toBe(`/v1.0/users/${MEGAN}/checkMemberGroups`);
});

it.each([
  { name: 'another person', body: { id: ADA, userType: 'Member' } },
  { name: 'no person', body: {} },
])('an answer about $name is none', async ({ body }) => {
  const { membership } = await scriptedBench((_, response) => json(response, 200, body));
  expect(await membership.standing(MEGAN)).toEqual({
    ...NOTHING,
    membership: 'unknown',
    failure: 'nonsense',
  });
});

it.each([
  { name: 'no type', userType: null },
  { name: 'a type of tomorrow', userType: 'robot' },
])('an account with $name is unknown', async ({ userType }) => {
  const { membership } = await scriptedBench((_, response) => json(response, 200, { id: MEGAN, userType }));
  expect(await membership.standing(MEGAN)).toMatchObject({ membership: 'unknown' });
});

it('believes an answer for ten minutes, and no failure at all', async () => {
  const switches: { fault?: GraphFault | undefined } = { fault: 'unavailable' };
  const { membership, graph, clock } = await sampleBench(switches, { roles: ROLES });
  expect(await membership.standing(ADA)).toMatchObject({ isAdmin: false });
  graph.switches.fault = undefined;
  expect(await membership.standing(ADA)).toMatchObject({ isAdmin: true });
  graph.switches.fault = 'unavailable';
  clock.pass(599_999);
  expect(await membership.standing(ADA)).toMatchObject({ isAdmin: true });
  clock.pass(1);
  expect(await membership.standing(ADA)).toMatchObject({ isAdmin: false, membership: 'unknown' });
});

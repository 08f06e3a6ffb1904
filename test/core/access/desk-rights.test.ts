import { worksAtDesk } from '../../../src/core/access/desk-rights';

const asker = (
  over: { isOwnTenant?: boolean; objectId?: string } = {},
  standing: { isAgent?: boolean; isAdmin?: boolean; membership?: 'member' | 'guest' | 'unknown' } = {},
) => ({
  objectId: '00000000-0000-4000-8000-000000000012',
  isOwnTenant: true,
  ...over,
  standing: {
    isAgent: true,
    isAdmin: false,
    isProtected: false,
    membership: 'member' as const,
    ...standing,
  },
});

it.each([
  { name: 'an agent', asker: asker(), expected: true },
  { name: 'an administrator', asker: asker({}, { isAgent: false, isAdmin: true }), expected: true },
  { name: 'an agent by list without Graph', asker: asker({}, { membership: 'unknown' }), expected: true },
  { name: 'an employee', asker: asker({}, { isAgent: false }), expected: false },
  { name: 'an agent who is a guest', asker: asker({}, { membership: 'guest' }), expected: false },
  { name: 'an agent of another tenant', asker: asker({ isOwnTenant: false }), expected: false },
  { name: 'somebody without an ID', asker: asker({ objectId: '' }), expected: false },
])('$name works at the desk: $expected', ({ asker: someone, expected }) => {
  expect(worksAtDesk(someone)).toBe(expected);
});

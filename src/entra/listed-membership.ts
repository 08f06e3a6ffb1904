import type { RolesConfig } from '../config';
import type { Membership, Standing } from '../core/live-ports';

/** What the lists of people say, for when there is no Graph: nobody is known to be a member. */
export function createListedMembership(roles: RolesConfig): Membership {
  return { standing: async (objectId) => ({ ...listedRoles(roles, objectId), membership: 'unknown' }) };
}

/** The roles that the lists of people give to an object ID. */
export function listedRoles(roles: RolesConfig, objectId: string): Omit<Standing, 'membership'> {
  const id = objectId.toLowerCase();
  return {
    isAgent: roles.agentIds.includes(id),
    isAdmin: roles.adminIds.includes(id),
    isProtected: roles.protectedIds.includes(id),
  };
}

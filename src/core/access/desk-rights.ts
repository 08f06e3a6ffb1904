import type { RatedAsker } from './may-see';
import { idOf } from './object-id';

/**
 * Whether somebody works at the helpdesk here: an agent or administrator of this tenant, by group or by list, and no
 * guest. Says nothing about sign-ins: those are decided by `may-see.ts`, which also wants a known membership.
 */
export function worksAtDesk({ objectId, isOwnTenant, standing }: RatedAsker): boolean {
  if (!isOwnTenant || idOf(objectId) === undefined || standing.membership === 'guest') return false;
  return standing.isAgent || standing.isAdmin;
}

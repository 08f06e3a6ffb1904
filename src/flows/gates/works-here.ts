import { worksAtDesk } from '../../core/access/desk-rights';
import { idOf } from '../../core/access/object-id';
import type { Asker } from '../../core/inquiry';
import type { Membership } from '../../core/live-ports';

/** The object ID of somebody who works at the helpdesk now; undefined for everybody else. */
export async function deskIdOf(asker: Asker, membership: Membership): Promise<string | undefined> {
  const objectId = idOf(asker.objectId);
  if (objectId === undefined || !asker.isOwnTenant) return undefined;
  const standing = await membership.standing(objectId);
  return worksAtDesk({ ...asker, objectId, standing }) ? objectId : undefined;
}

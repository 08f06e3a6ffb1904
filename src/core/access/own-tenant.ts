import type { Asker } from '../inquiry';
import { idOf } from './object-id';

/** ID of the organisation that somebody belongs to, where that is the one which is served. It names nobody. */
export function ownTenantId({ isOwnTenant, tenantId }: Asker): string | undefined {
  return isOwnTenant ? idOf(tenantId) : undefined;
}

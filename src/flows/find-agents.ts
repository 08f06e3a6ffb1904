import { roleOf, whatShows } from '../core/access/may-see';
import { idOf } from '../core/access/object-id';
import type { Membership } from '../core/live-ports';

/** Somebody who reads a conversation. */
export interface Member {
  /** The platform's ID for the person, such as `29:…`. */
  readonly memberId: string;
  /** Entra object ID. */
  readonly objectId: string;
  /** The tenant of the person, where the platform names it. */
  readonly tenantId?: string;
}

export interface FindAgentsParts {
  readonly membership: Membership;
  /** Object IDs of people whom the configuration names as agents or administrators, in lower case. */
  readonly listedIds: readonly string[];
  /** Undefined where every tenant counts as ours. */
  readonly ownTenantId: string | undefined;
}

/** Most people whose client may open a view by itself; Teams takes no more. */
export const MAX_OPEN_FOR = 60;
/** Most people whom the directory is asked about for one conversation. */
export const MAX_ASKED = 100;
const ASKED_AT_ONCE = 10;

/**
 * Platform IDs of the members who are shown details in their view of a thread: those whom the configuration names, then
 * those who joined last. In a conversation of many the rest is not found out; they press a button.
 */
export async function findAgents(
  members: readonly Member[],
  parts: FindAgentsParts,
): Promise<readonly string[]> {
  const asked = inOrder(members, parts).slice(0, MAX_ASKED);
  const agents: string[] = [];
  for (let start = 0; start < asked.length && agents.length < MAX_OPEN_FOR; start += ASKED_AT_ONCE) {
    const some = asked.slice(start, start + ASKED_AT_ONCE);
    const found = await Promise.all(
      some.map(async ({ memberId, objectId }) => ((await isAgent(objectId, parts)) ? [memberId] : [])),
    );
    agents.push(...found.flat());
  }
  return agents.slice(0, MAX_OPEN_FOR);
}

function inOrder(members: readonly Member[], { listedIds, ownTenantId }: FindAgentsParts): readonly Member[] {
  const own = ownTenantId?.toLowerCase();
  const ours = members.filter(
    ({ objectId, tenantId }) =>
      idOf(objectId) !== undefined &&
      (own === undefined || tenantId === undefined || tenantId.toLowerCase() === own),
  );
  const latest = ours.toReversed();
  const isListed = ({ objectId }: Member) => listedIds.includes(objectId.toLowerCase());
  return [...latest.filter(isListed), ...latest.filter((member) => !isListed(member))];
}

async function isAgent(objectId: string, { membership }: FindAgentsParts): Promise<boolean> {
  const role = roleOf({ objectId, isOwnTenant: true, standing: await membership.standing(objectId) });
  return whatShows(role, { place: 'channel', view: 'agents' }) === 'details';
}

import type { RolesConfig } from '../config';
import type { Membership, Standing } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { AnswerCache } from './answer-cache';
import { groupIds, user } from './fact-schemas';
import type { GraphCall, GraphCaller, GraphReply } from './graph-caller';
import { MISS_MS } from './graph-sign-in-log';
import { listedRoles } from './listed-membership';
import type { Guid } from './typed-values';
import { parseGuid, segment } from './typed-values';

/** So long does a right outlive the group that gave it. */
const KEPT_MS = 10 * 60_000;
const MAX_KEPT = 5_000;
/** Most groups of one `checkMemberGroups` (https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups). */
const GROUPS_A_CALL = 20;
const LIMIT_MS = 8_000;

interface Parts {
  readonly caller: GraphCaller;
  readonly roles: RolesConfig;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Undefined where Graph could not tell. */
type Told = { readonly standing: Standing; readonly isThere: boolean } | undefined;

/** Membership through Microsoft Graph, besides the lists of people. What Graph cannot tell is denied. */
export class GraphMembership implements Membership {
  readonly #parts: Parts;
  readonly #cache: AnswerCache<Told>;
  readonly #groupIds: readonly string[];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#cache = new AnswerCache<Told>(parts.clock, { maxWeight: MAX_KEPT });
    const { agentGroupIds, adminGroupIds, protectedGroupIds } = parts.roles;
    this.#groupIds = [...new Set([...agentGroupIds, ...adminGroupIds, ...protectedGroupIds])];
  }

  async standing(objectId: string): Promise<Standing> {
    const id = parseGuid(objectId);
    if (id === undefined) return NOBODY;
    try {
      const told = await this.#cache.get(
        id,
        () => this.#ask(id),
        (answer) => (answer === undefined ? 0 : answer.isThere ? KEPT_MS : MISS_MS),
      );
      return told?.standing ?? this.#denied(id);
    } catch (error) {
      this.#parts.logger.error({ feature: 'groups' }, 'A membership could not be read.', error);
      return this.#denied(id);
    }
  }

  /** Nothing granted but by the lists; and somebody who may be in a protected group counts as protected. */
  #denied(id: Guid): Standing {
    const { roles } = this.#parts;
    const listed = listedRoles(roles, id);
    const mayBeProtected = roles.protectedGroupIds.length > 0;
    return { ...listed, isProtected: listed.isProtected || mayBeProtected, membership: 'unknown' };
  }

  async #ask(id: Guid): Promise<Told> {
    const [account, groups] = await Promise.all([this.#account(id), this.#groups(id)]);
    if (account === undefined || groups === undefined) return undefined;
    const { roles } = this.#parts;
    const listed = listedRoles(roles, id);
    const isIn = (wanted: readonly string[]) => wanted.some((group) => groups.has(group));
    return {
      isThere: account.isThere,
      standing: {
        isAgent: listed.isAgent || isIn(roles.agentGroupIds),
        isAdmin: listed.isAdmin || isIn(roles.adminGroupIds),
        isProtected: listed.isProtected || isIn(roles.protectedGroupIds),
        membership: account.membership,
      },
    };
  }

  async #account(id: Guid): Promise<{ membership: Standing['membership']; isThere: boolean } | undefined> {
    const reply = await this.#send('users', { path: `users/${segment(id)}?$select=id,userType` });
    if (isUnknownPerson(reply)) return { membership: 'unknown', isThere: false };
    const parsed = reply.kind === 'ok' ? user.safeParse(reply.body) : undefined;
    if (!parsed?.success || parsed.data.id !== id) return undefined;
    return { membership: parsed.data.userType ?? 'unknown', isThere: true };
  }

  /** The configured groups that the person is in, directly or through others. */
  async #groups(id: Guid): Promise<ReadonlySet<string> | undefined> {
    const found = new Set<string>();
    for (let start = 0; start < this.#groupIds.length; start += GROUPS_A_CALL) {
      const asked = this.#groupIds.slice(start, start + GROUPS_A_CALL);
      const path = `users/${segment(id)}/checkMemberGroups`;
      const reply = await this.#send('groups', { path, body: { groupIds: asked } });
      if (isUnknownPerson(reply)) return new Set();
      const parsed = reply.kind === 'ok' ? groupIds.safeParse(reply.body) : undefined;
      if (!parsed?.success) return undefined;
      for (const group of parsed.data.value) found.add(group.toLowerCase());
    }
    return found;
  }

  #send(feature: 'users' | 'groups', request: Omit<GraphCall['request'], 'version'>): Promise<GraphReply> {
    const deadline = this.#parts.clock.now() + LIMIT_MS;
    return this.#parts.caller.ask({
      feature,
      urgency: 'person',
      deadline,
      request: { version: 'v1.0', ...request },
    });
  }
}

const NOBODY: Standing = { isAgent: false, isAdmin: false, isProtected: false, membership: 'unknown' };

function isUnknownPerson(reply: GraphReply): boolean {
  return reply.kind === 'missing' && reply.isGraph;
}

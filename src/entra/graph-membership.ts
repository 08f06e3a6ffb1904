import type { RolesConfig } from '../config';
import type { LiveFailure, Membership, Standing } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { AnswerCache } from '../flows/answer-cache';
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

/** The failure where Graph could not tell. */
type Told = { readonly standing: Standing; readonly isThere: boolean } | LiveFailure;

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
        (answer) => (typeof answer === 'string' ? 0 : answer.isThere ? KEPT_MS : MISS_MS),
      );
      return typeof told === 'string' ? this.#denied(id, told) : told.standing;
    } catch (error) {
      this.#parts.logger.error({ feature: 'groups' }, 'A membership could not be read.', error);
      return this.#denied(id, 'nonsense');
    }
  }

  /** Nothing granted but by the lists; and somebody who may be in a protected group counts as protected. */
  #denied(id: Guid, failure: LiveFailure): Standing {
    const { roles } = this.#parts;
    const listed = listedRoles(roles, id);
    const mayBeProtected = roles.protectedGroupIds.length > 0;
    const isProtected = listed.isProtected || mayBeProtected;
    return { ...listed, isProtected, membership: 'unknown', failure };
  }

  async #ask(id: Guid): Promise<Told> {
    const [account, groups] = await Promise.all([this.#account(id), this.#groups(id)]);
    if (typeof account === 'string') return account;
    if (typeof groups === 'string') return groups;
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

  async #account(id: Guid): Promise<{ membership: Standing['membership']; isThere: boolean } | LiveFailure> {
    const reply = await this.#send('users', { path: `users/${segment(id)}?$select=id,userType` });
    if (isUnknownPerson(reply)) return { membership: 'unknown', isThere: false };
    const parsed = reply.kind === 'ok' ? user.safeParse(reply.body) : undefined;
    if (!parsed?.success || parsed.data.id !== id) return failureOf(reply);
    return { membership: parsed.data.userType ?? 'unknown', isThere: true };
  }

  /** The configured groups that the person is in, directly or through others. */
  async #groups(id: Guid): Promise<ReadonlySet<string> | LiveFailure> {
    const found = new Set<string>();
    for (let start = 0; start < this.#groupIds.length; start += GROUPS_A_CALL) {
      const asked = this.#groupIds.slice(start, start + GROUPS_A_CALL);
      const path = `users/${segment(id)}/checkMemberGroups`;
      const reply = await this.#send('groups', { path, body: { groupIds: asked } });
      if (isUnknownPerson(reply)) return new Set();
      const parsed = reply.kind === 'ok' ? groupIds.safeParse(reply.body) : undefined;
      if (!parsed?.success) return failureOf(reply);
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

/** An answer that is no failure and yet of no use made no sense. */
function failureOf(reply: GraphReply): LiveFailure {
  return reply.kind === 'failed' ? reply.failure : 'nonsense';
}

function isUnknownPerson(reply: GraphReply): boolean {
  return reply.kind === 'missing' && reply.isGraph;
}

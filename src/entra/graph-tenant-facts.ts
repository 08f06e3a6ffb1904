import type { z } from 'zod';
import type {
  FactAnswer,
  NamedLocation,
  PolicyChange,
  Registration,
  ServiceIssue,
  TenantFacts,
} from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { AnswerCache } from '../flows/answer-cache';
import type { Feature } from './circuit';
import {
  directoryAudit,
  identified,
  named,
  namedLocation,
  registrationDetails,
  securityDefaults,
  serviceIssue,
} from './fact-schemas';
import type { GraphCall, GraphCaller } from './graph-caller';
import { HIT_MS, MISS_MS } from './graph-sign-in-log';
import { PAGE_ROWS, readPages } from './read-pages';
import { clampWindow } from './sign-in-filter';
import { defined } from './tolerant';
import {
  between,
  POLICY_CATEGORY,
  parseGuid,
  parseUserPrincipalName,
  query,
  segment,
  UNRESOLVED,
} from './typed-values';

/** Settings change rarely, and Graph allows one call a second to them for all apps of the tenant. */
const SETTING_MS = 10 * 60_000;
/** A fact that takes longer comes too late for the card. */
const LIMIT_MS = 8_000;
const MAX_KEPT = 500;

/** Names of the sign-in service, old and new: the service list of a tenant decides, and it has changed. */
const IDENTITY_SERVICES = ['microsoft entra', 'identity service', 'azure active directory'];

interface Parts {
  readonly caller: GraphCaller;
  readonly connection: { readonly baseUrl: string };
  readonly clock: Clock;
  readonly logger: Logger;
}

const NONE = { kind: 'none' } as const;
const NONSENSE = { kind: 'failed', failure: 'nonsense' } as const;

/** Facts about the tenant through Microsoft Graph, all of v1.0. */
export class GraphTenantFacts implements TenantFacts {
  readonly #parts: Parts;
  readonly #cache: AnswerCache<FactAnswer<unknown>>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#cache = new AnswerCache(parts.clock, { maxWeight: MAX_KEPT });
  }

  async registration(userId: string): Promise<FactAnswer<Registration>> {
    const id = parseGuid(userId);
    if (id === undefined) return NONE;
    const path = `reports/authenticationMethods/userRegistrationDetails/${segment(id)}`;
    return this.#one('registration', path, registrationDetails, (details) => ({
      methods: details.methodsRegistered ?? [],
      isMfaCapable: details.isMfaCapable,
      isMfaRegistered: details.isMfaRegistered,
      ...defined({ asOf: details.lastUpdatedDateTime }),
    }));
  }

  async policyName(policyId: string): Promise<FactAnswer<string>> {
    const id = parseGuid(policyId);
    if (id === undefined) return NONE;
    const path = `identity/conditionalAccess/policies/${segment(id)}?$select=id,displayName`;
    return this.#one('policies', path, named, ({ displayName }) => displayName, SETTING_MS);
  }

  /** The first hundred; few organisations have more than a dozen. */
  async namedLocations(): Promise<FactAnswer<readonly NamedLocation[]>> {
    const path = `identity/conditionalAccess/namedLocations?$top=${PAGE_ROWS}`;
    const read = (location: z.output<typeof namedLocation>): readonly NamedLocation[] => {
      const isCountries = location['@odata.type']?.toLowerCase().endsWith('countrynamedlocation') === true;
      const { displayName: name, isTrusted = false } = location;
      return [{ name, kind: isCountries ? 'countries' : 'addresses', isTrusted: isTrusted && !isCountries }];
    };
    return this.#many('named locations', path, namedLocation, read, SETTING_MS);
  }

  async securityDefaultsOn(): Promise<FactAnswer<boolean>> {
    const path = 'policies/identitySecurityDefaultsEnforcementPolicy';
    return this.#one('security defaults', path, securityDefaults, ({ isEnabled }) => isEnabled, SETTING_MS);
  }

  /** Issues of the sign-in service that are not resolved. */
  async serviceIssues(): Promise<FactAnswer<readonly ServiceIssue[]>> {
    const path = `admin/serviceAnnouncement/issues?${query([UNRESOLVED], { top: PAGE_ROWS })}`;
    return this.#many('service health', path, serviceIssue, (issue) => {
      if (!IDENTITY_SERVICES.includes(issue.service.toLowerCase())) return [];
      const { id, title, service, startDateTime: startedAt, isResolved = false } = issue;
      return [{ id, title, service, startedAt, isResolved }];
    });
  }

  /** Changes that succeeded, of the category Policy, in the order of the log. */
  async policyChanges(from: string, to: string): Promise<FactAnswer<readonly PolicyChange[]>> {
    const window = clampWindow(from, to, this.#parts.clock.now());
    if (window === undefined) return NONE;
    const clauses = [...between('activityDateTime', ...window), POLICY_CATEGORY];
    const path = `auditLogs/directoryAudits?${query(clauses, { top: PAGE_ROWS })}`;
    return this.#many('policy changes', path, directoryAudit, (audit) => {
      if (audit.result?.toLowerCase() === 'failure') return [];
      return [
        {
          time: audit.activityDateTime,
          activity: audit.activityDisplayName,
          target: audit.targetResources?.find(({ displayName }) => displayName)?.displayName ?? '',
          ...defined({ by: initiator(audit.initiatedBy) }),
        },
      ];
    });
  }

  async userId(userPrincipalName: string): Promise<FactAnswer<string>> {
    const name = parseUserPrincipalName(userPrincipalName);
    if (name === undefined) return NONE;
    return this.#one('users', `users/${segment(name)}?$select=id`, identified, ({ id }) => id);
  }

  /** One object; none when Graph says that it does not exist. */
  #one<S extends z.ZodTypeAny, T>(
    feature: Feature,
    path: string,
    schema: S,
    read: (value: z.output<S>) => T,
    keptMs = HIT_MS,
  ): Promise<FactAnswer<T>> {
    return this.#remember<T>(feature, path, keptMs, async () => {
      const reply = await this.#parts.caller.ask(this.#call(feature, path));
      if (reply.kind === 'missing') return reply.isGraph ? NONE : NONSENSE;
      if (reply.kind !== 'ok') return reply.kind === 'failed' ? failed(reply) : NONSENSE;
      const parsed = schema.safeParse(reply.body);
      return parsed.success ? { kind: 'found', value: read(parsed.data) } : NONSENSE;
    });
  }

  /** A list, none when it is empty. Rows that cannot be read are left out, unless that would be all of them. */
  #many<S extends z.ZodTypeAny, T>(
    feature: Feature,
    path: string,
    schema: S,
    read: (row: z.output<S>) => readonly T[],
    keptMs = HIT_MS,
  ): Promise<FactAnswer<readonly T[]>> {
    return this.#remember<readonly T[]>(feature, path, keptMs, async () => {
      const call = this.#call(feature, path);
      const reply = await readPages(this.#parts.caller, call, this.#parts.connection.baseUrl);
      if (reply.kind !== 'rows') return reply.kind === 'failed' ? failed(reply) : NONSENSE;
      const readable = reply.rows.flatMap((row) => {
        const parsed = schema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      });
      if (readable.length === 0 && reply.rows.length > 0) return NONSENSE;
      const value = readable.flatMap((row) => read(row));
      return value.length > 0 ? { kind: 'found', value } : NONE;
    });
  }

  #call(feature: Feature, path: string): GraphCall {
    const deadline = this.#parts.clock.now() + LIMIT_MS;
    return { feature, urgency: 'person', deadline, request: { version: 'v1.0', path } };
  }

  async #remember<T>(
    feature: Feature,
    key: string,
    keptMs: number,
    load: () => Promise<FactAnswer<T>>,
  ): Promise<FactAnswer<T>> {
    const keepFor = ({ kind }: FactAnswer<unknown>) =>
      kind === 'found' ? keptMs : kind === 'none' ? MISS_MS : 0;
    try {
      // A key is a path, and each path has one kind of answer.
      return (await this.#cache.get(key, load, keepFor)) as FactAnswer<T>;
    } catch (error) {
      this.#parts.logger.error({ feature }, 'A fact about the tenant could not be read.', error);
      return NONSENSE;
    }
  }
}

/** Who made a change, without a name. */
function initiator({
  user,
  app,
}: z.output<typeof directoryAudit>['initiatedBy']): PolicyChange['by'] | undefined {
  if (user.displayName !== undefined || user.userPrincipalName !== undefined) return 'person';
  return app.displayName === undefined ? undefined : 'app';
}

function failed({ failure }: Extract<FactAnswer<never>, { kind: 'failed' }>): FactAnswer<never> {
  return { kind: 'failed', failure };
}

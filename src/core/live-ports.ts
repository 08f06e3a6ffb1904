import type { Place } from './inquiry';
import type { SignInEvent } from './sign-in-event';

/** Why a live look-up brought nothing. None of these is "nothing found". */
export const LIVE_FAILURES = [
  /** The permission was not granted. */
  'permission',
  /** The tenant has no licence for sign-in logs through Graph (P1 or P2). */
  'licence',
  'throttled',
  'unreachable',
  /** Answered with something that is no answer. */
  'nonsense',
  /** The bot's own credential was refused. */
  'credential',
  /** Took longer than a person can be asked to wait. */
  'timeout',
] as const;
export type LiveFailure = (typeof LIVE_FAILURES)[number];

/** Which rows of the sign-in log are asked for. Values are parsed: GUIDs in lower case, times ISO 8601 UTC. */
export interface SignInQuery {
  readonly by:
    | { readonly kind: 'correlation'; readonly id: string }
    | { readonly kind: 'request'; readonly id: string }
    | { readonly kind: 'user'; readonly userId: string; readonly from: string; readonly to: string };
  /** Only rows of this person (object ID); always set for people who may see their own sign-ins alone. */
  readonly onlyUserId?: string;
  /** Which kind of rows; interactive ones are tried first. */
  readonly rows: 'interactiveUser' | 'nonInteractiveUser' | 'servicePrincipal';
  /** Further kinds that the same call brings; where the API has only interactive rows, it brings those alone. */
  readonly alsoRows?: readonly SignInQuery['rows'][];
}

/** What the log could show: without policies or details the answer says what could not be seen. */
export interface LogSight {
  readonly policies: boolean;
  readonly requirementSource: boolean;
  readonly steps: boolean;
  readonly nonInteractive: boolean;
}

export type LogAnswer =
  | {
      readonly kind: 'rows';
      readonly events: readonly SignInEvent[];
      readonly sight: LogSight;
      readonly isPartial: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly failure: LiveFailure;
      /** Seconds to wait, where the service said so. */
      readonly retryAfterSeconds?: number;
    };

/** The sign-in log of the tenant. Nothing found is `rows` without events. Never throws. */
export interface SignInLog {
  find(query: SignInQuery, options: { readonly urgency: 'person' | 'job' }): Promise<LogAnswer>;
}

export type FactAnswer<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: LiveFailure };

/** A person's registered methods; `asOf` is when the report was made. */
export interface Registration {
  readonly methods: readonly string[];
  readonly isMfaCapable: boolean;
  readonly isMfaRegistered: boolean;
  readonly asOf?: string;
}

/** An incident that Microsoft reports. */
export interface ServiceIssue {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly startedAt: string;
  readonly isResolved: boolean;
}

/** A change to a policy, from the directory audit log. Nobody is named: a card may be shown to others. */
export interface PolicyChange {
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly activity: string;
  /** Name of what was changed; empty where the log names none. */
  readonly target: string;
  /** What made it; absent where the log does not say. */
  readonly by?: 'person' | 'app';
}

/** A place that the organisation gave a name, for its policies. */
export interface NamedLocation {
  readonly name: string;
  readonly kind: 'addresses' | 'countries';
  /** Only addresses can be trusted. */
  readonly isTrusted: boolean;
}

/** Facts about the tenant beside its sign-ins. Never throws. */
export interface TenantFacts {
  registration(userId: string): Promise<FactAnswer<Registration>>;
  policyName(policyId: string): Promise<FactAnswer<string>>;
  namedLocations(): Promise<FactAnswer<readonly NamedLocation[]>>;
  securityDefaultsOn(): Promise<FactAnswer<boolean>>;
  serviceIssues(): Promise<FactAnswer<readonly ServiceIssue[]>>;
  policyChanges(from: string, to: string): Promise<FactAnswer<readonly PolicyChange[]>>;
  /** Object ID of the person with this user principal name. */
  userId(userPrincipalName: string): Promise<FactAnswer<string>>;
}

/** What somebody is in the tenant. */
export interface Standing {
  readonly isAgent: boolean;
  readonly isAdmin: boolean;
  readonly isProtected: boolean;
  /** `unknown` counts as guest wherever a live look-up is concerned. */
  readonly membership: 'member' | 'guest' | 'unknown';
  /** Why nothing could be told, where the directory did not answer. */
  readonly failure?: LiveFailure;
}

/** Group membership by Entra object ID. Never throws; what cannot be told is denied. */
export interface Membership {
  standing(objectId: string): Promise<Standing>;
}

/** One record for each live look-up: who asked whose sign-ins, why it was allowed, what came of it. Never the content. */
export interface AuditRecord {
  readonly time: string;
  readonly askerId: string;
  /** Object ID of the person whose rows were asked for, where one was named. */
  readonly subjectId?: string;
  readonly reason: 'own' | 'agent' | 'admin';
  readonly way: 'correlation' | 'request' | 'user';
  readonly place: Place;
  readonly outcome: 'rows' | 'none' | LiveFailure;
  readonly rows: number;
}

export interface Audit {
  record(entry: AuditRecord): Promise<void>;
  /** Everything recorded about a person, as asker or subject, newest first. */
  about(objectId: string): Promise<readonly AuditRecord[]>;
  /** Removes what is recorded about a person; returns how many records that were. */
  forget(objectId: string): Promise<number>;
}

/** Work to do later. Survives restarts; one replica runs it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly dueAt: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Jobs {
  /** Adds a job; an ID that is there already is left as it is. */
  add(job: Job): Promise<void>;
  /** Takes up to `limit` due jobs for `leaseMs`; no other replica gets them meanwhile. */
  take(now: number, leaseMs: number, limit: number): Promise<readonly Job[]>;
  /** Ends a taken job, or plans it anew at `nextAt`. */
  finish(id: string, nextAt?: number): Promise<void>;
  /** Whether a job taken here is still to be done here: false once it was ended, cancelled, or taken by another. */
  isHeld(id: string): Promise<boolean>;
  cancel(id: string): Promise<void>;
}

/** A budget of calls that all replicas share. */
export interface Budget {
  /** True when a call may be made now: fewer than `limit` were made in the last `windowMs` under `name`. Counts it. */
  spend(name: string, limit: number, windowMs: number): Promise<boolean>;
  /** When the next call under `name` may be made, in milliseconds since 1970-01-01 UTC; not later than now if at once. */
  freeAt(name: string, limit: number, windowMs: number): Promise<number>;
}

/** Where a card was sent, so that it can be updated later. Plain data; IDs only. */
export interface CardReference {
  /** Checked against the allowed hosts before it is saved, and again before every send. */
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** Activity ID of the card in its conversation. */
  readonly activityId: string;
  /** The bot's own ID in the channel, such as `28:…`. */
  readonly botId: string;
  readonly tenantId: string;
  readonly place: Place;
  /** Object ID of the person who asked. */
  readonly askerId: string;
}

/** References to sent cards, by an ID of our own. One that was not saved again for 90 days is gone. */
export interface CardReferences {
  /** Puts the reference there, or replaces the one that was. */
  save(id: string, reference: CardReference): Promise<void>;
  find(id: string): Promise<CardReference | undefined>;
  forget(id: string): Promise<void>;
}

/** How many records of each kind are kept about a person. */
export interface PersonalCounts {
  /** As asker or as subject. */
  readonly audit: number;
  /** Jobs that name the person in their ID or payload. */
  readonly jobs: number;
  /** Cards that the person asked for. */
  readonly cards: number;
  /** Cases that name the person (as reporter, as agent, in their history) and incidents that they closed. */
  readonly cases: number;
  /** Personal chats that are remembered, so that the helpdesk can reach the person: one or none. */
  readonly chats: number;
  /** Records of gated steps that the person opened or undid at the helpdesk. */
  readonly gates: number;
}

/** What is kept about nobody. */
export const NOTHING_KEPT: PersonalCounts = { audit: 0, jobs: 0, cards: 0, cases: 0, chats: 0, gates: 0 };

/** Everything that the store keeps about a person, by object ID. */
export interface PersonalRecords {
  count(objectId: string): Promise<PersonalCounts>;
  /** Removes all of it, and the person from cases, which stay; returns how many records that were. */
  forget(objectId: string): Promise<number>;
}

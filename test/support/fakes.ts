import type {
  FactAnswer,
  LogAnswer,
  LogSight,
  Membership,
  NamedLocation,
  Registration,
  ServiceIssue,
  SignInLog,
  SignInQuery,
  Standing,
  TenantFacts,
} from '../../src/core/live-ports';
import type { Clock } from '../../src/core/ports';
import type { SignInEvent } from '../../src/core/sign-in-event';
import type { Timer } from '../../src/flows/deadline';
import type { LookUpLimit } from '../../src/flows/look-up-limit';

/** People of the tests, by object ID. */
export const PEOPLE = {
  employee: '00000000-0000-4000-8000-000000000011',
  colleague: '00000000-0000-4000-8000-000000000012',
  agent: '00000000-0000-4000-8000-000000000021',
  admin: '00000000-0000-4000-8000-000000000031',
  guest: '00000000-0000-4000-8000-000000000041',
  protected: '00000000-0000-4000-8000-000000000051',
  /** Nobody the directory knows. */
  unknown: '00000000-0000-4000-8000-000000000099',
} as const;

export const CORRELATION_ID = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
export const REQUEST_ID = '71ec8788-f107-413a-a31e-96712cf40100';
export const NOW = Date.parse('2026-11-20T08:20:00Z');

export const FULL_SIGHT: LogSight = {
  policies: true,
  requirementSource: true,
  steps: true,
  nonInteractive: true,
};

/** An employee's failed interactive sign-in, with everything that a test does not care about filled in. */
export function signIn(over: Partial<SignInEvent> = {}): SignInEvent {
  return {
    requestId: REQUEST_ID,
    correlationId: CORRELATION_ID,
    time: '2026-11-20T08:01:15Z',
    errorCode: 50076,
    kinds: ['interactiveUser'],
    userId: PEOPLE.employee,
    userName: 'Megan Bowen',
    userPrincipalName: 'megan.bowen@contoso.example',
    address: '203.0.113.24',
    policies: [],
    ...over,
  };
}

export function standing(over: Partial<Standing> = {}): Standing {
  return { isAgent: false, isAdmin: false, isProtected: false, membership: 'member', ...over };
}

/** A clock that moves only when it is told to, with the timers that hang on it. */
export class FakeTime implements Clock, Timer {
  #now = NOW;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** How many timers still wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Moves on, lets everything that is due happen in order, and what follows from it. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#timers = this.#timers.filter((each) => each !== next);
      next.run();
      await settle();
    }
    this.#now = end;
  }
}

/** Lets every promise that can go on do so. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** A limit that nobody reaches. */
export const UNLIMITED: LookUpLimit = async () => undefined;

/** A sign-in log in memory. Counts and keeps the queries. */
export class FakeSignInLog implements SignInLog {
  readonly queries: SignInQuery[] = [];
  readonly urgencies: string[] = [];
  rows: (SignInEvent & { readonly visibleFrom?: number })[] = [];
  sight: LogSight = FULL_SIGHT;
  /** Brings every row whatever is asked, as a service that forgets its filters would. */
  isLeaky = false;
  /** Answers to give first, before looking at the rows. `hang` never answers. */
  script: (Extract<LogAnswer, { kind: 'failed' }> | 'hang')[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async find(query: SignInQuery, { urgency }: { urgency: 'person' | 'job' }): Promise<LogAnswer> {
    this.queries.push(query);
    this.urgencies.push(urgency);
    const scripted = this.script.shift();
    if (scripted === 'hang') return new Promise(() => undefined);
    if (scripted !== undefined) return scripted;
    const events = this.rows.filter((row) => this.isLeaky || this.#fits(row, query));
    return { kind: 'rows', events, sight: this.sight, isPartial: false };
  }

  #fits(row: SignInEvent & { readonly visibleFrom?: number }, query: SignInQuery): boolean {
    const { by, onlyUserId, rows, alsoRows = [] } = query;
    if ((row.visibleFrom ?? 0) > this.#clock.now()) return false;
    if (onlyUserId !== undefined && row.userId !== onlyUserId) return false;
    if (![rows, ...alsoRows].some((kind) => row.kinds.includes(kind))) return false;
    if (by.kind === 'correlation') return row.correlationId === by.id;
    if (by.kind === 'request') return row.requestId === by.id;
    return row.userId === by.userId && row.time >= by.from && row.time <= by.to;
  }
}

/** Standings by object ID; who is not there is unknown to the directory. */
export class FakeMembership implements Membership {
  readonly asked: string[] = [];
  standings = new Map<string, Standing>([
    [PEOPLE.employee, standing()],
    [PEOPLE.colleague, standing()],
    [PEOPLE.agent, standing({ isAgent: true })],
    [PEOPLE.admin, standing({ isAdmin: true })],
    [PEOPLE.guest, standing({ membership: 'guest' })],
    [PEOPLE.protected, standing({ isProtected: true })],
  ]);

  async standing(objectId: string): Promise<Standing> {
    this.asked.push(objectId);
    return this.standings.get(objectId) ?? standing({ membership: 'unknown' });
  }
}

/** Facts about a tenant in which nothing is wrong. Keeps the names of the calls. */
export class FakeTenantFacts implements TenantFacts {
  readonly calls: string[] = [];
  names = new Map<string, string>();
  registered: FactAnswer<Registration> | 'hang' = { kind: 'none' };
  issues: readonly ServiceIssue[] = [];
  /** Answer of {@link userId} instead of the names. */
  nameFailure: Extract<FactAnswer<string>, { kind: 'failed' }> | undefined;

  async registration(userId: string): Promise<FactAnswer<Registration>> {
    this.calls.push(`registration ${userId}`);
    return this.registered === 'hang' ? new Promise(() => undefined) : this.registered;
  }

  async policyName(policyId: string): Promise<FactAnswer<string>> {
    this.calls.push(`policyName ${policyId}`);
    return { kind: 'found', value: 'CA010' };
  }

  async namedLocations(): Promise<FactAnswer<readonly NamedLocation[]>> {
    this.calls.push('namedLocations');
    return { kind: 'none' };
  }

  async securityDefaultsOn(): Promise<FactAnswer<boolean>> {
    this.calls.push('securityDefaultsOn');
    return { kind: 'found', value: false };
  }

  async serviceIssues(): Promise<FactAnswer<readonly ServiceIssue[]>> {
    this.calls.push('serviceIssues');
    return { kind: 'found', value: this.issues };
  }

  async policyChanges(from: string, to: string): Promise<FactAnswer<[]>> {
    this.calls.push(`policyChanges ${from} ${to}`);
    return { kind: 'found', value: [] };
  }

  async userId(userPrincipalName: string): Promise<FactAnswer<string>> {
    this.calls.push(`userId ${userPrincipalName}`);
    if (this.nameFailure) return this.nameFailure;
    const value = this.names.get(userPrincipalName);
    return value === undefined ? { kind: 'none' } : { kind: 'found', value };
  }
}

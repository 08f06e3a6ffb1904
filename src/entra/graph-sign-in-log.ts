import type { LogAnswer, LogSight, SignInLog, SignInQuery } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import type { SignInEvent } from '../core/sign-in-event';
import { AnswerCache } from '../flows/answer-cache';
import type { GraphCall, GraphCaller, Urgency } from './graph-caller';
import type { Rows } from './read-pages';
import { PAGE_ROWS, readPages } from './read-pages';
import { isAskedFor, isOwned, signInFilter } from './sign-in-filter';
import { toSignInEvent } from './to-sign-in-event';
import type { Clause } from './typed-values';
import { query as encode } from './typed-values';

/** Found rows may change little once they are there; a row that is not there yet may come any minute. */
export const HIT_MS = 3 * 60_000;
export const MISS_MS = 25_000;
/** The whole of a person's look-up, below the 10 s after which the answer goes out without it. */
const PERSON_LIMIT_MS = 9_000;
/** A cloud without the beta API will not have it in a minute; but one odd 400 must not hide steps for long. */
const BETA_REST_MS = 10 * 60_000;
/** Rows kept in memory, about 2 KB each. */
const MAX_KEPT_ROWS = 2_000;

const BETA_SIGHT: LogSight = { policies: true, requirementSource: true, steps: true, nonInteractive: true };
const V1_SIGHT: LogSight = { policies: true, requirementSource: false, steps: false, nonInteractive: false };

interface Parts {
  readonly caller: GraphCaller;
  readonly connection: { readonly baseUrl: string };
  readonly clock: Clock;
  readonly logger: Logger;
}

type Found = Extract<LogAnswer, { kind: 'rows' }>;

/** The sign-in log through Microsoft Graph: beta, which alone tells steps and who asked for MFA, else v1.0. */
export class GraphSignInLog implements SignInLog {
  readonly #parts: Parts;
  readonly #cache: AnswerCache<LogAnswer>;
  #noBetaUntil = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#cache = new AnswerCache<LogAnswer>(parts.clock, {
      maxWeight: MAX_KEPT_ROWS,
      weigh: (answer) => (answer.kind === 'rows' ? answer.events.length + 1 : 1),
    });
  }

  async find(query: SignInQuery, { urgency }: { readonly urgency: Urgency }): Promise<LogAnswer> {
    try {
      const filter = signInFilter(query, this.#parts.clock.now());
      if (filter === undefined) return { kind: 'rows', events: [], sight: BETA_SIGHT, isPartial: false };
      const key = filter.join(' and ');
      return await this.#cache.get(
        key,
        () => this.#look(query, filter, urgency),
        keepFor,
        `${urgency}: ${key}`,
      );
    } catch (error) {
      this.#parts.logger.error({ feature: 'sign-ins' }, 'A look-up in the sign-in log failed.', error);
      return { kind: 'failed', failure: 'nonsense' };
    }
  }

  async #look(query: SignInQuery, filter: readonly Clause[], urgency: Urgency): Promise<LogAnswer> {
    const { clock } = this.#parts;
    const limit = urgency === 'person' ? { deadline: clock.now() + PERSON_LIMIT_MS } : {};
    const call = { feature: 'sign-ins', urgency, ...limit } as const;
    if (clock.now() >= this.#noBetaUntil) {
      const reply = await this.#read({ ...call, request: request('beta', filter) });
      if (reply.kind === 'rows') return toAnswer(query, reply, BETA_SIGHT);
      if (reply.kind === 'failed') return reply;
    }
    // v1.0 has interactive rows only and refuses a filter on the kind of rows.
    if (query.rows !== 'interactiveUser')
      return { kind: 'rows', events: [], sight: V1_SIGHT, isPartial: false };
    const { alsoRows: _, ...interactive } = query;
    const plain = signInFilter(interactive, clock.now()) ?? filter;
    const reply = await this.#read({ ...call, request: request('v1.0', plain) });
    if (reply.kind === 'failed') return reply;
    if (reply.kind !== 'rows') return { kind: 'failed', failure: 'nonsense' };
    if (clock.now() >= this.#noBetaUntil) this.#noBetaUntil = clock.now() + BETA_REST_MS;
    return toAnswer(query, reply, V1_SIGHT);
  }

  #read(call: GraphCall) {
    return readPages(this.#parts.caller, call, this.#parts.connection.baseUrl);
  }
}

function request(version: 'beta' | 'v1.0', filter: readonly Clause[]): GraphCall['request'] {
  return {
    version,
    path: `auditLogs/signIns?${encode(filter, { top: PAGE_ROWS })}`,
    ...(version === 'beta' ? { headers: { Prefer: 'include-unknown-enum-members' } } : {}),
  };
}

function toAnswer(query: SignInQuery, { rows, isComplete }: Rows, sight: LogSight): LogAnswer {
  const events = new Map<string, SignInEvent>();
  let readable = 0;
  for (const row of rows) {
    const event = toSignInEvent(row);
    if (event === undefined || !isAskedFor(query, event)) continue;
    readable += 1;
    if (isOwned(query, event) && !events.has(event.requestId)) events.set(event.requestId, event);
  }
  // Rows of which none can be read, or none was asked for, are no answer; they are not "nothing found" either.
  if (rows.length > 0 && readable === 0) return { kind: 'failed', failure: 'nonsense' };
  const found: Found = {
    kind: 'rows',
    events: [...events.values()],
    sight,
    isPartial: !isComplete || readable < rows.length,
  };
  return { ...found, sight: narrow(sight, found.events) };
}

/** What no row shows could not be seen: Graph leaves policies out without a word where the permission is missing. */
function narrow(sight: LogSight, events: readonly SignInEvent[]): LogSight {
  if (events.length === 0) return sight;
  return {
    ...sight,
    policies: events.some(({ policies }) => policies !== undefined),
    requirementSource: events.some(({ requirementProviders }) => requirementProviders !== undefined),
    steps: events.some(({ steps }) => steps !== undefined),
  };
}

function keepFor(answer: LogAnswer): number {
  if (answer.kind === 'failed') return 0;
  return answer.events.length > 0 ? HIT_MS : MISS_MS;
}

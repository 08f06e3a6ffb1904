import type { Budget, LiveFailure } from '../core/live-ports';
import type { Clock, Logger } from '../core/ports';
import { CallFault } from './call-fault';
import type { Feature } from './circuit';
import { Circuit } from './circuit';
import type { GraphRequest, SendToGraph } from './graph-client';
import type { Judged } from './judge-response';
import { judgeResponse } from './judge-response';
import type { TokenSource } from './token-source';

export type Urgency = 'person' | 'job';

/** One question to Graph. */
export interface GraphCall {
  readonly feature: Feature;
  readonly request: GraphRequest;
  readonly urgency: Urgency;
  /** When the answer is of no use any more, in milliseconds since 1970. */
  readonly deadline?: number;
}

export type Failed = {
  readonly kind: 'failed';
  readonly failure: LiveFailure;
  readonly retryAfterSeconds?: number;
};
export type GraphReply = Extract<Judged, { kind: 'ok' | 'missing' | 'rejected' }> | Failed;

/** A budget that Graph gives to a family of calls. */
interface Allowance {
  readonly name: string;
  readonly limit: Readonly<Record<Urgency, number>>;
  readonly windowMs: number;
}

/** Graph's throttling limits: 5 in 10 s for the reports of an app in a tenant, 1 in 1 s for Conditional Access. Jobs leave one call of the reports to people. */
const REPORTS: Allowance = { name: 'reports', limit: { person: 5, job: 4 }, windowMs: 10_000 };
const CONDITIONAL_ACCESS: Allowance = {
  name: 'conditionalAccess',
  limit: { person: 1, job: 1 },
  windowMs: 1_000,
};
const ALLOWANCES: Partial<Record<Feature, Allowance>> = {
  'sign-ins': REPORTS,
  registration: REPORTS,
  'policy changes': REPORTS,
  policies: CONDITIONAL_ACCESS,
  'named locations': CONDITIONAL_ACCESS,
};

export const CALL_TIMEOUT_MS = 8_000;
/** A second try makes sense only when there is time for it. */
const RETRY_NEEDS_MS = 2_000;
/** How long a family of calls rests after a 429 that does not say how long. */
const REST_MS = 10_000;

export interface CallerParts {
  readonly send: SendToGraph;
  readonly tokens: TokenSource;
  readonly budget: Pick<Budget, 'spend'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timeoutMs?: number;
}

/**
 * Puts a question to Graph within its budget, and turns every way in which that fails into a value. Never waits for a
 * budget or for Retry-After: until the time that Graph named, the same family of calls is answered as throttled.
 */
export class GraphCaller {
  readonly #parts: CallerParts;
  readonly #circuit: Circuit;
  readonly #restUntil = new Map<string, number>();

  constructor(parts: CallerParts) {
    this.#parts = parts;
    this.#circuit = new Circuit(parts.clock);
  }

  async ask(call: GraphCall): Promise<GraphReply> {
    const reply = await this.#try(call, { mayRenew: true, mayRetry: call.urgency === 'person' });
    if (reply.kind === 'failed')
      this.#parts.logger.warn(
        { feature: call.feature, failure: reply.failure, retryAfterSeconds: reply.retryAfterSeconds },
        'Graph gave no answer.',
      );
    return reply;
  }

  async #try(call: GraphCall, may: { mayRenew: boolean; mayRetry: boolean }): Promise<GraphReply> {
    const refusal = this.#circuit.refusal(call.feature);
    if (refusal !== undefined) return failed(refusal);
    const held = this.#held(call.feature) ?? (await this.#spend(call));
    if (held !== undefined) return held;
    const judged = await this.#send(call);
    switch (judged.kind) {
      case 'ok':
      case 'missing':
      case 'rejected':
      case 'failed':
        return judged;
      case 'refused':
        this.#circuit.note(call.feature, judged.failure);
        return failed(judged.failure);
      case 'throttled':
        return this.#rest(call.feature, judged.retryAfterSeconds);
      case 'expired':
        return may.mayRenew && this.#parts.tokens.renew()
          ? this.#try(call, { ...may, mayRenew: false })
          : failed('credential');
      case 'broken':
        return may.mayRetry && this.#hasTime(call, judged.retryAfterSeconds)
          ? this.#try(call, { ...may, mayRetry: false })
          : failed('unreachable');
    }
  }

  async #send({ request, deadline }: GraphCall): Promise<Judged | Failed> {
    const { clock, send, timeoutMs = CALL_TIMEOUT_MS } = this.#parts;
    const left = deadline === undefined ? timeoutMs : Math.min(timeoutMs, deadline - clock.now());
    if (left <= 0) return failed('timeout');
    try {
      return judgeResponse(await send(request, left), clock.now());
    } catch (error) {
      if (error instanceof CallFault) return failed(error.failure);
      throw error;
    }
  }

  /** Undefined when the call may be made. */
  async #spend({ feature, urgency }: GraphCall): Promise<Failed | undefined> {
    const allowance = ALLOWANCES[feature];
    if (allowance === undefined) return undefined;
    const { name, limit, windowMs } = allowance;
    try {
      const granted = await this.#parts.budget.spend(name, limit[urgency], windowMs);
      return granted ? undefined : failed('throttled');
    } catch (error) {
      this.#parts.logger.error({ feature }, 'The budget of calls could not be asked.', error);
      return failed('unreachable');
    }
  }

  #held(feature: Feature): Failed | undefined {
    const seconds = Math.ceil(((this.#restUntil.get(family(feature)) ?? 0) - this.#parts.clock.now()) / 1000);
    return seconds > 0 ? { ...failed('throttled'), retryAfterSeconds: seconds } : undefined;
  }

  #rest(feature: Feature, retryAfterSeconds: number | undefined): Failed {
    const ms = retryAfterSeconds === undefined ? REST_MS : retryAfterSeconds * 1000;
    this.#restUntil.set(family(feature), this.#parts.clock.now() + ms);
    return { ...failed('throttled'), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }

  #hasTime({ deadline }: GraphCall, retryAfterSeconds = 0): boolean {
    if (retryAfterSeconds > 0) return false;
    return deadline === undefined || deadline - this.#parts.clock.now() >= RETRY_NEEDS_MS;
  }
}

function failed(failure: LiveFailure): Failed {
  return { kind: 'failed', failure };
}

/** Calls that Graph counts together. */
function family(feature: Feature): string {
  return ALLOWANCES[feature]?.name ?? feature;
}

import type { LiveFailure } from '../core/live-ports';
import type { GraphResponse } from './graph-client';

/** What a response means; 401, 429 and 5xx are for the caller to act on. */
export type Judged =
  | { readonly kind: 'ok'; readonly body: Readonly<Record<string, unknown>> }
  /** 404; `isGraph` when Graph itself says so, not something between. */
  | { readonly kind: 'missing'; readonly isGraph: boolean }
  /** 400: the request is not understood. */
  | { readonly kind: 'rejected' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'broken'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'refused'; readonly failure: LiveFailure };

const LICENCE_CODE = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
const MAX_NESTING = 5;
const MAX_RETRY_AFTER_SECONDS = 3_600;

/** Reads status, codes and body; messages are never looked at (Graph: "branch on code"). `now` in milliseconds. */
export function judgeResponse({ status, headers, text }: GraphResponse, now: number): Judged {
  const body = parseObject(headers.get('Content-Type'), text);
  if (status >= 200 && status < 300)
    return body === undefined ? { kind: 'refused', failure: 'nonsense' } : { kind: 'ok', body };
  if (status === 401) return { kind: 'expired' };
  const retryAfterSeconds = readRetryAfter(headers.get('Retry-After'), now);
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (status === 429) return { kind: 'throttled', ...wait };
  if (status >= 500 || status === 408) return { kind: 'broken', ...wait };
  const codes = errorCodes(body?.['error']);
  if (status === 404) return { kind: 'missing', isGraph: codes.length > 0 };
  if (status === 400) return { kind: 'rejected' };
  if (status !== 403 || codes.length === 0) return { kind: 'refused', failure: 'nonsense' };
  return { kind: 'refused', failure: codes.includes(LICENCE_CODE) ? 'licence' : 'permission' };
}

function parseObject(type: string | null, text: string): Readonly<Record<string, unknown>> | undefined {
  if (type !== null && !type.toLowerCase().includes('json')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The code of an error and of those inside it, spelled `innerError` or `innererror`. */
function errorCodes(error: unknown): string[] {
  const codes: string[] = [];
  let at = error;
  for (let depth = 0; isObject(at) && depth < MAX_NESTING; depth += 1) {
    if (typeof at['code'] === 'string' && at['code'] !== '') codes.push(at['code']);
    at = at['innerError'] ?? at['innererror'];
  }
  return codes;
}

/** Whole seconds, from seconds or from a date; at most an hour. */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_SECONDS) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

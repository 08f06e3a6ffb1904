import type { GraphCall } from './answer-collection';
import { nextLink } from './answer-collection';
import type { GraphAnswer, GraphRow } from './graph-message';
import { errorAnswer, jsonAnswer, unauthorized } from './graph-message';
import type { GraphFault, GraphSwitches } from './graph-switches';

const MANY_ROWS = 10_000;
const DAY_MS = 24 * 3_600_000;
const FOREIGN_URL = 'https://graph.other.example';
const PAGE =
  '<!DOCTYPE html><html><head><title>Sign in to the proxy</title></head><body>Sign in</body></html>';

/** What a call is answered with while a fault is on. `answer` makes the right answer, for a given skip token or none. */
export function breakAnswer(
  fault: GraphFault,
  call: GraphCall,
  switches: GraphSwitches,
  answer: (call: GraphCall) => GraphAnswer,
): GraphAnswer {
  const foreignUrl = switches.foreignUrl ?? FOREIGN_URL;
  switch (fault) {
    case 'hang':
      return { ...jsonAnswer(200, {}), sending: 'never' };
    case 'cut':
      return { ...answer(call), sending: 'cut' };
    case 'html':
      return htmlAnswer(200);
    case 'badGateway':
      return htmlAnswer(502);
    case 'truncated': {
      const whole = answer(call);
      return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length / 2)) };
    }
    case 'empty':
      return { ...jsonAnswer(200, {}), body: '' };
    case 'wrongShape':
      return jsonAnswer(200, { value: { rows: 'none' }, id: 7 });
    case 'unavailable':
      return errorAnswer(503, 'ServiceNotAvailable', 'The service is temporarily unavailable.');
    case 'throttled':
      return tooManyRequests(switches.retryAfterSeconds ?? 2);
    case 'unauthorized':
      return unauthorized('Lifetime validation failed, the token is expired.');
    case 'redirect':
      return { ...jsonAnswer(302, {}), headers: { Location: `${foreignUrl}/${call.path.join('/')}` } };
    case 'endlessNextLink': {
      const number = Number(/^endless-(\d{1,9})$/.exec(call.params.get('$skiptoken') ?? '')?.[1] ?? 0);
      return withNextLink(answer(withoutSkipToken(call)), nextLink(call, `endless-${number + 1}`));
    }
    case 'foreignNextLink':
      return withNextLink(answer(call), nextLink({ ...call, origin: foreignUrl }, 'elsewhere'));
    case 'manyRows':
      return changeRows(answer(call), many);
    case 'nulls':
      return changeRows(answer(call), (rows) => rows.map(emptied));
    case 'unknownValues':
      return changeRows(answer(call), (rows) => rows.map((row) => withUnknownValues(row) as GraphRow));
    case 'wrongTypes':
      return changeRows(answer(call), (rows) =>
        rows.map((row) => ({
          ...row,
          createdDateTime: 42,
          status: 'Failure',
          location: [7],
          deviceDetail: 1,
        })),
      );
    case 'futureRows':
      return changeRows(answer(call), (rows) => rows.map(aDayAhead));
  }
}

/** 429; conditional access and identity protection send no Retry-After (https://learn.microsoft.com/graph/throttling-limits). */
export function tooManyRequests(retryAfterSeconds?: number): GraphAnswer {
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  return errorAnswer(429, 'TooManyRequests', 'Too many requests.', headers);
}

function htmlAnswer(status: number): GraphAnswer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: PAGE };
}

function withoutSkipToken(call: GraphCall): GraphCall {
  const params = new URLSearchParams(call.params);
  params.delete('$skiptoken');
  return { ...call, params };
}

function withNextLink(answer: GraphAnswer, link: string): GraphAnswer {
  if (answer.status !== 200) return answer;
  return { ...answer, body: JSON.stringify({ ...parsed(answer), '@odata.nextLink': link }) };
}

const parsed = (answer: GraphAnswer): Record<string, unknown> =>
  JSON.parse(answer.body) as Record<string, unknown>;

/** Changes the rows of a list, or the one object of an answer that is none. */
function changeRows(
  answer: GraphAnswer,
  change: (rows: readonly GraphRow[]) => readonly GraphRow[],
): GraphAnswer {
  if (answer.status !== 200) return answer;
  const body = parsed(answer);
  const rows = body['value'];
  const isRows = Array.isArray(rows) && rows.every((row) => typeof row === 'object');
  const changed = isRows ? { ...body, value: change(rows as GraphRow[]) } : (change([body])[0] ?? body);
  return { ...answer, body: JSON.stringify(changed) };
}

function many(rows: readonly GraphRow[]): GraphRow[] {
  return Array.from({ length: MANY_ROWS }, (_, index) => ({
    createdDateTime: '2026-11-20T08:00:00Z',
    userId: '00000000-0000-4000-8000-000000000000',
    status: { errorCode: 50076, failureReason: null, additionalDetails: null },
    ...rows[index % Math.max(rows.length, 1)],
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
}

const KEPT = ['id', 'createdDateTime', 'userId', 'correlationId'];

function emptied(row: GraphRow): GraphRow {
  const { errorCode = null } = (row['status'] ?? {}) as { errorCode?: unknown };
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (name === 'status') return [name, { errorCode, failureReason: null, additionalDetails: null }];
      return [name, KEPT.includes(name) || name.startsWith('@') ? value : null];
    }),
  );
}

const ENUMERATIONS = [
  'conditionalAccessStatus',
  'riskDetail',
  'riskLevelAggregated',
  'riskLevelDuringSignIn',
  'riskState',
  'userType',
  'authenticationRequirement',
  'authenticationProtocol',
  'incomingTokenType',
  'crossTenantAccessType',
  'requirementProvider',
  'result',
  'networkType',
  'classification',
  'state',
];

function withUnknownValues(value: unknown, name = ''): unknown {
  if (name === 'signInEventTypes') return [...(value as string[]), 'kindOfTomorrow'];
  if (ENUMERATIONS.includes(name)) return 'valueOfTomorrow';
  if (Array.isArray(value)) return value.map((item) => withUnknownValues(item));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(([key, inner]) => [key, withUnknownValues(inner, key)]);
  return { ...Object.fromEntries(known), fieldOfTomorrow: { nested: [true] } };
}

function aDayAhead(row: GraphRow): GraphRow {
  const time = Date.parse(String(row['createdDateTime']));
  return Number.isNaN(time) ? row : { ...row, createdDateTime: new Date(time + DAY_MS).toISOString() };
}

import { randomUUID } from 'node:crypto';

/** An object of Graph as JSON. */
export type GraphRow = Readonly<Record<string, unknown>>;

export interface GraphRequest {
  readonly method: string;
  /** Path and query as they came over the wire, such as `/beta/auditLogs/signIns?$top=5`. */
  readonly url: string;
  /** Names in lower case, as `node:http` gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: string;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `never`: the connection stays open without an answer; `cut`: it breaks in the middle of the body. */
  readonly sending?: 'never' | 'cut';
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): GraphAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; odata.metadata=minimal; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** An error in Graph's envelope (https://learn.microsoft.com/graph/errors). */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphAnswer {
  const id = randomUUID();
  const innerError = { date: new Date().toISOString(), 'request-id': id, 'client-request-id': id };
  return jsonAnswer(status, { error: { code, message, innerError } }, { 'request-id': id, ...headers });
}

export const invalidFilter = (): GraphAnswer => errorAnswer(400, 'BadRequest', 'Invalid filter clause');

export const badRequest = (message: string): GraphAnswer => errorAnswer(400, 'BadRequest', message);

export const notFound = (id: string): GraphAnswer =>
  errorAnswer(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const unauthorized = (message: string): GraphAnswer =>
  errorAnswer(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': 'Bearer realm=""' });

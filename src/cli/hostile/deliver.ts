import type { HostileCase, SigningOptions } from './hostile-module';
import type { WireAnswer, WireRequest } from './send-request';
import { sendRequest } from './send-request';

const MESSAGES_PATH = '/api/messages';

/** Makes the Authorization header for one delivery of a case. */
export type Sign = (profile: string, serviceUrl: SigningOptions['serviceUrl']) => string | undefined;

/**
 * Sends a case as often and with as much at a time as it says; each delivery is signed anew. Returns the answers in
 * the order in which the deliveries were begun.
 */
export async function deliver(
  hostileCase: HostileCase,
  to: { readonly port: number; readonly serviceUrl: string; readonly sign: Sign },
): Promise<WireAnswer[]> {
  const lanes = Math.max(1, hostileCase.concurrency);
  const total = Math.max(lanes, hostileCase.repeatDelivery);
  const answers: WireAnswer[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < total) {
      const index = begun;
      begun += 1;
      answers[index] = await sendRequest(to.port, requestOf(hostileCase, to));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

function requestOf(
  hostileCase: HostileCase,
  to: { readonly serviceUrl: string; readonly sign: Sign },
): WireRequest {
  const { activity, http, auth, tokenServiceUrl } = hostileCase;
  const own = activity?.['serviceUrl'];
  const authorization = to.sign(
    auth,
    tokenServiceUrl === 'same' && typeof own === 'string' ? own : to.serviceUrl,
  );
  const signed: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
  if (http === undefined)
    return {
      method: 'POST',
      path: MESSAGES_PATH,
      headers: { 'Content-Type': 'application/json', ...signed },
      body: Buffer.from(JSON.stringify(activity)),
    };
  const { method = 'POST', path = MESSAGES_PATH, headers = {} } = http;
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const body = http.bodyBytes ?? bytesOf(http.body);
  return {
    method,
    path,
    headers: lower.has('authorization') ? headers : { ...headers, ...signed },
    body: lower.get('transfer-encoding') === 'chunked' ? oneChunk(body) : body,
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function oneChunk(body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
}

import type { Client } from '@microsoft/microsoft-graph-client';
import type { ResponseType } from '@microsoft/microsoft-graph-client/lib/src/ResponseType';
import { CallFault } from './call-fault';
import { BearerHandler, BoundedFetchHandler } from './middleware';
import type { TokenSource } from './token-source';

/** One request, its path and query encoded already. */
export interface GraphRequest {
  readonly version: 'v1.0' | 'beta';
  /** Below the version, without a slash in front, with the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST with this as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A response that was read to its end. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request. Raises a {@link CallFault} when no response came. */
export type SendToGraph = (request: GraphRequest, timeoutMs: number) => Promise<GraphResponse>;

/**
 * The Graph client with our own chain of handlers and no other: token, then a bounded fetch. The library is loaded, and
 * the base address read, with the first request.
 */
export function createGraphClient(
  connection: { readonly baseUrl: string },
  tokens: TokenSource,
): SendToGraph {
  let client: Promise<Client> | undefined;
  return async (request, timeoutMs) => {
    client ??= loadClient(connection.baseUrl, tokens);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      return await send(await client, request, controller.signal);
    } catch (error) {
      throw error instanceof CallFault ? error : new CallFault('nonsense');
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The module of the client alone: the whole package takes four times as long to load. */
async function loadClient(baseUrl: string, tokens: TokenSource): Promise<Client> {
  const library = await import('@microsoft/microsoft-graph-client/lib/src/Client.js');
  return library.Client.initWithMiddleware({
    baseUrl: `${baseUrl}/`,
    middleware: new BearerHandler(new URL(baseUrl).origin, tokens, new BoundedFetchHandler()),
  });
}

/** The library's name for "hand over the response as it is". */
const RAW = 'raw' as ResponseType.RAW;

async function send(client: Client, request: GraphRequest, signal: AbortSignal): Promise<GraphResponse> {
  const call = client
    .api(request.path)
    .version(request.version)
    .headers({ ...request.headers })
    .option('signal', signal)
    .responseType(RAW);
  const response: unknown = await (request.body === undefined ? call.get() : call.post(request.body));
  if (!(response instanceof Response)) throw new CallFault('nonsense');
  return { status: response.status, headers: response.headers, text: await response.text() };
}

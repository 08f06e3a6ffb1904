import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createNodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request } from 'restify';
import { createServer as createRestifyServer } from 'restify';
import type { Logger } from '../core/ports';
import { checkBodyHeaders, readJsonBody } from './body-reader';
import { mayComeFromIssuer } from './token-peek';

const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;
const TIMEOUT_CHECK_MS = 1_000;
const KEEP_ALIVE_MS = 65_000;
const MAX_CONNECTIONS = 500;
/** How long a stop waits for requests in flight. */
const STOP_TIMEOUT_MS = 12_000;
/** How much of a refused body is thrown away, and how long, before the connection is closed under its sender. */
const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;
const DISCARD_TIMEOUT_MS = 2_000;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Takes one activity that passed the guard; answers with a status and, for invokes, a body. Never throws. */
export type MessageEndpoint = (request: {
  readonly authorization: string;
  readonly body: object;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** A request as a route sees it. `body` is there for POST and PUT, read under the same limits as an activity. */
export interface RoutedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body?: object;
}

/** A route besides the bot's own; its handler answers every request itself. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'del';
  readonly path: string;
  readonly handle: (request: RoutedRequest, response: ServerResponse) => Promise<void>;
}

export interface HttpServer {
  /** Starts listening; returns the port (the one chosen by the system for port 0). */
  listen(port: number, host: string): Promise<number>;
  /** Not ready any more, no new connections, requests in flight finished (at most 12 s). */
  stop(): Promise<void>;
}

/**
 * The HTTP side: `POST /api/messages` behind a guard, `/healthz`, `/readyz`, and the given routes.
 * restify routes; its bodyParser is not used, because a gzip header over a plain body ends the process (restify
 * issues 1785 and 1975). The node server in front holds the limits on time and connections.
 */
export function createHttpServer(options: {
  readonly messages: MessageEndpoint;
  /** Issuer that tokens must name; undefined in local mode, where nothing is authenticated. */
  readonly issuer: string | undefined;
  readonly routes: readonly Route[];
  readonly isReady: () => boolean;
  readonly logger: Logger;
}): HttpServer {
  const { logger } = options;
  let isStopping = false;
  const restify = createRestifyServer({ name: '', ignoreTrailingSlash: true });
  const routes: readonly Route[] = [
    { method: 'get', path: '/healthz', handle: async (_, response) => answer(response, 200, 'ok') },
    {
      method: 'get',
      path: '/readyz',
      handle: async (_, response) =>
        options.isReady() && !isStopping
          ? answer(response, 200, 'ready')
          : answer(response, 503, 'not ready'),
    },
    ...options.routes,
  ];
  const on = (method: Route['method'], path: string, handle: Handler): void => {
    restify[method](path, async (request: Request, response: ServerResponse) => {
      try {
        await handle(request, response);
      } catch (error) {
        // restify would send the message of an error to the caller.
        logger.error({ path }, 'A request failed.', error);
        if (response.headersSent) response.destroy();
        else answer(response, 500, 'error');
      }
    });
  };
  // restify's own answers repeat the path.
  restify.on('NotFound', (request: Request, response: ServerResponse) => refuse(request, response, 404));
  restify.on('MethodNotAllowed', (request: Request, response: ServerResponse) =>
    refuse(request, response, 405),
  );
  on('post', '/api/messages', (request, response) => receive(request, response, options));
  for (const { method, path, handle } of routes)
    on(method, path, (request, response) => route(request, response, handle));

  const server = createNodeServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (isStopping) response.setHeader('Connection', 'close');
      restify.server.emit('request', request, response);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const giveUp = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS);
        server.close(() => {
          clearTimeout(giveUp);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

type Handler = (request: Request, response: ServerResponse) => Promise<void>;

async function route(request: Request, response: ServerResponse, handle: Route['handle']): Promise<void> {
  const { params, headers, url = '/' } = request;
  const routed = {
    params: params as Record<string, string>,
    headers,
    query: new URL(url, 'http://localhost').searchParams,
  };
  if (request.method !== 'POST' && request.method !== 'PUT') return handle(routed, response);
  const refused = checkBodyHeaders(headers);
  if (refused) return refuse(request, response, refused.status);
  const read = await readJsonBody(request);
  return 'status' in read
    ? refuse(request, response, read.status)
    : handle({ ...routed, body: read.body }, response);
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { messages, issuer }: { messages: MessageEndpoint; issuer: string | undefined },
): Promise<void> {
  const authorization = request.headers.authorization;
  const refusedHeaders = checkBodyHeaders(request.headers);
  if (refusedHeaders) return refuse(request, response, refusedHeaders.status);
  if (issuer !== undefined && !mayComeFromIssuer(authorization, issuer))
    return refuse(request, response, 401);
  const read = await readJsonBody(request);
  if ('status' in read) return refuse(request, response, read.status);
  const result = await messages({ authorization: authorization ?? '', body: read.body });
  if (result.status >= 400 && result.body === undefined) return refuse(request, response, result.status);
  answer(response, result.status, result.body);
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is not a valid activity.',
  401: 'The request is not authorized.',
  403: 'The request is not allowed.',
  404: 'The request names nothing that is here.',
  405: 'The request uses a method that is not served here.',
  413: 'The request is too large.',
  415: 'The request must be JSON without content encoding.',
  501: 'The request is not supported.',
};

/**
 * Refuses with a fixed body and closes the connection, since part of the request may be unread. Head and body go out
 * at once; the end waits until the sender is done or a limit is reached, because closing under a sender that is still
 * writing would reset the connection and lose the answer.
 */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const body = JSON.stringify({ error: REFUSALS[status] ?? 'The request failed.' });
  response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Type': JSON_TYPE, 'Content-Length': Buffer.byteLength(body) });
  response.write(body);
  if (request.readableEnded) {
    response.end();
    return;
  }
  let discarded = 0;
  const end = (): void => {
    clearTimeout(giveUp);
    response.end();
  };
  const giveUp = setTimeout(end, DISCARD_TIMEOUT_MS);
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > MAX_DISCARDED_BYTES) end();
  });
  request.once('end', end);
  request.once('close', end);
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status, { 'Content-Length': 0 });
    response.end();
    return;
  }
  const isText = typeof body === 'string';
  const bytes = Buffer.from(isText ? body : JSON.stringify(body));
  // restify's writeHead does not return the response.
  response.writeHead(status, {
    'Content-Type': isText ? 'text/plain; charset=utf-8' : JSON_TYPE,
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

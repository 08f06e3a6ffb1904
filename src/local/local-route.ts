import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** What a route of local mode gets; the HTTP side provides it. */
export interface LocalRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body?: object;
}

export interface LocalRoute {
  readonly method: 'get' | 'post' | 'put' | 'del';
  readonly path: string;
  readonly handle: (request: LocalRequest, response: ServerResponse) => Promise<void>;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

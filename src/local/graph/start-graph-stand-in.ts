import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphStandIn, GraphStandInOptions } from './create-graph-stand-in';
import { createGraphStandIn } from './create-graph-stand-in';
import type { GraphAnswer } from './graph-message';

const MAX_BODY_BYTES = 64 * 1024;

export interface RunningGraphStandIn extends GraphStandIn {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Closes all connections, hanging ones too. */
  stop(): Promise<void>;
}

/** Serves a {@link createGraphStandIn} over plain http on the loopback address, on a free port. */
export async function startGraphStandIn(options: GraphStandInOptions): Promise<RunningGraphStandIn> {
  const standIn = createGraphStandIn(options);
  const server = createServer((request, response) => {
    readBody(request, (body) => {
      const { method = 'GET', url = '/', headers } = request;
      send(standIn.handle({ method, url, headers, body }), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { ...standIn, url: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

/** Reads a small body; what is larger breaks the connection. */
function readBody(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) request.destroy();
  });
  request.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

function send(answer: GraphAnswer, response: ServerResponse): void {
  if (answer.sending === 'never') return;
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': bytes.length });
  if (answer.sending === 'cut')
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  else response.end(bytes);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

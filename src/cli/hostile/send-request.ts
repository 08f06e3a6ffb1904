import { connect } from 'node:net';

/** A request as it goes over the wire; nothing of it is checked. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WireAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  /** The body, or why there is none. */
  readonly body: string;
  /** When the request was begun and when the answer was complete, on the clock of `performance.now()`. */
  readonly began: number;
  readonly ended: number;
}

const LIMIT_MS = 20_000;

/**
 * Sends one request over a socket of its own, so that broken headers and methods can be sent too. Where the server hangs
 * up early, an answer counts only if it could be read, as with any other client. Never rejects.
 */
export function sendRequest(port: number, request: WireRequest): Promise<WireAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let fault = 'The connection was closed without an answer.';
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write(head(request));
      socket.write(request.body);
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isComplete(chunks)) socket.destroy();
    });
    socket.setTimeout(LIMIT_MS, () => {
      fault = `No answer within ${LIMIT_MS / 1000} s.`;
      socket.destroy();
    });
    socket.on('error', ({ message }) => {
      fault = `The connection failed: ${message}`;
    });
    socket.on('close', () => {
      const answer = parseAnswer(Buffer.concat(chunks));
      resolve({ ...(answer ?? { status: 0, body: fault }), began, ended: performance.now() });
    });
  });
}

function head({ method, path, headers, body }: WireRequest): string {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (!names.has('host')) lines.push('Host: 127.0.0.1');
  if (!names.has('connection')) lines.push('Connection: close');
  if (
    !names.has('content-length') &&
    !names.has('transfer-encoding') &&
    (body.length > 0 || method === 'POST')
  )
    lines.push(`Content-Length: ${body.length}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

const HEAD_END = '\r\n\r\n';

/** Whether a final answer with a known length is all there; the others end with the connection. */
function isComplete(chunks: readonly Buffer[]): boolean {
  const text = Buffer.concat(chunks).toString('latin1');
  const from = finalHead(text);
  const end = text.indexOf(HEAD_END, from);
  const length = /^content-length: *(\d+)/im.exec(text.slice(from, end))?.[1];
  return end >= 0 && length !== undefined && text.length >= end + HEAD_END.length + Number(length);
}

/** Where the head of the final answer starts: interim ones (100) are passed over. */
function finalHead(text: string): number {
  let from = 0;
  while (/^HTTP\/1\.[01] 1\d\d /.test(text.slice(from, from + 13))) {
    const end = text.indexOf(HEAD_END, from);
    if (end < 0) break;
    from = end + HEAD_END.length;
  }
  return from;
}

function parseAnswer(bytes: Buffer): { status: number; body: string } | undefined {
  const text = bytes.toString('latin1');
  const from = finalHead(text);
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(text.slice(from, from + 13))?.[1];
  const end = text.indexOf(HEAD_END, from);
  if (status === undefined || end < 0) return undefined;
  return { status: Number(status), body: bytes.subarray(end + HEAD_END.length).toString('utf8') };
}

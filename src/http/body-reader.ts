import type { IncomingMessage } from 'node:http';

/** Largest body, in bytes. Teams messages stay far below. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Deepest nesting of objects and lists. */
export const MAX_DEPTH = 64;

/** A body that was refused, with the status to answer. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 408 | 413 | 415;
}

const DROPPED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
// A key may be written with escapes, so a text with any is parsed with care too.
const MAY_HOLD_DROPPED_KEY = /__proto__|constructor|prototype|\\u00/;

/** Says whether the headers announce a body that may be read at all. */
export function checkBodyHeaders(headers: IncomingMessage['headers']): Refusal | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return { status: 415 };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415 };
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { status: 413 };
  return undefined;
}

/**
 * Reads a JSON object from a request: at most {@link MAX_BODY_BYTES}, at most {@link MAX_DEPTH} deep, without the keys
 * that reach prototypes. Returns the object, or the status to refuse with. Never throws.
 */
export async function readJsonBody(request: IncomingMessage): Promise<{ body: object } | Refusal> {
  const text = await readText(request);
  if (typeof text !== 'string') return text;
  if (isTooDeep(text)) return { status: 400 };
  try {
    const body: unknown = MAY_HOLD_DROPPED_KEY.test(text) ? JSON.parse(text, dropKey) : JSON.parse(text);
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return { status: 400 };
    return { body };
  } catch {
    return { status: 400 };
  }
}

/** The body as text. A body over the limit is refused at once; what still arrives of it is thrown away. */
function readText(request: IncomingMessage): Promise<string | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve({ status: 413 });
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', () => resolve({ status: 400 }));
    request.on('aborted', () => resolve({ status: 400 }));
  });
}

function dropKey(this: unknown, key: string, value: unknown): unknown {
  return DROPPED_KEYS.has(key) ? undefined : value;
}

/** Counts brackets outside strings; cheaper than parsing, and before it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (inString) {
      if (char === 0x5c) index += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) {
      inString = true;
    } else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (char === 0x7d || char === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

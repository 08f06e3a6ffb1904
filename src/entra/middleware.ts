import type { Context } from '@microsoft/microsoft-graph-client/lib/src/IContext';
import type { Middleware } from '@microsoft/microsoft-graph-client/lib/src/middleware/IMiddleware';
import { CallFault } from './call-fault';
import type { TokenSource } from './token-source';

/** More than 300 rows of the beta API, the fullest there are, measured on the sample at 5.7 KB each. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;

/**
 * Puts the token on a request, to the configured origin only. The library's own handler adds none to http addresses,
 * so no stand-in on the loopback address could be used with it.
 */
export class BearerHandler implements Middleware {
  readonly #origin: string;
  readonly #tokens: TokenSource;
  readonly #next: Middleware;

  constructor(origin: string, tokens: TokenSource, next: Middleware) {
    this.#origin = origin;
    this.#tokens = tokens;
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const { request, options } = context;
    const signal = options?.signal;
    if (typeof request !== 'string' || !signal || new URL(request).origin !== this.#origin)
      throw new CallFault('nonsense');
    const token = await this.#tokens.get(signal);
    context.options = {
      ...options,
      headers: { ...plain(options.headers), Authorization: `Bearer ${token}`, Accept: 'application/json' },
    };
    await this.#next.execute(context);
  }
}

/** Sends a request and reads the answer to its end: no redirect, no more than {@link MAX_BODY_BYTES}, until the signal fires. */
export class BoundedFetchHandler implements Middleware {
  async execute(context: Context): Promise<void> {
    const signal = context.options?.signal;
    try {
      const response = await fetch(context.request, { ...context.options, redirect: 'error' });
      const text = await readBounded(response);
      context.response = new Response(text === '' ? null : text, {
        status: response.status,
        headers: response.headers,
      });
    } catch (error) {
      if (error instanceof CallFault) throw error;
      throw new CallFault(signal?.aborted ? 'timeout' : isAnswer(error) ? 'nonsense' : 'unreachable');
    }
  }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new CallFault('nonsense');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Whether something answered after all: fetch names a refused redirect in the cause only; a RangeError is an impossible status. */
function isAnswer(error: unknown): boolean {
  const { name, cause } = error as { name?: unknown; cause?: { message?: unknown } };
  return name === 'RangeError' || cause?.message === 'unexpected redirect';
}

function plain(headers: ConstructorParameters<typeof Headers>[0]): Record<string, string> {
  return Object.fromEntries(new Headers(headers).entries());
}

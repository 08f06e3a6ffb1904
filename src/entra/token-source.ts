import type { TokenCredential } from '@azure/identity';
import type { GraphConfig, GraphCredential } from '../config';
import { CallFault } from './call-fault';

type Connection = Extract<GraphConfig, { mode: 'graph' }>;
type OwnCredential = Exclude<GraphCredential, { kind: 'static' }>;

/** Gives bearer tokens for Graph. */
export interface TokenSource {
  /** Raises a {@link CallFault} when there is none, or when the signal fires first. */
  get(signal: AbortSignal): Promise<string>;
  /** Forgets what is kept, so that the next token is a new one. False where there can be no other. */
  renew(): boolean;
}

/** The token source that the configuration names. The identity library is loaded with the first token, not before. */
export function createTokenSource(
  connection: Connection,
  load: (credential: OwnCredential, loginUrl: string) => Promise<TokenCredential> = loadCredential,
): TokenSource {
  const { credential } = connection;
  if (credential.kind === 'static') return { get: async () => credential.token.reveal(), renew: () => false };
  let loaded: Promise<TokenCredential> | undefined;
  let pending: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    loaded ??= load(credential, connection.loginUrl);
    try {
      const answer = await (await loaded).getToken(connection.scope);
      if (answer === null) throw new CallFault('credential');
      return answer.token;
    } catch (error) {
      loaded = undefined;
      throw faultOf(error);
    }
  };
  return {
    get: async (signal) => {
      pending ??= ask();
      const shared = pending;
      const forget = () => {
        if (pending === shared) pending = undefined;
      };
      shared.then(forget, forget);
      return await unlessAborted(shared, signal, forget);
    },
    renew: () => {
      loaded = undefined;
      pending = undefined;
      return true;
    },
  };
}

/** The credential of the identity library; loads the library. */
export async function loadCredential(credential: OwnCredential, loginUrl: string): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  // Three tries, the library's own choice, take longer than a call may.
  const options = { authorityHost: loginUrl, retryOptions: { maxRetries: 1 } };
  switch (credential.kind) {
    case 'secret': {
      const { tenantId, clientId, secret } = credential;
      return new identity.ClientSecretCredential(tenantId, clientId, secret.reveal(), options);
    }
    case 'certificate': {
      const { tenantId, clientId, path } = credential;
      return new identity.ClientCertificateCredential(tenantId, clientId, path, options);
    }
    case 'managedIdentity':
      return credential.clientId === undefined
        ? new identity.ManagedIdentityCredential()
        : new identity.ManagedIdentityCredential({ clientId: credential.clientId });
  }
}

/** The identity library wraps network errors in its own; the words are those of its `endpoints_resolution_error` and the codes of Node. */
const NETWORK =
  /endpoints_resolution_error|network_error|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/;

function faultOf(error: unknown): CallFault {
  if (error instanceof CallFault) return error;
  const { name, message } = error as { name?: unknown; message?: unknown };
  const text = `${name} ${message}`;
  return new CallFault(text.startsWith('RestError') || NETWORK.test(text) ? 'unreachable' : 'credential');
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal, onAbort: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort();
      reject(new CallFault('timeout'));
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

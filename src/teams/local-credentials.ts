import type { ServiceClientCredentialsFactory } from 'botframework-connector';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** A token is used until this long before its end. */
const EARLY_MS = 60_000;
const TIMEOUT_MS = 5_000;

/**
 * Outbound tokens where the issuer is a local one, as tests and measurements have it: a plain client credentials
 * request to the login address, because MSAL takes no http address. Without a login address on the loopback range, or
 * when it gives none, requests go out without a token. Never used when NODE_ENV is production, where loopback
 * addresses are refused.
 */
export function createLocalCredentials(
  appId: string,
  password: string,
  loginUrl: string | undefined,
): ServiceClientCredentialsFactory {
  let kept: { token: string; until: number } | undefined;
  const token = async (scope: string): Promise<string | undefined> => {
    if (kept && kept.until > Date.now()) return kept.token;
    kept = loginUrl === undefined ? undefined : await requestToken(loginUrl, { appId, password, scope });
    return kept?.token;
  };
  return {
    isValidAppId: async (id = '') => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_, audience = '') =>
      ({
        signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
          const bearer = await token(`${audience}/.default`);
          if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
          return request;
        },
      }) as unknown as Credentials,
  };
}

async function requestToken(
  loginUrl: string,
  { appId, password, scope }: { appId: string; password: string; scope: string },
): Promise<{ token: string; until: number } | undefined> {
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: password, scope };
  const response = await fetch(`${loginUrl.replace(/\/$/, '')}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined);
  const body = (await response?.json().catch(() => undefined)) as
    | { access_token?: unknown; expires_in?: unknown }
    | undefined;
  if (typeof body?.access_token !== 'string') return undefined;
  return { token: body.access_token, until: Date.now() + Number(body.expires_in ?? 0) * 1_000 - EARLY_MS };
}

import type { TokenCredential } from '@azure/identity';
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
} from '@azure/identity';
import type { GraphCredential } from '../../src/config';
import { Secret } from '../../src/config';
import { createTokenSource, loadCredential } from '../../src/entra/token-source';
import { byCorrelation, entraAt, json, PERSON, row, scriptedServer, stopServers } from '../support/entra';

afterEach(stopServers);

const APP = {
  tenantId: '00000000-0000-4000-8000-00000000aaaa',
  clientId: '00000000-0000-4000-8000-0000000000b0',
};
const SECRET = { kind: 'secret', ...APP, secret: new Secret('x') } as const;

/** A source over a credential of the test, and how often that was made and asked. */
function sourceOver(getToken: TokenCredential['getToken'], credential: GraphCredential = SECRET) {
  const seen = { made: 0, scopes: [] as (string | string[])[] };
  const tokens = createTokenSource(
    {
      mode: 'graph',
      baseUrl: 'https://graph.microsoft.us',
      loginUrl: 'https://login.microsoftonline.us',
      scope: 'https://graph.microsoft.us/.default',
      credential,
    },
    async () => {
      seen.made += 1;
      return {
        getToken: (scopes, options) => {
          seen.scopes.push(scopes);
          return getToken(scopes, options);
        },
      };
    },
  );
  return { tokens, seen };
}

const ok = async () => ({ token: 'fresh', expiresOnTimestamp: 0 });
const live = () => new AbortController().signal;
const failsAs =
  (name: string, message = '') =>
  async () => {
    throw Object.assign(new Error(message), { name });
  };

it.each([
  { name: 'a secret', credential: SECRET, type: ClientSecretCredential },
  {
    name: 'a certificate',
    credential: { kind: 'certificate', ...APP, path: '/run/secrets/signpost.pem' },
    type: ClientCertificateCredential,
  },
  {
    name: 'the identity of the machine',
    credential: { kind: 'managedIdentity' },
    type: ManagedIdentityCredential,
  },
  {
    name: 'an identity by client ID',
    credential: { kind: 'managedIdentity', clientId: APP.clientId },
    type: ManagedIdentityCredential,
  },
] as const)('makes the credential of $name', async ({ credential, type }) => {
  expect(await loadCredential(credential, 'https://login.microsoftonline.us')).toBeInstanceOf(type);
});

it('asks for the scope of the cloud, once for all who wait', async () => {
  const { tokens, seen } = sourceOver(ok);
  expect(await Promise.all([tokens.get(live()), tokens.get(live())])).toEqual(['fresh', 'fresh']);
  expect(seen).toEqual({ made: 1, scopes: ['https://graph.microsoft.us/.default'] });
});

it('makes a new credential to renew, so that no kept token comes back', async () => {
  const { tokens, seen } = sourceOver(ok);
  await tokens.get(live());
  expect(tokens.renew()).toBe(true);
  await tokens.get(live());
  expect(seen.made).toBe(2);
});

it.each([
  {
    name: 'a wrong or expired secret',
    getToken: failsAs('AuthenticationRequiredError', 'invalid_client: AADSTS7000215'),
    failure: 'credential',
  },
  {
    name: 'no identity on this machine',
    getToken: failsAs('CredentialUnavailableError', 'no managed identity endpoint'),
    failure: 'credential',
  },
  { name: 'no token at all', getToken: async () => null, failure: 'credential' },
  {
    name: 'a login service that is away',
    getToken: failsAs(
      'CredentialUnavailableError',
      'endpoints_resolution_error: Endpoints cannot be resolved',
    ),
    failure: 'unreachable',
  },
  {
    name: 'no network',
    getToken: failsAs('RestError', 'getaddrinfo ENOTFOUND login'),
    failure: 'unreachable',
  },
])('takes $name as $failure', async ({ getToken, failure }) => {
  const { tokens } = sourceOver(getToken);
  await expect(tokens.get(live())).rejects.toMatchObject({ failure });
});

it('waits for a token no longer than the call may take, and asks anew next time', async () => {
  let asked = 0;
  const { tokens } = sourceOver(() => {
    asked += 1;
    return asked === 1 ? new Promise(() => undefined) : ok();
  });
  const controller = new AbortController();
  const waiting = tokens.get(controller.signal);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ failure: 'timeout' });
  expect(await tokens.get(live())).toBe('fresh');
});

it.each([
  { name: 'a fresh one is good', refusals: 1, answer: { kind: 'rows' }, made: 2, calls: 2 },
  {
    name: 'a fresh one is refused too',
    refusals: 9,
    answer: { kind: 'failed', failure: 'credential' },
    made: 2,
    calls: 2,
  },
])('a refused token is renewed once: $name', async ({ refusals, answer, made, calls }) => {
  const server = await scriptedServer((_, response, number) =>
    number <= refusals
      ? json(response, 401, { error: { code: 'InvalidAuthenticationToken' } })
      : json(response, 200, { value: [row(1)] }),
  );
  const { tokens, seen } = sourceOver(ok);
  const { signInLog } = entraAt(server.url, { tokens });
  expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject(answer);
  expect(seen.made).toBe(made);
  expect(server.calls).toHaveLength(calls);
});

it('sends nothing without a token', async () => {
  const { url, calls } = await scriptedServer((_, response) => json(response, 200, { value: [] }));
  const { tokens } = sourceOver(failsAs('AuthenticationRequiredError'));
  expect(await entraAt(url, { tokens }).signInLog.find(byCorrelation(), PERSON)).toEqual({
    kind: 'failed',
    failure: 'credential',
  });
  expect(calls).toEqual([]);
});

it('a fixed token cannot be renewed', async () => {
  const { tokens, seen } = sourceOver(ok, { kind: 'static', token: new Secret('fixed') });
  expect(await tokens.get(live())).toBe('fixed');
  expect(tokens.renew()).toBe(false);
  expect(seen.made).toBe(0);
});

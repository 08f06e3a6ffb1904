import { APP_ID, CONNECTOR_ISSUER, encode, LocalIssuer, OUTBOUND_TOKEN } from '../support/local-issuer';
import { RunningSignpost, TENANT } from '../support/signpost';

const issuer = new LocalIssuer();
const signpost = new RunningSignpost();
beforeAll(async () => {
  await issuer.start();
  await signpost.start(issuer.environment());
});
afterAll(async () => {
  await signpost.stop();
  await issuer.stop();
});
beforeEach(() => {
  signpost.connector.sent.length = 0;
  signpost.logs.length = 0;
});

const FOREIGN = '99999999-9999-4999-8999-999999999999';
const now = Math.floor(Date.now() / 1000);

/** Every turn sends a card; a refusal sends nothing. */
async function deliver(
  authorization: string | undefined,
  over: Record<string, unknown> = {},
): Promise<{ status: number; turns: number }> {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  const { status, body } = await signpost.post(signpost.message('50126', over), headers);
  expect(JSON.stringify(body ?? '')).not.toMatch(/\bat |Error:|node_modules/);
  return { status, turns: signpost.connector.sent.length };
}

it('a token of the connector starts a turn, answered with the bot’s own token', async () => {
  const { status, turns } = await deliver(
    `Bearer ${issuer.sign(issuer.claims(signpost.connector.serviceUrl))}`,
  );
  expect({ status, turns }).toEqual({ status: 200, turns: 1 });
  expect(signpost.connector.sent[0]?.authorization).toBe(`Bearer ${OUTBOUND_TOKEN}`);
});

const good = () => issuer.claims(signpost.connector.serviceUrl);
const emulator = {
  iss: `https://sts.windows.net/${FOREIGN}/`,
  tid: FOREIGN,
  aud: APP_ID,
  appid: APP_ID,
  ver: '1.0',
  nbf: now - 10,
  exp: now + 3600,
};

it.each<{ name: string; authorization: () => string | undefined }>([
  { name: 'no token', authorization: () => undefined },
  { name: 'another scheme', authorization: () => 'Basic YTpi' },
  { name: 'an empty token', authorization: () => 'Bearer ' },
  { name: 'garbage', authorization: () => 'Bearer abc.def' },
  { name: 'two spaces', authorization: () => `Bearer  ${issuer.sign(good())}` },
  { name: 'a lower-case scheme', authorization: () => `bearer ${issuer.sign(good())}` },
  { name: 'a second scheme behind it', authorization: () => `Bearer ${issuer.sign(good())}, Basic YTpi` },
  {
    name: 'no signature',
    authorization: () => `Bearer ${encode({ alg: 'none', kid: 'k1' })}.${encode(good())}.`,
  },
  { name: 'a changed signature', authorization: () => `Bearer ${issuer.sign(good()).slice(0, -8)}AAAAAAAA` },
  { name: 'the signature of another key', authorization: () => `Bearer ${issuer.sign(good(), {}, 'other')}` },
  { name: 'an unknown key', authorization: () => `Bearer ${issuer.sign(good(), { kid: 'nobody' })}` },
  {
    name: 'a key of its own',
    authorization: () =>
      `Bearer ${issuer.sign(good(), { kid: 'zz', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })}`,
  },
  { name: 'another audience', authorization: () => `Bearer ${issuer.sign({ ...good(), aud: FOREIGN })}` },
  { name: 'no audience', authorization: () => `Bearer ${issuer.sign({ ...good(), aud: undefined })}` },
  {
    name: 'another issuer',
    authorization: () => `Bearer ${issuer.sign({ ...good(), iss: 'https://evil.example' })}`,
  },
  {
    name: 'an issuer that looks alike',
    authorization: () => `Bearer ${issuer.sign({ ...good(), iss: `${CONNECTOR_ISSUER}/` })}`,
  },
  {
    name: 'an end long past',
    authorization: () => `Bearer ${issuer.sign({ ...good(), nbf: now - 7200, exp: now - 601 })}`,
  },
  {
    name: 'a start still to come',
    authorization: () => `Bearer ${issuer.sign({ ...good(), nbf: now + 3600, exp: now + 7200 })}`,
  },
  { name: 'no end', authorization: () => `Bearer ${issuer.sign({ ...good(), exp: undefined })}` },
  {
    name: 'another connector address',
    authorization: () => `Bearer ${issuer.sign({ ...good(), serviceurl: 'https://bad.example/' })}`,
  },
  {
    name: 'no connector address',
    authorization: () => `Bearer ${issuer.sign({ ...good(), serviceurl: undefined })}`,
  },
  { name: 'the emulator’s shape', authorization: () => `Bearer ${issuer.sign(emulator)}` },
  {
    name: 'a user’s own token',
    authorization: () =>
      `Bearer ${issuer.sign({ ...emulator, tid: TENANT, iss: `https://sts.windows.net/${TENANT}/`, scp: 'access' })}`,
  },
  {
    name: 'the bot’s own outbound token',
    authorization: () => `Bearer ${issuer.sign({ ...emulator, aud: CONNECTOR_ISSUER })}`,
  },
  {
    name: 'a payload that is no object',
    authorization: () => `Bearer ${encode({ alg: 'RS256', kid: 'k1' })}.${encode([1])}.AAAA`,
  },
  {
    name: 'too long a token',
    authorization: () => `Bearer ${issuer.sign({ ...good(), pad: 'x'.repeat(9000) })}`,
  },
])('a request with $name is refused and no turn runs', async ({ authorization }) => {
  const { status, turns } = await deliver(authorization());
  expect([401, 403]).toContain(status);
  expect(turns).toBe(0);
});

it.each([
  { name: 'another channel', over: { channelId: 'emulator' }, status: 400 },
  { name: 'no channel', over: { channelId: undefined }, status: 400 },
  { name: 'no connector address', over: { serviceUrl: undefined }, status: 403 },
  { name: 'a connector nobody trusts', over: { serviceUrl: 'https://bad.example/' }, status: 403 },
  {
    name: 'any name below trafficmanager.net',
    over: { serviceUrl: 'https://evil.trafficmanager.net/' },
    status: 403,
  },
  { name: 'no conversation', over: { conversation: undefined }, status: 400 },
  { name: 'no sender', over: { from: undefined }, status: 400 },
  { name: 'no type', over: { type: undefined }, status: 400 },
])('a good token with $name is refused', async ({ over, status }) => {
  const result = await deliver(
    `Bearer ${issuer.sign({ ...good(), ...('serviceUrl' in over ? { serviceurl: over.serviceUrl } : {}) })}`,
    over,
  );
  expect(result).toEqual({ status, turns: 0 });
});

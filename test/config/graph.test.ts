import { loadConfig } from '../../src/config';
import { FaultsError } from '../../src/errors';

const TENANT = '00000000-0000-4000-8000-00000000aaaa';
const GRAPH_TENANT = '00000000-0000-4000-8000-00000000bbbb';
const CLIENT = '00000000-0000-4000-8000-0000000000c0';
const REGISTERED = {
  MicrosoftAppId: '00000000-0000-4000-8000-0000000000b0',
  MicrosoftAppPassword: 'x',
  MicrosoftAppTenantId: TENANT,
};
const SECRET = { GRAPH_CLIENT_ID: CLIENT, GRAPH_CLIENT_SECRET: 'a value that must stay hidden' };
const CERTIFICATE = { GRAPH_CLIENT_ID: CLIENT, GRAPH_CLIENT_CERTIFICATE_PATH: '/run/secrets/signpost.pem' };
const STATIC = { GRAPH_BASE_URL: 'http://127.0.0.1:8080', GRAPH_STATIC_TOKEN: 'fixed' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
  return [];
}

it.each([
  { name: 'nothing, in local mode', env: {}, signInLogs: 'sample', mode: 'off' },
  { name: 'nothing, registered', env: REGISTERED, signInLogs: 'off', mode: 'off' },
  { name: 'a secret, registered', env: { ...REGISTERED, ...SECRET }, signInLogs: 'graph', mode: 'graph' },
  {
    name: 'a certificate, registered',
    env: { ...REGISTERED, ...CERTIFICATE },
    signInLogs: 'graph',
    mode: 'graph',
  },
  {
    name: 'a fixed token, registered',
    env: { ...REGISTERED, ...STATIC },
    signInLogs: 'graph',
    mode: 'graph',
  },
  {
    name: 'a client ID alone, registered',
    env: { ...REGISTERED, GRAPH_CLIENT_ID: CLIENT },
    signInLogs: 'off',
    mode: 'off',
  },
  {
    name: 'graph alone, registered',
    env: { ...REGISTERED, SIGN_IN_LOGS: 'Graph' },
    signInLogs: 'graph',
    mode: 'graph',
  },
  {
    name: 'off beside a secret: look-ups only',
    env: { ...REGISTERED, ...SECRET, SIGN_IN_LOGS: 'off' },
    signInLogs: 'off',
    mode: 'graph',
  },
  { name: 'a fixed token, in local mode', env: STATIC, signInLogs: 'sample', mode: 'graph' },
  {
    name: 'graph and a fixed token, in local mode',
    env: { ...STATIC, SIGN_IN_LOGS: 'graph' },
    signInLogs: 'graph',
    mode: 'graph',
  },
  { name: 'off, in local mode', env: { SIGN_IN_LOGS: 'off' }, signInLogs: 'off', mode: 'off' },
])('$name: sign-ins from $signInLogs, Graph $mode', ({ env, signInLogs, mode }) => {
  expect(loadConfig(env)).toMatchObject({ signInLogs, graph: { mode } });
});

it.each([
  { name: 'a secret', env: SECRET, credential: { kind: 'secret', tenantId: TENANT, clientId: CLIENT } },
  {
    name: 'a secret of another tenant',
    env: { ...SECRET, GRAPH_TENANT_ID: GRAPH_TENANT },
    credential: { kind: 'secret', tenantId: GRAPH_TENANT },
  },
  {
    name: 'a certificate',
    env: CERTIFICATE,
    credential: { kind: 'certificate', path: '/run/secrets/signpost.pem' },
  },
  {
    name: 'the identity of the machine',
    env: { SIGN_IN_LOGS: 'graph' },
    credential: { kind: 'managedIdentity' },
  },
  {
    name: 'an identity by client ID',
    env: { SIGN_IN_LOGS: 'graph', GRAPH_CLIENT_ID: CLIENT },
    credential: { kind: 'managedIdentity', clientId: CLIENT },
  },
  { name: 'a fixed token', env: STATIC, credential: { kind: 'static' } },
])('signs in with $name', ({ env, credential }) => {
  expect(loadConfig({ ...REGISTERED, ...env }).graph).toMatchObject({ mode: 'graph', credential });
});

it.each([
  {
    url: undefined,
    login: 'https://login.microsoftonline.com',
    scope: 'https://graph.microsoft.com/.default',
  },
  {
    url: 'https://graph.microsoft.com/',
    login: 'https://login.microsoftonline.com',
    scope: 'https://graph.microsoft.com/.default',
  },
  {
    url: 'https://graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    scope: 'https://graph.microsoft.us/.default',
  },
  {
    url: 'https://dod-graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    scope: 'https://dod-graph.microsoft.us/.default',
  },
  {
    url: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    scope: 'https://microsoftgraph.chinacloudapi.cn/.default',
  },
])('login and scope follow $url', ({ url, login, scope }) => {
  const env = { ...REGISTERED, ...SECRET, ...(url === undefined ? {} : { GRAPH_BASE_URL: url }) };
  expect(loadConfig(env).graph).toMatchObject({ loginUrl: login, scope });
});

it.each([
  { url: 'https://graph.other.example' },
  { url: 'https://graph.microsoft.com.other.example' },
  { url: 'https://graph.microsoft.com:8443' },
  { url: 'https://a@graph.microsoft.com' },
  { url: 'https://graph.microsoft.com/v1.0' },
  { url: 'http://graph.microsoft.com' },
  { url: 'http://192.0.2.1:8080' },
  { url: 'http://127.0.0.1:8080/v1.0' },
  { url: 'ftp://127.0.0.1' },
  { url: 'graph.microsoft.com' },
])('refuses $url', ({ url }) => {
  expect(
    faultsOf({ ...REGISTERED, ...SECRET, GRAPH_BASE_URL: url }).map((line) => line.split(':')[0]),
  ).toEqual(['GRAPH_BASE_URL']);
});

it.each([
  { name: 'a fixed token for the cloud', env: { GRAPH_STATIC_TOKEN: 'fixed' }, fault: 'GRAPH_STATIC_TOKEN' },
  {
    name: 'a fixed token with a line break inside',
    env: { ...STATIC, GRAPH_STATIC_TOKEN: 'a\nb' },
    fault: 'GRAPH_STATIC_TOKEN',
  },
  {
    name: 'a secret for a server on the loopback address',
    env: { ...SECRET, GRAPH_BASE_URL: 'http://127.0.0.1:1' },
    fault: 'GRAPH_STATIC_TOKEN',
  },
  {
    name: 'an identity for a server on the loopback address',
    env: { SIGN_IN_LOGS: 'graph', GRAPH_BASE_URL: 'http://localhost:1' },
    fault: 'GRAPH_STATIC_TOKEN',
  },
  {
    name: 'secret and certificate',
    env: { ...SECRET, ...CERTIFICATE },
    fault: 'GRAPH_CLIENT_CERTIFICATE_PATH',
  },
  { name: 'a secret without client', env: { GRAPH_CLIENT_SECRET: 'x' }, fault: 'GRAPH_CLIENT_ID' },
  {
    name: 'a client that is no GUID',
    env: { ...SECRET, GRAPH_CLIENT_ID: 'signpost' },
    fault: 'GRAPH_CLIENT_ID',
  },
  {
    name: 'a tenant by name',
    env: { ...SECRET, GRAPH_TENANT_ID: 'contoso.example' },
    fault: 'GRAPH_TENANT_ID',
  },
  { name: 'the sample outside local mode', env: { SIGN_IN_LOGS: 'sample' }, fault: 'SIGN_IN_LOGS' },
  { name: 'a source that is none', env: { SIGN_IN_LOGS: 'yes' }, fault: 'SIGN_IN_LOGS' },
  { name: 'a group by name', env: { AGENT_GROUP_IDS: `${CLIENT}, Helpdesk` }, fault: 'AGENT_GROUP_IDS' },
  { name: 'a person by name', env: { PROTECTED_IDS: 'a@contoso.example' }, fault: 'PROTECTED_IDS' },
])('refuses $name', ({ env, fault }) => {
  const faults = faultsOf({ ...REGISTERED, ...env });
  expect(faults.map((line) => line.split(':')[0])).toEqual([fault]);
  expect(faults.join()).not.toMatch(/Helpdesk|contoso|fixed|signpost/);
});

it('a secret needs a tenant where the bot has none', () => {
  expect(faultsOf({ ...SECRET, SIGN_IN_LOGS: 'graph' }).map((line) => line.split(':')[0])).toEqual([
    'GRAPH_TENANT_ID',
  ]);
});

it.each([
  { name: 'neither', env: {}, tenantId: undefined },
  { name: 'the bot', env: REGISTERED, tenantId: TENANT },
  {
    name: 'Graph',
    env: { ...REGISTERED, GRAPH_TENANT_ID: GRAPH_TENANT.toUpperCase() },
    tenantId: GRAPH_TENANT,
  },
])('the tenant that is ours is that of $name', ({ env, tenantId }) => {
  expect(loadConfig(env).tenantId).toBe(tenantId);
});

it('reads lists of groups and people in lower case, each once', () => {
  const id = 'ABCDEF00-0000-4000-8000-000000000001';
  const env = {
    AGENT_GROUP_IDS: `${id}, ${CLIENT},,${id}`,
    ADMIN_GROUP_IDS: id,
    PROTECTED_GROUP_IDS: id,
    AGENT_IDS: id,
    ADMIN_IDS: id,
  };
  const lower = id.toLowerCase();
  expect(loadConfig(env).roles).toEqual({
    agentGroupIds: [lower, CLIENT],
    adminGroupIds: [lower],
    protectedGroupIds: [lower],
    agentIds: [lower],
    adminIds: [lower],
    protectedIds: [],
  });
});

it('hides secret and token', () => {
  const text = JSON.stringify([loadConfig({ ...REGISTERED, ...SECRET }), loadConfig(STATIC)]);
  expect(text).not.toMatch(/must stay hidden|fixed/);
});

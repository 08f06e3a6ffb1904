import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, loadPackageConfig, Secret, VARIABLES } from '../src/config';
import { FaultsError } from '../src/errors';

const REGISTERED = {
  MicrosoftAppId: '00000000-0000-4000-8000-0000000000b0',
  MicrosoftAppPassword: 'a value that must stay hidden',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-00000000aaaa',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
  return [];
}

it('is local mode on the loopback address without a registration', () => {
  expect(loadConfig({})).toMatchObject({
    bot: { mode: 'local' },
    host: '127.0.0.1',
    port: 3978,
    allowLoopbackServices: true,
  });
});

it('listens everywhere and trusts no loopback connector once registered', () => {
  expect(loadConfig(REGISTERED)).toMatchObject({
    bot: { mode: 'registered' },
    host: '0.0.0.0',
    allowLoopbackServices: false,
  });
});

it('names all faults at once and no value', () => {
  const env = {
    PORT: 'seven',
    MicrosoftAppId: 'zz-secret',
    LOG_LEVEL: 'loud',
    PRIVACY_URL: 'http://x',
    TEAMS_APP_ID: '1',
    ALLOWED_SERVICE_HOSTS: 'https://x/',
  };
  const faults = faultsOf(env);
  for (const name of [
    'PORT',
    'MicrosoftAppId',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
    'LOG_LEVEL',
    'PRIVACY_URL',
    'TEAMS_APP_ID',
    'ALLOWED_SERVICE_HOSTS',
  ])
    expect(faults.join('\n')).toContain(name);
  for (const value of ['seven', 'zz-secret', 'loud']) expect(faults.join('\n')).not.toContain(value);
});

it.each([
  { name: 'no registration', env: { NODE_ENV: 'production' }, fault: 'MicrosoftAppId' },
  {
    name: 'a local issuer',
    env: { ...REGISTERED, NODE_ENV: 'production', ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/x' },
    fault: 'ToBotFromChannelOpenIdMetadataUrl',
  },
  {
    name: 'a loopback connector',
    env: { ...REGISTERED, NODE_ENV: 'production', ALLOWED_SERVICE_HOSTS: '127.0.0.1' },
    fault: 'ALLOWED_SERVICE_HOSTS',
  },
  { name: 'an open address without registration', env: { HOST: '0.0.0.0' }, fault: 'HOST' },
  {
    name: 'a password beside a managed identity',
    env: { ...REGISTERED, MicrosoftAppType: 'UserAssignedMSI' },
    fault: 'MicrosoftAppPassword',
  },
])('refuses $name', ({ env, fault }) => {
  expect(faultsOf(env).map((line) => line.split(':')[0])).toEqual([fault]);
});

it('needs neither tenant nor password for the app package', () => {
  const MicrosoftAppId = '00000000-0000-4000-8000-0000000000b0';
  expect(loadPackageConfig({ MicrosoftAppId, DEVELOPER_NAME: 'Contoso' })).toEqual({
    appId: MicrosoftAppId,
    developerName: 'Contoso',
  });
  expect(loadPackageConfig({ HOST: '0.0.0.0', MicrosoftAppPassword: 'x' })).toEqual({});
});

it('names all faults of the app package at once', () => {
  const load = () => loadPackageConfig({ MicrosoftAppId: 'zz', TERMS_URL: 'http://x', TEAMS_APP_ID: '1' });
  expect(load).toThrow(/MicrosoftAppId: must be a GUID[\s\S]*TERMS_URL[\s\S]*TEAMS_APP_ID/);
  expect(load).not.toThrow(/zz|http:/);
});

it('hides a secret in text and JSON', () => {
  const config = loadConfig(REGISTERED);
  expect(JSON.stringify(config)).not.toContain('must stay hidden');
  expect(String(new Secret('x'))).toBe('[redacted]');
  expect(Object.isFrozen(config.bot)).toBe(true);
});

it('.env.example holds exactly the variables that are read', () => {
  const text = readFileSync(join(__dirname, '..', '.env.example'), 'utf8');
  const names = [...text.matchAll(/^([A-Za-z_]+)=/gm)].map((match) => match[1]);
  expect(names.sort()).toEqual([...VARIABLES].sort());
});

import { readDatabaseUrl } from './config/database';
import type { GraphConfig, SignInLogSource } from './config/graph';
import { GRAPH_VARIABLES, readGraph } from './config/graph';
import type { PackageConfig } from './config/package';
import { readPackage } from './config/package';
import { readRecheckSeconds } from './config/recheck';
import type { RolesConfig } from './config/roles';
import { ROLE_VARIABLES, readRoles } from './config/roles';
import { Secret } from './config/secret';
import { GUID, isLoopback, readChoice } from './config/values';
import { FaultsError } from './errors';

export type { GraphConfig, GraphCredential, SignInLogSource } from './config/graph';
export type { PackageConfig } from './config/package';
export type { RolesConfig } from './config/roles';
export { Secret } from './config/secret';
export { isLoopback } from './config/values';

export const LOG_LEVEL_NAMES = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** The bot's registration with the Bot Connector, or local mode where there is none. */
export type BotRegistration =
  | { readonly mode: 'local' }
  | {
      readonly mode: 'registered';
      readonly appId: string;
      readonly tenantId: string;
      readonly type: 'SingleTenant' | 'UserAssignedMSI';
      readonly password?: Secret;
      /** Settings that only another cloud or a test needs, by the SDK's own names. */
      readonly endpoints: Readonly<Record<string, string>>;
    };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly bot: BotRegistration;
  /** Microsoft Graph: membership and tenant facts use it whenever it is configured. */
  readonly graph: GraphConfig;
  /** Where look-ups of sign-ins go. */
  readonly signInLogs: SignInLogSource;
  /** When to look into the log again for a question that brought nothing, in rising seconds after the first look. */
  readonly recheckSeconds: readonly number[];
  /** The tenant that is ours, GUID in lower case; undefined where none is configured. */
  readonly tenantId?: string;
  readonly roles: RolesConfig;
  /** Connector hosts besides Microsoft's own; `host` or `host:port`. */
  readonly allowedServiceHosts: readonly string[];
  /** Whether loopback connectors over plain http are accepted. */
  readonly allowLoopbackServices: boolean;
  /** `file:PATH` or `postgres://…`; a secret because it may hold a password. */
  readonly databaseUrl: Secret;
  /** Folder of the house rules; undefined where there are none. */
  readonly overlayFolder?: string;
  readonly logLevel: (typeof LOG_LEVEL_NAMES)[number];
  readonly isProduction: boolean;
  readonly package: PackageConfig;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The SDK's own names for endpoints of other clouds; passed on as they are. */
export const ENDPOINT_VARIABLES = [
  'ChannelService',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'OAuthUrl',
  'ValidateAuthority',
] as const;

/** Every variable that is read, for `.env.example` and its test. */
export const VARIABLES = [
  'PORT',
  'HOST',
  'NODE_ENV',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  ...ENDPOINT_VARIABLES,
  ...GRAPH_VARIABLES,
  ...ROLE_VARIABLES,
  'RECHECK_SECONDS',
  'ALLOWED_SERVICE_HOSTS',
  'PUBLIC_URL',
  'TEAMS_APP_ID',
  'DEVELOPER_NAME',
  'PRIVACY_URL',
  'TERMS_URL',
  'DATABASE_URL',
  'CATALOG_OVERLAY_DIR',
  'LOG_LEVEL',
] as const;

/**
 * Reads the configuration from environment variables. Returns it frozen. Throws a {@link FaultsError} that names
 * every faulty variable and what was expected, never a value.
 */
export function loadConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const read = (name: (typeof VARIABLES)[number]): string | undefined => env[name]?.trim() || undefined;
  const isProduction = read('NODE_ENV') === 'production';
  const bot = readBot(read, isProduction, faults);
  const overlayFolder = read('CATALOG_OVERLAY_DIR');
  const { hosts, loopback } = readServiceHosts(read('ALLOWED_SERVICE_HOSTS'), isProduction, faults);
  const config: Config = {
    host: read('HOST') ?? (bot.mode === 'local' ? '127.0.0.1' : '0.0.0.0'),
    port: readPort(read('PORT'), faults),
    bot,
    ...readGraph(read, { isLocal: bot.mode === 'local', botTenantId: tenantOf(bot) }, faults),
    recheckSeconds: readRecheckSeconds(read('RECHECK_SECONDS'), faults),
    roles: readRoles(read, faults),
    allowedServiceHosts: hosts,
    allowLoopbackServices: bot.mode === 'local' || loopback,
    databaseUrl: readDatabaseUrl(read('DATABASE_URL'), faults),
    ...(overlayFolder === undefined ? {} : { overlayFolder }),
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL'), LOG_LEVEL_NAMES, 'info', faults),
    isProduction,
    package: readPackage(read, faults),
  };
  if (bot.mode === 'local' && !isLoopback(config.host))
    faults.push(
      'HOST: without MicrosoftAppId only a loopback address is allowed, because nothing is authenticated',
    );
  if (faults.length > 0) throw new FaultsError('CONFIG_INVALID', faults);
  return deepFreeze(config);
}

/**
 * Reads what the app package is made of, which is no secret: it can be made where no password is known. Throws a
 * {@link FaultsError} like {@link loadConfig}.
 */
export function loadPackageConfig(
  env: Environment = process.env,
): PackageConfig & { readonly appId?: string } {
  const faults: string[] = [];
  const read = (name: (typeof VARIABLES)[number]): string | undefined => env[name]?.trim() || undefined;
  const appId = read('MicrosoftAppId');
  if (appId !== undefined && !GUID.test(appId)) faults.push('MicrosoftAppId: must be a GUID');
  const settings = readPackage(read, faults);
  if (faults.length > 0) throw new FaultsError('CONFIG_INVALID', faults);
  return deepFreeze({ ...settings, ...(appId === undefined ? {} : { appId }) });
}

type Read = (name: (typeof VARIABLES)[number]) => string | undefined;

function readBot(read: Read, isProduction: boolean, faults: string[]): BotRegistration {
  const appId = read('MicrosoftAppId');
  if (appId === undefined) {
    if (isProduction) faults.push('MicrosoftAppId: is required when NODE_ENV is production');
    return { mode: 'local' };
  }
  if (!GUID.test(appId)) faults.push('MicrosoftAppId: must be a GUID');
  const tenantId = read('MicrosoftAppTenantId') ?? '';
  if (!GUID.test(tenantId))
    faults.push('MicrosoftAppTenantId: must be a GUID; new bots are registered in one tenant');
  const type = readChoice('MicrosoftAppType', read('MicrosoftAppType'), BOT_TYPES, 'SingleTenant', faults);
  const password = read('MicrosoftAppPassword');
  if (type === 'SingleTenant' && password === undefined)
    faults.push('MicrosoftAppPassword: is required when MicrosoftAppType is SingleTenant');
  if (type === 'UserAssignedMSI' && password !== undefined)
    faults.push('MicrosoftAppPassword: must be empty when MicrosoftAppType is UserAssignedMSI');
  const endpoints = Object.fromEntries(
    ENDPOINT_VARIABLES.flatMap((name) => {
      const value = read(name);
      if (value === undefined) return [];
      if (isProduction && URL.canParse(value) && isLoopback(new URL(value).hostname))
        faults.push(`${name}: loopback addresses are refused when NODE_ENV is production`);
      return [[name, value]];
    }),
  );
  return {
    mode: 'registered',
    appId,
    tenantId,
    type,
    ...(password === undefined ? {} : { password: new Secret(password) }),
    endpoints,
  };
}

function tenantOf(bot: BotRegistration): string | undefined {
  return bot.mode === 'registered' && GUID.test(bot.tenantId) ? bot.tenantId : undefined;
}

const BOT_TYPES = ['SingleTenant', 'UserAssignedMSI'] as const;

function readServiceHosts(
  value: string | undefined,
  isProduction: boolean,
  faults: string[],
): { hosts: string[]; loopback: boolean } {
  const hosts = (value ?? '').split(',').flatMap((item) => item.trim().toLowerCase() || []);
  for (const host of hosts) {
    if (!/^[a-z0-9.-]{1,253}(:\d{1,5})?$/.test(host))
      faults.push('ALLOWED_SERVICE_HOSTS: must be host names separated by commas, without scheme or path');
    else if (isProduction && isLoopback(host.replace(/:\d+$/, '')))
      faults.push('ALLOWED_SERVICE_HOSTS: loopback hosts are refused when NODE_ENV is production');
  }
  return { hosts, loopback: hosts.some((host) => isLoopback(host.replace(/:\d+$/, ''))) };
}

function readPort(value: string | undefined, faults: string[]): number {
  if (value === undefined) return 3978;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) faults.push('PORT: must be a number from 0 to 65535');
  return port;
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

import { Secret } from './secret';
import { GUID, isLoopback, readChoice } from './values';

/** How Signpost proves to Microsoft Graph who it is. */
export type GraphCredential =
  | { readonly kind: 'secret'; readonly tenantId: string; readonly clientId: string; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly clientId: string;
      /** PEM file with certificate and private key. */
      readonly path: string;
    }
  /** Without a client ID it is the machine's own identity, with one a user-assigned one. */
  | { readonly kind: 'managedIdentity'; readonly clientId?: string }
  | { readonly kind: 'static'; readonly token: Secret };

/** The connection to Microsoft Graph, or none. */
export type GraphConfig =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'graph';
      /** Origin without a slash at the end. */
      readonly baseUrl: string;
      /** Origin of the cloud's login service. */
      readonly loginUrl: string;
      readonly scope: string;
      readonly credential: GraphCredential;
    };

/** Where look-ups of sign-ins go. `sample` is the sample tenant of local mode. */
export const SIGN_IN_LOG_SOURCES = ['off', 'graph', 'sample'] as const;
export type SignInLogSource = (typeof SIGN_IN_LOG_SOURCES)[number];

/** Variables of this part. */
export const GRAPH_VARIABLES = [
  'SIGN_IN_LOGS',
  'GRAPH_TENANT_ID',
  'GRAPH_CLIENT_ID',
  'GRAPH_CLIENT_SECRET',
  'GRAPH_CLIENT_CERTIFICATE_PATH',
  'GRAPH_BASE_URL',
  'GRAPH_STATIC_TOKEN',
] as const;

/** Login service of each cloud by its Graph host; see "national cloud deployments" in Microsoft's Graph documentation. */
const CLOUDS: Readonly<Record<string, string>> = {
  'graph.microsoft.com': 'https://login.microsoftonline.com',
  'graph.microsoft.us': 'https://login.microsoftonline.us',
  'dod-graph.microsoft.us': 'https://login.microsoftonline.us',
  'microsoftgraph.chinacloudapi.cn': 'https://login.chinacloudapi.cn',
};
const PUBLIC_CLOUD = 'https://graph.microsoft.com';

type Read = (name: (typeof GRAPH_VARIABLES)[number]) => string | undefined;
type Surroundings = { readonly isLocal: boolean; readonly botTenantId: string | undefined };

/** Reads the Graph part; faults are added to the list. `tenantId` is the tenant that is ours, where one is known. */
export function readGraph(
  read: Read,
  { isLocal, botTenantId }: Surroundings,
  faults: string[],
): { graph: GraphConfig; signInLogs: SignInLogSource; tenantId?: string } {
  const tenantId = readGuid('GRAPH_TENANT_ID', read, faults) ?? botTenantId;
  const base = readBaseUrl(read, faults);
  const credential = readCredential(read, tenantId, base.isLoopback, faults);
  const fallback = isLocal ? 'sample' : credential === undefined ? 'off' : 'graph';
  const signInLogs = readChoice('SIGN_IN_LOGS', read('SIGN_IN_LOGS'), SIGN_IN_LOG_SOURCES, fallback, faults);
  if (signInLogs === 'sample' && !isLocal)
    faults.push('SIGN_IN_LOGS: sample is for local mode only, so without MicrosoftAppId');
  return {
    graph: connect(
      credential ?? (signInLogs === 'graph' ? identity(read, base.isLoopback, faults) : undefined),
      base,
    ),
    signInLogs,
    ...(tenantId === undefined ? {} : { tenantId: tenantId.toLowerCase() }),
  };
}

interface Base {
  readonly url: string;
  readonly loginUrl: string;
  readonly isLoopback: boolean;
}

function readBaseUrl(read: Read, faults: string[]): Base {
  const publicCloud = { url: PUBLIC_CLOUD, loginUrl: CLOUDS['graph.microsoft.com'] ?? '', isLoopback: false };
  const value = read('GRAPH_BASE_URL');
  if (value === undefined) return publicCloud;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url !== undefined && `${url.origin}/` === url.href;
  const loopback = url !== undefined && isLoopback(url.hostname);
  const loginUrl = url?.protocol === 'https:' && url.port === '' ? CLOUDS[url.hostname] : undefined;
  if (isOrigin && loopback && (url.protocol === 'http:' || url.protocol === 'https:'))
    return { url: url.origin, loginUrl: publicCloud.loginUrl, isLoopback: true };
  if (isOrigin && loginUrl !== undefined) return { url: url.origin, loginUrl, isLoopback: false };
  faults.push(
    `GRAPH_BASE_URL: must be https:// and one of ${Object.keys(CLOUDS).join(', ')}, or a server on the loopback address, without a path`,
  );
  return publicCloud;
}

function readCredential(
  read: Read,
  tenantId: string | undefined,
  onLoopback: boolean,
  faults: string[],
): GraphCredential | undefined {
  const token = read('GRAPH_STATIC_TOKEN');
  if (token !== undefined && !onLoopback)
    faults.push('GRAPH_STATIC_TOKEN: is accepted only when GRAPH_BASE_URL is on the loopback address');
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    faults.push('GRAPH_STATIC_TOKEN: must be printable characters without spaces');
  const clientId = readGuid('GRAPH_CLIENT_ID', read, faults);
  const secret = read('GRAPH_CLIENT_SECRET');
  const path = read('GRAPH_CLIENT_CERTIFICATE_PATH');
  if (secret !== undefined && path !== undefined)
    faults.push('GRAPH_CLIENT_CERTIFICATE_PATH: must be empty when GRAPH_CLIENT_SECRET is set');
  if (token !== undefined) return { kind: 'static', token: new Secret(token) };
  if (secret === undefined && path === undefined) return undefined;
  if (onLoopback)
    faults.push('GRAPH_STATIC_TOKEN: is required when GRAPH_BASE_URL is on the loopback address');
  if (read('GRAPH_CLIENT_ID') === undefined)
    faults.push('GRAPH_CLIENT_ID: is required with a client secret or a certificate');
  if (tenantId === undefined && read('GRAPH_TENANT_ID') === undefined)
    faults.push(
      'GRAPH_TENANT_ID: is required with a client secret or a certificate when the bot has no tenant',
    );
  const app = { tenantId: tenantId ?? '', clientId: clientId ?? '' };
  return secret === undefined
    ? { kind: 'certificate', ...app, path: path ?? '' }
    : { kind: 'secret', ...app, secret: new Secret(secret) };
}

function identity(read: Read, onLoopback: boolean, faults: string[]): GraphCredential {
  if (onLoopback)
    faults.push('GRAPH_STATIC_TOKEN: is required when GRAPH_BASE_URL is on the loopback address');
  const clientId = read('GRAPH_CLIENT_ID');
  return { kind: 'managedIdentity', ...(clientId === undefined ? {} : { clientId }) };
}

function connect(credential: GraphCredential | undefined, base: Base): GraphConfig {
  if (credential === undefined) return { mode: 'off' };
  return {
    mode: 'graph',
    baseUrl: base.url,
    loginUrl: base.loginUrl,
    scope: `${base.url}/.default`,
    credential,
  };
}

function readGuid(name: (typeof GRAPH_VARIABLES)[number], read: Read, faults: string[]): string | undefined {
  const value = read(name);
  if (value === undefined || GUID.test(value)) return value;
  faults.push(`${name}: must be a GUID`);
  return undefined;
}

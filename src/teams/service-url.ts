/**
 * Hosts of the Bot Connector for Teams, by cloud
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages).
 * Never a wildcard: anyone can register a name below trafficmanager.net.
 */
const CONNECTOR_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/** Nothing in it that two parsers could read differently: no backslash, blank, user, query or fragment. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:[\]-]{1,253}(\/[A-Za-z0-9._~-]{0,100}){0,6}$/;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface ServiceHostRule {
  /** Further hosts, as `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** Whether loopback addresses, plain http included, are accepted. */
  readonly allowLoopback: boolean;
}

/** Whether the bot may send to this connector address: https on a known host, or loopback where that is allowed. */
export function isTrustedServiceUrl(serviceUrl: unknown, rule: ServiceHostRule): serviceUrl is string {
  if (typeof serviceUrl !== 'string' || !PLAIN_ADDRESS.test(serviceUrl) || !URL.canParse(serviceUrl))
    return false;
  const { protocol, hostname, host } = new URL(serviceUrl);
  if (rule.allowLoopback && LOOPBACK.has(hostname)) return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  return CONNECTOR_HOSTS.has(host) || rule.allowedHosts.includes(host);
}

import { isLoopback } from '../config';

/** Where Teams lets a bot put files for a person, by cloud. */
const FILE_HOSTS = /^[a-z0-9][a-z0-9-]{0,62}\.sharepoint(-mil)?\.(com|us|cn|de)$/;

/** Whether a file may be sent to this address, which came back from a client: https on SharePoint, or loopback where that is allowed. */
export function isTrustedUploadUrl(address: unknown, allowLoopback: boolean): address is string {
  if (typeof address !== 'string' || address.length > 4_000 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (allowLoopback && isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && port === '' && FILE_HOSTS.test(hostname);
}

import { isTrustedServiceUrl } from '../../src/teams/service-url';

const rule = { allowedHosts: ['connector.example:8443'], allowLoopback: false };

it.each([
  { url: 'https://smba.trafficmanager.net/emea/', trusted: true },
  { url: 'https://smba.infra.gcc.teams.microsoft.com/gcc', trusted: true },
  { url: 'https://connector.example:8443/', trusted: true },
  { url: 'http://smba.trafficmanager.net/emea/', trusted: false },
  { url: 'https://smba.trafficmanager.net:444/', trusted: false },
  { url: 'https://evil.trafficmanager.net/', trusted: false },
  { url: 'https://smba.trafficmanager.net.evil.example/', trusted: false },
  { url: 'https://x@smba.trafficmanager.net/', trusted: false },
  { url: 'https://connector.example/', trusted: false },
  { url: 'http://127.0.0.1:3978/', trusted: false },
  { url: 'https://smba.trafficmanager.net\\@bad.example/', trusted: false },
  { url: 'https://smba.trafficmanager.net/?x=1', trusted: false },
  { url: 'not an address', trusted: false },
  { url: undefined, trusted: false },
])('$url is trusted: $trusted', ({ url, trusted }) => {
  expect(isTrustedServiceUrl(url, rule)).toBe(trusted);
});

it('loopback is trusted where it is allowed', () => {
  expect(isTrustedServiceUrl('http://127.0.0.1:3978/', { allowedHosts: [], allowLoopback: true })).toBe(true);
  expect(isTrustedServiceUrl('http://10.0.0.1/', { allowedHosts: [], allowLoopback: true })).toBe(false);
});

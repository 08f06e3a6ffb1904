import { isIP } from 'node:net';

export const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a host name or address is on the loopback range. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** The choice that a value names, in any case; the fallback where there is none, with a fault where it is wrong. */
export function readChoice<T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
  fallback: T,
  faults: string[],
): T {
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found === undefined) faults.push(`${name}: must be one of ${choices.join(', ')}`);
  return found ?? fallback;
}

import type { SignInEvent } from '../../sign-in-event';
import { DISABLED_CODES, LOCKED_CODES, PASSWORD_EXPIRED_CODES, PASSWORD_WRONG_CODES } from '../code-groups';
import type { Rule } from './rule';
import { rule } from './rule';

/** Account and password. */
export const ACCOUNT_RULES: readonly Rule[] = [
  rule('passwordWrong', 'the password was not accepted', ({ event }) =>
    PASSWORD_WRONG_CODES.has(event.errorCode),
  ),
  rule('passwordExpired', 'the password has expired', ({ event }) =>
    PASSWORD_EXPIRED_CODES.has(event.errorCode),
  ),
  rule(
    'passwordChangedRecently',
    'the password was changed or reset since',
    ({ event }) =>
      event.errorCode !== 0 && /password was (?:changed|reset)/i.test(event.additionalDetails ?? ''),
  ),
  rule('accountLocked', 'the account is locked after too many wrong passwords', ({ event }) =>
    isAccountLocked(event),
  ),
  rule('addressBlocked', 'the address that it came from is blocked for attacks', ({ event }) =>
    isAddressBlocked(event),
  ),
  rule('accountDisabled', 'the account is switched off', ({ event }) => DISABLED_CODES.has(event.errorCode)),
];

/**
 * 50053 stands for two things, and its details name both. The step of the password check names one; without a step
 * that does, an address that Microsoft rates as malicious speaks for the address.
 */
function lockOf(event: SignInEvent): 'account' | 'address' | undefined {
  if (!LOCKED_CODES.has(event.errorCode)) return undefined;
  const results = (event.steps ?? []).map(({ result }) => result ?? '');
  const details = event.additionalDetails ?? '';
  for (const text of [...results, details]) {
    const saysLocked = /\block(?:ed|out)\b/i.test(text);
    const saysAddress = /\bIP address\b|\bmalicious\b/i.test(text);
    if (saysLocked !== saysAddress) return saysLocked ? 'account' : 'address';
  }
  return (event.riskTypes ?? []).some((type) => /maliciousIPAddress/i.test(type)) ? 'address' : undefined;
}

export function isAccountLocked(event: SignInEvent): boolean {
  return lockOf(event) === 'account';
}

export function isAddressBlocked(event: SignInEvent): boolean {
  return lockOf(event) === 'address';
}

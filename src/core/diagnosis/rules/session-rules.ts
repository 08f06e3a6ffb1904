import type { Rule } from './rule';
import { rule } from './rule';

/** Saved sign-ins that ended because of a sign-in frequency. */
const FREQUENCY_CODES: ReadonlySet<number> = new Set([50078, 70043, 70044]);
const REVOKED_CODES: ReadonlySet<number> = new Set([50133, 50173]);
const EXPIRED_CODES: ReadonlySet<number> = new Set([70043, 700082, 700084, 90086]);
const ENDED_CODES: ReadonlySet<number> = new Set([50058, 50132, 16000, 16001, 16002, 160021, 70044]);

/** Session and token. */
export const SESSION_RULES: readonly Rule[] = [
  rule(
    'signInFrequencyReached',
    'a rule of the organisation asks for a new sign-in after a set time',
    ({ event, attempt }) =>
      FREQUENCY_CODES.has(event.errorCode) ||
      /expired due to/i.test(event.additionalDetails ?? '') ||
      (!attempt.isPassed &&
        event.errorCode !== 0 &&
        (event.sessionRules ?? []).some((each) => /^signInFrequency/i.test(each))),
  ),
  rule('tokenRevoked', 'the saved sign-in was withdrawn', ({ event }) => REVOKED_CODES.has(event.errorCode)),
  rule('tokenExpired', 'the saved sign-in is too old', ({ event }) => EXPIRED_CODES.has(event.errorCode)),
  rule('sessionEnded', 'there is no session any more that could be used', ({ event }) =>
    ENDED_CODES.has(event.errorCode),
  ),
];

import type { RetryAdvice } from '../entry';

/** What became of an attempt. */
export type VerdictKind =
  | 'passed'
  | 'noFault'
  | 'denied'
  | 'timedOut'
  | 'wrongCode'
  | 'reportedAsFraud'
  | 'notDelivered'
  | 'overlapping'
  | 'leftOpen'
  | 'noPromptPossible'
  | 'notRegistered'
  | 'proofNotPassedOn'
  | 'proofMissing'
  | 'blockedByPolicy'
  | 'device'
  | 'passwordWrong'
  | 'passwordExpired'
  | 'accountLocked'
  | 'addressBlocked'
  | 'lockedOrBadAddress'
  | 'accountDisabled'
  | 'accountNotFound'
  | 'appSetUp'
  | 'consent'
  | 'sessionEnded'
  | 'risk'
  | 'serviceTrouble'
  | 'unknown';

interface VerdictWords {
  /** Said to the person whose sign-in it is. */
  readonly person: string;
  /** Said to an agent or admin. */
  readonly agent: string;
  /** `see-code`: the catalog entry knows better. */
  readonly retry: RetryAdvice | 'not-needed' | 'see-code';
}

/** What each verdict is called, by who reads it. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind | 'consentByAdmin', VerdictWords>> = {
  passed: {
    person: 'You were asked for more, gave it, and got in.',
    agent: 'Asked for more, answered, and signed in.',
    retry: 'not-needed',
  },
  noFault: {
    person: 'This sign-in worked. Nothing was wrong.',
    agent: 'The sign-in succeeded without an interruption.',
    retry: 'not-needed',
  },
  denied: {
    person: 'The prompt was refused.',
    agent: 'The prompt was refused on the device of the person.',
    retry: 'interactive',
  },
  timedOut: {
    person: 'Nobody answered the prompt in time.',
    agent: 'The prompt ran out without an answer.',
    retry: 'interactive',
  },
  wrongCode: {
    person: 'The code or number that was entered was not right.',
    agent: 'A wrong code or number was entered.',
    retry: 'interactive',
  },
  reportedAsFraud: {
    person: 'Prompts to your account are blocked, or one of them was reported as fraud.',
    agent: 'A prompt was reported as fraud, or the account is blocked for prompts.',
    retry: 'after-fix',
  },
  notDelivered: {
    person: 'The prompt did not reach your phone.',
    agent: 'The prompt could not be delivered.',
    retry: 'interactive',
  },
  overlapping: {
    person: 'Another prompt was still open, so this one was dropped.',
    agent: 'Dropped, because another prompt to the same person was still open.',
    retry: 'wait',
  },
  leftOpen: {
    person: 'You were asked for one more thing, and it was not finished.',
    agent: 'Interrupted for one more step; nothing follows in the log.',
    retry: 'interactive',
  },
  noPromptPossible: {
    person: 'A program signed in with your name, and it cannot show you a prompt.',
    agent: 'A prompt is needed, and this way of signing in cannot show one.',
    retry: 'never',
  },
  notRegistered: {
    person: 'A second proof is needed, and none is set up for your account.',
    agent: 'A second proof is required, and no method is registered.',
    retry: 'interactive',
  },
  proofNotPassedOn: {
    person: "Your organisation's own sign-in page did not pass on that you gave a second proof.",
    agent: 'The federated sign-in server did not send the claim that a second proof was given.',
    retry: 'after-fix',
  },
  proofMissing: {
    person: "A second proof is needed: none is set up, or your organisation's sign-in page passed none on.",
    agent: 'No method registered, or a federated server sent no claim: the log does not say which.',
    retry: 'see-code',
  },
  blockedByPolicy: {
    person: 'A rule of your organisation blocks this sign-in.',
    agent: 'Blocked by policy.',
    retry: 'after-fix',
  },
  device: {
    person: 'This device does not meet what your organisation asks for.',
    agent: 'The state of the device did not meet the requirement.',
    retry: 'after-fix',
  },
  passwordWrong: {
    person: 'The password was not accepted.',
    agent: 'The password was not accepted.',
    retry: 'interactive',
  },
  passwordExpired: {
    person: 'Your password has expired.',
    agent: 'The password has expired.',
    retry: 'interactive',
  },
  accountLocked: {
    person: 'Your account is locked for a while after too many wrong passwords.',
    agent: 'The account is locked after too many wrong passwords.',
    retry: 'wait',
  },
  addressBlocked: {
    person: 'The network that you came from is blocked, because attacks come from it.',
    agent: 'The address is blocked for attacks; the account itself is not locked.',
    retry: 'after-fix',
  },
  lockedOrBadAddress: {
    person: 'Your account is locked for a while, or the network you came from is blocked.',
    agent: 'Account locked, or address blocked for attacks: the log does not say which.',
    retry: 'wait',
  },
  accountDisabled: {
    person: 'Your account is switched off.',
    agent: 'The account is disabled.',
    retry: 'after-fix',
  },
  accountNotFound: {
    person: 'The organisation does not know this account.',
    agent: 'The directory has no such account.',
    retry: 'after-fix',
  },
  serviceTrouble: {
    person: "Microsoft's service could not finish this for the moment. You did nothing wrong.",
    agent: 'A passing fault of the service.',
    retry: 'wait',
  },
  appSetUp: {
    person: 'The application is not set up correctly. You did nothing wrong.',
    agent: 'The set-up of the application does not fit.',
    retry: 'after-fix',
  },
  consent: {
    person: 'The application has not been given the permission that it asks for.',
    agent: 'Consent is missing.',
    retry: 'interactive',
  },
  consentByAdmin: {
    person: 'The application needs a permission that only an administrator can give.',
    agent: 'Consent is missing, and only an administrator can grant it.',
    retry: 'after-fix',
  },
  sessionEnded: {
    person: 'Your saved sign-in has ended; sign in once more.',
    agent: 'The saved sign-in ended; a new sign-in is needed.',
    retry: 'interactive',
  },
  risk: {
    person: 'This sign-in looked dangerous, so it was stopped.',
    agent: 'Stopped for risk.',
    retry: 'after-fix',
  },
  unknown: {
    person: 'The log shows this sign-in, but not clearly what stopped it.',
    agent: 'The log does not show clearly what stopped this sign-in.',
    retry: 'see-code',
  },
};

import type { SignInEvent } from '../sign-in-event';

/** What became of a prompt. */
export type ChallengeOutcome =
  | 'passed'
  | 'denied'
  | 'timedOut'
  | 'wrongCode'
  | 'reportedAsFraud'
  | 'notDelivered'
  | 'overlapping'
  | 'notRegistered';

/**
 * Fragments of the log's English reasons, lower case, the more telling ones first
 * (https://learn.microsoft.com/entra/identity/authentication/howto-mfa-reporting). Reasons that do not tell what the
 * person did (`service error`, `misconfiguration`, `user not found`) are left out on purpose.
 */
const REASONS: readonly (readonly [fragment: string, outcome: ChallengeOutcome])[] = [
  ['fraud', 'reportedAsFraud'],
  ['reported as suspicious', 'reportedAsFraud'],
  // After a report the account is blocked for prompts; an administrator can set the same block.
  ['user is blocked', 'reportedAsFraud'],
  ['verification methods registered', 'notRegistered'],
  ['registration prompted', 'notRegistered'],
  ['in-progress', 'overlapping'],
  ['in progress', 'overlapping'],
  ['duplicate authentication', 'overlapping'],
  ['never entered the verification code', 'timedOut'],
  ['did not respond', 'timedOut'],
  ["didn't respond", 'timedOut'],
  ['timed out', 'timedOut'],
  ['incorrect code', 'wrongCode'],
  ['incorrect pin', 'wrongCode'],
  ['verification code already used', 'wrongCode'],
  ['invalid mobile app verification code', 'wrongCode'],
  ['unable to send', 'notDelivered'],
  ['unable to reach', 'notDelivered'],
  ['went to voicemail', 'notDelivered'],
  ['phone number has an invalid format', 'notDelivered'],
  ['declined', 'denied'],
  ['hung up', 'denied'],
  ['mfa completed', 'passed'],
  ['mfa successfully completed', 'passed'],
];

/** Longest reason that is looked at. */
const MAX_REASON_CHARS = 400;

/** The outcome that a reason of the log stands for; undefined for any other text. */
export function outcomeOfReason(reason: string): ChallengeOutcome | undefined {
  const text = reason.slice(0, MAX_REASON_CHARS).toLowerCase().replace(/’/g, "'");
  return REASONS.find(([fragment]) => text.includes(fragment))?.[1];
}

/** What became of the prompt of one row: its last second step, else its details; undefined where neither says. */
export function challengeOutcome(event: SignInEvent): ChallengeOutcome | undefined {
  const steps = (event.steps ?? []).filter(({ requirement }) => !/^primary/i.test(requirement ?? ''));
  const reasons = [...steps].reverse().map(({ result }) => result);
  for (const reason of [...reasons, event.additionalDetails]) {
    const outcome = reason === undefined ? undefined : outcomeOfReason(reason);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

import { outcomeOfReason } from '../../../src/core/diagnosis/challenge-outcome';

/** The documented reasons for a prompt that did not succeed, and what each says about the person. */
it.each([
  ['authentication in-progress', 'overlapping'],
  ['duplicate authentication attempt', 'overlapping'],
  ['entered incorrect code too many times', 'wrongCode'],
  ['invalid authentication', undefined],
  ['invalid mobile app verification code', 'wrongCode'],
  ['misconfiguration', undefined],
  ['phone call went to voicemail', 'notDelivered'],
  ['phone number has an invalid format', 'notDelivered'],
  ['service error', undefined],
  ["unable to reach the user's phone", 'notDelivered'],
  ['unable to send the mobile app notification to the device', 'notDelivered'],
  ['unable to send the mobile app notification', 'notDelivered'],
  ['user declined the authentication', 'denied'],
  ["user didn't respond to mobile app notification", 'timedOut'],
  ['user did not respond to mobile app notification', 'timedOut'],
  ["user doesn't have any verification methods registered", 'notRegistered'],
  ['user entered incorrect code', 'wrongCode'],
  ['user entered incorrect PIN', 'wrongCode'],
  ['user hung up the phone call', 'denied'],
  ['user is blocked', 'reportedAsFraud'],
  ['user never entered the verification code', 'timedOut'],
  ['user not found', undefined],
  ['verification code already used once', 'wrongCode'],
])('reads "%s" as %s', (reason, outcome) => {
  expect(outcomeOfReason(`MFA denied; ${reason}`)).toBe(outcome);
  expect(outcomeOfReason(reason.toUpperCase())).toBe(outcome);
});

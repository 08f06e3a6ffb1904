/** What to do with the bundle. */
export const BUNDLE_STEPS = [
  "Your organisation's IT helpdesk, by the way it usually takes reports.",
  'Add what you tried, on which device, and whether other apps still work.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

/** The same where the sign-in was somebody else's. */
export const SECURITY_BUNDLE_STEPS = [
  'Your security contact, else your IT helpdesk, by telephone or in person. Say that the sign-in was not yours.',
  'Say whether you approved anything or gave anybody a number, and when.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

/** What to do with the bundle. */
export const BUNDLE_STEPS = [
  "Your organisation's IT helpdesk, by the way it usually takes reports.",
  'Add what you tried, on which device, and whether other apps still work.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

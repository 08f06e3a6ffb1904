/** The first three things to know. */
export const WELCOME_STEPS = [
  'When a sign-in fails, open the details on the error page and copy the text.',
  'Paste it here. You get a card with what happened, who has to act, and what to do.',
  'Send **help** at any time to see everything that Signpost understands.',
];

/** What calms somebody who meets Signpost for the first time. */
export const WELCOME_NOTES = [
  'What you paste is read and forgotten. Passwords, tokens and codes have no place here.',
  'Signpost explains; it changes nothing in your account.',
];

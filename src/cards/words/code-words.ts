/** What helps with a code that nobody has written about. */
export const UNKNOWN_STEPS = [
  'Check the number against the screen; a digit is easily lost.',
  'On the error page, open the details and copy the code, both IDs and the time.',
  'Note what you did just before, on which device, and whether another app or browser works.',
  'Give all of it to your helpdesk. The code and both IDs are what they need first.',
];

/** What to do with IDs that came without a code. */
export const IDS_STEPS = [
  'Look on the same page for a number that begins with AADSTS, and send it together with these IDs.',
  'No number there? Say in a sentence what you did and what the screen says.',
  'Administrators: search the sign-in log for the correlation ID or request ID. The row names the code.',
];

/** What to do with a code of another product's list. */
export const OTHER_PRODUCT_STEPS = [
  'See whether a number that begins with AADSTS stands near it, and paste that line too.',
  'Give the whole message, with its time, to whoever runs that sign-in system in your organisation.',
];

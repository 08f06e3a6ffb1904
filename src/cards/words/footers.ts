/** Under answers that come from the catalog alone. */
export const FOOT = 'From the catalog that Signpost carries. Nothing was looked up in your organisation.';

/** The same where the sign-in log had its part in the answer. */
export const LIVE_FOOT =
  'The explanation is from the catalog that Signpost carries, the rest from the sign-in log of your organisation.';

/** Under answers that come from the catalog alone, for which nothing else was asked. */
export const FOOT = 'From the catalog that Signpost carries. Nothing was looked up in your organisation.';

/** The same where the sign-in log was asked, or may have been, and nothing of it stands on the card. */
export const CATALOG_FOOT = 'From the catalog that Signpost carries.';

/** Where the sign-in log has its part in the answer. */
export const LIVE_FOOT =
  'The explanation is from the catalog that Signpost carries, the rest from the sign-in log of your organisation.';

/** Under what Signpost says about itself. */
export const SELF_FOOT = 'Signpost reads and explains. It changes nothing in your organisation.';

/** Under the bundle to copy. */
export const BUNDLE_FOOT = 'Taken from the card before; nothing else was looked up for it.';
export const LIVE_BUNDLE_FOOT = 'Taken from the card before and from the sign-in log, read just now.';

/** Under the cards of cases. */
export const DESK_FOOT = "From the cases of your organisation's helpdesk.";
export const LIVE_DESK_FOOT = "From the cases of your organisation's helpdesk and its sign-in log.";

export const ERROR_FOOT = 'Whoever runs Signpost finds the cause under this reference.';

export const NOT_ME_FOOT = 'These steps are the same for everybody, whatever the code.';

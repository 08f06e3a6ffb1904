/** How Signpost is used. */
export const HELP_STEPS = [
  'Copy the whole error: code, IDs, time. Signpost finds what matters, in any order.',
  'No code? Describe it: "new phone and now I cannot approve".',
  'Read the card, follow the first step, then press "It worked" or "Still stuck".',
];

/** The commands that work everywhere. */
export const COMMANDS = [
  '**explain 50076** or just **50076**: one code',
  '**compare 50074 50076**: how codes differ',
  '**search** and a few words: look through the catalog',
  '**playbooks**: guides for whole situations',
  '**cases**: where your cases with the helpdesk stand, and **case 17** for one of them',
  '**about**: version, what Signpost sees, privacy',
  'On any message, its menu and then **Explain with Signpost**: what the error in it means',
  'Beside the message field, the **search box** of Signpost: puts the card of a code or guide into your message',
  'For agents, in a channel or group chat: **listen on** and **listen off**, answers without a mention',
  '**my data**: what is stored about you, and **forget me** to delete it',
];

/** The commands of the helpdesk. */
export const DESK_COMMANDS = [
  'For agents: **triage here** in the channel of the helpdesk, **open case 50076**, **cases all** and **cases export**; **exceptions** that are to be undone, **stats** of what was asked',
];

/** The commands that need a sign-in log. */
export const LIVE_COMMANDS = [
  '**my sign-ins**: your own latest failed sign-ins',
  '**lookup** and an ID: the sign-in behind it',
  'For agents: **sign-ins** or **methods** and a name such as adele@contoso.example, and **status** for service health',
];

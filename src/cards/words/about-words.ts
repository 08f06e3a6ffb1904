/** Where answers come from without a sign-in log. */
export const OFFLINE_NOTES = [
  'Answers come from the catalog that Signpost carries. It looks nothing up in your organisation.',
];

/** Where answers come from with a sign-in log, and what is kept of a look-up. */
export const LIVE_NOTES = [
  'Explanations come from the catalog that Signpost carries. For an ID or a question about sign-ins it reads the sign-in log of your organisation: your own sign-ins for you, those of others for agents and administrators.',
  'What the log says is shown in personal chats, and to the helpdesk in its own view of a card in a channel. It is not stored. Each look-up leaves a record of who asked about whom, when and why. "my data" shows the records about you, "forget me" deletes them.',
  'After "Keep looking", and while a question waits because many people ask, the codes and IDs of the question and the place of the card are stored until the looking has ended.',
];

/** What Signpost sees and keeps in every case. */
export const ABOUT_NOTES = [
  'The text that you paste is read in memory and not stored or logged. Secrets in it are removed before anything else reads it.',
  'What you share with the helpdesk is kept as a case: codes, IDs, times, what you tried, short notes, and that it is yours. Its card in the channel of the helpdesk names nobody.',
  'It counts how often a code was met and solved, without anything about a person.',
  'Buttons carry the code and the IDs of your message, so that the next card can repeat them.',
];

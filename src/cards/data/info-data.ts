import { escapeMarkdown, plainText } from '../../core/answer/plain-text';
import { type AnswerOf, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';

/** Under what Signpost says about itself. */
const SELF_FOOT = 'Signpost reads and explains. It changes nothing in your organisation.';

/** How Signpost is used. */
const HELP_STEPS = [
  'Copy the whole error: code, IDs, time. Signpost finds what matters, in any order.',
  'No code? Describe it: "new phone and now I cannot approve".',
  'Read the card, follow the first step, then press "It worked" or "Still stuck".',
];

/** The commands that work everywhere. */
const COMMANDS = [
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
const DESK_COMMANDS = [
  'For agents: **triage here** in the channel of the helpdesk, **open case 50076**, **cases all** and **cases export**; **exceptions** that are to be undone, **stats** of what was asked',
];

/** The commands that need a sign-in log. */
const LIVE_COMMANDS = [
  '**my sign-ins**: your own latest failed sign-ins',
  '**lookup** and an ID: the sign-in behind it',
  'For agents: **sign-ins** or **methods** and a name such as adele@contoso.example, and **status** for service health',
];

/** The first three things to know. */
const WELCOME_STEPS = [
  'When a sign-in fails, open the details on the error page and copy the text.',
  'Paste it here. You get a card with what happened, who has to act, and what to do.',
  'Send **help** at any time to see everything that Signpost understands.',
];

/** What calms somebody who meets Signpost for the first time. */
const WELCOME_NOTES = [
  'What you paste is read and forgotten. Passwords, tokens and codes have no place here.',
  'Signpost explains; it changes nothing in your account.',
];

/** Where answers come from without a sign-in log. */
const OFFLINE_NOTES = [
  'Answers come from the catalog that Signpost carries. It looks nothing up in your organisation.',
];

/** Where answers come from with a sign-in log, and what is kept of a look-up. */
const LIVE_NOTES = [
  'Explanations come from the catalog that Signpost carries. For an ID or a question about sign-ins it reads the sign-in log of your organisation: your own sign-ins for you, those of others for agents and administrators.',
  'What the log says is shown in personal chats, and to the helpdesk in its own view of a card in a channel. It is not stored. Each look-up leaves a record of who asked about whom, when and why. "my data" shows the records about you, "forget me" deletes them.',
  'After "Keep looking", and while a question waits because many people ask, the codes and IDs of the question and the place of the card are stored until the looking has ended.',
];

/** What Signpost sees and keeps in every case. */
const ABOUT_NOTES = [
  'The text that you paste is read in memory and not stored or logged. Secrets in it are removed before anything else reads it.',
  'What you share with the helpdesk is kept as a case: codes, IDs, times, what you tried, short notes, and that it is yours. Its card in the channel of the helpdesk names nobody.',
  'It counts how often a code was met and solved, without anything about a person.',
  'Buttons carry the code and the IDs of your message, so that the next card can repeat them.',
];

/** What Signpost can do. */
export function helpData(answer: AnswerOf<'help'>): CardData {
  return {
    template: 'info',
    data: {
      title: 'What Signpost can do',
      text:
        answer.place === 'personal'
          ? 'Paste what you see when a sign-in fails. Signpost says what happened, who has to act, and what to do.'
          : 'Mention Signpost with what somebody sees when a sign-in fails. It answers in the thread.',
      ...say('Paste a sign-in error to have it explained.', SELF_FOOT),
      ...list('steps', plainSteps(HELP_STEPS)),
      moreTitle: 'Commands',
      ...list('more', [...COMMANDS, ...(answer.isLive ? LIVE_COMMANDS : []), ...DESK_COMMANDS], 'hasMore'),
      hasActions: true,
    },
  };
}

/** The first card that somebody gets. */
export function welcomeData(): CardData {
  return {
    template: 'info',
    data: {
      title: 'Hello, this is Signpost',
      text: 'Signpost helps when you cannot sign in to a work or school account. It explains the error and tells you the next step. It never asks for a password or a code.',
      ...say('Hello, this is Signpost. Paste a sign-in error to have it explained.', SELF_FOOT),
      ...list('steps', plainSteps(WELCOME_STEPS)),
      moreTitle: 'Good to know',
      ...list('more', WELCOME_NOTES, 'hasMore'),
      hasActions: true,
    },
  };
}

/** Version, and what Signpost sees and keeps. */
export function aboutData(answer: AnswerOf<'about'>): CardData {
  return {
    template: 'info',
    data: {
      title: `Signpost ${answer.version}`,
      text: `${answer.entries} codes explained in full, ${answer.known} known by number.`,
      ...say(`Signpost ${answer.version}`, SELF_FOOT),
      ...list('steps', []),
      moreTitle: 'What it sees and keeps',
      ...list('more', [...(answer.isLive ? LIVE_NOTES : OFFLINE_NOTES), ...ABOUT_NOTES], 'hasMore'),
      hasActions: true,
    },
  };
}

/** Facts in a few lines. */
export function factsData(answer: AnswerOf<'facts'>): CardData {
  return {
    template: 'info',
    data: {
      title: escapeMarkdown(answer.title),
      text: escapeMarkdown(answer.text),
      ...say(answer.title, answer.source),
      ...list('steps', []),
      moreTitle: answer.heading,
      ...list(
        'more',
        answer.lines.map((line) => escapeMarkdown(plainText(line))),
        'hasMore',
      ),
      hasActions: false,
    },
  };
}

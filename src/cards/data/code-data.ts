import { escapeMarkdown, plainText } from '../../core/answer/plain-text';
import { type AnswerOf, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';
import { lookUpLink } from '../footer';
import { codeLine, whoWords } from '../wording';

/** What helps with a code that nobody has written about. */
const UNKNOWN_STEPS = [
  'Check the number against the screen; a digit is easily lost.',
  'On the error page, open the details and copy the code, both IDs and the time.',
  'Note what you did just before, on which device, and whether another app or browser works.',
  'Give all of it to your helpdesk. The code and both IDs are what they need first.',
];

/** What to do with IDs that came without a code. */
const IDS_STEPS = [
  'Look on the same page for a number that begins with AADSTS, and send it together with these IDs.',
  'No number there? Say in a sentence what you did and what the screen says.',
  'Administrators: search the sign-in log for the correlation ID or request ID. The row names the code.',
];

/** What to do with a code of another product's list. */
const OTHER_PRODUCT_STEPS = [
  'See whether a number that begins with AADSTS stands near it, and paste that line too.',
  'Give the whole message, with its time, to whoever runs that sign-in system in your organisation.',
];

/** What is said to a picture that came without text. */
const PICTURE_WORDS = {
  title: 'Signpost cannot read pictures yet',
  text: 'The text of the error is enough, and you can copy it from the same page.',
  speak: 'Please paste the text of the error instead of a picture.',
  steps: [
    'On the error page, choose "Troubleshooting details" or "More details", then the copy button, and paste it here.',
    'On a phone, hold your finger on the number that begins with AADSTS, and copy it.',
    'Or type the number alone, for example 50076.',
  ],
};

/** What is said to a message without any error in it. */
const NOTHING_WORDS = {
  title: 'No sign-in error found in that',
  text: 'Signpost looks for a number that begins with AADSTS, or for a description of what goes wrong.',
  speak: 'No sign-in error was found in the message.',
  steps: [
    'Paste the whole error text. On the sign-in page it hides behind "Troubleshooting details" or "More details".',
    'Or describe it in a sentence: what you want to open, what you did, what the screen says.',
    'Or send the number alone, for example 50076.',
  ],
};

/** A code that is known by number and not yet written up. */
export function knownData({ known, family }: AnswerOf<'known'>): CardData {
  return {
    template: 'known',
    data: {
      title: `AADSTS${known.code}: ${family.title}`,
      codeLine: codeLine(known.code, known.name, family.title, known.kind),
      who: whoWords(known.whoActs),
      retry:
        known.kind === 'transient'
          ? 'Yes, after a short wait.'
          : 'Once. If the same code comes back, more tries will not help.',
      says: known.says ?? 'No published source says what this code means.',
      openly: 'This code is known but not yet written up. What follows holds for its whole family.',
      ...say(`AADSTS${known.code}, ${family.title}. ${family.advice}`),
      lookUp: `${lookUpLink(known.code)} (opens in your browser)`,
      ...list('steps', plainSteps([family.advice, ...UNKNOWN_STEPS.slice(1)])),
    },
  };
}

/** A code that nobody knows. */
export function unknownData({ code }: AnswerOf<'unknown'>): CardData {
  return {
    template: 'unknown',
    data: {
      title: `AADSTS${code} is not in the catalog`,
      codeLine: 'Not a code that Signpost knows',
      text: 'It may be new, mistyped, or from another product. Signpost does not guess what it means. These steps help with any sign-in error.',
      ...say(`AADSTS${code} is not in the catalog.`),
      ...list('steps', plainSteps(UNKNOWN_STEPS)),
    },
  };
}

/** IDs without a code. */
export function idsData(): CardData {
  return {
    template: 'ids',
    data: {
      title: 'These IDs name a sign-in, not its cause',
      text: 'An ID finds the attempt in the sign-in log of your organisation. What went wrong is told by the code that stands beside it.',
      ...say('IDs without an error code.'),
      ...list('steps', plainSteps(IDS_STEPS)),
    },
  };
}

/** A code of another product. */
export function otherProductData({ product: { product, code } }: AnswerOf<'otherProduct'>): CardData {
  const shown = escapeMarkdown(plainText(code));
  return {
    template: 'other-product',
    data: {
      title: `${shown} comes from ${product}`,
      codeLine: shown,
      text: `Signpost explains the codes of Microsoft Entra ID. This one belongs to ${product}, which has a list of its own.`,
      ...say(`A code of ${product}`),
      ...list('steps', plainSteps(OTHER_PRODUCT_STEPS)),
    },
  };
}

/** A code of a neighbouring system. */
export function relatedData({ related }: AnswerOf<'related'>): CardData {
  return {
    template: 'related',
    data: {
      title: related.title,
      codeLine: related.id,
      who: whoWords(related.whoActs),
      text: related.meaning,
      ...say(related.title),
      ...list('steps', plainSteps(related.steps)),
    },
  };
}

/** A message without any error in it, or a picture. */
export function nothingData({ hasPicture }: AnswerOf<'nothing'>): CardData {
  const { title, text, speak, steps } = hasPicture ? PICTURE_WORDS : NOTHING_WORDS;
  return { template: 'nothing', data: { title, text, ...say(speak), ...list('steps', plainSteps(steps)) } };
}

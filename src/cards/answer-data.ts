import type { Answer, ReadItem } from '../core/answer/answer';
import { escapeMarkdown, plainText } from '../core/answer/plain-text';
import { fillSlots } from '../core/answer/slots';
import type { CatalogEntry } from '../core/entry';
import type { OtherCode } from '../core/matching/match';
import type { Catalog } from '../core/ports';
import type { OtherProductCode } from '../core/reading/reading';
import type { ShownStep } from './entry-data';
import { list, showSteps } from './entry-data';
import { footer, lookUpLink } from './footer';
import { AUDIENCE_WORDS, codeLine, whoWords } from './wording';

/** A template's name and what it is bound to. */
export interface CardData {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type WrittenAnswer = Exclude<Answer, { kind: 'entry' }>;

/** The same where the sign-in log had its part in the answer. */
const LIVE_FOOT =
  'The explanation is from the catalog that Signpost carries, the rest from the sign-in log of your organisation.';

const FOOT = 'From the catalog that Signpost carries. Nothing was looked up in your organisation.';

/** What the card of every answer but an explained code is bound to. Every bound value is a string, a flag or a list. */
export function answerData(answer: WrittenAnswer, catalog: Catalog): CardData {
  const { template, data } = catalogData(answer, catalog);
  return isFromLog(answer) ? { template, data: { ...data, footer: LIVE_FOOT } } : { template, data };
}

function isFromLog(answer: WrittenAnswer): boolean {
  if (answer.kind === 'signIns' && answer.rows.length > 0) return true;
  const shown = 'evidence' in answer ? answer.evidence : undefined;
  if (shown === undefined) return false;
  return shown.looking !== undefined || shown.lines.length + shown.reasons.length > 0;
}

function catalogData(answer: WrittenAnswer, catalog: Catalog): CardData {
  switch (answer.kind) {
    case 'several':
      return choice(
        'Several codes',
        'Each of these means something else. Choose one to read what to do.',
        answer.codes,
      );
    case 'candidates':
      return choice(
        'Which of these is it?',
        'What you describe can be several things. Choose the one that fits best, or paste the error text with its code.',
        answer.candidates.map(asRow),
      );
    case 'known':
      return knownData(answer);
    case 'unknown':
      return {
        template: 'unknown',
        data: {
          title: `AADSTS${answer.code} is not in the catalog`,
          codeLine: 'Not a code that Signpost knows',
          text: 'It may be new, mistyped, or from another product. Signpost does not guess what it means. These steps help with any sign-in error.',
          ...say(`AADSTS${answer.code} is not in the catalog.`),
          ...list('steps', plainSteps(UNKNOWN_STEPS)),
        },
      };
    case 'ids':
      return {
        template: 'ids',
        data: {
          title: 'These IDs name a sign-in, not its cause',
          text: 'An ID finds the attempt in the sign-in log of your organisation. What went wrong is told by the code that stands beside it.',
          ...say('IDs without an error code.'),
          ...list('steps', plainSteps(IDS_STEPS)),
        },
      };
    case 'nothing':
      return answer.hasPicture ? PICTURE : NOTHING;
    case 'otherProduct':
      return otherProductData(answer.product);
    case 'related': {
      const { related } = answer;
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
    case 'signIns':
      return {
        template: 'list',
        data: {
          title: 'Latest sign-ins',
          text:
            answer.rows.length > 0
              ? 'Newest first. Choose one to read what to do.'
              : 'There is nothing to list.',
          ...say('Latest sign-ins'),
          rows: answer.rows.map(({ code, title, text }) => ({
            code,
            title,
            text: escapeMarkdown(text),
            hasText: true,
          })),
        },
      };
    case 'search':
      return {
        template: 'list',
        data: {
          title: `Search: ${escapeMarkdown(plainText(answer.query))}`,
          text:
            answer.found.length > 0
              ? 'The closest entries of the catalog, best first.'
              : 'Nothing in the catalog fits these words. Try others, or paste the error text.',
          ...say('Search results'),
          rows: answer.found.map(row),
        },
      };
    case 'compareMissing':
      return {
        template: 'list',
        data: {
          title: 'No guide compares these codes',
          text: 'Open them one by one. Their admin steps say what each is easily confused with.',
          ...say('No guide compares these codes.'),
          rows: answer.codes.map(row),
        },
      };
    case 'compare':
      return compareData(answer, catalog);
    case 'playbook':
      return playbookData(answer, catalog);
    case 'playbooks':
      return {
        template: 'playbooks',
        data: {
          title: 'Guides',
          text: 'Ways through situations that are not tied to one code. Choose one, or send its name.',
          ...say('Guides'),
          playbooks: answer.playbooks.map(({ id, title, audience }) => ({
            id,
            title,
            intro: `A guide ${AUDIENCE_WORDS[audience]}`,
          })),
        },
      };
    case 'help':
      return {
        template: 'info',
        data: {
          title: 'What Signpost can do',
          text:
            answer.place === 'personal'
              ? 'Paste what you see when a sign-in fails. Signpost says what happened, who has to act, and what to do.'
              : 'Mention Signpost with what somebody sees when a sign-in fails. It answers in the thread.',
          ...say('Paste a sign-in error to have it explained.'),
          ...list('steps', plainSteps(HELP_STEPS)),
          moreTitle: 'Commands',
          ...list('more', answer.isLive ? [...COMMANDS, ...LIVE_COMMANDS] : COMMANDS, 'hasMore'),
          hasActions: true,
        },
      };
    case 'welcome':
      return {
        template: 'info',
        data: {
          title: 'Hello, this is Signpost',
          text: 'Signpost helps when you cannot sign in to a work or school account. It explains the error and tells you the next step. It never asks for a password or a code.',
          ...say('Hello, this is Signpost. Paste a sign-in error to have it explained.'),
          ...list('steps', plainSteps(WELCOME_STEPS)),
          moreTitle: 'Good to know',
          ...list('more', WELCOME_NOTES, 'hasMore'),
          hasActions: true,
        },
      };
    case 'about':
      return {
        template: 'info',
        data: {
          title: `Signpost ${answer.version}`,
          text: `${answer.entries} codes explained in full, ${answer.known} known by number.`,
          ...say(`Signpost ${answer.version}`),
          ...list('steps', []),
          moreTitle: 'What it sees and keeps',
          ...list('more', [...(answer.isLive ? LIVE_NOTES : OFFLINE_NOTES), ...ABOUT_NOTES], 'hasMore'),
          hasActions: true,
        },
      };
    case 'facts':
      return {
        template: 'info',
        data: {
          title: escapeMarkdown(answer.title),
          text: escapeMarkdown(answer.text),
          ...say(answer.title),
          footer: answer.source,
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
    case 'bundle':
      return bundleData(answer.title, answer.lines, answer.hint.code !== undefined);
    case 'notMe':
      return NOT_ME;
    case 'worked':
      return {
        template: 'worked',
        data: {
          title: 'Good. You are in.',
          text: `Closed: ${answer.title}. If it comes back, paste the new error: its IDs and time change with every attempt.`,
          ...say('Closed.'),
          hasCode: answer.hint.code !== undefined,
        },
      };
    case 'error':
      return {
        template: 'error',
        data: {
          title: 'That did not work',
          text: answer.told,
          reference: answer.reference,
          ...say(answer.told),
        },
      };
  }
}

const say = (speak: string) => ({ speak: escapeMarkdown(speak), footer: FOOT });

const plainSteps = (texts: readonly string[]): ShownStep[] =>
  texts.map((text, index) => ({ n: String(index + 1), text, place: '', hasPlace: false }));

const row = ({ code, title }: OtherCode) => ({ code, title, text: '', hasText: false });

const asRow = ({ code, title, says }: CatalogEntry) => ({
  code,
  title,
  text: fillSlots(says, {}),
  hasText: true,
});

function choice(
  title: string,
  text: string,
  rows: readonly (OtherCode | ReturnType<typeof asRow>)[],
): CardData {
  return {
    template: 'choice',
    data: { title, text, ...say(title), rows: rows.map((each) => ('hasText' in each ? each : row(each))) },
  };
}

function knownData({ known, family }: Extract<Answer, { kind: 'known' }>): CardData {
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

function otherProductData({ product, code }: OtherProductCode): CardData {
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

function compareData({ guide, asked }: Extract<Answer, { kind: 'compare' }>, catalog: Catalog): CardData {
  const isAsked = (codes: readonly number[]) =>
    asked.length === 0 || codes.some((code) => asked.includes(code));
  const both = guide.questions.filter(
    ({ pair }) => asked.length > 1 && pair.every((code) => asked.includes(code)),
  );
  const questions = both.length > 0 ? both : guide.questions.filter(({ pair }) => isAsked(pair));
  const rows = asked.length > 1 ? guide.rows.filter(({ code }) => asked.includes(code)) : guide.rows;
  return {
    template: 'compare',
    data: {
      title: guide.title,
      intro: guide.intro,
      ...say(guide.title),
      footer: footer(guide.references, guide.reviewed, catalog, 'agents'),
      rows: rows.map((each) => ({ ...each, title: catalog.entry(each.code)?.title ?? '' })),
      questions: questions.map(({ pair, question, answer }) => ({
        pair: `${pair[0]} or ${pair[1]}?`,
        question,
        answer,
      })),
    },
  };
}

function playbookData({ playbook }: Extract<Answer, { kind: 'playbook' }>, catalog: Catalog): CardData {
  const steps = playbook.steps.map((step) => ({ ...step, risk: 'safe' as const, needsIdentityProof: false }));
  return {
    template: 'playbook',
    data: {
      title: playbook.title,
      intro: playbook.intro,
      ...say(playbook.title),
      footer: footer(playbook.references, playbook.reviewed, catalog, 'agents'),
      ...list('steps', showSteps(steps, catalog)),
      ...list('notes', playbook.notes, 'hasNotes'),
      rows: playbook.codes.flatMap((code) => {
        const entry = catalog.entry(code);
        return entry ? [row({ code, title: entry.title })] : [];
      }),
    },
  };
}

function bundleData(title: string, lines: readonly ReadItem[], hasCode: boolean): CardData {
  return {
    template: 'bundle',
    data: {
      title: 'Everything the helpdesk needs',
      text: `Copy this into your ticket or message. Nobody has been told yet. It is about: ${title}.`,
      ...say('A bundle to copy for the helpdesk.'),
      lines: lines.map(({ label, value }) => `${label}: ${escapeMarkdown(value)}`),
      ...list('steps', plainSteps(BUNDLE_STEPS)),
      hasCode,
    },
  };
}

const UNKNOWN_STEPS = [
  'Check the number against the screen; a digit is easily lost.',
  'On the error page, open the details and copy the code, both IDs and the time.',
  'Note what you did just before, on which device, and whether another app or browser works.',
  'Give all of it to your helpdesk. "Still stuck" puts the IDs of your message into one block.',
];

const IDS_STEPS = [
  'Look on the same page for a number that begins with AADSTS, and send it together with these IDs.',
  'No number there? Say in a sentence what you did and what the screen says.',
  'Administrators: search the sign-in log for the correlation ID or request ID. The row names the code.',
];

const OTHER_PRODUCT_STEPS = [
  'See whether a number that begins with AADSTS stands near it, and paste that line too.',
  'Give the whole message, with its time, to whoever runs that sign-in system in your organisation.',
];

const HELP_STEPS = [
  'Copy the whole error: code, IDs, time. Signpost finds what matters, in any order.',
  'No code? Describe it: "new phone and now I cannot approve".',
  'Read the card, follow the first step, then press "It worked" or "Still stuck".',
];

const COMMANDS = [
  '**explain 50076** or just **50076**: one code',
  '**compare 50074 50076**: how codes differ',
  '**search** and a few words: look through the catalog',
  '**playbooks**: guides for whole situations',
  '**about**: version, what Signpost sees, privacy',
  '**my data**: what is stored about you, and **forget me** to delete it',
];

const LIVE_COMMANDS = [
  '**my sign-ins**: your own latest failed sign-ins',
  '**lookup** and an ID: the sign-in behind it',
  'For agents: **sign-ins** or **methods** and a name such as adele@contoso.example, and **status** for service health',
];

const WELCOME_STEPS = [
  'When a sign-in fails, open the details on the error page and copy the text.',
  'Paste it here. You get a card with what happened, who has to act, and what to do.',
  'Send **help** at any time to see everything that Signpost understands.',
];

const WELCOME_NOTES = [
  'What you paste is read and forgotten. Passwords, tokens and codes have no place here.',
  'Signpost explains; it changes nothing in your account.',
];

const OFFLINE_NOTES = [
  'Answers come from the catalog that Signpost carries. It looks nothing up in your organisation.',
];

const LIVE_NOTES = [
  'Explanations come from the catalog that Signpost carries. For an ID or a question about sign-ins it reads the sign-in log of your organisation: your own sign-ins for you, those of others for agents and administrators.',
  'What the log says is shown, in personal chats, and not stored. Each look-up leaves a record of who asked about whom, when and why. "my data" shows the records about you, "forget me" deletes them.',
  'After "Keep looking" the IDs of the question and the place of the card are stored until the looking has ended.',
];

const ABOUT_NOTES = [
  'The text that you paste is read in memory and not stored or logged. Secrets in it are removed before anything else reads it.',
  'It counts how often a code was met and solved, without anything about a person.',
  'Buttons carry the code and the IDs of your message, so that the next card can repeat them.',
];

const BUNDLE_STEPS = [
  "Your organisation's IT helpdesk, by the way it usually takes reports.",
  'Add what you tried, on which device, and whether other apps still work.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

const PICTURE: CardData = {
  template: 'nothing',
  data: {
    title: 'Signpost cannot read pictures yet',
    text: 'The text of the error is enough, and you can copy it from the same page.',
    ...say('Please paste the text of the error instead of a picture.'),
    ...list(
      'steps',
      plainSteps([
        'On the error page, choose "Troubleshooting details" or "More details", then the copy button, and paste it here.',
        'On a phone, hold your finger on the number that begins with AADSTS, and copy it.',
        'Or type the number alone, for example 50076.',
      ]),
    ),
  },
};

const NOTHING: CardData = {
  template: 'nothing',
  data: {
    title: 'No sign-in error found in that',
    text: 'Signpost looks for a number that begins with AADSTS, or for a description of what goes wrong.',
    ...say('No sign-in error was found in the message.'),
    ...list(
      'steps',
      plainSteps([
        'Paste the whole error text. On the sign-in page it hides behind "Troubleshooting details" or "More details".',
        'Or describe it in a sentence: what you want to open, what you did, what the screen says.',
        'Or send the number alone, for example 50076.',
      ]),
    ),
  },
};

const NOT_ME: CardData = {
  template: 'not-me',
  data: {
    title: 'Stop, and report it',
    text: 'Somebody may know your password, or be trying to find it out. As long as nobody approves the prompt, it protects you. If you did approve it, say so at once when you report it.',
    ...say('Approve nothing and report it to your security contact.'),
    ...list(
      'steps',
      plainSteps([
        'Approve nothing, and tell nobody a number or a code, whoever asks for it.',
        'Change your password from a device that you trust: My Account > Password.',
        'Tell your helpdesk or security contact at once, with the time of the prompt. "Report bundle" has the IDs.',
        'Look at My Sign-ins, and choose "This wasn\'t me" beside every attempt that was not yours.',
      ]),
    ),
  },
};

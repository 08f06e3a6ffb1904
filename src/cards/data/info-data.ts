import { escapeMarkdown, plainText } from '../../core/answer/plain-text';
import { type AnswerOf, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';
import { ABOUT_NOTES, LIVE_NOTES, OFFLINE_NOTES } from '../words/about-words';
import { SELF_FOOT } from '../words/footers';
import { COMMANDS, DESK_COMMANDS, HELP_STEPS, LIVE_COMMANDS } from '../words/help-words';
import { WELCOME_NOTES, WELCOME_STEPS } from '../words/welcome-words';

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

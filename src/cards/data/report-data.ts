import { escapeMarkdown } from '../../core/answer/plain-text';
import { type AnswerOf, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';
import { BUNDLE_STEPS } from '../words/bundle-words';
import { NOT_ME_WORDS } from '../words/not-me-words';

/** What the helpdesk needs, to copy. */
export function bundleData({ title, lines, hint, keptAs }: AnswerOf<'bundle'>): CardData {
  const told =
    keptAs === undefined
      ? 'Nobody has been told yet.'
      : `Case ${keptAs} is kept, but the channel of the helpdesk cannot be reached just now, so nobody has seen it yet.`;
  return {
    template: 'bundle',
    data: {
      title: 'Everything the helpdesk needs',
      text: `Copy this into your ticket or message. ${told} It is about: ${title}.`,
      ...say('A bundle to copy for the helpdesk.'),
      lines: lines.map(({ label, value }) => `${label}: ${escapeMarkdown(value)}`),
      ...list('steps', plainSteps(BUNDLE_STEPS)),
      hasCode: hint.code !== undefined,
    },
  };
}

/** Somebody did not start the sign-in. */
export function notMeData(): CardData {
  const { title, text, speak, steps } = NOT_ME_WORDS;
  return { template: 'not-me', data: { title, text, ...say(speak), ...list('steps', plainSteps(steps)) } };
}

/** It worked; the card is closed. */
export function workedData({ title, hint }: AnswerOf<'worked'>): CardData {
  return {
    template: 'worked',
    data: {
      title: 'Good. You are in.',
      text: `Closed: ${title}. If it comes back, paste the new error: its IDs and time change with every attempt.`,
      ...say('Closed.'),
      hasCode: hint.code !== undefined,
    },
  };
}

/** Something went wrong inside Signpost. */
export function errorData({ told, reference }: AnswerOf<'error'>): CardData {
  return { template: 'error', data: { title: 'That did not work', text: told, reference, ...say(told) } };
}

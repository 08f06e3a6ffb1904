import { type AnswerOf, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';
import { BUNDLE_STEPS, SECURITY_BUNDLE_STEPS } from '../words/bundle-words';
import { BUNDLE_FOOT, CATALOG_FOOT, ERROR_FOOT, LIVE_BUNDLE_FOOT, NOT_ME_FOOT } from '../words/footers';
import { NOT_ME_WORDS } from '../words/not-me-words';

/** What the helpdesk needs, to copy. */
export function bundleData({ title, hint, personal, isFromLog, keptAs }: AnswerOf<'bundle'>): CardData {
  const isSecurity = hint.wasMe === false;
  const told =
    keptAs === undefined
      ? isSecurity
        ? 'It holds no name.'
        : 'Nobody has been told yet.'
      : `Case ${keptAs} is kept, but the channel of the helpdesk cannot be reached just now, so nobody has seen it yet.`;
  return {
    template: 'bundle',
    data: {
      title: isSecurity ? 'What your security contact needs' : 'Everything the helpdesk needs',
      text: `Copy this into your ticket or message. ${told} It is about: ${title}.`,
      ...say('A bundle to copy for the helpdesk.', isFromLog ? LIVE_BUNDLE_FOOT : BUNDLE_FOOT),
      isWithout: personal === 'left out',
      isWith: personal === 'shown',
      ...list('steps', plainSteps(isSecurity ? SECURITY_BUNDLE_STEPS : BUNDLE_STEPS)),
      // Behind "that wasn't me" the steps are those of the security path, and help leads away from it.
      hasCode: hint.code !== undefined || isSecurity,
      hasHelp: !isSecurity,
    },
  };
}

/** Somebody did not start the sign-in. */
export function notMeData({ caseNumber, isSeen = false }: AnswerOf<'notMe'>): CardData {
  const { title, text, speak, steps } = NOT_ME_WORDS;
  return {
    template: 'not-me',
    data: {
      title,
      text,
      told: caseNumber === undefined ? '' : toldWords(caseNumber, isSeen),
      hasTold: caseNumber !== undefined,
      ...say(speak, NOT_ME_FOOT),
      ...list('steps', plainSteps(steps)),
    },
  };
}

function toldWords(caseNumber: number, isSeen: boolean): string {
  return isSeen
    ? `✔ Your helpdesk has been told: case ${caseNumber}, marked as security. Ring them all the same if you approved anything.`
    : `Case ${caseNumber}, marked as security, is kept, but the channel of the helpdesk cannot be reached just now. Ring your security contact.`;
}

/** It worked; the card is closed. */
export function workedData({ title, hint, others = [] }: AnswerOf<'worked'>): CardData {
  const heading = others.length > 0 ? 'Closed, but the log shows a later error' : 'Good. You are in.';
  return {
    template: 'worked',
    data: {
      title: heading,
      text: `Closed: ${title}. If it comes back, paste the new error: its IDs and time change with every attempt.`,
      ...say(heading, CATALOG_FOOT),
      hasCode: hint.code !== undefined,
    },
  };
}

/** Something went wrong inside Signpost. */
export function errorData({ told, reference }: AnswerOf<'error'>): CardData {
  return {
    template: 'error',
    data: { title: 'That did not work', text: told, reference, ...say(told, ERROR_FOOT) },
  };
}

import { type AnswerOf, CATALOG_FOOT, type CardData, plainSteps, say } from '../card-data';
import { list } from '../entry-data';

/** Under the bundle to copy. */
const BUNDLE_FOOT = 'Taken from the card before; nothing else was looked up for it.';
const LIVE_BUNDLE_FOOT = 'Taken from the card before and from the sign-in log, read just now.';

const ERROR_FOOT = 'Whoever runs Signpost finds the cause under this reference.';

const NOT_ME_FOOT = 'These steps are the same for everybody, whatever the code.';

/** What to do with the bundle. */
const BUNDLE_STEPS = [
  "Your organisation's IT helpdesk, by the way it usually takes reports.",
  'Add what you tried, on which device, and whether other apps still work.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

/** The same where the sign-in was somebody else's. */
const SECURITY_BUNDLE_STEPS = [
  'Your security contact, else your IT helpdesk, by telephone or in person. Say that the sign-in was not yours.',
  'Say whether you approved anything or gave anybody a number, and when.',
  'Never add a password, a token or a confirmation code, whoever asks.',
];

/** What is said to somebody who did not start the sign-in. */
const NOT_ME_WORDS = {
  title: 'Stop, and report it',
  text: 'Somebody may know your password, or be trying to find it out. As long as nobody approves the prompt, it protects you. If you did approve it, say so at once when you report it.',
  speak: 'Approve nothing and report it to your security contact.',
  steps: [
    'Approve nothing, and tell nobody a number or a code, whoever asks for it.',
    'Change your password from a device that you trust: My Account > Password.',
    'Tell your helpdesk or security contact at once, with the time of the prompt and the IDs of the error, if there are any.',
    'Look at My Sign-ins, and choose "This wasn\'t me" beside every attempt that was not yours.',
  ],
};

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

import type { Answer } from '../core/answer/answer';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import { showEmpty, showGivenUp, showLimited, showLooking, showStopped } from '../core/answer/shown-evidence';
import { toAnswer } from '../core/answer/to-answer';
import type { Inquiry, Place } from '../core/inquiry';
import type { CardReference, CardReferences } from '../core/live-ports';
import type { Question } from '../core/look-up/question';
import { questionOf } from '../core/look-up/question';
import { matchCode } from '../core/matching/match-reading';
import type { Messenger } from '../core/messenger';
import type { CardRenderer, Clock } from '../core/ports';
import type { Reading } from '../core/reading/reading';
import { EMPTY_READING } from '../core/reading/reading';
import type { KeptQuestion } from '../core/watch/keep-looking';
import { explainRows, listSignIns, reasonsFor } from './answer-live';
import type { Knowledge } from './answer-message';
import { LOG_OFF } from './answer-message';
import type { KeepLooking, KeepLookingEnds, QueueLook } from './keep-looking';
import type { LookUpLimit } from './look-up-limit';
import type { LookingPress } from './press-button';
import { answerHint, readingOf } from './press-button';

/** The message that tells a person to look at the card again. */
export const FOUND_NOTICE = 'The sign-in log has your sign-in now.';

/** The card whose button was pressed, as the platform names it. */
export interface PressedCard {
  readonly id: string;
  readonly reference: CardReference;
}

export interface LookAgainParts extends Knowledge {
  readonly keepLooking: KeepLooking;
  readonly cardReferences: CardReferences;
  readonly limit: LookUpLimit;
}

/**
 * Starts or ends looking again and returns the card that says so. The question is read from the card's hint and
 * believed in nothing: each look is asked with the rights of the person who pressed. `card` is undefined where the
 * platform names no card or no person; `parts` where there is no sign-in log.
 */
export async function pressLooking(
  press: LookingPress,
  inquiry: Inquiry,
  card: PressedCard | undefined,
  parts: LookAgainParts | undefined,
  knowledge: Knowledge,
): Promise<Answer> {
  const reading = readingOf(press.hint);
  const question = questionOf(reading);
  const first = answerHint(press.hint, 'person', inquiry.place, knowledge);
  if (question === undefined) return first;
  return withEvidence(first, await evidenceOfPress(press.verb, question, inquiry, card, parts));
}

async function evidenceOfPress(
  verb: LookingPress['verb'],
  question: Question,
  inquiry: Inquiry,
  card: PressedCard | undefined,
  parts: LookAgainParts | undefined,
): Promise<ShownEvidence> {
  const { asker, place, timeZone } = inquiry;
  if (parts === undefined) return LOG_OFF;
  if (place !== 'personal') return showEmpty({ kind: 'notHere' }, []);
  if (card === undefined) return showStopped();
  if (verb === 'stopLooking') {
    await parts.keepLooking.stop(asker.objectId, card.id);
    return showStopped();
  }
  // A series of looks is as good for trying IDs out as a look is.
  const until = await parts.limit(asker);
  if (until !== undefined) return showLimited(until, timeZone);
  await parts.cardReferences.save(card.id, card.reference);
  const spot = { place, view: 'thread' } as const;
  const outcome = await parts.keepLooking.start({ asker, spot, question, urgency: 'job' }, card.id, timeZone);
  return outcome.kind === 'againAt' ? showLooking(outcome.at, timeZone) : showStopped();
}

/** Plans the look of a question on a card that was sent, for when it is its turn. */
export function createQueueLook(
  { asker, place, timeZone }: Inquiry,
  card: PressedCard,
  { keepLooking, cardReferences }: Pick<LookAgainParts, 'keepLooking' | 'cardReferences'>,
): QueueLook {
  return async (question) => {
    await cardReferences.save(card.id, card.reference);
    const ask = { asker, spot: { place, view: 'thread' }, question, urgency: 'job' } as const;
    return (await keepLooking.queue(ask, card.id, timeZone)).kind === 'againAt';
  };
}

/** What happens to the card and its person when looking again ends. */
export function createLookingEnds(parts: {
  readonly messenger: Messenger;
  readonly cards: CardRenderer;
  readonly cardReferences: CardReferences;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
}): KeepLookingEnds {
  const { messenger, cards, cardReferences, knowledge, clock } = parts;
  const readerOf = ({ timeZone }: KeptQuestion) => ({
    now: clock.now(),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return {
    update: async (kept, rows) => {
      const { place } = kept.spot;
      const where = { place, reader: readerOf(kept), knowledge };
      const reading = readingOfQuestion(kept.question);
      const answer = isAboutPerson(kept.question)
        ? listSignIns(rows, where)
        : explainRows(answerReading(reading, place, knowledge), rows, reading, where);
      await messenger.update(kept.reference, cards.render(answer));
    },
    notify: async ({ reference }) => {
      // The card has had its last update; what is not needed any more is not kept.
      if (await messenger.say(reference, FOUND_NOTICE)) await cardReferences.forget(reference);
    },
    giveUp: async (kept, last) => {
      if (last.kind === 'rows') return;
      const { question, reference, spot, isQueued } = kept;
      const reading = readingOfQuestion(question);
      const reasons = reasonsFor(last, question, reading, clock.now());
      const hasId = !isAboutPerson(question);
      // A question that waited for its turn was looked at once, as if it had got one at once.
      const evidence = isQueued ? showEmpty(last, reasons, hasId) : showGivenUp(last, reasons);
      const first = hasId ? answerReading(reading, spot.place, knowledge) : NO_SIGN_INS;
      await messenger.update(reference, cards.render(withEvidence(first, evidence)));
    },
  };
}

const NO_SIGN_INS: Answer = { kind: 'signIns', rows: [] };

/** Asked for by a person instead of an ID: answered with a list, and without a button to look again. */
function isAboutPerson({ kind }: Question): boolean {
  return kind === 'own' || kind === 'person';
}

/** The catalog's answer to no more than a code and IDs. */
function answerReading(reading: Reading, place: Place, { catalog }: Knowledge): Answer {
  const [code] = reading.codes;
  if (code !== undefined) return toAnswer(matchCode(code, [], catalog), reading, { place, catalog });
  const kind = questionOf(reading) === undefined ? 'nothing' : 'ids';
  return toAnswer({ kind }, reading, { place, catalog });
}

function withEvidence(answer: Answer, evidence: ShownEvidence): Answer {
  return { ...answer, evidence } as Answer;
}

function readingOfQuestion(question: Question): Reading {
  const { codes, policyIds = [] } = question;
  const reading = { ...EMPTY_READING, codes, policyIds };
  switch (question.kind) {
    case 'correlation':
      return { ...reading, correlationId: question.id };
    case 'request':
      return { ...reading, requestId: question.id };
    case 'unlabelled':
      return { ...reading, unknownIds: [question.id] };
    case 'own':
    case 'person':
      return reading;
  }
}

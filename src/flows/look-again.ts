import type { Answer } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import { hintOf, readingOf } from '../core/answer/hint';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import { showEmpty, showGivenUp, showLimited, showLooking, showStopped } from '../core/answer/shown-evidence';
import { showGivenUpNext } from '../core/answer/shown-next';
import type { Inquiry } from '../core/inquiry';
import type { CardReference, CardReferences } from '../core/live-ports';
import type { ShownResult } from '../core/look-up/look-up-result';
import type { Question } from '../core/look-up/question';
import { questionAfter, questionOf, readingOfQuestion } from '../core/look-up/question';
import type { Messenger } from '../core/messenger';
import type { CardRenderer, Clock } from '../core/ports';
import type { KeptQuestion } from '../core/watch/keep-looking';
import { explainRows, listSignIns, reasonsFor, withEvidence } from './answer-live';
import type { Knowledge } from './answer-message';
import { LOG_OFF } from './answer-message';
import { cardBefore, explainNext } from './answer-next';
import { answerHint } from './card-of-hint';
import type { KeepLooking, KeepLookingEnds, QueueLook } from './keep-looking';
import type { LookUpLimit } from './look-up-limit';
import type { LookingPress } from './press-button';

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
  const { goal, hint, verb } = press;
  const reading = readingOf(hint);
  const question = goal === 'attempt' ? questionOf(reading) : questionAfter(reading);
  const first = cardBefore(goal, hint, inquiry.place, knowledge);
  if (question === undefined) return first;
  const evidence = await evidenceOfPress(verb, { question, goal, hint }, inquiry, card, parts);
  return withEvidence(first, goal === 'attempt' ? evidence : { ...evidence, lookingFor: goal });
}

async function evidenceOfPress(
  verb: LookingPress['verb'],
  { question, goal, hint }: Pick<KeptQuestion, 'question'> & Pick<LookingPress, 'goal' | 'hint'>,
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
  const outcome = await parts.keepLooking.start(
    { asker, spot, question, urgency: 'job' },
    { reference: card.id, goal, hint, ...(timeZone === undefined ? {} : { timeZone }) },
  );
  return outcome.kind === 'againAt' ? showLooking(outcome.at, timeZone) : showStopped();
}

/** Plans the look of a question on a card that was sent, for when it is its turn. */
export function createQueueLook(
  { asker, place, timeZone }: Inquiry,
  card: PressedCard,
  { keepLooking, cardReferences }: Pick<LookAgainParts, 'keepLooking' | 'cardReferences'>,
): QueueLook {
  return async (question, hint) => {
    await cardReferences.save(card.id, card.reference);
    const ask = { asker, spot: { place, view: 'thread' }, question, urgency: 'job' } as const;
    return (
      (
        await keepLooking.queue(ask, {
          reference: card.id,
          goal: 'attempt',
          ...(hint === undefined ? {} : { hint }),
          ...(timeZone === undefined ? {} : { timeZone }),
        })
      ).kind === 'againAt'
    );
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
      const { goal, spot, question } = kept;
      const hint = keptHint(kept);
      const where = { place: spot.place, reader: readerOf(kept), knowledge };
      await messenger.update(kept.reference, cards.render(explain()));

      function explain(): Answer {
        if (goal !== 'attempt') return explainNext(goal, hint, rows, where);
        if (isAboutPerson(question)) return listSignIns(rows, where);
        return explainRows(answerHint(hint, 'person', spot.place, knowledge), rows, readingOf(hint), where);
      }
    },
    notify: async ({ reference }) => {
      // The card has had its last update; what is not needed any more is not kept.
      if (await messenger.say(reference, FOUND_NOTICE)) await cardReferences.forget(reference);
    },
    giveUp: async (kept, last) => {
      if (last.kind === 'rows') return;
      const { goal, question, reference, spot, isQueued } = kept;
      const hint = keptHint(kept);
      const hasId = goal !== 'attempt' || !isAboutPerson(question);
      const first = hasId ? cardBefore(goal, hint, spot.place, knowledge) : NO_SIGN_INS;
      await messenger.update(reference, cards.render(withEvidence(first, endOf(last))));

      function endOf(result: Exclude<ShownResult, { kind: 'rows' }>): ShownEvidence {
        if (goal !== 'attempt') return showGivenUpNext(result, goal);
        const reasons = reasonsFor(result, question, readingOf(hint), clock.now());
        // A question that waited for its turn was looked at once, as if it had got one at once.
        return isQueued ? showEmpty(result, reasons, hasId) : showGivenUp(result, reasons);
      }
    },
  };
}

const NO_SIGN_INS: Answer = { kind: 'signIns', rows: [] };

/** Asked for by a person instead of an ID: answered with a list, and without a button to look again. */
function isAboutPerson({ kind }: Question): boolean {
  return kind === 'own' || kind === 'person';
}

/** What the card repeats; a command is kept without it. */
function keptHint({ hint, question }: KeptQuestion): Hint {
  return hint ?? hintOf(readingOfQuestion(question));
}

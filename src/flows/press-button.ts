import type { Answer, Hint, View } from '../core/answer/answer';
import { readItems } from '../core/answer/read-items';
import { toAnswer } from '../core/answer/to-answer';
import type { Place } from '../core/inquiry';
import { questionOf } from '../core/look-up/question';
import type { Match } from '../core/matching/match';
import { matchCode, titleOf } from '../core/matching/match-reading';
import type { Catalog, Counts } from '../core/ports';
import type { Reading } from '../core/reading/reading';
import { EMPTY_READING } from '../core/reading/reading';
import type { Knowledge } from './answer-message';
import { answerMessage } from './answer-message';

/** What a button of a card asks for, checked for shape, believed in nothing. */
export type ButtonPress =
  | { readonly verb: 'view'; readonly view: View; readonly hint: Hint }
  | { readonly verb: 'compare'; readonly hint: Hint }
  | { readonly verb: 'playbook'; readonly id: string }
  | { readonly verb: 'ask'; readonly text: 'help' | 'playbooks' | 'about' }
  | { readonly verb: 'worked'; readonly hint: Hint }
  | { readonly verb: 'stuck'; readonly hint: Hint }
  /** The lines for the helpdesk, to copy. */
  | { readonly verb: 'bundle'; readonly hint: Hint }
  | { readonly verb: 'notMe'; readonly hint: Hint };

/** Starts or ends looking again for what a card is about. */
export interface LookingPress {
  readonly verb: 'keepLooking' | 'stopLooking';
  readonly hint: Hint;
}

/** Carries out a button of a card and returns the card that takes its place. */
export async function pressButton(
  press: ButtonPress,
  place: Place,
  knowledge: Knowledge & { readonly counts: Counts },
): Promise<Answer> {
  const { catalog, counts } = knowledge;
  switch (press.verb) {
    case 'view':
      return answerHint(press.hint, press.view, place, knowledge);
    case 'compare': {
      const codes = press.hint.code === undefined ? [] : [press.hint.code];
      const guide = catalog.compareGuideFor(codes);
      const titled = codes.map((code) => ({ code, title: titleOf(code, catalog) }));
      return guide ? { kind: 'compare', guide, asked: codes } : { kind: 'compareMissing', codes: titled };
    }
    case 'playbook': {
      const playbook = catalog.playbook(press.id);
      return playbook ? { kind: 'playbook', playbook } : { kind: 'playbooks', playbooks: catalog.playbooks };
    }
    case 'ask':
      return answerMessage(
        { asker: { isOwnTenant: false }, place, text: press.text, pictures: 0, receivedAt: 0 },
        knowledge,
      );
    case 'worked':
      if (press.hint.code !== undefined) await counts.add('worked', press.hint.code);
      return { kind: 'worked', title: titleOfHint(press.hint, knowledge), hint: press.hint };
    case 'stuck':
    case 'bundle':
      return bundleAnswer(press.hint, place, knowledge);
    case 'notMe':
      return takeSecurityPath(press.hint);
  }
}

/** The catalog's answer to no more than what a hint holds. After "that wasn't me" it is the security path alone. */
export function answerHint(hint: Hint, view: View, place: Place, { catalog }: Knowledge): Answer {
  if (hint.wasMe === false) return takeSecurityPath(hint);
  const reading = readingOf(hint);
  const match = matchHint(hint, reading, catalog);
  return withWasMe(toAnswer(match, reading, { place, catalog, view }), hint.wasMe);
}

function matchHint({ code }: Hint, reading: Reading, catalog: Catalog): Match {
  if (code !== undefined) return matchCode(code, [], catalog);
  return { kind: questionOf(reading) === undefined ? 'nothing' : 'ids' };
}

/** The answer, carrying what the person said to "was this you?". */
export function withWasMe(answer: Answer, wasMe: boolean | undefined): Answer {
  if (wasMe === undefined || !('read' in answer)) return answer;
  return { ...answer, hint: { ...answer.hint, wasMe } };
}

/** What comes after "that wasn't me"; every button behind it knows, so that none of them leads to a retry. */
function takeSecurityPath(hint: Hint): Answer {
  return { kind: 'notMe', hint: { ...hint, wasMe: false } };
}

/** The lines that a helpdesk needs to take over, to copy. */
export function bundleAnswer(hint: Hint, place: Place, knowledge: Knowledge): Bundle {
  const lines = readItems(readingOf(hint), place);
  return { kind: 'bundle', title: titleOfHint(hint, knowledge), hint, lines };
}

type Bundle = Extract<Answer, { kind: 'bundle' }>;

function titleOfHint(hint: Hint, { catalog }: Knowledge): string {
  return hint.code === undefined ? 'Sign-in problem' : titleOf(hint.code, catalog);
}

/** The reading that a card's hint stands for: no more than its numbers and IDs. */
export function readingOf({ code, unlabelledId, wasMe: _, ...ids }: Hint): Reading {
  return {
    ...EMPTY_READING,
    ...ids,
    codes: code === undefined ? [] : [code],
    unknownIds: unlabelledId === undefined ? [] : [unlabelledId],
  };
}

import type { Answer, Hint, ReadItem, View } from '../core/answer/answer';
import { readItems } from '../core/answer/read-items';
import { toAnswer } from '../core/answer/to-answer';
import type { Place } from '../core/inquiry';
import { matchCode, titleOf } from '../core/matching/match-reading';
import type { Counts } from '../core/ports';
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
      return showView(press.hint, press.view, place, knowledge);
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
      return {
        kind: 'bundle',
        title: titleOfHint(press.hint, knowledge),
        hint: press.hint,
        lines: bundle(press.hint, place),
      };
    case 'notMe':
      return { kind: 'notMe', hint: press.hint };
  }
}

function showView(hint: Hint, view: View, place: Place, { catalog }: Knowledge): Answer {
  const reading = readingOf(hint);
  const match = hint.code === undefined ? ({ kind: 'nothing' } as const) : matchCode(hint.code, [], catalog);
  return toAnswer(match, reading, { place, catalog, view });
}

/** The lines that a helpdesk needs to take over. */
function bundle(hint: Hint, place: Place): ReadItem[] {
  return readItems(readingOf(hint), place);
}

function titleOfHint(hint: Hint, { catalog }: Knowledge): string {
  return hint.code === undefined ? 'Sign-in problem' : titleOf(hint.code, catalog);
}

/** The reading that a card's hint stands for: no more than its numbers and IDs. */
export function readingOf({ code, unlabelledId, ...ids }: Hint): Reading {
  return {
    ...EMPTY_READING,
    ...ids,
    codes: code === undefined ? [] : [code],
    unknownIds: unlabelledId === undefined ? [] : [unlabelledId],
  };
}

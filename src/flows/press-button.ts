import type { Answer, View } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import type { Place } from '../core/inquiry';
import { titleOf } from '../core/matching/match-reading';
import type { Counts } from '../core/ports';
import type { LookingGoal } from '../core/watch/keep-looking';
import type { BundlePress } from './answer-bundle';
import { bundleAnswer } from './answer-bundle';
import type { Knowledge } from './answer-message';
import { answerMessage } from './answer-message';
import { answerHint, closeCard, takeSecurityPath } from './card-of-hint';

/** What a button of a card asks for, checked for shape, believed in nothing. */
export type ButtonPress =
  | { readonly verb: 'view'; readonly view: View; readonly hint: Hint }
  | { readonly verb: 'compare'; readonly hint: Hint }
  | { readonly verb: 'playbook'; readonly id: string }
  | { readonly verb: 'ask'; readonly text: 'help' | 'playbooks' | 'about' }
  | { readonly verb: 'worked'; readonly hint: Hint }
  | { readonly verb: 'stuck'; readonly hint: Hint }
  /** The lines for the helpdesk, to copy. */
  | BundlePress
  | { readonly verb: 'notMe'; readonly hint: Hint };

/** Starts or ends looking again for what a card is about. */
export interface LookingPress {
  readonly verb: 'keepLooking' | 'stopLooking';
  readonly goal: LookingGoal;
  readonly hint: Hint;
}

/** The person tried again and wants to know what the sign-in log says about it. */
export interface RetryPress {
  readonly verb: 'triedAgain';
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
      return closeCard(press.hint, knowledge);
    case 'stuck':
    case 'bundle':
      return bundleAnswer(press.hint, place, knowledge);
    case 'notMe':
      return takeSecurityPath(press.hint);
  }
}

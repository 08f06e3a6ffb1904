import type { Answer } from '../core/answer/answer';
import type { Card, CardSurface } from '../core/ports';
import type { Element } from './elements';

/** What a button of a card leads to, where that can stand in the card itself. */
export interface InsetAnswer {
  readonly title: string;
  readonly answer: Answer;
  /** Whether it carries further answers itself. */
  readonly isWhole: boolean;
}

/**
 * The further answers that a card carries along where its buttons do not reach the bot, titled as the buttons are.
 * A dialog asks for the other views; only what would be about a sign-in of one's own stands in it.
 */
export function insetAnswers(answer: Answer, card: Card, surface: CardSurface): readonly InsetAnswer[] {
  if (surface === 'chat') return [];
  const actions = (card['actions'] ?? []) as readonly Element[];
  return actions.flatMap((action) => {
    const inset = insetBehind(action, answer, surface);
    if (inset === undefined) return [];
    return [{ title: String(action['title']), answer: inset, isWhole: action['verb'] === 'wasMe' }];
  });
}

function insetBehind({ verb, data }: Element, answer: Answer, surface: CardSurface): Answer | undefined {
  if (verb === 'notMe') return { kind: 'notMe', hint: {} };
  if (surface === 'dialog' || !('read' in answer)) return undefined;
  // What was read stands around it already.
  if (verb === 'wasMe') return { ...answer, read: [], hint: { ...answer.hint, wasMe: true } };
  if (verb !== 'view' || answer.kind !== 'entry') return undefined;
  const { view } = data as { view?: unknown };
  // The steps of developers would make the card too long; they are asked for in a chat.
  if (view !== 'person' && view !== 'admin') return undefined;
  return { ...answer, view, read: [], others: [] };
}

/** Where the rest of an answer is; undefined where there is no code to ask for. */
export function moreAbout(answer: Answer): string | undefined {
  const code = 'hint' in answer ? answer.hint?.code : undefined;
  return code === undefined ? undefined : `More about it: send ${code} to Signpost.`;
}

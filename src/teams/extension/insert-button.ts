import { z } from 'zod';
import type { Answer, Hint } from '../../core/answer/answer';
import type { Card } from '../../core/ports';
import type { ButtonPress } from '../../flows/press-button';
import { parseButton } from '../parse-button';

/** What a dialog was asked to put into the conversation. */
export interface Insert {
  /** The button that led to the view shown; undefined for the first one, the answer to the message. */
  readonly press?: ButtonPress;
  /** Stands in for the message, where the client does not send it again. */
  readonly hint: Hint;
}

const schema = z.object({ verb: z.literal('insert'), press: z.unknown(), hint: z.unknown() });

/** What is a choice, or about Signpost, has no place in somebody else's conversation. */
const INSERTABLE: ReadonlySet<Answer['kind']> = new Set([
  'entry',
  'known',
  'unknown',
  'related',
  'otherProduct',
  'ids',
  'compare',
  'playbook',
]);

/** The card of a dialog with the button that inserts what it shows, where that helps others. */
export function withInsertButton(card: Card, answer: Answer, press?: ButtonPress): Card {
  const isPicture = answer.kind === 'nothing' && answer.hasPicture;
  if (!INSERTABLE.has(answer.kind) && !isPicture) return card;
  const hint = 'hint' in answer ? answer.hint : undefined;
  const button = {
    type: 'Action.Submit',
    title: 'Insert as reply',
    data: { verb: 'insert', ...(press && { press }), ...(hint && { hint }) },
  };
  return { ...card, actions: [button, ...((card['actions'] ?? []) as object[])] };
}

/** Reads the data of that button; undefined for any other. What is of the wrong shape in it is dropped. */
export function readInsert(data: unknown): Insert | undefined {
  const read = schema.safeParse(data);
  if (!read.success) return undefined;
  const press = dialogPress(read.data.press);
  const again = parseButton({ verb: 'view', view: 'person', hint: read.data.hint });
  return {
    ...(press && { press: forReaders(press) }),
    hint: again?.verb === 'view' ? withoutWasMe(again.hint) : {},
  };
}

/** "Was this you?" was answered by whoever looked at the dialog; the readers of the thread are asked again. */
function forReaders(press: ButtonPress): ButtonPress {
  return press.verb === 'view' ? { ...press, hint: withoutWasMe(press.hint) } : press;
}

function withoutWasMe({ wasMe: _, ...hint }: Hint): Hint {
  return hint;
}

/** Reads the data of a button of a dialog: another view of the answer, and nothing that acts or counts. */
export function dialogPress(data: unknown): ButtonPress | undefined {
  const press = parseButton(data);
  switch (press?.verb) {
    case 'wasMe':
      return { verb: 'view', view: 'person', hint: { ...press.hint, wasMe: true } };
    case 'view':
    case 'compare':
    case 'playbook':
    case 'ask':
      return press;
    default:
      return undefined;
  }
}

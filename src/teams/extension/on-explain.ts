import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../core/answer/answer';
import { previewOf } from '../../core/answer/preview';
import { explainMessage } from '../../flows/extension/explain-message';
import type { ButtonPress } from '../../flows/press-button';
import { pressButton } from '../../flows/press-button';
import type { BotParts } from '../bot-parts';
import type { InvokeResult } from '../invoke-result';
import { showDialog, showResults } from './extension-replies';
import type { Insert } from './insert-button';
import { dialogPress, readInsert, withInsertButton } from './insert-button';
import { readPayload } from './read-payload';

/** What every view here is made for: it may end in a conversation with anybody in it. */
const PLACE = 'channel';

/** "Explain with Signpost" on a message: a window with the answer, for whoever pressed it. */
export async function onExplain({ activity }: TurnContext, parts: BotParts): Promise<InvokeResult> {
  return dialog(explainMessage(readPayload(payloadOf(activity.value)), parts), parts);
}

/** A button in that window: another view of the answer, or the answer into the reply box of the conversation. */
export async function onExplainSubmit(context: TurnContext, parts: BotParts): Promise<InvokeResult> {
  const { activity } = context;
  const { data } = (activity.value ?? {}) as { data?: unknown };
  const insert = readInsert(data);
  if (insert !== undefined) {
    const answer = await inserted(insert, payloadOf(activity.value), parts);
    return showResults([{ card: parts.cards.render(answer, 'thread'), preview: previewOf(answer) }]);
  }
  const press = dialogPress(data);
  if (press === undefined) return onExplain(context, parts);
  return dialog(await pressButton(press, PLACE, parts), parts, press);
}

async function inserted({ press, hint }: Insert, payload: unknown, parts: BotParts): Promise<Answer> {
  if (press !== undefined) return pressButton(press, PLACE, parts);
  if (payload !== undefined) return explainMessage(readPayload(payload), parts);
  return pressButton({ verb: 'view', view: 'person', hint }, PLACE, parts);
}

function dialog(answer: Answer, { cards }: BotParts, press?: ButtonPress): InvokeResult {
  return showDialog(withInsertButton(cards.render(answer, 'dialog'), answer, press));
}

function payloadOf(value: unknown): unknown {
  return (value as { messagePayload?: unknown } | undefined | null)?.messagePayload;
}

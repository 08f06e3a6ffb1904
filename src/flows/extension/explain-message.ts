import type { Answer } from '../../core/answer/answer';
import { readInquiry } from '../../core/reading/read-inquiry';
import type { Knowledge } from '../answer-message';
import { answerPaste } from '../answer-message';

/** A message of anybody, as somebody else points at it. */
export interface PointedMessage {
  /** Its plain text; empty where it has HTML. */
  readonly text: string;
  readonly html?: string;
  /** Text of what hangs on it, such as a quoted message or a card; counts where the message itself says nothing. */
  readonly attached: string;
  readonly pictures: number;
}

/**
 * The answer to a message that somebody else wrote, from the catalog alone. It is read like a paste, never as a
 * command, and as for a thread, since it may be put into one.
 */
export function explainMessage(
  { text, html, attached, pictures }: PointedMessage,
  knowledge: Knowledge,
): Answer {
  const inquiry = { place: 'channel', pictures } as const;
  const own = answerPaste(inquiry, readInquiry({ text, ...(html === undefined ? {} : { html }) }), knowledge);
  if (own.kind !== 'nothing' || attached === '') return own;
  const beside = answerPaste(inquiry, readInquiry({ text: attached }), knowledge);
  return beside.kind === 'nothing' ? own : beside;
}

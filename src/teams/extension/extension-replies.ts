import type { Preview } from '../../core/answer/preview';
import type { Card } from '../../core/ports';
import type { InvokeResult } from '../invoke-result';
import { CARD_CONTENT_TYPE } from '../send-card';

/** A card that a person may put into a message, with how it stands in a list. */
export interface Result {
  readonly card: Card;
  readonly preview: Preview;
}

const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Longest reply with results, in characters of JSON; a person waits for it at every letter typed. */
const MAX_CHARS = 200_000;

/** Results to choose from, the best first; what would make the reply too long is left out. */
export function showResults(results: readonly Result[]): InvokeResult {
  const attachments: object[] = [];
  let chars = 0;
  for (const { card, preview } of results) {
    chars += JSON.stringify(card).length;
    if (chars > MAX_CHARS) break;
    attachments.push({
      contentType: CARD_CONTENT_TYPE,
      content: card,
      preview: { contentType: THUMBNAIL, content: preview },
    });
  }
  return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

/** A sentence in place of results. */
export function showNotice(text: string): InvokeResult {
  return ok({ composeExtension: { type: 'message', text } });
}

/** A window with a card, or the next card in the window that is open. */
export function showDialog(card: Card): InvokeResult {
  const value = {
    title: 'Signpost',
    width: 'medium',
    height: 'large',
    card: { contentType: CARD_CONTENT_TYPE, content: card },
  };
  return ok({ task: { type: 'continue', value } });
}

function ok(body: object): InvokeResult {
  return { status: 200, body };
}

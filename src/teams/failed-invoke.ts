import type { Card } from '../core/ports';
import { showDialog, showNotice } from './extension/extension-replies';
import type { InvokeResult } from './invoke-result';
import { CARD_CONTENT_TYPE } from './send-card';

/** What an invoke is answered that failed inside: the same words, in the shape that its caller can show. */
export function failedInvoke(name: string | undefined, card: Card, told: string): InvokeResult {
  switch (name) {
    case 'composeExtension/query':
      return showNotice(told);
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return showDialog(card);
    default:
      return { status: 200, body: { statusCode: 200, type: CARD_CONTENT_TYPE, value: card } };
  }
}

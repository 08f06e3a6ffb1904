import { idLabels } from '../labels/id-labels';
import { labelBefore } from '../labels/label-before';
import { foldLetter, isWordAt } from '../text/letters';
import { MAX_NAME_CHARS, NAME_GRADES, type NameMention, suits } from './name-mention';

const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '`': '`',
  '“': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
  '„': '“',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
};

/** `Access to 'contoso.example' tenant is denied.` */
const TENANT_AFTER = /^ (?:tenant|directory)\b/;
/** Where a quotation that opens at the position closes; -1 where it is an apostrophe or too long. */
function quoteEnd(text: string, open: number, closing: string): number {
  if (isWordAt(text, open - 1) && foldLetter(text.charCodeAt(open - 1)) < 0x2e80) return -1;
  const length = text.slice(open + 1, open + 1 + MAX_NAME_CHARS).indexOf(closing);
  return length > 0 ? open + 1 + length : -1;
}

/** A key of an object is no value: `"tenant":`. */
function isKey(text: string, close: number): boolean {
  return text.charAt(close + 1) === ':' && text.charAt(close) === '"';
}

function quotedAt(text: string, open: number, closing: string): NameMention | undefined {
  const close = quoteEnd(text, open, closing);
  if (close < 0 || isKey(text, close)) return undefined;
  const value = text.slice(open + 1, close).trim();
  if (value === '' || value.includes('\n')) return undefined;
  const label = labelBefore(idLabels, text, open);
  const kind =
    label?.kind.kind ?? (TENANT_AFTER.test(text.slice(close + 1, close + 12)) ? 'tenant' : undefined);
  if (kind === undefined || !suits(kind, value)) return undefined;
  return { kind, value, start: open, grade: NAME_GRADES.quoted };
}

/** Names in quotes behind a label: `tenant 'contoso.example'`, `"resource":"https://graph.example"`. */
export function namesInQuotes(text: string): NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 34 && code !== 39 && code !== 96 && code < 0xab) continue;
    const closing = CLOSING[text.charAt(at)];
    const name = closing === undefined ? undefined : quotedAt(text, at, closing);
    if (name !== undefined) found.push(name);
  }
  return found;
}

import type { IdMention } from '../ids/find-ids';
import { isPlaceholder } from '../secrets/placeholders';
import type { Span } from '../text/span';
import type { NamedRow } from './names-in-rows';

const MAX_NAME_CHARS = 100;
/** `'00000003-…'(Contoso Portal) is disabled.`, `… with ID '…' named 'Contoso Portal'.` */
const BEHIND_ID = /['"’”]? {0,2}(?:\(([^()\n'"]{1,100})\)|named ['"‘“]([^\n'"’”]{1,100})['"’”])/y;
const WORD_BEFORE_NAME = 'application ';
/** `"appDisplayName":"Contoso Portal"` inside a line. */
const FIELD = /\bapp(?:lication)?_?display_?name["']{0,2} ?[:=] ?["']?([^\n"',|]{1,100})/i;

function isName(value: string): boolean {
  if (value === '' || value.length > MAX_NAME_CHARS || isPlaceholder(value)) return false;
  return /\p{L}/u.test(value) && !/^[0-9a-f-]{36}$/i.test(value);
}

/** `… the application Contoso Portal ('00000003-…') to block users …` */
function nameBeforeId(text: string, start: number): string | undefined {
  if (text.slice(start - 3, start - 1) !== ' (') return undefined;
  const before = text.slice(Math.max(0, start - 3 - MAX_NAME_CHARS), start - 3);
  const word = before.lastIndexOf(WORD_BEFORE_NAME);
  const name = word < 0 ? '' : before.slice(word + WORD_BEFORE_NAME.length);
  return /[\n'"(]/.test(name) ? undefined : name;
}

function besideId(text: string, { start, end }: Span): string | undefined {
  BEHIND_ID.lastIndex = end;
  const behind = BEHIND_ID.exec(text);
  return (behind?.[1] ?? behind?.[2] ?? nameBeforeId(text, start))?.trim();
}

/**
 * The name of the application that wanted to sign in: beside its ID, or in a row or field of its own; undefined where
 * none is told.
 */
export function findApplicationName(
  text: string,
  ids: readonly IdMention[],
  rows: readonly NamedRow[],
): string | undefined {
  const beside = ids.filter(({ kind }) => kind === 'application').map((id) => besideId(text, id));
  const own = rows.filter(({ role }) => role === 'application');
  const field = text.includes('isplay') ? FIELD.exec(text)?.[1]?.trim() : undefined;
  return [...beside, field, ...own.map(({ value }) => value)].find(
    (name) => name !== undefined && isName(name),
  );
}

import { SOFT_BREAK } from '../text/marks';
import { endOfMatch } from '../text/matches';
import type { Span } from '../text/span';
import type { ScannedText } from './found-secret';

/** Markup may stand inside a value. */
const SOFT_CODE = SOFT_BREAK.charCodeAt(0);
const TRAILING_SIGNS = `.,;!?)]}\\${SOFT_BREAK}`;
const MAX_GLUED_CHARS = 512;
const MAX_QUOTED_CHARS = 16_384;
const WRAPPERS = new Set(['"', "'", '`', '\\', '*', ']', '“', '”', '‘', '’', SOFT_BREAK]);
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };
/** `"name":"password","value":"…"` as HAR files and form dumps write it. */
const VALUE_KEY = /,\s{0,3}\\?["']value\\?["']/iy;
/** `<add key="Password" value="…"/>`; forms write a button's words there as well. */
const VALUE_ATTRIBUTE = /[ \t]{1,3}value[ \t]{0,2}=[ \t]{0,2}(?=["'])/iy;
/** What ties a value to a label: a sign, coded or not, or the attributes and the end of an XML tag. */
const SIGN =
  /[ \t]{0,6}(?:%(?:25)?3[ad]|:=|=>|->|:|==?|>)|(?:[ \t]{1,3}[\w:.-]{1,40}=["'][^"'<>\n]{0,200}["']){1,4}>/iy;
const WORD =
  /[ \t]{1,3}(?:is|was|ist|war|lautet|est|es|era|er|var|är|on|jest|je|=|to)(?:[ \t]{0,3}[:=][ \t]{0,3}|[ \t]{1,3}(?:now[ \t])?)|[ \t]{0,3}(?:是|为|為|は|が|은|는|이)[ \t:]{0,3}/iy;
/** Beside it, in a table or not. */
const BLANK = /[ \t]{0,3}\|[ \t]{0,3}|[ \t]{1,3}/y;
/** What ties a value to a label on the line before, in general and in YAML. */
const LINE_SIGN = /["'*`]{0,3}[ \t]{0,3}[:=][*]{0,2}[ \t]{0,3}\n[ \t]{0,16}/y;
const BLOCK_SIGN = /["']?[ \t]{0,3}:[ \t]{0,3}[>|][+-]?[ \t]{0,3}\n[ \t]{0,16}/y;
const LINE_END = /["'`*]{0,3}[ \t]{0,3}(?:\n|$)/y;

/** How a value was tied to its label: by a sign (`=`, `:`), by a word (`is`), by standing beside it or on the next line. */
export type Tie = 'sign' | 'word' | 'blank' | 'line';

export interface AssignedValue extends Span {
  readonly tie: Tie;
  readonly isQuoted: boolean;
}

function skipWrappers(text: string, from: number): number {
  let at = from;
  while (at < from + 10 && WRAPPERS.has(text.charAt(at))) at++;
  return at;
}

function tieAfter(text: string, from: number): { readonly tie: Tie; readonly end: number } | undefined {
  const block = endOfMatch(BLOCK_SIGN, text, from);
  if (block > 0) return { tie: 'sign', end: block };
  const wrapped = skipWrappers(text, from);
  const attribute = endOfMatch(VALUE_ATTRIBUTE, text, wrapped);
  if (attribute > 0) return { tie: 'word', end: attribute };
  const key = endOfMatch(VALUE_KEY, text, wrapped);
  const sign = endOfMatch(SIGN, text, key > 0 ? key : wrapped);
  if (sign > 0) return { tie: 'sign', end: sign };
  const word = endOfMatch(WORD, text, wrapped);
  if (word > 0) return { tie: 'word', end: word };
  const blank = endOfMatch(BLANK, text, wrapped);
  return blank > 0 ? { tie: 'blank', end: blank } : undefined;
}

/** Signs that end a value: always blanks and quotes, after a sign also what parts parameters. */
function isEnd(text: string, at: number, tie: Tie): boolean {
  const code = text.charCodeAt(at);
  if (
    (code <= 32 && code !== SOFT_CODE) ||
    code === 34 ||
    code === 39 ||
    code === 60 ||
    code === 62 ||
    code === 96
  )
    return true;
  if (tie !== 'sign') return false;
  return code === 38 || code === 59 || (code === 37 && /^%(?:25)?(?:26|22|27)/.test(text.slice(at, at + 5)));
}

/** The end of the stretch that `start` stands in; stretches are walked once, however many labels they hold. */
function stretchEnd({ text, values }: ScannedText, start: number, tie: Tie): number {
  const known = values.get(tie === 'sign');
  if (known !== undefined && start >= known.start && start < known.end) return known.end;
  let end = start;
  while (end < text.length && !isEnd(text, end, tie)) end++;
  values.set(tie === 'sign', { start, end });
  return end;
}

/** Where an error code begins that is glued to the value; the end of the value where none is. */
function beforeCode(text: string, start: number, end: number): number {
  const code = end - start > MAX_GLUED_CHARS ? -1 : text.slice(start, end).search(/aadsts\d/i);
  return code > 0 ? start + code : end;
}

function bareEnd(scanned: ScannedText, start: number, tie: Tie): number {
  let end = beforeCode(scanned.text, start, stretchEnd(scanned, start, tie));
  while (end > start && TRAILING_SIGNS.includes(scanned.text.charAt(end - 1))) end--;
  return end;
}

/** Whether `""` stands for nothing; in CSV it stands before a value. */
function isEmptyQuote(text: string, at: number, start: number): boolean {
  return (
    start - at >= 2 &&
    CLOSERS[text.charAt(start - 1)] !== undefined &&
    ' \t\n,;})]>/'.includes(text.charAt(start))
  );
}

/**
 * The value that starts at the position, past blanks and an opening quote: up to the closing quote, else up to a blank
 * or what parts parameters. Undefined where nothing stands there.
 */
export function valueAt(scanned: ScannedText, from: number, tie: Tie): AssignedValue | undefined {
  const { text } = scanned;
  let at = from;
  while (at < from + 6 && (text[at] === ' ' || text[at] === '\t')) at++;
  const start = skipWrappers(text, at);
  if (isEmptyQuote(text, at, start)) return undefined;
  const closer = start > at ? CLOSERS[text.charAt(start - 1)] : undefined;
  const close = closer === undefined ? -1 : text.slice(start, start + MAX_QUOTED_CHARS).indexOf(closer);
  let end = close < 0 ? bareEnd(scanned, start, tie) : start + close;
  while (close >= 0 && end > start && text[end - 1] === '\\') end--;
  return end > start ? { start, end, tie, isQuoted: close >= 0 } : undefined;
}

/**
 * The value that a label names, from the position after the label: `: x`, `="x"`, ` is x`, `%3Dx`, `","value":"x"`,
 * `: >-⏎  x`.
 * Undefined where nothing stands there.
 */
export function assignedValue(scanned: ScannedText, from: number): AssignedValue | undefined {
  const tied = tieAfter(scanned.text, from);
  return tied === undefined ? undefined : valueAt(scanned, tied.end, tied.tie);
}

/**
 * The value that a label names on the next line, alone there: `Password:⏎x`. Undefined where nothing stands there.
 */
export function valueOnNextLine(scanned: ScannedText, from: number): AssignedValue | undefined {
  const { text } = scanned;
  const start = endOfMatch(LINE_SIGN, text, from);
  const value = start > 0 ? valueAt(scanned, start, 'line') : undefined;
  return value !== undefined && endOfMatch(LINE_END, text, value.end) > 0 ? value : undefined;
}

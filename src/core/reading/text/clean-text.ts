import { SOFT_BREAK } from './marks';

/** Longer pastes are cut: a Teams message is far shorter, and the work stays bounded. UTF-16 units. */
export const MAX_READ_CHARS = 65_536;
const MAX_RAW_CHARS = 4 * MAX_READ_CHARS;

const NEEDS_CLEANING = /[^\t\n\x20-\x7e]/;
const ESCAPE = 0x1b;

/** Code points of zero in the scripts whose digits turn up in pastes. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810,
];

/** A letter with marks of its own, or a Korean syllable in pieces: what some systems put on the clipboard. */
const DECOMPOSED = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a]/;
const COMPOSABLE = /\p{L}\p{M}{1,4}|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

/** Raised and lowered digits, 0 to 9 of each. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';
const HAS_RAISED = /[⁰¹²³⁴-⁹₀-₉]/;
/** A whole number written raised or lowered. A raised digit beside others is the mark of a footnote and stays. */
const RAISED_NUMBER = /(?<![\d⁰¹²³⁴-⁹₀-₉])[⁰¹²³⁴-⁹₀-₉]{5,8}(?![\d⁰¹²³⁴-⁹₀-₉])/g;

function plainDigits(raised: string): string {
  return raised.replace(/./g, (sign) => String(RAISED.indexOf(sign) % 10));
}

/** Single signs that stand for an ASCII sign. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x0085, '\n'],
  [0x00a0, ' '],
  [0x00ad, ''],
  [0x0130, 'I'],
  [0x02d0, ':'],
  [0x034f, ''],
  [0x061c, ''],
  [0x115f, ''],
  [0x1160, ''],
  [0x1680, ' '],
  [0x20e3, ''],
  [0x2028, '\n'],
  [0x2029, '\n'],
  [0x202f, ' '],
  [0x205f, ' '],
  [0x2212, '-'],
  [0x2236, ':'],
  [0x24ea, '0'],
  [0x3000, ' '],
  [0x3164, ''],
  [0xa789, ':'],
  [0xfe55, ':'],
  [0xfe58, '-'],
  [0xfe63, '-'],
  [0xfeff, ''],
  [0xffa0, ''],
]);

/** Ranges of signs and what becomes of a member; the first and the last code point are inside. */
const RANGES: readonly (readonly [first: number, last: number, become: (code: number) => string])[] = [
  [0x0000, 0x001f, (code) => (code === 0x0b || code === 0x0c ? ' ' : '')],
  [0x007f, 0x009f, () => ''],
  [0x17b4, 0x17b5, () => ''],
  [0x180b, 0x180f, () => ''],
  [0x2000, 0x200a, () => ' '],
  [0x200b, 0x200f, () => ''],
  [0x2010, 0x2015, () => '-'],
  [0x202a, 0x202e, () => ''],
  [0x2060, 0x206f, () => ''],
  [0x2460, 0x2468, (code) => String(code - 0x245f)],
  [0x24b6, 0x24cf, (code) => String.fromCharCode(code - 0x24b6 + 65)],
  [0x24d0, 0x24e9, (code) => String.fromCharCode(code - 0x24d0 + 97)],
  [0xfe00, 0xfe0f, () => ''],
  [0xff01, 0xff5e, (code) => String.fromCharCode(code - 0xfee0)],
  [0xfff0, 0xfffb, () => ''],
];

/** What a sign of the basic plane becomes, or undefined where it stays. */
function becomes(code: number): string | undefined {
  const sign = SIGNS.get(code);
  if (sign !== undefined) return sign;
  if (code === SOFT_BREAK.charCodeAt(0)) return undefined;
  for (const [first, last, become] of RANGES) if (code >= first && code <= last) return become(code);
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? undefined : String(code - zero);
}

/** The letters that make up most of a paste and never change; keeps the memory below small. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0x0131 && code < 0x02d0) ||
    (code >= 0x0370 && code < 0x0600) ||
    (code >= 0x3041 && code < 0xa000)
  );
}

const remembered = new Map<number, string | undefined>();

function becomesFast(code: number): string | undefined {
  if (isPlainLetter(code) && code !== 0x3164) return undefined;
  if (!remembered.has(code)) remembered.set(code, becomes(code));
  return remembered.get(code);
}

/** Mathematical letters and digits, tags and variation selectors of the higher planes. */
function becomesHigh(point: number): string | undefined {
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  if (point >= 0x1d400 && point <= 0x1d6a3) {
    const letter = (point - 0x1d400) % 52;
    return String.fromCharCode(letter < 26 ? 65 + letter : 71 + letter);
  }
  return point >= 0xe0000 && point <= 0xe01ef ? '' : undefined;
}

/** Where a terminal colour code such as `ESC [ 3 1 m` ends; the next position where it is none. */
function afterEscape(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== 0x5b) return at + 1;
  let end = at + 2;
  while (end < at + 20 && text.charCodeAt(end) < 0x40) end++;
  return end + 1;
}

function mapSigns(text: string): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x20 && code < 0x7f) || code === 10 || code === 9) continue;
    let end = at + 1;
    let replacement: string | undefined;
    if (code === ESCAPE) {
      end = afterEscape(text, at);
      replacement = '';
    } else if (code >= 0xd800 && code <= 0xdfff) {
      const point = text.codePointAt(at) ?? code;
      if (point > 0xffff) end = at + 2;
      replacement = point > 0xffff ? becomesHigh(point) : '';
    } else replacement = becomesFast(code);
    if (replacement !== undefined) {
      out += text.slice(kept, at) + replacement;
      kept = end;
    }
    at = end - 1;
  }
  return out + text.slice(kept);
}

/** The end of a cut that does not part a surrogate pair. */
function wholeEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/**
 * The text as every later stage reads it: at most {@link MAX_READ_CHARS} UTF-16 units, line feeds only, digits and
 * punctuation of other scripts as ASCII, without invisible signs, control characters, terminal colours and lone
 * surrogates, long runs of blanks shortened. What is no look-alike of an ASCII sign stays as written. Linear.
 */
export function cleanText(text: string): string {
  let clean = text.length > MAX_RAW_CHARS ? text.slice(0, MAX_RAW_CHARS) : text;
  if (clean.includes('\r')) clean = clean.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (NEEDS_CLEANING.test(clean)) {
    clean = mapSigns(clean);
    if (HAS_RAISED.test(clean)) clean = clean.replace(RAISED_NUMBER, plainDigits);
    // Letter by letter: putting a whole text together can take quadratic time.
    if (DECOMPOSED.test(clean)) clean = clean.replace(COMPOSABLE, (letter) => letter.normalize('NFC'));
  }
  if (clean.includes('    ')) clean = clean.replace(/[ \t]{4,}/g, '   ');
  if (clean.includes('\n\n\n\n')) clean = clean.replace(/\n{4,}/g, '\n\n\n');
  return clean.length > MAX_READ_CHARS ? clean.slice(0, wholeEnd(clean, MAX_READ_CHARS)) : clean;
}

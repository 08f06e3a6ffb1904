import { foldLetter, isDigit, isHex } from '../text/letters';
import { SOFT_BREAK } from '../text/marks';
import type { Span } from '../text/span';

/** A GUID as it stands in the text. */
export interface GuidMention extends Span {
  /** Dashed and lower case. */
  readonly value: string;
  /** `exact`: as Entra writes it. `loose`: without dashes, wrapped, or with blanks; counts only behind a label. */
  readonly form: 'exact' | 'loose';
}

const DIGITS = 32;
const DASHES_AFTER = new Set([8, 12, 16, 20]);
const MAX_GAPS = 8;
const MAX_GAP_CHARS = 24;
const GAP_SIGNS = new Set([' ', '\t', '\n', '>', '|', '│', '=', SOFT_BREAK]);
/** Letters that scanners and tired people write for digits. */
const MISREAD: ReadonlyMap<number, string> = new Map([
  [79, '0'],
  [111, '0'],
  [108, '1'],
  [73, '1'],
  [124, '1'],
]);

interface Scan {
  digits: string;
  dashes: number;
  gaps: number;
  misread: number;
}

/** The end of blanks, quote marks and frame lines inside a wrapped value; `at` where none stand there. */
function gapEnd(text: string, at: number): number {
  let end = at;
  while (end < at + MAX_GAP_CHARS && GAP_SIGNS.has(text.charAt(end))) end++;
  return end;
}

/** Takes one sign of a GUID into the scan and returns the next position, or -1 where a GUID cannot go on. */
function step(text: string, at: number, scan: Scan): number {
  const code = text.charCodeAt(at);
  if (isHex(code)) {
    scan.digits += text.charAt(at);
    return at + 1;
  }
  if (code === 45 && DASHES_AFTER.has(scan.digits.length) && text.charCodeAt(at - 1) !== 45) {
    scan.dashes++;
    return at + 1;
  }
  const misread = MISREAD.get(code);
  if (misread !== undefined && ++scan.misread <= 4) {
    scan.digits += misread;
    return at + 1;
  }
  const end = gapEnd(text, at);
  return end > at && ++scan.gaps <= MAX_GAPS ? end : -1;
}

/** Whether the text after a GUID lets it end: no further digit, unless the next label is glued to it (`…89abCorrelation`). */
function isEnd(text: string, end: number, isBroken: boolean): boolean {
  const code = text.charCodeAt(end);
  if (code === 45 && isHex(text.charCodeAt(end + 1))) return false;
  if (!isHex(code)) return !isBroken || foldLetter(code) === 0;
  if (isDigit(code) || isBroken) return false;
  let letters = end;
  while (letters < end + 24 && foldLetter(text.charCodeAt(letters)) !== 0) letters++;
  const word = text.slice(end, letters);
  return word.length >= 3 && /[^a-f]/i.test(word);
}

/** The GUID that starts at the position, or undefined where none does. */
function guidAt(text: string, start: number): GuidMention | undefined {
  const scan: Scan = { digits: '', dashes: 0, gaps: 0, misread: 0 };
  let at = start;
  while (scan.digits.length < DIGITS) {
    at = step(text, at, scan);
    if (at < 0) return undefined;
  }
  if (scan.dashes !== 4 && scan.dashes !== 0) return undefined;
  if (scan.dashes === 0 && scan.gaps > 2) return undefined;
  if (!isEnd(text, at, scan.gaps > 0)) return undefined;
  const hex = scan.digits.toLowerCase();
  const value = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  const isExact = scan.dashes === 4 && scan.gaps === 0 && scan.misread === 0;
  return { start, end: at, value, form: isExact ? 'exact' : 'loose' };
}

/** Whether a GUID may start at a hexadecimal digit: not inside a longer run; right behind `ID` it may. */
function isStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isHex(before)) return /[iı]d$/i.test(text.slice(Math.max(0, at - 2), at));
  return before !== 45 || !isHex(text.charCodeAt(at - 2));
}

/** 1 for hexadecimal digits; the hot loop looks up a table. */
const HEX = Uint8Array.from({ length: 128 }, (_, code) => (isHex(code) ? 1 : 0));

function hexRunEnd(text: string, from: number): number {
  let end = from + 1;
  while (HEX[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Whether a run of hexadecimal digits could begin a GUID, judged by its length and what follows. */
function mayBegin(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 8 || length >= DIGITS) return true;
  const next = text.charAt(end);
  if (length > 8) return next === '\n' || next === ' ' || next === SOFT_BREAK;
  if (next === '\n' || next === '-' || next === ' ' || next === SOFT_BREAK) return length > 1 || next !== ' ';
  return MISREAD.has(text.charCodeAt(end)) && length > 2;
}

/** What a scan for hexadecimal digits found. */
export interface HexMentions {
  /** Every GUID in order, however it is written; masked or cut ones are left out. */
  readonly guids: readonly GuidMention[];
  /** Runs of exactly eight digits that belong to no GUID: result codes look like that. */
  readonly eights: readonly Span[];
}

/** The GUID that starts at a run of hexadecimal digits, be it glued to the word before it (`ID5c42…`). */
function guidInRun(text: string, start: number, end: number): GuidMention | undefined {
  if (isStart(text, start) && mayBegin(text, start, end)) return guidAt(text, start);
  const isGlued = end - start > 8 && /[dD]/.test(text.charAt(start)) && isStart(text, start + 1);
  return isGlued ? guidAt(text, start + 1) : undefined;
}

/** Looks at every run of hexadecimal digits once. */
export function scanHex(text: string): HexMentions {
  const guids: GuidMention[] = [];
  const eights: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (HEX[text.charCodeAt(at)] !== 1) continue;
    const end = hexRunEnd(text, at);
    const guid = guidInRun(text, at, end);
    if (guid !== undefined) guids.push(guid);
    else if (end - at === 8) eights.push({ start: at, end });
    at = (guid?.end ?? end) - 1;
  }
  return { guids, eights };
}

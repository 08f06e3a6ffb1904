import { foldLetter, isDigit } from '../text/letters';
import { SOFT_BREAK } from '../text/marks';

export const MIN_CODE_DIGITS = 5;
export const MAX_CODE_DIGITS = 8;

/** A number read from the text; `end` is the first position after it. */
export interface ParsedNumber {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

const GAP_SIGNS = ` \t\n>|*${SOFT_BREAK}`;
const GROUP_SIGNS = ",.'’ ";
const CONFUSED: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

function runEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `7,000,218`: groups of three parted by the same sign. The end of the last group, or -1 where it is no such number. */
function groupedEnd(text: string, start: number, firstEnd: number): number {
  const sign = text.charAt(firstEnd);
  if (firstEnd - start > 3 || sign === '' || !GROUP_SIGNS.includes(sign)) return -1;
  let end = firstEnd;
  for (let groups = 0; groups < 2 && text.charAt(end) === sign; groups++) {
    const next = runEnd(text, end + 1);
    if (next - end !== 4) break;
    end = next;
  }
  return end > firstEnd &&
    !(sign === '.' && /[.\d]/.test(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))
    ? end
    : -1;
}

/** The position of the digits that continue a number across a break, or -1 where what follows is another number. */
function continued(text: string, at: number, have: number): number {
  let next = at;
  while (next < at + 8 && GAP_SIGNS.includes(text.charAt(next))) next++;
  if (next === at || !isDigit(text.charCodeAt(next))) return -1;
  const end = runEnd(text, next);
  const after = text.charAt(end);
  const total = have + end - next;
  if (total > MAX_CODE_DIGITS - 1) return -1;
  if (have < MIN_CODE_DIGITS)
    return after === '-' || after === '/' || (after === ':' && /\d/.test(text.charAt(end + 1))) ? -1 : next;
  const isHardBreak = text.charAt(at) === SOFT_BREAK || text.charAt(at) === '\n';
  return isHardBreak && after === ':' && !isDigit(text.charCodeAt(end + 1)) ? next : -1;
}

/** Whether a letter that looks like a digit stands inside a number. */
function isConfusedDigit(text: string, at: number, have: number): boolean {
  if (CONFUSED[text.charAt(at)] === undefined) return false;
  const next = text.charCodeAt(at + 1);
  const nextIsDigit =
    isDigit(next) || (CONFUSED[text.charAt(at + 1)] !== undefined && isDigit(text.charCodeAt(at + 2)));
  return nextIsDigit || (have < MIN_CODE_DIGITS && have > 0 && foldLetter(next) === 0);
}

/**
 * The number behind `AADSTS`, starting at a digit: longest run first, with thousands separators, breaks inside, and
 * the letters O and l for digits. Its length is not judged.
 */
export function parseCodeNumber(text: string, start: number): ParsedNumber {
  const firstEnd = runEnd(text, start);
  const grouped = groupedEnd(text, start, firstEnd);
  if (grouped > 0) {
    const digits = text.slice(start, grouped).replace(/\D/g, '');
    return { value: Number(digits), digits: digits.length, end: grouped };
  }
  let digits = text.slice(start, firstEnd);
  let end = firstEnd;
  while (digits.length < MAX_CODE_DIGITS) {
    if (isConfusedDigit(text, end, digits.length)) {
      digits += CONFUSED[text.charAt(end)];
      end++;
    } else {
      const next = isDigit(text.charCodeAt(end)) ? end : continued(text, end, digits.length);
      if (next < 0) break;
      const stop = runEnd(text, next);
      digits += text.slice(next, stop);
      end = stop;
    }
  }
  return { value: Number(digits), digits: digits.length, end };
}

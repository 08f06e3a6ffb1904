import { CODE_SURROUNDINGS, COUNTED, COUNTED_AFTER, type CodeLabel, codeLabels } from '../labels/code-labels';
import { labelBefore } from '../labels/label-before';
import { isDigit, isWordAt } from '../text/letters';
import type { Span } from '../text/span';
import { isAssignedFamily } from './code-families';
import { hasCodePrefix } from './code-prefix';
import { MAX_CODE_DIGITS, MIN_CODE_DIGITS, parseCodeNumber } from './parse-code';

/** Why a number counts as an error number: written with its prefix, labelled, or by what stands around it. */
type Certainty = 'written' | CodeLabel | 'loose';

/** An error number as it stands in the text. */
export interface CodeMention extends Span {
  readonly code: number;
  readonly certainty: Certainty;
}

const MAX_BARE_DIGITS = 7;
const SURROUNDING_CHARS = 60;
/** In longer texts a number beside the word "error" is more often something else. */
const MAX_LOOSE_TEXT_CHARS = 500;
const MAX_LONELY_TEXT_CHARS = 60;
const MAX_LONELY_WORDS = 5;
/** `x-ms-clitelem: 1,50076,0,,`: version, error, suberror (header of the token endpoint). */
const TELEMETRY = /clitelem["':\s]{1,6}\d,$/i;
const MAX_LIST_GAP_CHARS = 16;
const LIST_GAP =
  /^["'\])]{0,2}\s{0,8}(?:[,;/&|+]|and|or|und|oder|et|ou|y|o|e|en|of|och|eller)?\s{0,8}["'[(]{0,2}$/i;

/** Whether digits stand for themselves: no part of a word, version, path, range, time or negative number. */
function isBare(text: string, start: number, end: number): boolean {
  if (isWordAt(text, start - 1) || isWordAt(text, end)) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if ((before === '-' || before === '+') && !/[a-z]/i.test(text.charAt(start - 2))) return false;
  if ('.,:'.includes(before) && before !== '' && isDigit(text.charCodeAt(start - 2))) return false;
  if (before === '$' || before === '\\' || before === '%' || after === '%') return false;
  if (!'-.:/_+'.includes(after) || after === '') return true;
  return !isWordAt(text, end + 1);
}

function isTelemetry(text: string, start: number): boolean {
  return text.charAt(start - 1) === ',' && TELEMETRY.test(text.slice(Math.max(0, start - 24), start));
}

/** The label of a bare number, or the certainty it inherits from the number before it in a list. */
function labelOf(text: string, start: number, last: CodeMention | undefined): Certainty | undefined {
  const gap = last === undefined ? undefined : text.slice(last.end, start);
  if (last !== undefined && gap !== undefined && gap.length <= MAX_LIST_GAP_CHARS && LIST_GAP.test(gap)) {
    return last.certainty === 'written' ? 'names' : last.certainty;
  }
  return labelBefore(codeLabels, text, start)?.kind;
}

function bareCandidate(
  text: string,
  start: number,
  end: number,
  last: CodeMention | undefined,
): CodeMention | undefined {
  const length = end - start;
  if (length < MIN_CODE_DIGITS || length > MAX_BARE_DIGITS) return undefined;
  const code = Number(text.slice(start, end));
  if (isTelemetry(text, start)) return { code, start, end, certainty: 'names' };
  if (!isBare(text, start, end)) return undefined;
  const certainty = labelOf(text, start, last) ?? 'loose';
  const isListed =
    certainty === 'names' && /\[\s{0,8}["']?$/.test(text.slice(Math.max(0, start - 10), start));
  return isListed || isAssignedFamily(code) ? { code, start, end, certainty } : undefined;
}

/** `error 50,126`: a number with thousands separators counts only behind a label. */
function groupedCandidate(text: string, start: number, end: number): CodeMention | undefined {
  if (end - start > 3 || !/[,.'’ ]\d{3}/.test(text.slice(end, end + 4))) return undefined;
  const parsed = parseCodeNumber(text, start);
  if (parsed.digits < MIN_CODE_DIGITS || !isAssignedFamily(parsed.value) || !isBare(text, start, parsed.end))
    return undefined;
  const certainty = labelBefore(codeLabels, text, start)?.kind;
  return certainty === undefined ? undefined : { code: parsed.value, start, end: parsed.end, certainty };
}

function candidateAt(
  text: string,
  start: number,
  end: number,
  last: CodeMention | undefined,
): CodeMention | undefined {
  if (hasCodePrefix(text, start)) {
    const parsed = parseCodeNumber(text, start);
    if (parsed.digits < MIN_CODE_DIGITS || parsed.digits > MAX_CODE_DIGITS) return undefined;
    return { code: parsed.value, start, end: parsed.end, certainty: 'written' };
  }
  return bareCandidate(text, start, end, last) ?? groupedCandidate(text, start, end);
}

/** Every candidate outside the given stretches (IDs and times), which come in order. */
function candidates(text: string, taken: readonly Span[]): CodeMention[] {
  const found: CodeMention[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next++;
    const span = taken[next];
    if (span !== undefined && span.start <= at) {
      at = span.end - 1;
      continue;
    }
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const candidate = candidateAt(text, at, end, found.at(-1));
    if (candidate !== undefined) found.push(candidate);
    at = Math.max(end, candidate?.end ?? 0) - 1;
  }
  return found;
}

function isCounted(text: string, { start, end }: Span): boolean {
  return (
    COUNTED.test(text.slice(Math.max(0, start - 24), start)) || COUNTED_AFTER.test(text.slice(end, end + 16))
  );
}

/** Whether the message is little more than the number: `53003?`, `what is 50076`. */
function isLonely(text: string): boolean {
  return (
    text.length <= MAX_LONELY_TEXT_CHARS &&
    text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= MAX_LONELY_WORDS
  );
}

function isSurrounded(text: string, { start, end }: Span): boolean {
  const around = `${text.slice(Math.max(0, start - SURROUNDING_CHARS), start)} ${text.slice(end, end + SURROUNDING_CHARS)}`;
  return CODE_SURROUNDINGS.test(around);
}

/** `PROJECT-50126`: the number of something that has a name of its own. */
function isNumbered(text: string, { start }: Span): boolean {
  return text.charAt(start - 1) === '-' && isWordAt(text, start - 2);
}

function isLooselyMeant(text: string, candidate: CodeMention): boolean {
  if (isCounted(text, candidate) || isNumbered(text, candidate)) return false;
  return isLonely(text) || (text.length <= MAX_LOOSE_TEXT_CHARS && isSurrounded(text, candidate));
}

/**
 * The error numbers of the text in order, repeated ones too. Numbers that only might be meant count where no number is
 * written with its prefix or named as an error code.
 */
export function findCodes(text: string, taken: readonly Span[]): CodeMention[] {
  const all = candidates(text, taken);
  const certain = all.filter(({ certainty }) => certainty === 'written' || certainty === 'names');
  if (certain.length > 0) return certain;
  const suggested = all.filter(
    (candidate) => candidate.certainty === 'suggests' && !isCounted(text, candidate),
  );
  if (suggested.length > 0) return suggested;
  return all.filter((candidate) => candidate.certainty === 'loose' && isLooselyMeant(text, candidate));
}

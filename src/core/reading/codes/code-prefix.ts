import { foldLetter } from '../text/letters';

const PREFIX = 'aadsts';
const MAX_PREFIX_GAP = 6;
/** Between prefix and number; raised and lowered digits are marks of footnotes, no digits of the number. */
const GAP_SIGNS = ' \t\n:#_-=.([{"\'`*~\u0001⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Letters of other alphabets that look like a letter of the prefix, after folding. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  α: 'a',
  д: 'd',
  ѕ: 's',
  ꜱ: 's',
  т: 't',
  τ: 't',
  ԁ: 'd',
  ᴀ: 'a',
  ᴅ: 'd',
  ᴛ: 't',
};

function oneOff(word: string): string[] {
  const near: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail !== '') near.push(head + tail.slice(1));
    if (tail.length > 1) near.push(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`);
    for (const letter of LETTERS) near.push(head + letter + tail, head + letter + tail.slice(1));
  }
  return near;
}

function withoutTwo(word: string): string[] {
  return oneOff(word)
    .filter((near) => near.length === word.length - 1)
    .flatMap((near) =>
      oneOff(near).filter((shorter) => shorter.length === near.length - 1 && /^[ad].*s/.test(shorter)),
    );
}

/** Every way to write the prefix with one letter wrong, missing, doubled or swapped, or two letters missing. */
const MISSPELLED = new Set([PREFIX, ...oneOff(PREFIX), ...withoutTwo(PREFIX)]);
const LONGEST = PREFIX.length + 1;

const ASCII_BY_CODE = new Map(
  Object.entries(LOOKALIKES).map(([letter, ascii]) => [letter.charCodeAt(0), ascii]),
);

/** The letter as the prefix has it, '' where the unit is no letter. */
function plainLetter(code: number): string {
  const folded = foldLetter(code);
  if (folded === 0) return '';
  return ASCII_BY_CODE.get(folded) ?? String.fromCharCode(folded);
}

/** The letters right before a position, blanks between single letters or halves of the prefix left out. */
function spacedLettersBefore(text: string, end: number): string {
  let letters = '';
  for (let at = end - 1; at >= 0 && letters.length < PREFIX.length; at--) {
    const letter = plainLetter(text.charCodeAt(at));
    if (letter !== '') letters = letter + letters;
    else if (!' -_.*\u0001'.includes(text.charAt(at)) || plainLetter(text.charCodeAt(at - 1)) === '') break;
  }
  return letters;
}

function lettersBefore(text: string, end: number): string {
  let letters = '';
  for (let at = end - 1; at >= 0; at--) {
    const letter = plainLetter(text.charCodeAt(at));
    if (letter === '' || letters.length > 24) break;
    letters = letter + letters;
  }
  return letters;
}

function beforeGap(text: string, from: number): number {
  let at = from;
  while (at > from - MAX_PREFIX_GAP && GAP_SIGNS.includes(text.charAt(at - 1))) at--;
  return at;
}

/**
 * Whether `AADSTS` stands before a number, in any spelling: other case, look-alike letters, a wrong or missing letter,
 * blanks inside, glued to the word before, up to six signs between it and the number.
 */
export function hasCodePrefix(text: string, numberStart: number): boolean {
  const end = beforeGap(text, numberStart);
  const last = plainLetter(text.charCodeAt(end - 1));
  if (last === '') return false;
  const letters = lettersBefore(text, end);
  if (letters.endsWith(PREFIX)) return true;
  // A misspelled prefix has to stand right before the number: words of a sentence are further away.
  if (letters.length <= LONGEST && letters.length >= 4 && MISSPELLED.has(letters))
    return numberStart - end <= 2;
  return letters.length < PREFIX.length && spacedLettersBefore(text, end) === PREFIX;
}

/** Letters below this code point are folded by table; above it lie scripts without case. */
const TABLE_SIZE = 0x3040;
const LETTER = /^\p{L}$/u;
const MARK = /^\p{M}$/u;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPECIAL: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ς: 'σ' };

/** Latin, Greek and Cyrillic lose their accents; other scripts keep every sign, because there it makes the word. */
function foldedCode(code: number): number {
  const character = String.fromCharCode(code).toLowerCase();
  const special = SPECIAL[character];
  if (special !== undefined) return special.charCodeAt(0);
  const isMark = MARK.test(character);
  if (isMark) return code < 0x0590 ? 0 : code;
  const base = code < 0x0590 || code >= 0x1e00 ? character.normalize('NFD').charAt(0) : character;
  return LETTER.test(base) ? base.charCodeAt(0) : 0;
}

/** Folded codes, worked out when first met; -1 before that. */
const FOLDED = new Int32Array(TABLE_SIZE).fill(-1);

/** The code of the lower-case letter without accent, or 0 where the UTF-16 unit is no letter. */
export function foldLetter(code: number): number {
  if (code < TABLE_SIZE) {
    const known = FOLDED[code] ?? 0;
    if (known >= 0) return known;
    const folded = foldedCode(code);
    FOLDED[code] = folded;
    return folded;
  }
  // Outside the text there is no unit: NaN.
  return (code >= 0xd800 && code < 0xf900) || Number.isNaN(code) ? 0 : code;
}

/** 0 to 9 as UTF-16 units. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** 0-9, a-f, A-F as UTF-16 units. */
export function isHex(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** Whether a letter or digit of any script stands at the position; false outside the text. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || foldLetter(code) !== 0;
}

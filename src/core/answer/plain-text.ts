/** Longest text from outside that a card shows. */
export const MAX_SHOWN_CHARS = 200;

// Control characters, zero-width and direction marks (Unicode categories Cc and Cf), lone surrogates.
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const SCHEME = /\bhttp(s?)(?=:)/giu;
const MARKUP: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};

/**
 * Text that came from a person or a log, made safe to show: one line, no control or direction characters, no markup,
 * links that cannot be clicked (`hxxps:`, `www(.)`), at most {@link MAX_SHOWN_CHARS} characters.
 */
export function plainText(text: string): string {
  const line = text
    .slice(0, MAX_SHOWN_CHARS * 4)
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(LONE_SURROGATES, '')
    .replace(/[<>[\]{}]/g, (mark) => MARKUP[mark] ?? '')
    .replace(SCHEME, 'hxxp$1')
    .replace(/:\/\//g, ':\u2044\u2044')
    .replace(/\bwww\./gi, 'www(.)')
    .replace(/\bjavascript:|\bdata:|\bvbscript:|\bfile:|\bmailto:/gi, (scheme) => `${scheme.slice(0, -1)} `)
    .replace(/\b(href|src) *=/gi, '$1:')
    .replace(/ {2,}/g, ' ')
    .trim();
  const chars = [...line];
  return chars.length <= MAX_SHOWN_CHARS ? line : `${chars.slice(0, MAX_SHOWN_CHARS - 1).join('')}…`;
}

/** Escapes what an Adaptive Card TextBlock would take for Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~#[\]]/g, (mark) => `\\${mark}`);
}

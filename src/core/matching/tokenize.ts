import type { Language } from './language/language';

/** Longest text that search by words looks at, in characters. */
export const MAX_SEARCHED_CHARS = 20_000;
/** Most distinct words of one query. */
const MAX_WORDS = 400;
/** Longest synonym, in words. */
const MAX_PHRASE = 5;

/** Turns a text into words for the index. */
export interface Tokenizer {
  (text: string): string[];
  /** Whether a word names a group of the language: something that sign-in problems are described with. */
  isTerm(token: string): boolean;
}

/**
 * Builds a tokenizer: lower case without accents, phrases and words read as their group's name, stop words dropped,
 * English plurals and verb endings cut. Linear in the length of the text.
 */
export function createTokenizer(languages: readonly Language[]): Tokenizer {
  const groups = new Map<string, string>();
  const stop = new Set<string>();
  for (const { synonyms, stopWords } of languages) {
    for (const [name = '', ...others] of synonyms)
      for (const phrase of [name, ...others]) groups.set(rawWords(phrase).join(' '), name);
    for (const word of stopWords) stop.add(word);
  }
  const longest = longestByFirstWord(groups.keys());
  const names = new Set(groups.values());
  const tokenize = (text: string): string[] => {
    const raw = rawWords(text.slice(0, MAX_SEARCHED_CHARS)).slice(0, MAX_WORDS * 4);
    const tokens: string[] = [];
    for (let index = 0; index < raw.length && tokens.length < MAX_WORDS; ) {
      const { name, length } = longestGroup(raw, index, groups, longest);
      const word = name ?? raw[index] ?? '';
      if (name !== undefined) tokens.push(name);
      else if (!stop.has(word) && !/^\d+$/.test(word)) tokens.push(groups.get(stem(word)) ?? stem(word));
      index += length;
    }
    return tokens;
  };
  return Object.assign(tokenize, { isTerm: (token: string) => names.has(token) });
}

/** Words of letters and digits, lower case, without accents and apostrophes. */
export function rawWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'\u2019`]/g, '')
      .match(/[\p{L}\p{N}]{1,40}/gu) ?? []
  );
}

/** How many words the longest phrase has that begins with a word. */
function longestByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

function longestGroup(
  raw: readonly string[],
  start: number,
  groups: ReadonlyMap<string, string>,
  longest: ReadonlyMap<string, number>,
): { name: string | undefined; length: number } {
  const most = Math.min(MAX_PHRASE, raw.length - start, longest.get(raw[start] ?? '') ?? 0);
  for (let length = most; length > 0; length -= 1) {
    const name = groups.get(length === 1 ? (raw[start] ?? '') : raw.slice(start, start + length).join(' '));
    if (name !== undefined) return { name, length };
  }
  return { name: undefined, length: 1 };
}

/** Cuts the commonest English endings; enough to bring word forms together. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('es')) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1);
  return word;
}

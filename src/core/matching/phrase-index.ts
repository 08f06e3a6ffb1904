import { rawWords } from './tokenize';

/** Longest text that phrases are looked for in, in characters. */
const MAX_CHARS = 64 * 1024;

/** Shortest symbolic name that is looked for; shorter ones are everyday words. */
const MIN_NAME_CHARS = 12;
/** A name tells as much as a phrase of this many words. */
const NAME_WORTH = 20;

interface Phrase {
  readonly code: number;
  readonly words: readonly string[];
}

export interface PhraseHit {
  readonly code: number;
  /** Number of words of the longest phrase found. */
  readonly words: number;
  /** Position of its first word. */
  readonly at: number;
}

/**
 * Finds fragments of the machine's messages in a text, word by word, so that case, punctuation and line breaks do not
 * matter. A phrase is looked up by its first three words. Linear in the length of the text.
 */
export class PhraseIndex {
  readonly #byStart = new Map<string, Phrase[]>();
  readonly #byName = new Map<string, number>();

  /** A text of a single word is a symbolic name, such as `UserStrongAuthClientAuthNRequired`. */
  constructor(phrases: readonly { readonly code: number; readonly text: string }[]) {
    for (const { code, text } of phrases) {
      const words = rawWords(text);
      if (words.length === 1 && text.length >= MIN_NAME_CHARS) this.#byName.set(words[0] ?? '', code);
      if (words.length < 2) continue;
      const start = startOf(words, 0);
      const list = this.#byStart.get(start);
      if (list) list.push({ code, words });
      else this.#byStart.set(start, [{ code, words }]);
    }
  }

  /** Every code with a phrase in the text, the one with the longest phrase first, then the one that stands first. */
  find(text: string): PhraseHit[] {
    const words = rawWords(text.slice(0, MAX_CHARS));
    const hits = new Map<number, PhraseHit>();
    for (let at = 0; at < words.length; at += 1) {
      const named = this.#byName.get(words[at] ?? '');
      if (named !== undefined) hits.set(named, { code: named, words: NAME_WORTH, at });
      for (const start of [startOf(words, at), `${words[at]} ${words[at + 1]}`]) {
        for (const phrase of this.#byStart.get(start) ?? []) {
          if (!phrase.words.every((word, index) => words[at + index] === word)) continue;
          const before = hits.get(phrase.code);
          if (!before || before.words < phrase.words.length)
            hits.set(phrase.code, { code: phrase.code, words: phrase.words.length, at });
        }
      }
    }
    return [...hits.values()].sort((a, b) => b.words - a.words || a.at - b.at);
  }
}

/** The first three words of a phrase, or its two where it has no more. */
function startOf(words: readonly string[], at: number): string {
  return words.slice(at, at + 3).join(' ');
}

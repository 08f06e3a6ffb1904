import { termsOf } from './terms';

/** One text that belongs to a code. */
export interface IndexedText {
  readonly code: number;
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** BM25's saturation, at its usual value. */
const K1 = 1.2;
/** BM25's correction for length: small, because a code with many descriptions is one that people meet often. */
const B = 0.3;

interface Posting {
  readonly code: number;
  readonly frequency: number;
}

/**
 * An inverted index over words and pairs of neighbouring words, scored by BM25. One document is all texts of a code.
 * Pairs keep an answer findable inside a long log, where single words repeat.
 */
export class WordIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #lengths = new Map<number, number>();
  readonly #averageLength: number;
  readonly #pairWeight: number;

  /** `pairWeight` is what a pair counts beside a single word. */
  constructor(texts: readonly IndexedText[], pairWeight: number) {
    this.#pairWeight = pairWeight;
    const byCode = new Map<number, Map<string, number>>();
    for (const { code, tokens, weight } of texts) {
      const terms = byCode.get(code) ?? new Map<string, number>();
      byCode.set(code, terms);
      for (const term of termsOf(tokens)) terms.set(term, (terms.get(term) ?? 0) + weight);
      this.#lengths.set(code, (this.#lengths.get(code) ?? 0) + tokens.length * weight);
    }
    for (const [code, terms] of byCode)
      for (const [term, frequency] of terms) {
        const postings = this.#postings.get(term);
        if (postings) postings.push({ code, frequency });
        else this.#postings.set(term, [{ code, frequency }]);
      }
    const lengths = [...this.#lengths.values()];
    this.#averageLength = Math.max(
      1,
      lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    );
  }

  /** How much a word or pair counts: the rarer among the codes, the more; nothing where no text holds it. */
  weightOf(term: string): number {
    const documents = this.#postings.get(term)?.length;
    if (documents === undefined) return 0;
    const all = this.#lengths.size;
    const rarity = Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    return term.includes(' ') ? rarity * this.#pairWeight : rarity;
  }

  /** The score of every code that shares a word with the query. */
  find(tokens: readonly string[]): ReadonlyMap<number, number> {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(tokens))) {
      const weight = this.weightOf(term);
      for (const { code, frequency } of this.#postings.get(term) ?? []) {
        const length = (this.#lengths.get(code) ?? 1) / this.#averageLength;
        const strength = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
        scores.set(code, (scores.get(code) ?? 0) + weight * strength);
      }
    }
    return scores;
  }
}

/** One text that belongs to a code. */
export interface IndexedText {
  readonly code: number;
  readonly tokens: readonly string[];
  readonly weight: number;
}

export interface Scored {
  readonly code: number;
  readonly score: number;
  /** Share of the query's weight that this text holds, 0 to 1. */
  readonly coverage: number;
}

/** BM25 constants, at their usual values. */
const K1 = 1.2;
const B = 0.6;
/** What a word that no text holds counts in the coverage: little, because it says nothing about sign-ins. */
const UNKNOWN_WEIGHT = 1;
/** What a pair of neighbouring words adds over its two words. */
const PAIR_WEIGHT = 0.6;

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
  readonly #preference: (code: number) => number;
  #averageLength = 1;

  /** `preference` multiplies the scores of a code. */
  constructor(texts: readonly IndexedText[], preference: (code: number) => number = () => 1) {
    this.#preference = preference;
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
    this.#averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  }

  /** Codes by score, best first. */
  search(tokens: readonly string[]): Scored[] {
    const scores = new Map<number, { score: number; held: number }>();
    let total = 0;
    for (const term of new Set(termsOf(tokens))) {
      const postings = this.#postings.get(term);
      const rarity = this.#rarity(postings?.length ?? 0);
      const isPair = term.includes(' ');
      if (!isPair) total += postings === undefined ? UNKNOWN_WEIGHT : rarity;
      for (const { code, frequency } of postings ?? []) {
        const length = (this.#lengths.get(code) ?? 1) / this.#averageLength;
        const strength = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
        const entry = scores.get(code) ?? { score: 0, held: 0 };
        entry.score += rarity * strength * (isPair ? PAIR_WEIGHT : 1);
        if (!isPair) entry.held += rarity;
        scores.set(code, entry);
      }
    }
    return [...scores]
      .map(([code, { score, held }]) => ({
        code,
        score: score * this.#preference(code),
        coverage: total === 0 ? 0 : held / total,
      }))
      .sort((a, b) => b.score - a.score || a.code - b.code);
  }

  #rarity(documents: number): number {
    const all = this.#lengths.size;
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }
}

function termsOf(tokens: readonly string[]): string[] {
  return [...tokens, ...tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`)];
}

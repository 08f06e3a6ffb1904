import { Postings } from './postings';

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

/** The texts of one code, counted. */
interface Document {
  readonly code: number;
  readonly frequencies: Map<number, number>;
  length: number;
}

/**
 * An inverted index over words and pairs of neighbouring words, scored by BM25. One document is all texts of a code.
 * Pairs keep an answer findable inside a long log, where single words repeat. It numbers the terms that it knows.
 *
 * Not MiniSearch, although it is a good library: it weighs fields, not single texts, has no pairs and no numbers of
 * terms, which the nearest text shares, and answers with an object per hit where sums in one array are enough. A query
 * here costs about a tenth of a millisecond, and the whole index is a few packed arrays.
 */
export class WordIndex {
  readonly #terms = new Map<string, number>();
  readonly #codes: readonly number[];
  readonly #weights: Float64Array;
  readonly #postings: Postings;
  /** Sums by document, used anew by every query. */
  readonly #sums: Float64Array;

  /** `pairWeight` is what a pair counts beside a single word. */
  constructor(texts: readonly IndexedText[], pairWeight: number) {
    const documents = this.#count(texts);
    this.#codes = documents.map(({ code }) => code);
    const lists = Array.from(this.#terms, () => ({ documents: [] as number[], values: [] as number[] }));
    const lengths = documents.reduce((sum, { length }) => sum + length, 0);
    const average = Math.max(1, lengths / Math.max(1, documents.length));
    documents.forEach(({ frequencies, length }, document) => {
      for (const [term, frequency] of frequencies) {
        const list = lists[term];
        list?.documents.push(document);
        list?.values.push((frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * (length / average))));
      }
    });
    this.#postings = new Postings(lists);
    this.#weights = Float64Array.from(this.#terms, ([term, number]) => {
      const holders = this.#postings.count(number);
      const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      return term.includes(' ') ? rarity * pairWeight : rarity;
    });
    this.#sums = new Float64Array(documents.length);
  }

  #count(texts: readonly IndexedText[]): Document[] {
    const byCode = new Map<number, Document>();
    for (const { code, tokens, weight } of texts) {
      const document = byCode.get(code) ?? { code, frequencies: new Map<number, number>(), length: 0 };
      byCode.set(code, document);
      document.length += tokens.length * weight;
      for (const term of termsOf(tokens)) {
        const number = this.#terms.get(term) ?? this.#terms.size;
        this.#terms.set(term, number);
        document.frequencies.set(number, (document.frequencies.get(number) ?? 0) + weight);
      }
    }
    return [...byCode.values()];
  }

  /** How many terms are known; they are numbered from 0. */
  get size(): number {
    return this.#terms.size;
  }

  /** The numbers of the words and pairs that are known, each once. */
  numbersOf(tokens: readonly string[]): number[] {
    const numbers = new Set<number>();
    for (const term of termsOf(tokens)) {
      const number = this.#terms.get(term);
      if (number !== undefined) numbers.add(number);
    }
    return [...numbers];
  }

  /** How much a term counts: the rarer among the codes, the more. */
  weightOf(term: number): number {
    return this.#weights[term] ?? 0;
  }

  /** Calls back with the score of every code that shares a term with the query. */
  find(terms: readonly number[], found: (code: number, score: number) => void): void {
    const sums = this.#sums.fill(0);
    for (const term of terms) this.#postings.addTo(sums, term, this.weightOf(term));
    this.#codes.forEach((code, document) => {
      const score = sums[document] ?? 0;
      if (score > 0) found(code, score);
    });
  }
}

/** The words of a text and its pairs of neighbouring words, each pair as two words with a blank between. */
function termsOf(tokens: readonly string[]): string[] {
  return [...tokens, ...tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`)];
}

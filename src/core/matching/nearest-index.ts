import { Postings } from './postings';
import type { WordIndex } from './word-index';

/**
 * Finds, for each code, the one text that is closest to a query: the cosine of their words and word pairs, weighed by
 * how rare they are. Query words that no text holds do not count.
 */
export class NearestIndex {
  readonly #words: WordIndex;
  readonly #codes: readonly number[];
  readonly #norms: Float64Array;
  readonly #postings: Postings;
  /** Products by text, used anew by every query. */
  readonly #products: Float64Array;

  /** `words` holds these texts among others. */
  constructor(
    texts: readonly { readonly code: number; readonly tokens: readonly string[] }[],
    words: WordIndex,
  ) {
    this.#words = words;
    this.#codes = texts.map(({ code }) => code);
    const lists = Array.from({ length: words.size }, () => ({
      documents: [] as number[],
      values: [] as number[],
    }));
    this.#norms = Float64Array.from(texts, ({ tokens }, text) => {
      let squares = 0;
      for (const term of words.numbersOf(tokens)) {
        const weight = words.weightOf(term);
        squares += weight * weight;
        lists[term]?.documents.push(text);
        lists[term]?.values.push(weight);
      }
      return Math.sqrt(squares) || 1;
    });
    this.#postings = new Postings(lists);
    this.#products = new Float64Array(texts.length);
  }

  /** How alike the closest text of each code is, 0 to 1, for codes that share a term with the query. */
  find(terms: readonly number[]): ReadonlyMap<number, number> {
    const products = this.#products.fill(0);
    let squares = 0;
    for (const term of terms) {
      if (this.#postings.count(term) === 0) continue;
      const weight = this.#words.weightOf(term);
      squares += weight * weight;
      this.#postings.addTo(products, term, weight);
    }
    const norm = Math.sqrt(squares) || 1;
    const nearest = new Map<number, number>();
    this.#codes.forEach((code, text) => {
      const product = products[text] ?? 0;
      if (product === 0) return;
      const similarity = product / ((this.#norms[text] ?? 1) * norm);
      if (similarity > (nearest.get(code) ?? 0)) nearest.set(code, similarity);
    });
    return nearest;
  }
}

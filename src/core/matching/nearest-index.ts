import { termsOf } from './terms';

interface Posting {
  readonly text: number;
  readonly weight: number;
}

/**
 * Finds, for each code, the one text that is closest to a query: the cosine of their words and word pairs, weighed by
 * how rare they are. Query words that no text holds do not count.
 */
export class NearestIndex {
  readonly #codes: number[] = [];
  readonly #norms: number[] = [];
  readonly #postings = new Map<string, Posting[]>();
  readonly #weights = new Map<string, number>();

  /** `weigh` says how much a word or pair counts. */
  constructor(
    texts: readonly { readonly code: number; readonly tokens: readonly string[] }[],
    weigh: (term: string) => number,
  ) {
    for (const { tokens } of texts) for (const term of termsOf(tokens)) this.#weights.set(term, 0);
    for (const term of this.#weights.keys()) this.#weights.set(term, weigh(term));
    texts.forEach(({ code, tokens }, text) => {
      let norm = 0;
      for (const term of new Set(termsOf(tokens))) {
        const weight = this.#weights.get(term) ?? 0;
        norm += weight * weight;
        const postings = this.#postings.get(term);
        if (postings) postings.push({ text, weight });
        else this.#postings.set(term, [{ text, weight }]);
      }
      this.#codes.push(code);
      this.#norms.push(Math.sqrt(norm) || 1);
    });
  }

  /** How alike the closest text of each code is, 0 to 1, for codes that share a word with the query. */
  find(tokens: readonly string[]): ReadonlyMap<number, number> {
    const products = new Map<number, number>();
    let norm = 0;
    for (const term of new Set(termsOf(tokens))) {
      const weight = this.#weights.get(term);
      if (weight === undefined) continue;
      norm += weight * weight;
      for (const posting of this.#postings.get(term) ?? [])
        products.set(posting.text, (products.get(posting.text) ?? 0) + weight * posting.weight);
    }
    const nearest = new Map<number, number>();
    for (const [text, product] of products) {
      const code = this.#codes[text] ?? 0;
      const similarity = product / ((this.#norms[text] ?? 1) * (Math.sqrt(norm) || 1));
      if (similarity > (nearest.get(code) ?? 0)) nearest.set(code, similarity);
    }
    return nearest;
  }
}

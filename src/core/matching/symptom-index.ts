import type { CatalogEntry, Playbook } from '../entry';
import type { Catalog } from '../ports';
import { NearestIndex } from './nearest-index';
import type { Tokenizer } from './tokenize';
import type { Scored } from './top-k';
import { TopK } from './top-k';
import { WordIndex } from './word-index';

// Measured on labelled descriptions: short ones decide by single words, so pairs count little; the closest single
// description counts about as much as all words of a code together.
const PAIR_WEIGHT = 0.2;
const NEAREST_WEIGHT = 20;
/** Codes that people meet most are preferred to rare ones that are described in the same words. */
const MET_MOST = 1.6;

interface Description {
  readonly code: number;
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** Ranks codes by how well they fit what a person says. */
export class SymptomIndex {
  readonly #tokenize: Tokenizer;
  readonly #words: WordIndex;
  readonly #nearest: NearestIndex;
  /** Codes that are described in full. */
  readonly #metMost: ReadonlySet<number>;

  constructor(catalog: Catalog, tokenize: Tokenizer) {
    this.#tokenize = tokenize;
    this.#metMost = new Set(catalog.entries.filter(({ depth }) => depth === 'full').map(({ code }) => code));
    const described = [
      ...catalog.entries.flatMap(descriptionsOf),
      ...catalog.playbooks.flatMap(situationsOf),
    ].map(({ code, text, weight }): Description => ({ code, tokens: tokenize(text), weight }));
    const explained = catalog.entries.map(
      ({ code, meaning, says }): Description => ({
        code,
        tokens: tokenize(`${says} ${meaning}`),
        weight: 0.1,
      }),
    );
    this.#words = new WordIndex([...described, ...explained], PAIR_WEIGHT);
    this.#nearest = new NearestIndex(described, this.#words);
  }

  /** The codes with the best scores, best first; at most `limit`. */
  rank(text: string, limit: number): Scored[] {
    const terms = this.#words.numbersOf(this.#tokenize(text));
    const nearest = this.#nearest.find(terms);
    const top = new TopK(limit);
    this.#words.find(terms, (code, words) => {
      const similarity = nearest.get(code) ?? 0;
      const preference = this.#metMost.has(code) ? MET_MOST : 1;
      top.add({ code, similarity, score: (words + NEAREST_WEIGHT * similarity) * preference });
    });
    return top.toArray();
  }
}

interface WeighedText {
  readonly code: number;
  readonly text: string;
  readonly weight: number;
}

function descriptionsOf({ code, symptoms, title }: CatalogEntry): WeighedText[] {
  return [...symptoms, title].map((text) => ({ code, text, weight: 1 }));
}

/** How a playbook's situation is described counts for the codes that it is about, the first ones most. */
function situationsOf({ codes, symptoms }: Playbook): WeighedText[] {
  return codes
    .slice(0, 3)
    .flatMap((code, rank) => symptoms.map((text) => ({ code, text, weight: 0.8 / (rank + 1) })));
}

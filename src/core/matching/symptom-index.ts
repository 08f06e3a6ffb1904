import type { CatalogEntry, Playbook } from '../entry';
import type { Catalog } from '../ports';
import { NearestIndex } from './nearest-index';
import type { Tokenizer } from './tokenize';
import { WordIndex } from './word-index';

/** A code that fits a description. */
export interface Scored {
  readonly code: number;
  readonly score: number;
  /** How alike its closest description is, 0 to 1. */
  readonly similarity: number;
}

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
  readonly #preference: (code: number) => number;

  constructor(catalog: Catalog, tokenize: Tokenizer) {
    this.#tokenize = tokenize;
    this.#preference = (code) => (catalog.entry(code)?.depth === 'full' ? MET_MOST : 1);
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
    this.#nearest = new NearestIndex(described, (term) => this.#words.weightOf(term));
  }

  /** Codes by score, best first. */
  rank(text: string): Scored[] {
    const tokens = this.#tokenize(text);
    const nearest = this.#nearest.find(tokens);
    return [...this.#words.find(tokens)]
      .map(([code, words]) => {
        const similarity = nearest.get(code) ?? 0;
        return { code, similarity, score: (words + NEAREST_WEIGHT * similarity) * this.#preference(code) };
      })
      .sort((a, b) => b.score - a.score || a.code - b.code);
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

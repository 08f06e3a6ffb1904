import type { Catalog } from '../ports';
import { isDescription } from './is-description';
import { ENGLISH } from './language/english';
import { PhraseIndex } from './phrase-index';
import type { SearchIndex } from './search-index';
import { SymptomIndex } from './symptom-index';
import { createTokenizer } from './tokenize';
import type { Scored } from './top-k';

/** How many choices a clarifying question offers at most. */
const MAX_CHOICES = 4;
/** A phrase of fewer words does not stand for a code on its own. */
const MIN_PHRASE_WORDS = 3;
/** With the second code below this share of the best, and a close description, the best is clear. */
const CLEAR = 0.5;
const CLEAR_SIMILARITY = 0.5;
/** A text with few words of the vocabulary counts when a description is at least this alike. */
const TELLING_SIMILARITY = 0.6;
/** A further code that scores less than this share of the best is not offered. */
const OFFERED = 0.35;

/** Builds the index over the phrases and descriptions of a catalog. */
export function createSearchIndex(catalog: Catalog): SearchIndex {
  const phrases = new PhraseIndex(
    [...catalog.entries, ...catalog.knownCodes].flatMap(({ code, name, phrases: texts }) =>
      [...texts, ...(name === undefined ? [] : [name])].map((text) => ({ code, text })),
    ),
  );
  const tokenizer = createTokenizer([ENGLISH]);
  const symptoms = new SymptomIndex(catalog, tokenizer);
  return {
    byPhrase: (text) => {
      const hits = phrases.find(text).filter((hit) => hit.words >= MIN_PHRASE_WORDS);
      const longest = hits[0]?.words ?? 0;
      return hits
        .filter((hit) => hit.words >= longest - 1)
        .map((hit) => hit.code)
        .slice(0, MAX_CHOICES);
    },
    bySymptom: (text) => {
      const likeness = isDescription(text, tokenizer);
      if (likeness === 'no') return [];
      const ranked = symptoms.rank(text, MAX_CHOICES);
      return likeness === 'yes' || (ranked[0]?.similarity ?? 0) >= TELLING_SIMILARITY ? choose(ranked) : [];
    },
    search: (query, limit) => {
      const number = Number(query.trim());
      if (catalog.entry(number)) return [number];
      return symptoms.rank(query, limit).map(({ code }) => code);
    },
  };
}

/** One code when it is clear, else up to four to choose from. */
function choose(ranked: readonly Scored[]): number[] {
  const [best, second] = ranked;
  if (!best) return [];
  const isClear = !second || second.score < CLEAR * best.score;
  if (isClear && best.similarity >= CLEAR_SIMILARITY) return [best.code];
  return ranked
    .slice(0, MAX_CHOICES)
    .filter(({ score }) => score >= OFFERED * best.score)
    .map(({ code }) => code);
}

import type { CatalogEntry, Playbook } from '../entry';
import type { Catalog } from '../ports';
import { ENGLISH } from './language/english';
import { PhraseIndex } from './phrase-index';
import type { SearchIndex } from './search-index';
import { createTokenizer } from './tokenize';
import type { IndexedText, Scored } from './word-index';
import { WordIndex } from './word-index';

/** Codes that people meet most are preferred to rare ones that are described in the same words. */
const MET_MOST = 1.35;
/** How many choices a clarifying question offers at most. */
const MAX_CHOICES = 4;
/** A phrase of fewer words does not stand for a code on its own. */
const MIN_PHRASE_WORDS = 3;
/** A best score below this is no match at all. */
const MIN_SCORE = 7;
/** Share of the query's weight that the best entry must hold. */
const MIN_COVERAGE = 0.35;
/** A second entry that scores less than this share of the first is not offered. */
const CLOSE = 0.62;
/** With the second entry below this share, the first one is clear. */
const CLEAR = 0.45;

/** Builds the index over the phrases, symptoms, titles and explanations of a catalog. */
export function createSearchIndex(catalog: Catalog): SearchIndex {
  const tokenize = createTokenizer([ENGLISH]);
  const phrases = new PhraseIndex(
    [...catalog.entries, ...catalog.knownCodes].flatMap(({ code, phrases: texts }) =>
      texts.map((text) => ({ code, text })),
    ),
  );
  const words = new WordIndex(
    [
      ...catalog.entries.flatMap(textsOf),
      ...catalog.playbooks.flatMap((playbook) => situationsOf(playbook)),
    ].map(({ code, text, weight }): IndexedText => ({ code, tokens: tokenize(text), weight })),
    (code) => (catalog.entry(code)?.depth === 'full' ? MET_MOST : 1),
  );
  return {
    byPhrase: (text) => {
      const hits = phrases.find(text).filter((hit) => hit.words >= MIN_PHRASE_WORDS);
      const longest = hits[0]?.words ?? 0;
      return hits
        .filter((hit) => hit.words >= longest - 1)
        .map((hit) => hit.code)
        .slice(0, MAX_CHOICES);
    },
    bySymptom: (text) => choose(words.search(tokenize(text))),
    search: (query, limit) => {
      const number = Number(query.trim());
      if (catalog.entry(number)) return [number];
      return words
        .search(tokenize(query))
        .slice(0, limit)
        .map(({ code }) => code);
    },
  };
}

interface WeighedText {
  readonly code: number;
  readonly text: string;
  readonly weight: number;
}

/** The texts of an entry that people's words are compared with, and how much each counts. */
function textsOf({ code, symptoms, title, meaning, says, causes }: CatalogEntry): WeighedText[] {
  return [
    ...symptoms.map((text) => ({ code, text, weight: 1 })),
    { code, text: title, weight: 1 },
    { code, text: meaning, weight: 0.2 },
    { code, text: says, weight: 0.2 },
    ...causes.map(({ text }) => ({ code, text, weight: 0.15 })),
  ];
}

/** How a playbook's situation is described counts for the codes that it is about, the first ones most. */
function situationsOf({ codes, symptoms }: Playbook): WeighedText[] {
  return codes
    .slice(0, 3)
    .flatMap((code, rank) => symptoms.map((text) => ({ code, text, weight: 0.8 / (rank + 1) })));
}

function choose(scored: readonly Scored[]): number[] {
  const [best, second] = scored;
  if (!best || best.score < MIN_SCORE || best.coverage < MIN_COVERAGE) return [];
  if (!second || second.score < CLEAR * best.score) return [best.code];
  return scored
    .slice(0, MAX_CHOICES)
    .filter(({ score }) => score >= CLOSE * best.score)
    .map(({ code }) => code);
}

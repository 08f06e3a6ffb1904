import type { CatalogEntry } from '../core/entry';

export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  /** Shared word triples divided by all word triples of both, 0 to 1. */
  readonly similarity: number;
}

/** The `limit` most alike pairs of entries, most alike first. Only text of the entries themselves counts, not their families'. */
export function similarPairs(entries: readonly CatalogEntry[], limit: number): SimilarPair[] {
  const triples = entries.map((entry) => ({ code: entry.code, set: wordTriples(ownText(entry)) }));
  const pairs: SimilarPair[] = [];
  triples.forEach((left, index) => {
    for (const right of triples.slice(index + 1)) {
      const shared = [...left.set].filter((triple) => right.set.has(triple)).length;
      if (shared > 0)
        pairs.push({
          a: left.code,
          b: right.code,
          similarity: shared / (left.set.size + right.set.size - shared),
        });
    }
  });
  return pairs.sort((x, y) => y.similarity - x.similarity).slice(0, limit);
}

/** The sentences of an entry that tell it from others. */
export function ownText(entry: CatalogEntry): string {
  const inherited = new Set(entry.inherited);
  const causes = entry.causes.filter((cause) => !inherited.has(`cause:${cause.id}`));
  return [entry.says, entry.meaning, ...causes.map((cause) => cause.text)].join(' . ');
}

function wordTriples(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

import type { CatalogEntry, Cause } from '../entry';
import type { Evidence, Fact } from './evidence';

/** A cause with the facts that speak for it. */
export interface RankedCause {
  readonly cause: Cause;
  /** Facts that support it, shown beside it. */
  readonly because: readonly Fact[];
}

/** What is known about one attempt, for every audience. */
export interface Diagnosis {
  readonly entry: CatalogEntry;
  /** Likeliest first; causes that a fact rules out are left out, unless all would be. */
  readonly causes: readonly RankedCause[];
  readonly evidence: Evidence;
}

/**
 * Ranks the causes of an entry by the facts at hand. Ranking is counting: supporting facts minus ruling-out ones;
 * equal causes keep the order of the catalog.
 */
export function diagnose(entry: CatalogEntry, evidence: Evidence): Diagnosis {
  const scored = entry.causes.map((cause) => {
    const because = evidence.facts.filter((fact) => cause.supportedBy.includes(fact.name));
    const against = evidence.facts.filter((fact) => cause.ruledOutBy.includes(fact.name));
    return { cause, because, score: because.length - against.length };
  });
  const possible = scored.filter(({ score }) => score >= 0);
  const causes = (possible.length > 0 ? possible : scored)
    .sort((a, b) => b.score - a.score)
    .map(({ cause, because }) => ({ cause, because }));
  return { entry, causes, evidence };
}

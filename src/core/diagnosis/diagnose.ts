import type { CatalogEntry, Cause } from '../entry';
import type { FactName } from '../facts';
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

interface Scored extends RankedCause {
  readonly isRuledOut: boolean;
  /** Supporting facts minus ruling-out ones. */
  readonly score: number;
  /** A supported cause that fits what signed in, where that is known to be a program. */
  readonly leads: boolean;
}

/**
 * Ranks the causes of an entry by the facts at hand. Ranking is counting facts that support a cause; one that a fact
 * rules out is left out; equal causes keep the order of the catalog. Where a program signed in, supported causes that
 * concern machines lead: whatever asked for the prompt, there was nobody to answer it.
 */
export function diagnose(entry: CatalogEntry, evidence: Evidence): Diagnosis {
  const names = new Set(evidence.facts.map(({ name }) => name));
  const scored = entry.causes.map((cause) => score(cause, evidence.facts, names));
  const possible = scored.filter(({ isRuledOut }) => !isRuledOut);
  const causes = (possible.length > 0 ? possible : scored)
    .sort((a, b) => Number(b.leads) - Number(a.leads) || b.score - a.score)
    .map(({ cause, because }) => ({ cause, because }));
  return { entry, causes, evidence };
}

function score(cause: Cause, facts: readonly Fact[], names: ReadonlySet<FactName>): Scored {
  const because = facts.filter((fact) => cause.supportedBy.includes(fact.name));
  const against = facts.filter((fact) => cause.ruledOutBy.includes(fact.name));
  const isWorkload = names.has('servicePrincipal') || names.has('managedIdentity');
  return {
    cause,
    because,
    isRuledOut: against.length > 0 || (isWorkload && cause.concerns === 'person'),
    score: because.length - against.length,
    leads: cause.concerns === 'machine' && because.length > 0 && (isWorkload || names.has('ropc')),
  };
}

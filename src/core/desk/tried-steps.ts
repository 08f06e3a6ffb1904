import type { CatalogEntry } from '../entry';

/** Steps that a person can tick as tried; the card that they come from counts them from 1. */
export function personSteps(entry: CatalogEntry | undefined): readonly string[] {
  return (entry?.steps.user ?? []).filter(({ risk }) => risk !== 'weakens-control').map(({ text }) => text);
}

/** Which of the steps were ticked, in order, each once; numbers that no step has are dropped. */
export function triedSteps(entry: CatalogEntry | undefined, ticked: readonly number[]): readonly number[] {
  const known = personSteps(entry).length;
  return [...new Set(ticked)]
    .filter((number) => Number.isInteger(number) && number >= 1 && number <= known)
    .sort((one, other) => one - other);
}

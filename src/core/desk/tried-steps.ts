import type { CatalogEntry } from '../entry';

/** Steps that a person can tick as tried; the card that they come from counts them from 1. */
export function personSteps(entry: CatalogEntry | undefined): readonly string[] {
  return (entry?.steps.user ?? []).filter(({ risk }) => risk !== 'weakens-control').map(({ text }) => text);
}

/** The tried steps in words, each with its number; the number alone where the catalog has no such step any more. */
export function triedTexts(tried: readonly number[], entry: CatalogEntry | undefined): readonly string[] {
  const steps = personSteps(entry);
  return tried.map((number) => {
    const text = steps[number - 1];
    return text === undefined ? `step ${number}` : `${number}. ${text}`;
  });
}

/** Which of the steps were ticked, in order, each once; numbers that no step has are dropped. */
export function triedSteps(entry: CatalogEntry | undefined, ticked: readonly number[]): readonly number[] {
  const known = personSteps(entry).length;
  return [...new Set(ticked)]
    .filter((number) => Number.isInteger(number) && number >= 1 && number <= known)
    .sort((one, other) => one - other);
}

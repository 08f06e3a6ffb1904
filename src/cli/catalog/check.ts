import type { CatalogData } from '../../catalog/catalog-data';
import { checkCatalog } from '../../catalog/check-catalog';
import { readText } from '../../core/reading/read-text';
import type { Outcome } from './outcome';

/** Every fault that the rules over all files find in `data`; `today` is YYYY-MM-DD. */
export function findFaults(data: CatalogData, today: string): readonly string[] {
  return checkCatalog(data, { today, readPrimary: (paste) => readText(paste).codes[0] }).faults;
}

/** The faults, or only those whose line holds one of `words`, with their number. Exit code 1 when any is shown. */
export function faultReport(faults: readonly string[], words: readonly string[]): Outcome {
  const shown =
    words.length === 0 ? faults : faults.filter((fault) => words.some((word) => fault.includes(word)));
  const all = shown.length < faults.length ? ` (${faults.length} in all)` : '';
  return { lines: [...shown, `${shown.length} faults${all}`], exitCode: shown.length === 0 ? 0 : 1 };
}

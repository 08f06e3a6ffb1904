import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyOverlay } from '../../src/catalog/overlay/apply-overlay';
import { readOverlay } from '../../src/catalog/overlay/read-overlay';
import type { Catalog } from '../../src/core/ports';
import { FaultsError } from '../../src/errors';
import { knowledge } from './knowledge';

/** The house rules that docs/house-rules.md shows, by file name. */
export function documentedHouseRules(): Readonly<Record<string, string>> {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'house-rules.md'), 'utf8');
  const blocks = page.matchAll(/```yaml\n# ([a-z0-9/-]+\.yaml): [^\n]*\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]));
}

/** The real catalog with the given house rules laid over it; those of the documentation when none are given. */
export function catalogWithHouse(files: Readonly<Record<string, string>> = documentedHouseRules()): Catalog {
  const { catalog } = knowledge();
  return applyOverlay(catalog, readOverlay({ texts: new Map(Object.entries(files)), faults: [] }, catalog));
}

/** The faults of house rules, as the start prints them. */
export function houseRuleFaults(files: Readonly<Record<string, string>>): readonly string[] {
  try {
    catalogWithHouse(files);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyOverlay } from '../../src/catalog/overlay/apply-overlay';
import { readOverlay } from '../../src/catalog/overlay/read-overlay';
import type { Catalog } from '../../src/core/ports';
import { FaultsError } from '../../src/errors';
import { knowledge } from './knowledge';

/** The house rules that the README shows, by file name. */
export function readmeHouseRules(): Readonly<Record<string, string>> {
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const blocks = readme.matchAll(/```yaml\n# ([a-z0-9/-]+\.yaml): [^\n]*\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]));
}

/** The real catalog with the given house rules laid over it; those of the README when none are given. */
export function catalogWithHouse(files: Readonly<Record<string, string>> = readmeHouseRules()): Catalog {
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

import { join } from 'node:path';
import { checkCatalog } from '../catalog/check-catalog';
import { readCatalogFolder } from '../catalog/read-catalog-folder';
import { readText } from '../core/reading/read-text';
import { FaultsError } from '../errors';

const CATALOG_FOLDER = join(__dirname, '..', 'catalog');

/** `npm run catalog -- check [word…]`: every fault, or those whose line holds one of the words. */
function check(words: readonly string[]): number {
  let faults: readonly string[];
  try {
    const data = readCatalogFolder(CATALOG_FOLDER);
    const today = new Date().toISOString().slice(0, 10);
    faults = checkCatalog(data, { today, readPrimary: (paste) => readText(paste).codes[0] }).faults;
    console.log(
      `${data.entries.length} entries, ${data.families.length} families, ${data.playbooks.length} playbooks`,
    );
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    faults = error.faults;
  }
  const shown =
    words.length === 0 ? faults : faults.filter((fault) => words.some((word) => fault.includes(word)));
  for (const fault of shown) console.log(fault);
  console.log(`${shown.length} faults${shown.length < faults.length ? ` (${faults.length} in all)` : ''}`);
  return shown.length === 0 ? 0 : 1;
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'check') process.exitCode = check(rest);

import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBuiltCards } from '../cards/built-cards';
import { loadTemplates } from '../cards/load-templates';
import { createTemplateEngine } from '../cards/template-engine';
import type { CatalogData } from '../catalog/catalog-data';
import { checkCatalog } from '../catalog/check-catalog';
import { createCatalog } from '../catalog/create-catalog';
import { readCatalogFolder } from '../catalog/read-catalog-folder';
import { readText } from '../core/reading/read-text';
import { FaultsError } from '../errors';
import { buildPage, compile } from './build/build-page';

const PROJECT = join(__dirname, '..', '..');
const SOURCE = join(PROJECT, 'src');
const OUTPUT = join(PROJECT, 'dist');
const TEMPLATES = join(PROJECT, 'cards');
const STAMP = join(OUTPUT, '.built');

/** `npm run build` writes `dist/`; with `--if-stale` only when a source is newer than the last build. */
function main(): void {
  if (process.argv.includes('--if-stale') && !isStale()) return;
  rmSync(OUTPUT, { recursive: true, force: true });
  compile(join(PROJECT, 'tsconfig.build.json'));
  buildPage();
  const data = buildCatalog();
  writeFileSync(join(OUTPUT, 'catalog.json'), JSON.stringify(data));
  const engine = createTemplateEngine(loadTemplates(TEMPLATES));
  writeBuiltCards(join(OUTPUT, 'entry-cards'), createCatalog(data), engine);
  writeFileSync(STAMP, '');
}

/** Reads and checks the authored catalog; production trusts the file that comes of it. */
function buildCatalog(): CatalogData {
  const data = readCatalogFolder(join(SOURCE, 'catalog'));
  const today = new Date().toISOString().slice(0, 10);
  const { faults } = checkCatalog(data, { today, readPrimary: (paste) => readText(paste).codes[0] });
  if (faults.length > 0) throw new FaultsError('CATALOG_INVALID', faults);
  return data;
}

function isStale(): boolean {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  const sources = [SOURCE, TEMPLATES].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return [...sources, join(PROJECT, 'package.json')].some((path) => statSync(path).mtimeMs > built);
}

try {
  main();
} catch (error) {
  if (!(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogData } from '../catalog/catalog-data';
import { createCatalog } from '../catalog/create-catalog';
import { readCatalogFolder } from '../catalog/read-catalog-folder';
import { createSearchIndex } from '../core/matching/create-search-index';
import { FaultsError } from '../errors';
import type { Knowledge } from '../flows/answer-message';
import { faultReport, findFaults } from './catalog/check';
import { checkHouseRules } from './catalog/check-house-rules';
import { coverage } from './catalog/coverage';
import { parseItems } from './catalog/coverage-items';
import { coverageReport } from './catalog/coverage-report';
import { newEntry } from './catalog/new-entry';
import type { Outcome } from './catalog/outcome';
import { overview } from './catalog/overview';
import { parseCode } from './catalog/parse-code';
import { show } from './catalog/show';

const CATALOG_FOLDER = join(__dirname, '..', 'catalog');

const USAGE: Outcome = {
  lines: [
    'npm run catalog                               coverage, own words, similar pairs, reviews, links',
    'npm run catalog -- check [word…]              every fault, or those whose line holds one of the words',
    'npm run catalog -- check --overlay DIR        every fault of house rules, by file and line',
    'npm run catalog -- show 50076                 what the catalog has for a code, as text',
    'npm run catalog -- new 50999                  a file for a new entry, with every section to fill',
    'npm run catalog -- coverage FILE [--json]     how the bot answers every code of a list',
  ],
  exitCode: 2,
};

function readCatalog(): CatalogData {
  return readCatalogFolder(CATALOG_FOLDER);
}

/** The catalog as the bot knows it, without the packages that the bot brings along. */
function knowledgeOf(data: CatalogData): Knowledge {
  const catalog = createCatalog(data);
  const index = createSearchIndex(catalog);
  return { catalog, index: () => index, version: '' };
}

/** YYYY-MM-DD, in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function runCheck(words: readonly string[]): Outcome {
  try {
    const data = readCatalog();
    const { lines, exitCode } = faultReport(findFaults(data, today()), words);
    const { entries, families, playbooks } = data;
    const size = `${entries.length} entries, ${families.length} families, ${playbooks.length} playbooks`;
    return { lines: [size, ...lines], exitCode };
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return faultReport(error.faults, words);
  }
}

function runCoverage(args: readonly string[]): Outcome {
  const [file, ...more] = args.filter((arg) => arg !== '--json');
  if (file === undefined || more.length > 0) return USAGE;
  if (!existsSync(file)) return { lines: [`${file} does not exist.`], exitCode: 2 };
  const { items, faults } = parseItems(readFileSync(file, 'utf8'));
  if (faults.length > 0) return { lines: faults.map((fault) => `${file}: ${fault}`), exitCode: 2 };
  return coverageReport(coverage(items, knowledgeOf(readCatalog())), args.includes('--json'));
}

/** `check` of the catalog, or of the house rules that `--overlay` names. */
async function runChecks(args: readonly string[]): Promise<Outcome> {
  if (args[0] !== '--overlay') return runCheck(args);
  const [, folder, ...more] = args;
  if (folder === undefined || more.length > 0) return USAGE;
  return checkHouseRules(folder, createCatalog(readCatalog()));
}

async function run([command, ...rest]: readonly string[]): Promise<Outcome> {
  const code = parseCode(rest[0]);
  switch (command) {
    case undefined:
      return { lines: overview(readCatalog(), today()), exitCode: 0 };
    case 'check':
      return runChecks(rest);
    case 'show':
      return code === undefined ? USAGE : show(code, createCatalog(readCatalog()));
    case 'new':
      return code === undefined ? USAGE : newEntry(code, CATALOG_FOLDER);
    case 'coverage':
      return runCoverage(rest);
    default:
      return USAGE;
  }
}

async function main(): Promise<void> {
  try {
    const { lines, exitCode } = await run(process.argv.slice(2));
    if (exitCode === 2) console.error(lines.join('\n'));
    else console.log(lines.join('\n'));
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

void main();

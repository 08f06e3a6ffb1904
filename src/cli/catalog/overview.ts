import type { CatalogData } from '../../catalog/catalog-data';
import { checkCatalog } from '../../catalog/check-catalog';
import { similarPairs } from '../../catalog/similarity';
import type { CatalogEntry } from '../../core/entry';
import { AUDIENCES, RELATED_FAMILIES } from '../../core/entry';
import { table } from './layout';
import { ownWords } from './own-words';

const SHOWN_PAIRS = 10;
const SHOWN_THIN = 5;

/** The state of the catalog: coverage, own words, similar pairs, reviews that are due on `today` (YYYY-MM-DD), links. */
export function overview(data: CatalogData, today: string): readonly string[] {
  return [
    ...layers(data),
    '',
    ...families(data),
    '',
    ...audiences(data.entries),
    '',
    ...words(data.entries),
    '',
    ...pairs(data.entries),
    '',
    ...reviews(data, today),
    '',
    ...links(data),
  ];
}

function layers({ entries, known, related, families: all, compare, playbooks }: CatalogData): string[] {
  const full = entries.filter(({ depth }) => depth === 'full').length;
  const withSays = known.filter(({ says }) => says !== undefined).length;
  return [
    'Coverage',
    ...table(
      ['layer', 'number'],
      [
        ['full', full],
        ['working', entries.length - full],
        ['known, with what it says', withSays],
        ['known, without', known.length - withSays],
        ...RELATED_FAMILIES.map((family) => [
          `related: ${family}`,
          related.filter((entry) => entry.family === family).length,
        ]),
      ],
    ),
    `${entries.length + known.length} codes and ${related.length} related ones; ${all.length} families, ` +
      `${compare.length} compare guides, ${playbooks.length} playbooks`,
  ];
}

function families({ families: all, entries, known }: CatalogData): readonly string[] {
  const rows = all.map(({ id }) => {
    const own = entries.filter(({ family }) => family === id);
    const full = own.filter(({ depth }) => depth === 'full').length;
    const lines = known.filter(({ family }) => family === id);
    const says = lines.filter((line) => line.says !== undefined).length;
    return [id, full, own.length - full, says, lines.length - says, own.length + lines.length];
  });
  return table(['family', 'full', 'working', 'known, says', 'known, silent', 'all'], rows);
}

function audiences(entries: readonly CatalogEntry[]): readonly string[] {
  const rows = AUDIENCES.map((audience) => {
    const withSteps = entries.filter(({ steps }) => steps[audience].length > 0);
    const shared = withSteps.filter(({ inherited }) => inherited.includes(`steps.${audience}`)).length;
    return [audience, withSteps.length, withSteps.length - shared, shared];
  });
  return table(['audience', 'entries with steps', 'own', "the family's"], rows);
}

function words(entries: readonly CatalogEntry[]): string[] {
  const counts = entries
    .map((entry) => ({ code: entry.code, title: entry.title, count: ownWords(entry) }))
    .sort((a, b) => a.count - b.count || a.code - b.code);
  const [least, middle, most] = [0, Math.floor(counts.length / 2), counts.length - 1].map(
    (at) => counts[at]?.count ?? 0,
  );
  return [
    `Own words per entry: least ${least}, median ${middle}, most ${most}; the thinnest:`,
    ...counts.slice(0, SHOWN_THIN).map(({ code, title, count }) => `  ${code}  ${count}  ${title}`),
  ];
}

function pairs(entries: readonly CatalogEntry[]): string[] {
  const titles = new Map(entries.map(({ code, title }) => [code, title]));
  const rows = similarPairs(entries, SHOWN_PAIRS).map(({ a, b, similarity }) => [
    similarity.toFixed(2),
    `${a} ${titles.get(a) ?? ''}`,
    `${b} ${titles.get(b) ?? ''}`,
  ]);
  return ['Most similar pairs (shared word triples)', ...table(['share', 'one', 'other'], rows)];
}

/** The rule and its limits stand in the checker alone; here its lines are only picked out. */
function reviews(data: CatalogData, today: string): string[] {
  const { faults, warnings } = checkCatalog(data, { today, readPrimary: () => undefined });
  const due = [
    ...faults.map((line) => `  fails: ${line}`),
    ...warnings.map((line) => `  warns: ${line}`),
  ].filter((line) => / was reviewed /.test(line));
  const oldest = data.entries.map(({ reviewed }) => reviewed).sort()[0] ?? 'never';
  return [`Due for review: ${due.length} (the oldest review is of ${oldest})`, ...due];
}

function links({ links: all, paths, entries }: CatalogData): readonly string[] {
  const hostOf = new Map(all.map(({ key, url }) => [key, new URL(url).hostname]));
  const pathHosts = paths.map(({ url }) => new URL(url).hostname);
  const hosts = [...new Set([...hostOf.values(), ...pathHosts])].sort();
  const rows = hosts.map((host) => [
    host,
    all.filter(({ key }) => hostOf.get(key) === host).length,
    pathHosts.filter((each) => each === host).length,
    entries.filter(({ references }) => references.some((key) => hostOf.get(key) === host)).length,
  ]);
  return table(['links by host', 'links', 'portal paths', 'entries that refer'], rows);
}

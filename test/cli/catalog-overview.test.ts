import { join } from 'node:path';
import type { CatalogData } from '../../src/catalog/catalog-data';
import { readCatalogFolder } from '../../src/catalog/read-catalog-folder';
import { overview } from '../../src/cli/catalog/overview';
import { ownWords } from '../../src/cli/catalog/own-words';
import type { CatalogEntry } from '../../src/core/entry';
import { AUDIENCES, RELATED_FAMILIES } from '../../src/core/entry';

const data = readCatalogFolder(join(__dirname, '..', '..', 'src', 'catalog'));
const today = new Date().toISOString().slice(0, 10);
const lines = overview(data, today);

function entry(code: number): CatalogEntry {
  const found = data.entries.find((each) => each.code === code);
  if (!found) throw new TypeError(`no entry ${code}`);
  return found;
}

/** The numbers of the line that starts with `label`. */
function numbersOf(label: string, of: readonly string[] = lines): number[] {
  const line = of.find((each) => each.startsWith(`${label} `)) ?? '';
  return (line.slice(label.length).match(/\d+/g) ?? []).map(Number);
}

it('counts every entry once by depth, and every known code once by what is known', () => {
  expect([...numbersOf('full'), ...numbersOf('working')].reduce((a, b) => a + b)).toBe(data.entries.length);
  expect(
    [...numbersOf('known, with what it says'), ...numbersOf('known, without')].reduce((a, b) => a + b),
  ).toBe(data.known.length);
});

it('has a line for every kind of related code, every family and every audience', () => {
  for (const family of RELATED_FAMILIES) expect(numbersOf(`related: ${family}`)).toHaveLength(1);
  for (const { id } of data.families) expect(numbersOf(id)).toHaveLength(5);
  for (const audience of AUDIENCES) expect(numbersOf(audience)).toHaveLength(3);
});

it('lists the ten most similar pairs and the five thinnest entries', () => {
  const after = (start: string) => lines.slice(lines.findIndex((line) => line.startsWith(start)) + 1);
  expect(
    after('Most similar pairs')
      .slice(1, 12)
      .map((line) => /^\d\.\d\d /.test(line)),
  ).toEqual([...Array(10).fill(true), false]);
  expect(
    after('Own words')
      .slice(0, 6)
      .map((line) => /^ {2}\d+ {2}\d+ /.test(line)),
  ).toEqual([...Array(5).fill(true), false]);
});

it.each([
  { name: 'an entry of half a year ago is a warning', days: 181, line: /^ {2}warns: entries\/50076\.yaml/ },
  { name: 'an entry of a year ago is a fault', days: 366, line: /^ {2}fails: entries\/50076\.yaml/ },
])('$name', ({ days, line }) => {
  const reviewed = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const old: CatalogData = { ...data, entries: [{ ...entry(50076), reviewed }] };
  expect(overview(old, today)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Due for review: 1 /), expect.stringMatching(line)]),
  );
});

it('counts only the words that an entry does not take from its family', () => {
  const { steps, ...rest } = entry(50076);
  const own = { ...rest, steps };
  const borrowed = { ...own, inherited: [...own.inherited, 'steps.user', `cause:${own.causes[0]?.id}`] };
  expect(ownWords(borrowed)).toBeLessThan(ownWords(own));
  expect(ownWords({ ...own, symptoms: [], sample: '', phrases: [] })).toBe(ownWords(own));
});

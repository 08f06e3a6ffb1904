import { show } from '../../src/cli/catalog/show';
import { knowledge } from '../support/knowledge';

const { catalog } = knowledge();
const flat = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ');

it('prints an entry with its title, causes and the steps of everyone', () => {
  const entry = catalog.entry(50076);
  const { lines, exitCode } = show(50076, catalog);
  expect(exitCode).toBe(0);
  expect(lines[0]).toMatch(/^AADSTS50076\b/);
  expect(lines[1]).toBe(entry?.title);
  const text = flat(lines);
  for (const cause of entry?.causes ?? []) expect(text).toContain(cause.text);
  for (const step of Object.values(entry?.steps ?? {}).flat()) expect(text).toContain(step.text);
});

it('prints every sentence of every entry', () => {
  const missing = catalog.entries.flatMap((entry) => {
    const text = flat(show(entry.code, catalog).lines);
    const { says, meaning, retry, tip = '', symptoms, phrases, diagnose, verify, prevent } = entry;
    const tests = entry.confusedWith.map(({ test }) => test);
    return [
      says,
      meaning,
      retry.text,
      tip,
      ...symptoms,
      ...phrases,
      ...diagnose,
      ...verify,
      ...prevent,
      ...tests,
    ]
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .filter((sentence) => !text.includes(sentence))
      .map((sentence) => `${entry.code}: ${sentence}`);
  });
  expect(missing).toEqual([]);
});

it('wraps at 100 columns, where a single word is not longer and it is not code', () => {
  const wide = [...catalog.entries, ...catalog.knownCodes].flatMap(({ code }) => {
    const { lines } = show(code, catalog);
    const firstExample = lines.findIndex((line) => line.startsWith('Example ('));
    return lines.slice(0, firstExample < 0 ? undefined : firstExample).filter(
      (line) =>
        line.length > 100 &&
        line
          .trim()
          .replace(/^[-|] +/, '')
          .includes(' '),
    );
  });
  expect(wide).toEqual([]);
});

it('prints what is known of a code that is not written up, and the advice of its family', () => {
  const known = catalog.knownCodes.find(({ says }) => says !== undefined);
  const { lines, exitCode } = show(known?.code ?? 0, catalog);
  expect(exitCode).toBe(0);
  expect(flat(lines)).toContain(known?.says);
  expect(flat(lines)).toContain(
    catalog
      .family(known?.family ?? '')
      ?.advice.replace(/\s+/g, ' ')
      .trim(),
  );
});

it('says that a code is not there', () => {
  expect(show(99_999_999, catalog)).toEqual({
    lines: ['AADSTS99999999 is not in the catalog.'],
    exitCode: 1,
  });
});

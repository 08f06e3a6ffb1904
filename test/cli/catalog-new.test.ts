import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCatalogFolder } from '../../src/catalog/read-catalog-folder';
import { entrySchema } from '../../src/catalog/schema';
import { faultReport } from '../../src/cli/catalog/check';
import { entryForm } from '../../src/cli/catalog/entry-form';
import { newEntry } from '../../src/cli/catalog/new-entry';
import { schemaLimits } from '../../src/cli/catalog/schema-limits';
import { FaultsError } from '../../src/errors';

const NEW_CODE = 99_999_998;
const CATALOG = join(__dirname, '..', '..', 'src', 'catalog');

/** Paths of all fields of a form that are still empty. */
function emptyFields(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (value === '' || value === 0 || value === null) return [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => emptyFields(item, [...path, key]));
}

describe('in a folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-catalog-'));
  const path = join(folder, 'entries', `${NEW_CODE}.yaml`);
  beforeAll(() => cpSync(CATALOG, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') }));
  beforeEach(() => rmSync(path, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const faults = (): readonly string[] => {
    try {
      readCatalogFolder(folder);
      return [];
    } catch (error) {
      if (error instanceof FaultsError) return error.faults;
      throw error;
    }
  };

  it('writes a file in which check names every empty field', () => {
    const { lines, exitCode } = newEntry(NEW_CODE, folder);
    expect(exitCode).toBe(0);
    expect(lines.join('\n')).toContain('until it is filled');
    const form: unknown = parse(readFileSync(path, 'utf8'));
    const report = faultReport(faults(), [String(NEW_CODE)]);
    expect(report.exitCode).toBe(1);
    const named = report.lines.map((line) => line.split(': ')[1]);
    const empty = emptyFields(form);
    expect(empty.length).toBeGreaterThan(20);
    expect(empty.filter((field) => !named.includes(field))).toEqual([]);
  });

  it('leaves a file alone that is there already', () => {
    newEntry(NEW_CODE, folder);
    const before = readFileSync(path, 'utf8');
    expect(newEntry(NEW_CODE, folder)).toMatchObject({ exitCode: 1 });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('takes over what the list of known codes says', () => {
    const known = readCatalogFolder(CATALOG).known.find(
      ({ says, phrases }) => says !== undefined && phrases.length > 0,
    );
    const code = known?.code ?? 0;
    const { lines } = newEntry(code, folder);
    const file = join(folder, 'entries', `${code}.yaml`);
    expect(existsSync(file)).toBe(true);
    const { family, says, phrases } = known ?? {};
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ code, family, says, phrases });
    expect(lines.join('\n')).toContain('out of known-codes.yaml');
    rmSync(file);
  });
});

it('has every field of an entry', () => {
  const form = parse(entryForm(NEW_CODE, ['mfa'])) as object;
  expect(Object.keys(form).sort()).toEqual(Object.keys(entrySchema.shape).sort());
});

it('asks the schema for its limits', () => {
  const limits = schemaLimits();
  expect(limits.get('title')).toMatch(/^at most \d+ characters$/);
  expect(limits.get('meaning')).toMatch(/^at most \d+ words$/);
  expect(limits.get('steps.user')).toMatch(/^at most \d+$/);
  expect(entryForm(NEW_CODE, ['mfa'])).not.toContain('no limit');
});

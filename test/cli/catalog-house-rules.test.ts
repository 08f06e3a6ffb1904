import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkHouseRules } from '../../src/cli/catalog/check-house-rules';
import { documentedHouseRules } from '../support/house-rules';
import { knowledge } from '../support/knowledge';

const { catalog } = knowledge();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-rules-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

it('says how many codes and families have rules, and that there are no faults', async () => {
  write(documentedHouseRules());
  expect(await checkHouseRules(folder, catalog)).toEqual({
    lines: ['1 codes, 1 families', 'no faults'],
    exitCode: 0,
  });
});

it('names every fault by file and line, with their number', async () => {
  write({ 'codes/50076.yaml': 'note: Hello.\ntitle: Other\n', 'families/none.yaml': '' });
  expect(await checkHouseRules(folder, catalog)).toEqual({
    lines: [
      'codes/50076.yaml:2: title: is not a field that Signpost knows',
      'families/none.yaml:1: the catalog has no family of this name',
      '2 faults',
    ],
    exitCode: 1,
  });
});

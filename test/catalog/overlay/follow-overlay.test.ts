import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowedOverlay } from '../../../src/catalog/overlay/follow-overlay';
import { followOverlay } from '../../../src/catalog/overlay/follow-overlay';
import { createLogger } from '../../../src/logging/create-logger';
import { knowledge } from '../../support/knowledge';

const INTERVAL_MS = 20;

let folder: string;
let logs: Record<string, unknown>[];
let followed: FollowedOverlay | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-rules-'));
  mkdirSync(join(folder, 'codes'));
  logs = [];
});

afterEach(() => {
  followed?.stop();
  followed = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function follow(path = folder): Promise<FollowedOverlay> {
  const logger = createLogger('info', { write: (line) => void logs.push(JSON.parse(line)) });
  followed = await followOverlay({
    folder: path,
    catalog: knowledge().catalog,
    intervalMs: INTERVAL_MS,
    logger,
  });
  followed.start();
  return followed;
}

const notesOf = (rules: FollowedOverlay): readonly string[] => rules.catalog.entry(50076)?.house?.notes ?? [];

/** Waits until something holds; the test's own limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(INTERVAL_MS);
}

const faults = (): unknown[] => logs.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));

it('counts changes, new files and removed files', async () => {
  write('codes/50076.yaml', 'note: One.\n');
  const rules = await follow();
  const { catalog } = rules;
  expect(notesOf(rules)).toEqual(['One.']);
  write('codes/50076.yaml', 'note: Two.\n');
  await until(() => notesOf(rules)[0] === 'Two.');
  write('organisation.yaml', 'names:\n  - { word: VPN, name: Contoso Gate }\n');
  await until(() => catalog.house?.names.length === 1);
  rmSync(join(folder, 'codes/50076.yaml'));
  await until(() => notesOf(rules).length === 0);
  expect(rules.catalog).toBe(catalog);
  expect(faults()).toEqual([]);
});

it('keeps the last good rules after a faulty change, and says once what is wrong, without what the file says', async () => {
  write('codes/50076.yaml', 'note: One.\n');
  const rules = await follow();
  write('codes/50076.yaml', 'note: One.\nsecretword: hunter2\n');
  await until(() => faults().length > 0);
  await sleep(5 * INTERVAL_MS);
  expect(faults()).toEqual(['codes/50076.yaml:2: secretword: is not a field that Signpost knows']);
  expect(JSON.stringify(logs)).not.toContain('hunter2');
  expect(notesOf(rules)).toEqual(['One.']);
  write('codes/50076.yaml', 'note: Mended.\n');
  await until(() => notesOf(rules)[0] === 'Mended.');
});

it('keeps the last good rules while the folder is away', async () => {
  write('codes/50076.yaml', 'note: One.\n');
  const rules = await follow();
  renameSync(folder, `${folder}-away`);
  await until(() => faults().length > 0);
  expect(faults()).toEqual(['the folder of the house rules cannot be read']);
  expect(notesOf(rules)).toEqual(['One.']);
  renameSync(`${folder}-away`, folder);
  write('codes/50076.yaml', 'note: Back.\n');
  await until(() => notesOf(rules)[0] === 'Back.');
});

it('follows a folder that changes by moving a link, as a mounted ConfigMap does', async () => {
  for (const [version, note] of [
    ['..v1', 'One.'],
    ['..v2', 'Two.'],
  ] as const) {
    mkdirSync(join(folder, version, 'codes'), { recursive: true });
    write(`${version}/codes/50076.yaml`, `note: ${note}\n`);
  }
  rmSync(join(folder, 'codes'), { recursive: true });
  symlinkSync('..v1', join(folder, '..data'));
  symlinkSync('..data/codes', join(folder, 'codes'));
  const rules = await follow();
  expect(notesOf(rules)).toEqual(['One.']);
  symlinkSync('..v2', join(folder, '..next'));
  renameSync(join(folder, '..next'), join(folder, '..data'));
  await until(() => notesOf(rules)[0] === 'Two.');
});

it('changes nothing any more once it is stopped', async () => {
  write('codes/50076.yaml', 'note: One.\n');
  const rules = await follow();
  rules.stop();
  write('codes/50076.yaml', 'note: Two.\n');
  await sleep(5 * INTERVAL_MS);
  expect(notesOf(rules)).toEqual(['One.']);
});

it.each([
  { name: 'a folder that is not there', make: () => join(folder, 'none') },
  {
    name: 'a file instead of a folder',
    make: () => {
      write('file', '');
      return join(folder, 'file');
    },
  },
])('$name is a fault at the start', async ({ make }) => {
  await expect(follow(make())).rejects.toMatchObject({
    code: 'OVERLAY_INVALID',
    faults: ['the folder of the house rules cannot be read'],
  });
});

it('what cannot be read as a rule is a fault at the start, by name', async () => {
  rmSync(join(folder, 'codes'), { recursive: true });
  write('codes', 'not a folder');
  mkdirSync(join(folder, 'organisation.yaml'));
  mkdirSync(join(folder, 'families'));
  write('families/mfa.yaml', `# ${'x'.repeat(70_000)}\n`);
  write('families/notes.txt', 'left out');
  write('README.md', 'left out');
  write('.hidden.yaml', 'left: out');
  await expect(follow()).rejects.toMatchObject({
    faults: [
      'codes: cannot be read as a folder',
      'families/mfa.yaml: is larger than 64 KB',
      'organisation.yaml: cannot be read',
    ],
  });
});

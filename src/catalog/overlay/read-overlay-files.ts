import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MAX_FILES = 500;
const MAX_BYTES = 64 * 1024;
/** Folders below the top one that are read. */
const FOLDERS = ['codes', 'families'];

/** The YAML files of the house rules by name, such as `codes/50076.yaml`, with faults for what could not be read. */
export interface OverlayFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

/**
 * Reads the YAML files of a folder and of `codes` and `families` below it. Links are followed, since a mounted
 * ConfigMap is made of them; names that begin with a dot, and files that are not YAML, are left out.
 */
export async function readOverlayFiles(folder: string): Promise<OverlayFiles> {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  const top = await namesIn(folder);
  if (top === undefined) return { texts, faults: ['the folder of the house rules cannot be read'] };
  const below: string[] = [];
  for (const name of FOLDERS.filter((each) => top.includes(each))) {
    const names = await namesIn(join(folder, name));
    if (names === undefined) faults.push(`${name}: cannot be read as a folder`);
    below.push(...(names ?? []).map((each) => `${name}/${each}`));
  }
  const names = [...top, ...below].filter((name) => /\.ya?ml$/i.test(name)).sort();
  if (names.length > MAX_FILES) faults.push(`the folder holds more than ${MAX_FILES} files`);
  for (const name of names.slice(0, MAX_FILES)) {
    const text = await textOf(join(folder, name));
    if (text.ok) texts.set(name, text.value);
    else faults.push(`${name}: ${text.fault}`);
  }
  return { texts, faults };
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch {
    return undefined;
  }
}

type Text = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: string };

async function textOf(path: string): Promise<Text> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { ok: false, fault: `is larger than ${MAX_BYTES / 1024} KB` };
    return { ok: true, value: await readFile(path, 'utf8') };
  } catch {
    return { ok: false, fault: 'cannot be read' };
  }
}

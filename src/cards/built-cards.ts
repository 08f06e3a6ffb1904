import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../core/ports';
import { entryData } from './entry-data';
import type { Skeleton, TemplateEngine } from './template-engine';

/** Cards that were expanded ahead: what a person gets first for the code; undefined where there is none. */
export type BuiltCards = (code: number) => Skeleton | undefined;

/** Writes the person's card of every entry to a folder, a file for each code. The catalog has no house rules on it. */
export function writeBuiltCards(folder: string, catalog: Catalog, engine: TemplateEngine): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of catalog.entries) {
    const skeleton = engine.expand('entry-person', entryData(entry, 'person', catalog));
    writeFileSync(join(folder, `${entry.code}.json`), JSON.stringify(skeleton));
  }
}

/** Reads them again, each when it is first asked for; none where the folder is not there. */
export function openBuiltCards(folder: string): BuiltCards {
  if (!existsSync(folder)) return () => undefined;
  return (code) => {
    const path = join(folder, `${code}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Skeleton) : undefined;
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

type Json = unknown;

/**
 * Reads the card templates of a folder, by name without `.json`. Two shorthands of ours are written out:
 * `{"$part": "x"}` in a list becomes the elements of `parts/x.json`; `{"$execute": "verb", "title", "data"}` becomes an
 * Action.Execute whose fallback, for clients that do not know it, is an Action.Submit with the same data.
 */
export function loadTemplates(folder: string): ReadonlyMap<string, Json> {
  const parts = readJsonFiles(join(folder, 'parts'));
  return new Map([...readJsonFiles(folder)].map(([name, template]) => [name, writeOut(template, parts)]));
}

function readJsonFiles(folder: string): Map<string, Json> {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json]),
  );
}

function writeOut(value: Json, parts: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.flatMap((item) => writeOutItem(item, parts));
  if (value === null || typeof value !== 'object') return value;
  if ('$execute' in value) return execute(value as Shorthand);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writeOut(item, parts)]));
}

function writeOutItem(item: Json, parts: ReadonlyMap<string, Json>): Json {
  if (item === null || typeof item !== 'object' || !('$part' in item)) return writeOut(item, parts);
  const part = parts.get(String(item.$part));
  if (part === undefined) throw new TypeError(`cards/parts/${String(item.$part)}.json does not exist`);
  return writeOut(part, parts);
}

interface Shorthand {
  readonly $execute: string;
  readonly title: string;
  readonly $when?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function execute({ $execute: verb, title, $when, data }: Shorthand): Json {
  const carried = { ...data, verb };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: carried,
    fallback: { type: 'Action.Submit', title, data: carried },
    ...($when === undefined ? {} : { $when }),
  };
}

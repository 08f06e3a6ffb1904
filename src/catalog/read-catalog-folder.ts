import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { CatalogEntry, Family, Link, PortalPath } from '../core/entry';
import { FaultsError } from '../errors';
import type { CatalogData } from './catalog-data';
import { resolveEntry } from './resolve-entry';
import * as schema from './schema';

/**
 * Reads the authored catalog (YAML) below `folder`, checks every file against its schema and fills in what entries
 * inherit. Returns plain data. Throws a {@link FaultsError} that lists every fault by file.
 */
export function readCatalogFolder(folder: string): CatalogData {
  const faults: string[] = [];
  const read = <S extends z.ZodTypeAny>(path: string, as: S): z.infer<S> | undefined => {
    const name = path.slice(folder.length + 1);
    try {
      const result = as.safeParse(parse(readFileSync(path, 'utf8')));
      if (result.success) return result.data;
      for (const issue of result.error.issues)
        faults.push(`${name}: ${issue.path.join('.')}: ${issue.message}`);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    return undefined;
  };
  const readAll = <S extends z.ZodTypeAny>(sub: string, as: S): { id: string; value: z.infer<S> }[] =>
    yamlFiles(join(folder, sub)).flatMap((path) => {
      const value = read(path, as);
      return value === undefined ? [] : [{ id: basename(path, '.yaml'), value }];
    });

  const families = readAll('families', schema.familySchema);
  const familyById = new Map(families.map(({ value }) => [value.id, value]));
  const entries: CatalogEntry[] = [];
  for (const { id, value } of readAll('entries', schema.entrySchema)) {
    const family = familyById.get(value.family);
    if (String(value.code) !== id)
      faults.push(`entries/${id}.yaml: the file name is not the code ${value.code}`);
    if (family) entries.push(resolveEntry(value, family));
    else faults.push(`entries/${id}.yaml: family ${value.family} does not exist`);
  }
  const known = (read(join(folder, 'known-codes.yaml'), schema.knownCodesSchema) ?? []).flatMap((item) => {
    const family = familyById.get(item.family);
    if (family) return [{ ...item, whoActs: item.whoActs ?? family.whoActs }];
    faults.push(`known-codes.yaml: ${item.code}: family ${item.family} does not exist`);
    return [];
  });
  const data = {
    entries: entries.sort((a, b) => a.code - b.code),
    families: families.map(({ value }): Family => {
      const { id, title, about, advice, whoActs } = value;
      return { id, title, about, advice, whoActs };
    }),
    known,
    related: readAll('related', schema.relatedSchema).flatMap(({ value }) => value),
    compare: readAll('compare', schema.compareSchema).map(({ value }) => value),
    playbooks: readAll('playbooks', schema.playbookSchema).map(({ value }) => value),
    links: keyed<Link>(read(join(folder, 'links.yaml'), schema.linksSchema)),
    paths: keyed<PortalPath>(read(join(folder, 'paths.yaml'), schema.pathsSchema)),
  };
  if (faults.length > 0) throw new FaultsError('CATALOG_INVALID', faults);
  // The schemas leave optional fields out or undefined; JSON, which production loads, knows only the first.
  return JSON.parse(JSON.stringify(data)) as CatalogData;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function keyed<T extends { key: string }>(record: Record<string, Omit<T, 'key'>> | undefined): T[] {
  return Object.entries(record ?? {}).map(([key, value]) => ({ key, ...value }) as T);
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { knownCodesSchema } from '../../catalog/schema';
import type { KnownCode } from '../../core/entry';
import { entryForm } from './entry-form';
import type { Outcome } from './outcome';

/**
 * Writes `entries/<code>.yaml` below `folder`, to be filled by hand; refuses where it exists (exit code 1). Reads the
 * list of known codes and the names of the families only, so that another unfinished entry does not stand in the way.
 */
export function newEntry(code: number, folder: string): Outcome {
  const path = join(folder, 'entries', `${code}.yaml`);
  const shown = relative(process.cwd(), path);
  if (existsSync(path)) return { lines: [`${shown} exists already.`], exitCode: 1 };
  const known = readKnown(code, folder);
  const families = readdirSync(join(folder, 'families')).map((name) => name.replace(/\.yaml$/, ''));
  writeFileSync(path, entryForm(code, families.sort(), known));
  return {
    lines: [
      `Wrote ${shown}. It fails \`npm run catalog -- check ${code}\`, and with it the build, until it is filled.`,
      ...(known ? [`Take ${code} out of known-codes.yaml when it is: a code stands in one place.`] : []),
    ],
    exitCode: 0,
  };
}

function readKnown(code: number, folder: string): KnownCode | undefined {
  const known = knownCodesSchema.safeParse(parse(readFileSync(join(folder, 'known-codes.yaml'), 'utf8')));
  const found = known.data?.find((each) => each.code === code);
  return found === undefined
    ? undefined
    : (JSON.parse(JSON.stringify({ whoActs: [], ...found })) as KnownCode);
}

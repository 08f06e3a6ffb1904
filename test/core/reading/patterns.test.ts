import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { check } from 'recheck';

const SOURCE = join(__dirname, '..', '..', '..', 'src');
const CHECK_TIMEOUT_MS = 15_000;
const AT_ONCE = 2;

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Patterns that the checker cannot decide in time, each with why it is linear all the same. */
const UNDECIDED: Readonly<Record<string, string>> = {};

function collect(node: unknown, file: string, found: Pattern[]): void {
  if (Array.isArray(node)) for (const item of node) collect(item, file, found);
  if (typeof node !== 'object' || node === null) return;
  const { type, pattern, flags } = node as { type?: unknown; pattern?: unknown; flags?: unknown };
  if (type === 'RegExpLiteral' && typeof pattern === 'string')
    found.push({ source: pattern, flags: String(flags ?? ''), file });
  for (const value of Object.values(node)) collect(value, file, found);
}

function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  collect(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }), relative(SOURCE, file), found);
  return found;
}

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(SOURCE, name));
}

/** The automaton checker is exact and always says the same; the fuzzing one, which is not, is asked where it gives up. */
async function statusOf({ source, flags }: Pattern): Promise<string> {
  const { status } = await check(source, flags, { checker: 'automaton', timeout: CHECK_TIMEOUT_MS });
  if (status !== 'unknown') return status;
  return (await check(source, flags, { checker: 'fuzz', timeout: CHECK_TIMEOUT_MS, randomSeed: 1 })).status;
}

async function fault(pattern: Pattern): Promise<string | undefined> {
  const { source, flags, file } = pattern;
  const status = await statusOf(pattern);
  if (status === 'safe' || (status === 'unknown' && UNDECIDED[source] !== undefined)) return undefined;
  return `${file}: ${status}: /${source}/${flags}`;
}

/** Runs the checker over all patterns, a few at once, each different pattern once. */
async function faults(patterns: readonly Pattern[]): Promise<string[]> {
  const distinct = [
    ...new Map(patterns.map((pattern) => [`${pattern.source} ${pattern.flags}`, pattern])).values(),
  ];
  const found: string[] = [];
  const work = async () => {
    for (let pattern = distinct.pop(); pattern !== undefined; pattern = distinct.pop()) {
      const sentence = await fault(pattern);
      if (sentence !== undefined) found.push(sentence);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.sort();
}

test('no pattern in the sources can backtrack badly', async () => {
  expect(await faults(sourceFiles().flatMap(patternsOf))).toEqual([]);
}, 600_000);

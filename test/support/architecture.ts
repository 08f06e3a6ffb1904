import { posix } from 'node:path';

export interface SourceFile {
  /** Below `src`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const ADAPTERS = ['teams', 'cards', 'entra', 'store', 'http', 'local', 'logging'];

/** The rooms whose files a room may import, besides its own (design: one direction of flow). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  catalog: ['core', 'errors'],
  flows: ['core'],
  ...Object.fromEntries(
    ADAPTERS.map((adapter) => [adapter, ['core', 'catalog', 'flows', 'config', 'errors']]),
  ),
  errors: [],
  config: ['errors'],
  compose: ['core', 'catalog', 'flows', ...ADAPTERS, 'config', 'errors'],
  index: ['compose', 'config', 'errors', 'logging'],
  cli: ['compose', 'core', 'catalog', 'flows', ...ADAPTERS, 'config', 'errors'],
};

/** Packages that stay in one room. */
const ONE_ROOM: readonly { readonly package: RegExp; readonly room: string }[] = [
  { package: /^(botbuilder|botframework)|^@azure\/core-rest-pipeline$/, room: 'teams' },
  { package: /^restify/, room: 'http' },
  { package: /^@microsoft\/microsoft-graph-client|^@azure\/(?!core-rest-pipeline$)/, room: 'entra' },
  { package: /^adaptivecards-templating|^adaptive-expressions/, room: 'cards' },
  { package: /^pino/, room: 'logging' },
  { package: /^(kysely|libsql|pg)$/, room: 'store' },
];

/** One line for every import or call that breaks the layout, with what to do instead. */
export function findArchitectureFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...importFaults(file), ...textFaults(file)]);
}

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function importFaults({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  const imports = [
    ...text.matchAll(/^(?:import|export)\s[^;'=]*\bfrom\s+'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm),
  ].map((match) => match[1] ?? match[2] ?? '');
  return imports.flatMap((target) => {
    if (!target.startsWith('.')) return packageFaults(path, room, target);
    const to = roomOf(posix.normalize(posix.join(posix.dirname(path), target)));
    if (to === room || (MAY_IMPORT[room] ?? []).includes(to)) return [];
    return [
      `${path} imports ${to}: ${room} may import ${(MAY_IMPORT[room] ?? []).join(', ') || 'nothing else'}`,
    ];
  });
}

function packageFaults(path: string, room: string, target: string): string[] {
  if (room === 'core') return [`${path} imports ${target}: core is pure`];
  const owner = ONE_ROOM.find((rule) => rule.package.test(target));
  return owner && owner.room !== room ? [`${path} imports ${target}: that stays in ${owner.room}`] : [];
}

function textFaults({ path, text }: SourceFile): string[] {
  const faults: string[] = [];
  if (/process\.env/.test(text) && path !== 'config.ts')
    faults.push(`${path} reads process.env: config.ts is the only reader`);
  if (/throw new Error\(/.test(text))
    faults.push(`${path} throws a bare Error: use SignpostError with a code`);
  return faults;
}

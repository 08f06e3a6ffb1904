import { NAME_GRADES, type NameMention, suits } from './name-mention';

/** What a row of a table or of a list names. */
export type RowRole = 'application' | 'resource' | 'tenant';

const ROLES: ReadonlyMap<string, RowRole> = new Map([
  ['application', 'application'],
  ['application name', 'application'],
  ['application display name', 'application'],
  ['app name', 'application'],
  ['app display name', 'application'],
  ['appdisplayname', 'application'],
  ['resource', 'resource'],
  ['resource name', 'resource'],
  ['resource display name', 'resource'],
  ['tenant', 'tenant'],
  ['tenant name', 'tenant'],
  ['tenant domain', 'tenant'],
  ['tenant display name', 'tenant'],
]);
/** Parts of words that every label above has one of. */
const NEEDS = ['application', 'app name', 'app display', 'appdisplay', 'resource', 'tenant'];
const MAX_LABEL_CHARS = 40;
const MAX_VALUE_CHARS = 100;

/** A row with a label that tells its role. */
export interface NamedRow {
  readonly role: RowRole;
  readonly value: string;
  readonly start: number;
}

function isPart(sign: string): boolean {
  return sign === ':' || sign === '\t' || sign === '|' || sign === '=';
}

const OUTER_SIGNS = ' \t|:="\'`,;*';

function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && OUTER_SIGNS.includes(text.charAt(start))) start++;
  while (end > start && OUTER_SIGNS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Reads `Label: value`, `Label<tab>value`, `| Label | value |`, `"label": "value"`. */
function readRow(line: string, start: number): NamedRow | undefined {
  const from = line.search(/[^\s>|*"'-]/);
  if (from < 0) return undefined;
  let end = from + 1;
  while (end < line.length && end - from <= MAX_LABEL_CHARS && !isPart(line.charAt(end))) end++;
  const label = line.slice(from, end).replace(/["'*]/g, '').trim().toLowerCase();
  const role = isPart(line.charAt(end)) ? ROLES.get(label) : undefined;
  if (role === undefined) return undefined;
  const value = trimSigns(line.slice(end + 1, end + 2 + MAX_VALUE_CHARS));
  return value === '' || value.length > MAX_VALUE_CHARS ? undefined : { role, value, start };
}

/** The rows of the text that name an application, a resource or a tenant, in order. */
export function namedRows(text: string): NamedRow[] {
  const lower = text.toLowerCase();
  if (!NEEDS.some((part) => lower.includes(part))) return [];
  const rows: NamedRow[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const row = readRow(line, start);
    if (row !== undefined) rows.push(row);
    start += line.length + 1;
  }
  return rows;
}

/** Resources and tenants that have a row of their own. */
export function namesInRows(rows: readonly NamedRow[]): NameMention[] {
  return rows.flatMap(({ role, value, start }) =>
    role !== 'application' && suits(role, value) ? { kind: role, value, start, grade: NAME_GRADES.told } : [],
  );
}

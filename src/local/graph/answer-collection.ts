import type { GraphVersion } from './filter-rules';
import type { GraphAnswer, GraphRow } from './graph-message';
import { badRequest, errorAnswer, invalidFilter, jsonAnswer } from './graph-message';
import type { FilterRules, ParsedFilter } from './parse-filter';
import { parseFilter } from './parse-filter';
import type { GraphQuery } from './read-query';
import { readQuery } from './read-query';
import { pick } from './show-sign-in';

/** Where a call goes, read from its address. */
export interface GraphCall {
  readonly version: GraphVersion;
  /** Decoded parts of the path after the version. */
  readonly path: readonly string[];
  readonly params: URLSearchParams;
  /** Scheme and host of the server, for links to further pages. */
  readonly origin: string;
}

export interface Collection {
  readonly rows: readonly GraphRow[];
  readonly rules: FilterRules;
  /** Field that rows are ordered by, newest first. */
  readonly orderBy: string;
  readonly maxTop: number;
  /** Whether a filter is refused although it parses. */
  readonly refuses?: (filter: ParsedFilter) => boolean;
  /** What an unfiltered or filtered list leaves out. */
  readonly includes?: (row: GraphRow, filter: ParsedFilter | undefined) => boolean;
  /** A row as the caller sees it. */
  readonly show?: (row: GraphRow) => GraphRow;
}

/** A list of Graph: filtered, ordered, in pages with `@odata.nextLink`. */
export function answerCollection(call: GraphCall, collection: Collection): GraphAnswer {
  const query = readQuery(call.params, collection);
  if (typeof query === 'string') return badRequest(query);
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter, collection.rules);
  if (query.filter !== undefined && (filter === undefined || collection.refuses?.(filter)))
    return invalidFilter();
  const matching = collection.rows.filter(
    (row) => (filter?.matches(row) ?? true) && (collection.includes?.(row, filter) ?? true),
  );
  const found = ordered(matching, collection, query);
  const start = query.skipToken === undefined ? 0 : startOf(found, query.skipToken);
  if (start === undefined) return badRequest('Skip token is invalid.');
  const page = found.slice(start, start + query.top);
  const last = page.at(-1);
  const hasMore = start + page.length < found.length;
  return jsonAnswer(200, {
    '@odata.context': `https://graph.microsoft.com/${call.version}/$metadata#${call.path.join('/')}`,
    ...(hasMore && last ? { '@odata.nextLink': nextLink(call, tokenOf(last)) } : {}),
    value: page.map((row) => selected((collection.show ?? same)(row), query)),
  });
}

/** One object of Graph by its ID; 404 when there is none. */
export function answerEntity(
  call: GraphCall,
  row: GraphRow | undefined,
  show: (row: GraphRow) => GraphRow = same,
): GraphAnswer {
  if (row === undefined) return errorAnswer(404, 'ResourceNotFound', 'The resource was not found.');
  const context = `https://graph.microsoft.com/${call.version}/$metadata#${call.path.slice(0, -1).join('/')}/$entity`;
  const select = call.params.get('$select')?.split(',');
  const shown = show(row);
  return jsonAnswer(200, { '@odata.context': context, ...(select ? pick(shown, select) : shown) });
}

const same = (row: GraphRow): GraphRow => row;

function ordered(
  rows: readonly GraphRow[],
  { orderBy }: Collection,
  { isOldestFirst }: GraphQuery,
): GraphRow[] {
  const time = (row: GraphRow) => Date.parse(String(row[orderBy]));
  const newestFirst = rows.toSorted((a, b) => time(b) - time(a) || 0);
  return isOldestFirst ? newestFirst.toReversed() : newestFirst;
}

function selected(row: GraphRow, { select }: GraphQuery): GraphRow {
  return select ? pick(row, select) : row;
}

/** A page ends at a row, not at a number: rows that arrive between two pages shift nothing. */
function tokenOf(row: GraphRow): string {
  return Buffer.from(`after:${String(row['id'])}`).toString('base64url');
}

function startOf(rows: readonly GraphRow[], token: string): number | undefined {
  const index = rows.findIndex((row) => tokenOf(row) === token);
  return index < 0 ? undefined : index + 1;
}

/** The same call with `$skiptoken`, absolute as Graph gives it. */
export function nextLink({ origin, version, path, params }: GraphCall, token: string): string {
  const options = [...params]
    .filter(([name]) => name !== '$skiptoken')
    .concat([['$skiptoken', token]])
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${origin}/${version}/${path.map(encodeURIComponent).join('/')}?${options.join('&')}`;
}

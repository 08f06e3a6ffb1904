import type { Failed, GraphCall, GraphCaller, GraphReply } from './graph-caller';
import { page } from './sign-in-row';

/** Rows of a list, in the order of Graph. `isComplete` is false when there are more than were read. */
export interface Rows {
  readonly kind: 'rows';
  readonly rows: readonly unknown[];
  readonly isComplete: boolean;
}

export const PAGE_ROWS = 100;
const MAX_PAGES = 3;
const MAX_ROWS = MAX_PAGES * PAGE_ROWS;

/**
 * Reads a list: one page, and up to two more while there are fewer than {@link PAGE_ROWS} rows. A next page that cannot
 * be had makes the list incomplete, or fails it when there was no row yet, so that it never looks like nothing found.
 */
export async function readPages(
  caller: GraphCaller,
  first: GraphCall,
  baseUrl: string,
): Promise<Rows | Exclude<GraphReply, { kind: 'ok' }>> {
  const rows: unknown[] = [];
  let call: GraphCall = first;
  for (let number = 1; ; number += 1) {
    const reply = await readPage(caller, call);
    if (reply.kind !== 'page') return number === 1 ? reply : cutShort(rows, reply);
    rows.push(...reply.rows.slice(0, MAX_ROWS - rows.length));
    const isCut = reply.rows.length > MAX_ROWS;
    if (reply.next === undefined) return { kind: 'rows', rows, isComplete: !isCut };
    if (rows.length >= PAGE_ROWS) return { kind: 'rows', rows, isComplete: false };
    const path = pathOf(reply.next, baseUrl, first.request.version);
    if (path === undefined || number === MAX_PAGES) return cutShort(rows, NONSENSE);
    call = { ...first, request: { ...first.request, path } };
  }
}

const NONSENSE: Failed = { kind: 'failed', failure: 'nonsense' };

type Page = { readonly kind: 'page'; readonly rows: readonly unknown[]; readonly next?: string };

async function readPage(
  caller: GraphCaller,
  call: GraphCall,
): Promise<Page | Exclude<GraphReply, { kind: 'ok' }>> {
  const reply = await caller.ask(call);
  if (reply.kind !== 'ok') return reply;
  const parsed = page.safeParse(reply.body);
  if (!parsed.success) return NONSENSE;
  const next = parsed.data['@odata.nextLink'];
  return { kind: 'page', rows: parsed.data.value, ...(next ? { next } : {}) };
}

function cutShort(rows: readonly unknown[], why: Exclude<GraphReply, { kind: 'ok' }>): Rows | Failed {
  if (rows.length > 0) return { kind: 'rows', rows, isComplete: false };
  return why.kind === 'failed' ? why : NONSENSE;
}

/** The path of a next page below the version; undefined unless it leads to the same server and version. */
function pathOf(nextLink: string, baseUrl: string, version: string): string | undefined {
  if (!URL.canParse(nextLink)) return undefined;
  const { origin, username, pathname, search } = new URL(nextLink);
  const isOurs = origin === new URL(baseUrl).origin && username === '' && pathname.startsWith(`/${version}/`);
  if (!isOurs) return undefined;
  // The client takes "https://" anywhere in a path for the beginning of an address.
  return `${pathname.slice(version.length + 2)}${search}`.replaceAll('https://', 'https%3A%2F%2F');
}

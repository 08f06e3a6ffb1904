import type { SignInQuery } from '../core/live-ports';
import type { SignInEvent } from '../core/sign-in-event';
import type { Clause } from './typed-values';
import { between, equals, ofKinds, parseGuid, parseTime } from './typed-values';

/** Rows are kept 30 days with P1 and P2, and an older time in a filter is refused with 400; one day to spare. */
export const RETENTION_MS = 29 * 24 * 3_600_000;

/**
 * The comparisons of a query, made of parsed values only. Undefined when no row can answer it: an ID that is no GUID,
 * a window before what is kept. `now` in milliseconds.
 */
export function signInFilter(query: SignInQuery, now: number): readonly Clause[] | undefined {
  const wanted = subject(query.by, now);
  const owner = query.onlyUserId === undefined ? [] : maybe(parseGuid(query.onlyUserId), 'userId');
  if (wanted === undefined || owner === undefined) return undefined;
  const kinds = [...new Set([query.rows, ...(query.alsoRows ?? [])])];
  const rows = kinds.length === 1 && kinds[0] === 'interactiveUser' ? [] : [ofKinds(kinds)];
  return [...wanted, ...owner.filter((clause) => !wanted.includes(clause)), ...rows];
}

function subject(by: SignInQuery['by'], now: number): readonly Clause[] | undefined {
  switch (by.kind) {
    case 'correlation':
      return maybe(parseGuid(by.id), 'correlationId');
    case 'request':
      return maybe(parseGuid(by.id), 'id');
    case 'user': {
      const user = maybe(parseGuid(by.userId), 'userId');
      const window = clampWindow(by.from, by.to, now);
      return user && window && [...user, ...between('createdDateTime', ...window)];
    }
  }
}

function maybe(
  value: ReturnType<typeof parseGuid>,
  field: Parameters<typeof equals>[0],
): readonly Clause[] | undefined {
  return value && [equals(field, value)];
}

/** A window of which the part that is kept no more is cut off; undefined when nothing is left or it is no window. */
export function clampWindow(from: string, to: string, now: number) {
  const start = parseTime(from);
  const oldest = parseTime(now - RETENTION_MS);
  const end = parseTime(to);
  if (start === undefined || end === undefined || oldest === undefined) return undefined;
  // ISO times of one form: the order of the texts is that of the times.
  const [first = start] = [start, oldest].sort().reverse();
  return first > end ? undefined : ([first, end] as const);
}

/** Whether a row that came back is one that was asked for. */
export function isAskedFor({ by }: SignInQuery, event: SignInEvent): boolean {
  switch (by.kind) {
    case 'correlation':
      return event.correlationId === by.id.toLowerCase();
    case 'request':
      return event.requestId === by.id.toLowerCase();
    case 'user':
      return event.userId === by.userId.toLowerCase();
  }
}

/** Whether a row belongs to the one person whose rows may be seen, where there is such a limit. */
export function isOwned({ onlyUserId }: SignInQuery, event: SignInEvent): boolean {
  return onlyUserId === undefined || event.userId === onlyUserId.toLowerCase();
}

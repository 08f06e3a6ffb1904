import { idOf } from '../access/object-id';
import type { Reading } from '../reading/reading';
import { EMPTY_READING } from '../reading/reading';

/** What the sign-in log is asked, from a paste or a command. Nothing in it is believed: it may come from a card. */
export type Question = {
  /** AADSTS numbers that go with it; they decide which rows are tried first. */
  readonly codes: readonly number[];
  /** Policies that the paste names. */
  readonly policyIds?: readonly string[];
  /** The text around it reads like a query: a probe, or a copied filter. It is worth one plain call. */
  readonly isProbe?: boolean;
  /** A person's sign-ins at a screen and in the background are wanted alike: one call for both. */
  readonly isEveryKind?: boolean;
} & (
  | { readonly kind: 'correlation' | 'request'; readonly id: string }
  /** A GUID without a label: a correlation ID or a request ID. */
  | { readonly kind: 'unlabelled'; readonly id: string }
  | ({ readonly kind: 'own' } & Period)
  | ({ readonly kind: 'person' /** Object ID or user principal name. */; readonly named: string } & Period)
);

/** ISO 8601 UTC; without them the last days up to now. */
interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** How far back a person's sign-ins are read where the question does not say: a weekend and a day. */
const LOOK_BACK_HOURS = 72;
/** The log answers older dates with an error, not with an empty list; it keeps 30 days. */
const OLDEST_DAYS = 29;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * What only an OData filter says. Its `ne`, `le` and `ge` are words of other languages: they count only in a comparison
 * of quoted values that goes on after a closing quote.
 */
const QUERY_SYNTAX =
  /\s(?:eq|gt|lt)\s|\$filter|\b(?:startswith|any|all)\(|'\s{1,5}(?:or|and)\s{1,5}[\w/]{1,60}\s{1,5}(?:ne|le|ge)\s{1,5}'/i;

/** What a paste allows to ask for; undefined when it holds no ID. A labelled ID goes before one without a label. */
export function questionOf(reading: Reading): Question | undefined {
  const { codes, policyIds, correlationId, requestId, unknownIds, words } = reading;
  const [unlabelled] = unknownIds;
  const common = { codes, policyIds, ...(QUERY_SYNTAX.test(words) && { isProbe: true }) };
  if (correlationId !== undefined) return { kind: 'correlation', id: correlationId, ...common };
  if (requestId !== undefined) return { kind: 'request', id: requestId, ...common };
  return unlabelled === undefined ? undefined : { kind: 'unlabelled', id: unlabelled, ...common };
}

/**
 * What is asked after *It worked* or another try: the attempt that the paste names, else the asker's own latest with its
 * code. Undefined where the paste holds neither.
 */
export function questionAfter(reading: Reading): Question | undefined {
  const { codes, timestamp } = reading;
  if (codes.length === 0) return questionOf(reading);
  const at = time(timestamp);
  const from = at === undefined ? {} : { from: iso(at - MINUTE_MS) };
  return questionOf(reading) ?? { kind: 'own', codes, isEveryKind: true, ...from };
}

/** The reading that a question stands for: its codes, and its ID or its time. */
export function readingOfQuestion(question: Question): Reading {
  const { codes, policyIds = [] } = question;
  const reading = { ...EMPTY_READING, codes, policyIds };
  switch (question.kind) {
    case 'correlation':
      return { ...reading, correlationId: question.id };
    case 'request':
      return { ...reading, requestId: question.id };
    case 'unlabelled':
      return { ...reading, unknownIds: [question.id] };
    case 'own':
    case 'person':
      return question.from === undefined ? reading : { ...reading, timestamp: question.from };
  }
}

/** A user principal name as the directory takes it: at most 113 signs, none that could lead out of a path. */
const USER_PRINCIPAL_NAME = /^[^\s@/\\?%&]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/;

/** Who is named: an object ID, or a user principal name in lower case; undefined for anything else. */
export function namedPerson(
  named: string,
): { readonly userId: string } | { readonly userPrincipalName: string } | undefined {
  const userId = idOf(named);
  if (userId !== undefined) return { userId };
  const userPrincipalName = named.slice(0, 200).trim().toLowerCase();
  return USER_PRINCIPAL_NAME.test(userPrincipalName) ? { userPrincipalName } : undefined;
}

/**
 * The period of a question about a person, ISO 8601 UTC, never older than the log keeps. It ends with the minute that
 * runs, so that the same question asked twice in a minute is the same query. `now` in milliseconds.
 */
export function periodOf(period: Period, now: number): { readonly from: string; readonly to: string } {
  const end = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  const to = Math.min(time(period.to) ?? end, end);
  const from = time(period.from) ?? to - LOOK_BACK_HOURS * HOUR_MS;
  const oldest = end - OLDEST_DAYS * 24 * HOUR_MS;
  return { from: iso(Math.max(oldest, Math.min(from, to))), to: iso(Math.max(oldest, to)) };
}

function time(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

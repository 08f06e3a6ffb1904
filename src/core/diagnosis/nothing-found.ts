import type { LiveFailure, LogSight } from '../live-ports';
import type { SignInKind } from '../sign-in-event';

/** Why the log may show nothing. */
export type NothingReasonId =
  | 'tooFresh'
  | 'tooOld'
  | 'notInteractive'
  | 'wrongKindOfId'
  | 'otherTenant'
  | 'notYours'
  | 'neverReached'
  | 'licence'
  | 'permission';

/** One explanation of an empty result. */
export interface NothingReason {
  readonly id: NothingReasonId;
  readonly text: string;
  /** What to do if it is this one. */
  readonly next: string;
}

/** What is known when a look-up brought nothing: the question alone, never what the log answered to it. */
export interface EmptyLookUp {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** What was looked for; `unlabelled` was tried both as correlation ID and as request ID. */
  readonly by: 'correlation' | 'request' | 'unlabelled' | 'user';
  /** Kinds of rows that were searched. */
  readonly searched: readonly SignInKind[];
  /** AADSTS numbers that go with the question. */
  readonly codes: readonly number[];
  /** When the error happened, from the paste; ISO 8601 UTC. */
  readonly happenedAt?: string;
  /** True where only the asker's own rows were searched. */
  readonly isOwnOnly: boolean;
  /** Tenant of the paste and tenant that is served, where both are GUIDs. */
  readonly pastedTenant?: string;
  readonly servedTenant?: string;
  readonly sight?: LogSight;
  /** Why the last look-up of the tenant failed, where it did. */
  readonly failure?: LiveFailure;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** 99 of 100 rows were visible after five minutes in the last figures that Microsoft published; doubled. */
const FRESH_MS = 10 * MINUTE_MS;
/** Rows later than this have not been heard of. */
const LATE_MS = 24 * 60 * MINUTE_MS;
/** Sign-in logs are kept 30 days with Entra ID P1 or P2, and 7 without (reference-reports-data-retention). */
const RETENTION_MS = 30 * DAY_MS;
const FREE_RETENTION_MS = 7 * DAY_MS;

/** Codes of saved sign-ins that a program renews: rows that are not interactive. */
const RENEWAL_CODES: ReadonlySet<number> = new Set([
  50058, 50132, 50133, 50173, 70008, 70043, 70044, 700082, 700084,
]);

/** How likely a reason is: 0 leaves it out. */
type Weigher = (lookUp: EmptyLookUp) => number;

const REASONS: readonly (NothingReason & { readonly weigh: Weigher })[] = [
  {
    id: 'licence',
    text: 'The organisation has no licence that lets Signpost read its sign-in log.',
    next: 'An administrator can look in the Microsoft Entra admin center, which shows the last 7 days without one.',
    weigh: ({ failure }) => (failure === 'licence' ? 100 : 0),
  },
  {
    id: 'permission',
    text: 'Signpost may not read the sign-in log at the moment.',
    next: 'An administrator has to check the permissions and the credential of Signpost.',
    weigh: ({ failure }) => (failure === 'permission' || failure === 'credential' ? 100 : 0),
  },
  {
    id: 'tooOld',
    text: 'It happened longer ago than the log keeps: 30 days with Microsoft Entra ID P1 or P2, 7 days without.',
    next: 'Try the sign-in once more and paste the new error.',
    weigh: (lookUp) => weighAge(lookUp, { fresh: 0, today: 0, week: 0, month: 15, older: 90, unknown: 10 }),
  },
  {
    id: 'tooFresh',
    text: 'It is too fresh: most rows appear within 5 minutes, some later.',
    next: 'Keep looking, or ask again in a few minutes.',
    weigh: (lookUp) => weighAge(lookUp, { fresh: 80, today: 40, week: 0, month: 0, older: 0, unknown: 60 }),
  },
  {
    id: 'notInteractive',
    text: 'A program signed in, in the background or as itself, and that kind of row was not searched.',
    next: 'Paste the whole error with its code, or ask an administrator to look under non-interactive and service principal sign-ins.',
    weigh: weighKinds,
  },
  {
    id: 'wrongKindOfId',
    text: 'The ID may be of the other kind: a request ID (also called trace ID) instead of a correlation ID, or the reverse.',
    next: 'Paste the whole error text, in which each ID has its name.',
    weigh: ({ by }) => (by === 'correlation' || by === 'request' ? 30 : 0),
  },
  {
    id: 'otherTenant',
    text: 'The sign-in went to another organisation, and its rows are in the log over there.',
    next: 'Ask the helpdesk of the organisation whose app or file you were opening.',
    weigh: weighTenant,
  },
  {
    id: 'notYours',
    text: 'It is the sign-in of another account; you are shown your own alone.',
    next: 'If you have several accounts, ask from the one that signed in. Else ask your helpdesk.',
    weigh: ({ isOwnOnly, by }) => (isOwnOnly && by !== 'user' ? 25 : 0),
  },
  {
    id: 'neverReached',
    text: 'The attempt ended before Microsoft Entra ID wrote a row, for example in the app or at an own sign-in server.',
    next: 'Try once more, write down the time, and ask for your latest sign-ins.',
    weigh: () => 5,
  },
];

/** Explanations of an empty result, likeliest first; never empty. */
export function explainNothing(lookUp: EmptyLookUp): NothingReason[] {
  return REASONS.map(({ weigh, ...reason }) => ({ reason, weight: weigh(lookUp) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason);
}

type Age = 'fresh' | 'today' | 'week' | 'month' | 'older' | 'unknown';

/** A time in the future is a clock that is off: as fresh as can be. */
function weighAge({ now, happenedAt }: EmptyLookUp, weights: Readonly<Record<Age, number>>): number {
  const age = now - Date.parse(happenedAt ?? '');
  if (Number.isNaN(age)) return weights.unknown;
  if (age <= FRESH_MS) return weights.fresh;
  if (age <= LATE_MS) return weights.today;
  if (age <= FREE_RETENTION_MS) return weights.week;
  return age <= RETENTION_MS ? weights.month : weights.older;
}

function weighKinds({ codes, searched, sight }: EmptyLookUp): number {
  const wanted: SignInKind[] = codes.some((code) => Math.trunc(code / 1000) === 7000)
    ? ['servicePrincipal']
    : ['nonInteractiveUser'];
  if (sight?.nonInteractive !== false && wanted.every((kind) => searched.includes(kind))) return 0;
  const isLikely = wanted.includes('servicePrincipal') || codes.some((code) => RENEWAL_CODES.has(code));
  return isLikely ? 70 : 35;
}

function weighTenant({ pastedTenant, servedTenant }: EmptyLookUp): number {
  if (pastedTenant === undefined || servedTenant === undefined) return 20;
  return pastedTenant.toLowerCase() === servedTenant.toLowerCase() ? 0 : 85;
}

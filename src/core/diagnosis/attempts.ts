import type { SignInEvent } from '../sign-in-event';

/** The rows of one attempt to sign in: those that share a correlation ID. */
export interface Attempt {
  readonly correlationId?: string;
  /** Oldest first; at least one. */
  readonly events: readonly SignInEvent[];
  /** The row to explain: the last failure or interrupt, or the success where there was nothing else. */
  readonly answer: SignInEvent;
  /** True where the last word is a success. */
  readonly isPassed: boolean;
}

/** Milliseconds since 1970-01-01 UTC; 0 where the log gives no readable time. */
export function timeOf(event: SignInEvent): number {
  const time = Date.parse(event.time);
  return Number.isNaN(time) ? 0 : time;
}

/**
 * Groups rows by correlation ID and person, whatever order they come in; a row without one stands alone, and a row that comes
 * twice counts once. Attempts are sorted by their last row, oldest first.
 */
export function groupAttempts(events: readonly SignInEvent[]): Attempt[] {
  const once = new Map(events.map((event) => [event.requestId, event]));
  const byId = groupBy([...once.values()], ({ correlationId, requestId }) => correlationId ?? requestId);
  return byId
    .flatMap(bySubject)
    .flatMap(toAttempt)
    .sort((a, b) => inOrder(lastOf(a), lastOf(b)));
}

/** Clients choose correlation IDs, so two people may share one; rows of different people are different attempts. */
function bySubject(events: SignInEvent[]): SignInEvent[][] {
  const subjects = new Set(
    events.flatMap(({ userId, servicePrincipalId }) => userId || servicePrincipalId || []),
  );
  return subjects.size < 2
    ? [events]
    : groupBy(events, ({ userId, servicePrincipalId }) => userId || servicePrincipalId || '');
}

function groupBy(events: readonly SignInEvent[], keyOf: (event: SignInEvent) => string): SignInEvent[][] {
  const groups = new Map<string, SignInEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

/** The last row of an attempt. */
export function lastOf(attempt: Attempt): SignInEvent {
  return attempt.events.at(-1) ?? attempt.answer;
}

function toAttempt(unsorted: readonly SignInEvent[]): Attempt[] {
  const events = [...unsorted].sort(inOrder);
  const last = events.at(-1);
  if (!last) return [];
  const answer = events.findLast(({ errorCode }) => errorCode !== 0) ?? last;
  const { correlationId } = last;
  return [
    {
      ...(correlationId === undefined ? {} : { correlationId }),
      events,
      answer,
      isPassed: last.errorCode === 0,
    },
  ];
}

/** By time; within the same moment the question comes before its outcome, and a success is the last word. */
function inOrder(a: SignInEvent, b: SignInEvent): number {
  return (
    timeOf(a) - timeOf(b) ||
    stageOf(a) - stageOf(b) ||
    (a.requestId < b.requestId ? -1 : a.requestId > b.requestId ? 1 : 0)
  );
}

function stageOf({ errorCode }: SignInEvent): number {
  if (errorCode === 0) return 3;
  if (errorCode === FAILED_CHALLENGE) return 2;
  return errorCode === DEVICE_QUESTION ? 0 : 1;
}

/** The multifactor attempt failed; follows the interrupt that asked. */
const FAILED_CHALLENGE = 500121;
/** Device authentication; comes before the policies ask. */
const DEVICE_QUESTION = 50097;

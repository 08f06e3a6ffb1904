const DAY_MS = 24 * 60 * 60_000;

/** How long a card can be updated after it was last saved. */
export const CARD_REFERENCE_TTL_MS = 90 * DAY_MS;

/** How long a resolved case is kept after its last change: long enough to find what helped the last time. */
export const RESOLVED_CASE_TTL_MS = 180 * DAY_MS;

/** How long a closed incident is kept: as long as its cases. */
export const CLOSED_INCIDENT_TTL_MS = RESOLVED_CASE_TTL_MS;

/** How long it can be told who looked at whose sign-ins. */
export const AUDIT_TTL_MS = 365 * DAY_MS;

/** The time `span` milliseconds before `now`, as the store writes times: ISO 8601 UTC, so that text order is time order. */
export function timeBefore(now: number, span: number): string {
  return new Date(now - span).toISOString();
}

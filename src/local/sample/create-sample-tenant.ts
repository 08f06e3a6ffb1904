import type { GraphRow } from '../graph/graph-message';
import type { TenantData } from '../graph/tenant-data';
import { SAMPLE_MEMBERS } from '../people';
import { SAMPLE_AUDITS } from './sample-audits';
import { SAMPLE_LOCATIONS } from './sample-locations';
import { SAMPLE_POLICIES, SECURITY_DEFAULTS } from './sample-policies';
import { SAMPLE_REGISTRATIONS } from './sample-registrations';
import { SAMPLE_ISSUES } from './sample-service-issues';
import { SAMPLE_NEWEST, SAMPLE_SIGN_INS } from './sample-sign-ins';
import { SAMPLE_USERS } from './sample-users';

const NEWEST_AGE_MS = 4 * 60_000;

/**
 * The sample tenant with its newest sign-in four minutes before `now` (milliseconds) and every distance in time kept.
 * Lists are new each time: a test may add rows to its own.
 */
export function createSampleTenant(now: number): TenantData & { readonly signIns: GraphRow[] } {
  const shift = Math.floor((now - NEWEST_AGE_MS - Date.parse(SAMPLE_NEWEST)) / 1000) * 1000;
  const moved = (rows: readonly GraphRow[]) => rows.map((row) => moveTimes(row, shift) as GraphRow);
  return {
    signIns: moved(SAMPLE_SIGN_INS),
    directoryAudits: moved(SAMPLE_AUDITS),
    registrations: moved(SAMPLE_REGISTRATIONS),
    users: moved(SAMPLE_USERS),
    members: SAMPLE_MEMBERS,
    policies: moved(SAMPLE_POLICIES),
    namedLocations: moved(SAMPLE_LOCATIONS),
    securityDefaults: SECURITY_DEFAULTS,
    serviceIssues: moved(SAMPLE_ISSUES),
  };
}

/** A copy with every field whose name ends in `DateTime` moved by `shift` milliseconds. */
export function moveTimes(value: unknown, shift: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moveTimes(item, shift));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.endsWith('DateTime') && typeof inner === 'string'
        ? toSeconds(Date.parse(inner) + shift)
        : moveTimes(inner, shift),
    ]),
  );
}

function toSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

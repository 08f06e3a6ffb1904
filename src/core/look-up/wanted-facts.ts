import { idOf } from '../access/object-id';
import { failedOnPlace } from '../diagnosis/policies';
import { CHANGE_BEFORE_MS } from '../diagnosis/policy-changes';
import type { SignInEvent } from '../sign-in-event';

/** Which facts about the tenant help to explain the rows; what is absent need not be asked. */
export interface WantedFacts {
  /** Object ID of the person whose registered methods matter. */
  readonly registrationOf?: string;
  /** Policies whose names are not in the rows. */
  readonly policyIds: readonly string[];
  /** A policy that looks at the place was not met. */
  readonly namedLocations: boolean;
  readonly securityDefaults: boolean;
  readonly serviceIssues: boolean;
  /** The hours before a policy or a group of people was hit, ISO 8601 UTC. */
  readonly policyChanges?: { readonly from: string; readonly to: string };
}

/** Codes about a second proof: asked for, not given, or no method registered. */
const PROOF_CODES: ReadonlySet<number> = new Set([
  50072, 50074, 50076, 50078, 50079, 50125, 50158, 50203, 53004, 500121,
]);
/** A second proof could not even be asked for: the registration explains more than the policies do. */
const REGISTRATION_CODES: ReadonlySet<number> = new Set([50072, 50079, 50203, 53004]);

/** Policies are read one a second. */
const MAX_POLICY_NAMES = 3;

/**
 * The facts to ask for. `reportCalls`: how many calls to the reports of the tenant the question may still cost;
 * registration and policy changes cost one each.
 */
export function wantedFacts(
  rows: readonly SignInEvent[],
  policyIds: readonly string[],
  reportCalls: number,
): WantedFacts {
  const failed = rows.filter(({ errorCode }) => errorCode !== 0);
  const blocked = failed.filter(isPolicyFailure);
  const needsProof = failed.some(({ errorCode }) => PROOF_CODES.has(errorCode));
  const people = new Set(failed.map(({ userId }) => idOf(userId)));
  const [onlyPerson] = people.size === 1 ? people : [];
  const person = needsProof ? onlyPerson : undefined;
  const hit = people.size > 1 ? failed : blocked;
  const changes = hit.length > 0 ? hoursBefore(hit) : undefined;
  const isRegistrationFirst = failed.some(({ errorCode }) => REGISTRATION_CODES.has(errorCode));
  const hasBoth = reportCalls > 1;
  const asksPerson = reportCalls > 0 && (hasBoth || isRegistrationFirst || changes === undefined);
  const asksChanges = reportCalls > 0 && (hasBoth || !(isRegistrationFirst && person !== undefined));
  return {
    ...(person !== undefined && asksPerson && { registrationOf: person }),
    ...(changes !== undefined && asksChanges && { policyChanges: changes }),
    policyIds: unnamedPolicies(failed, policyIds),
    namedLocations: failed.some((row) => failedOnPlace(row).length > 0),
    securityDefaults: needsProof && blocked.length === 0,
    serviceIssues: failed.length > 0,
  };
}

/** Conditional Access kept the sign-in out; where the policies cannot be seen, the code has to tell. */
function isPolicyFailure({ policies, errorCode }: SignInEvent): boolean {
  return policies === undefined
    ? /^530/.test(String(errorCode))
    : policies.some(({ result }) => result === 'failure');
}

function unnamedPolicies(rows: readonly SignInEvent[], pasted: readonly string[]): string[] {
  const applied = rows.flatMap(({ policies }) => policies ?? []);
  const named = new Set(applied.filter(({ name }) => name !== undefined).map(({ id }) => idOf(id)));
  const ids = [...applied.filter(({ result }) => result === 'failure').map(({ id }) => id), ...pasted];
  const wanted = new Set(ids.map(idOf).filter((id) => id !== undefined && !named.has(id)));
  return [...wanted].filter((id) => id !== undefined).slice(0, MAX_POLICY_NAMES);
}

function hoursBefore(rows: readonly SignInEvent[]): { from: string; to: string } | undefined {
  const times = rows.map(({ time }) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return undefined;
  const from = new Date(Math.min(...times) - CHANGE_BEFORE_MS).toISOString();
  return { from, to: new Date(Math.max(...times)).toISOString() };
}

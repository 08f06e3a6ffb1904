import type { FactAnswer, TenantFacts } from '../core/live-ports';
import type { TenantFindings } from '../core/look-up/look-up-result';
import type { WantedFacts } from '../core/look-up/wanted-facts';
import type { Timer } from './deadline';
import { withinDeadline } from './deadline';

/** Facts come after the rows and may not keep them waiting: both together should take less than four seconds. */
const FACT_LIMIT_MS = 2_500;

/** Asks for the wanted facts, all at once. One that takes too long is `failed` with `timeout`. */
export async function gatherFindings(
  wanted: WantedFacts,
  facts: TenantFacts,
  timer: Timer,
): Promise<TenantFindings> {
  const soon = <T>(answer: Promise<FactAnswer<T>>): Promise<FactAnswer<T>> =>
    withinDeadline(answer, FACT_LIMIT_MS, () => ({ kind: 'failed', failure: 'timeout' }), timer);
  const { registrationOf, policyChanges: period } = wanted;
  const [registration, namedLocations, securityDefaultsOn, serviceIssues, policyChanges, names] =
    await Promise.all([
      registrationOf === undefined ? undefined : soon(facts.registration(registrationOf)),
      wanted.namedLocations ? soon(facts.namedLocations()) : undefined,
      wanted.securityDefaults ? soon(facts.securityDefaultsOn()) : undefined,
      wanted.serviceIssues ? soon(facts.serviceIssues()) : undefined,
      period === undefined ? undefined : soon(facts.policyChanges(period.from, period.to)),
      Promise.all(wanted.policyIds.map(async (id) => [id, await soon(facts.policyName(id))] as const)),
    ]);
  return {
    ...(registration && { registration }),
    ...(namedLocations && { namedLocations }),
    ...(securityDefaultsOn && { securityDefaultsOn }),
    ...(serviceIssues && { serviceIssues }),
    ...(policyChanges && { policyChanges }),
    policyNames: Object.fromEntries(names),
  };
}

import type { AppliedPolicy } from '../../sign-in-event';
import {
  BLOCK,
  controlWords,
  failedOn,
  failedPolicies,
  nameOf,
  STRENGTH_CONTROL,
  TERMS_CONTROL,
} from '../policies';
import type { Rule } from './rule';
import { logFact } from './rule';

/** What Conditional Access did. Report-only policies are named as such and never blamed. */
export const POLICY_RULES: readonly Rule[] = [
  ({ event }) => {
    const failed = failedPolicies(event);
    if (failed.length === 0) return undefined;
    const verb = failed.length > 1 ? 'were' : 'was';
    return logFact('policyFailed', `${nameOf(failed, unmet)} ${verb} not met`, event);
  },
  ({ event }) => {
    const blocking = failedOn(event, BLOCK);
    if (blocking.length === 0) return undefined;
    return logFact('policyBlocked', `${nameOf(blocking)} blocked this sign-in`, event);
  },
  ({ event }) => {
    const { length } = failedPolicies(event);
    return length > 1
      ? logFact('severalPoliciesFailed', `${length} policies were not met at once`, event)
      : undefined;
  },
  ({ event }) => {
    const reporting = (event.policies ?? []).filter(({ result }) => result === 'reportOnly');
    if (reporting.length === 0) return undefined;
    const verb = reporting.length > 1 ? 'only report and' : 'only reports and';
    return logFact('policyReportOnly', `${nameOf(reporting)} ${verb} caused nothing`, event);
  },
  ({ event }) => {
    const strength = failedOn(event, STRENGTH_CONTROL);
    return strength.length > 0
      ? logFact('authenticationStrengthUnmet', `${nameOf(strength)} wants a stronger method`, event)
      : undefined;
  },
  ({ event }) => {
    const terms = failedOn(event, TERMS_CONTROL);
    if (terms.length > 0)
      return logFact('termsOfUseOpen', `${nameOf(terms)} wants terms of use accepted`, event);
    return /terms of use/i.test(event.additionalDetails ?? '')
      ? logFact('termsOfUseOpen', 'the sign-in was sent to the terms of use', event)
      : undefined;
  },
];

/** The controls of a policy that was not met, behind its name. */
function unmet(policy: AppliedPolicy): string {
  const words = controlWords(policy);
  return words === '' ? '' : ` (${words})`;
}

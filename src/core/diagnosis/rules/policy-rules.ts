import {
  BLOCK,
  failedOn,
  failedPolicies,
  MFA_CONTROL,
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
    return logFact('policyFailed', `${nameOf(failed)} ${verb} not met${unmet(failed)}`, event);
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

/** What grant controls are called in a sentence; others are left out rather than shown raw. */
const CONTROL_WORDS: readonly (readonly [control: RegExp, words: string])[] = [
  [MFA_CONTROL, 'multifactor authentication'],
  [BLOCK, 'it blocks'],
  [/compliantdevice/i, 'a compliant device'],
  [/domainjoineddevice/i, 'a hybrid joined device'],
  [STRENGTH_CONTROL, 'a stronger method'],
  [TERMS_CONTROL, 'accepted terms of use'],
  [/approvedapp|approvedclient/i, 'an approved app'],
  [/compliantapp/i, 'an app under app protection'],
  [/passwordchange/i, 'a new password'],
];

function unmet(failed: ReturnType<typeof failedPolicies>): string {
  const controls = new Set(failed.flatMap(({ grantControls }) => grantControls));
  const words = [...controls].flatMap(
    (control) => CONTROL_WORDS.find(([pattern]) => pattern.test(control))?.[1] ?? [],
  );
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

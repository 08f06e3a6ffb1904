import { plainText } from '../answer/plain-text';
import type { AppliedPolicy, SignInEvent } from '../sign-in-event';

/** Policies that kept this row from succeeding. Report-only ones never do. */
export function failedPolicies(event: SignInEvent): readonly AppliedPolicy[] {
  return (event.policies ?? []).filter(({ result }) => result === 'failure');
}

/** Failed policies with a grant control whose name holds `part`. */
export function failedOn(event: SignInEvent, part: RegExp): readonly AppliedPolicy[] {
  return failedPolicies(event).filter(({ grantControls }) =>
    grantControls.some((control) => part.test(control)),
  );
}

/** Failed policies that apply because of a condition, such as `location`. */
export function failedBecauseOf(event: SignInEvent, condition: RegExp): readonly AppliedPolicy[] {
  return failedPolicies(event).filter(({ conditionsSatisfied }) =>
    conditionsSatisfied.some((each) => condition.test(each)),
  );
}

/** Failed policies that weigh the risk of the sign-in or of the account. */
export function failedOnRisk(event: SignInEvent): readonly AppliedPolicy[] {
  return failedBecauseOf(event, /risk$/i);
}

export const BLOCK = /^block/i;
export const DEVICE_CONTROL = /device/i;
export const TERMS_CONTROL = /terms/i;
export const STRENGTH_CONTROL = /strength/i;
export const MFA_CONTROL = /^mfa$/i;

/** `the policy "CA010"` or `the policies "CA010" and "CA030"`; a policy that must not be named is `a policy`. */
export function nameOf(policies: readonly AppliedPolicy[]): string {
  const names = policies.flatMap(({ name }) => plainText(name ?? '') || []).map((name) => `"${name}"`);
  if (names.length === 0) return policies.length > 1 ? 'several policies' : 'a Conditional Access policy';
  if (names.length === 1) return `the policy ${names[0]}`;
  return `the policies ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

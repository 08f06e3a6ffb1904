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

/** Failed policies that look at where the sign-in came from. */
export function failedOnPlace(event: SignInEvent): readonly AppliedPolicy[] {
  return failedBecauseOf(event, /^location$|^ipAddressSeenBy/i);
}

export const BLOCK = /^block/i;
export const DEVICE_CONTROL = /device/i;
export const TERMS_CONTROL = /terms/i;
export const STRENGTH_CONTROL = /strength/i;
export const MFA_CONTROL = /^mfa$/i;

/** What grant controls are called in a sentence. */
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

/** The grant controls of a policy in words, each once; those that nobody knows are left out. */
export function controlWords({ grantControls }: AppliedPolicy): string {
  const words = grantControls.flatMap(
    (control) => CONTROL_WORDS.find(([pattern]) => pattern.test(control))?.[1] ?? [],
  );
  return [...new Set(words)].join(', ');
}

/**
 * `the policy "CA010"` or `the policies "CA010" and "CA030"`; policies of which no name may be told are `a Conditional
 * Access policy` and `several policies`. `note` is put behind each name.
 */
export function nameOf(
  policies: readonly AppliedPolicy[],
  note: (policy: AppliedPolicy) => string = () => '',
): string {
  const named = policies.map((policy) => ({ name: plainText(policy.name ?? ''), note: note(policy) }));
  if (named.every(({ name }) => name === '')) {
    const notes = [...new Set(named.map((each) => each.note))].join('');
    return `${policies.length > 1 ? 'several policies' : 'a Conditional Access policy'}${notes}`;
  }
  const texts = named.map(
    (each) => `${each.name === '' ? 'one without a name' : `"${each.name}"`}${each.note}`,
  );
  if (texts.length === 1) return `the policy ${texts[0]}`;
  return `the policies ${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

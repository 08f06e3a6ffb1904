import type { AppliedPolicy, SignInEvent } from '../sign-in-event';
import type { Attempt } from './attempts';
import { MANDATORY_MFA_CLIENTS } from './known-clients';
import { failedOnRisk, failedPolicies, MFA_CONTROL } from './policies';

/** Who or what asked for more than a password. */
export type RequirementSource =
  | {
      readonly kind: 'policy';
      /** Those that were not met; where all were, those that asked. Empty where the log may not show them. */
      readonly policies: readonly AppliedPolicy[];
      /** True where what the policies wanted was there. */
      readonly isMet: boolean;
    }
  | { readonly kind: 'risk'; readonly policies: readonly AppliedPolicy[] }
  | { readonly kind: 'perUserMfa' }
  | { readonly kind: 'securityDefaults' }
  /** Never named by the log: concluded from who asked and for which app. */
  | { readonly kind: 'mandatoryMfa' }
  | { readonly kind: 'app' }
  | { readonly kind: 'federated' }
  /** The sign-in ended, or succeeded, before anything more was asked for. */
  | { readonly kind: 'none' }
  /** `notSeen`: the log may not show it. `notNamed`: the log was seen and does not say. */
  | { readonly kind: 'unknown'; readonly why: 'notSeen' | 'notNamed' };

export type RequirementKind = RequirementSource['kind'];

/**
 * Values of `requirementProvider`, lower case, with what they stand for
 * (https://learn.microsoft.com/graph/api/resources/signin?view=graph-rest-beta, authenticationRequirementPolicies).
 */
const PROVIDERS: Readonly<Record<string, 'policy' | 'risk' | 'perUserMfa' | 'securityDefaults' | 'request'>> =
  {
    multiconditionalaccess: 'policy',
    v1conditionalaccess: 'policy',
    v1conditionalaccessdependency: 'policy',
    v1conditionalaccesspolicyidrequested: 'policy',
    mfaregistrationrequiredbymulticonditionalaccess: 'policy',
    authenticationstrengths: 'policy',
    crosstenantoutboundrule: 'policy',
    gpslocationcondition: 'policy',
    tenantsessionriskpolicy: 'risk',
    accountcompromisepolicies: 'risk',
    riskbasedpolicy: 'risk',
    mfaregistrationrequiredbyidentityprotectionpolicy: 'risk',
    user: 'perUserMfa',
    securitydefaults: 'securityDefaults',
    mfaregistrationrequiredbysecuritydefaults: 'securityDefaults',
    baselineprotection: 'securityDefaults',
    mfaregistrationrequiredbybaselineprotection: 'securityDefaults',
    request: 'request',
    scopebasedauthrequirementpolicy: 'request',
  };

type Provider = (typeof PROVIDERS)[string];

/** Where the requirement of an attempt came from. */
export function requirementSource(attempt: Attempt): RequirementSource {
  const event = attempt.answer;
  const failed = failedPolicies(event);
  const providers = providersOf(attempt);
  const onRisk = failedOnRisk(event);
  if (onRisk.length > 0 || providers.has('risk')) return { kind: 'risk', policies: onRisk };
  if (failed.some(wantsMoreThanMfa)) return { kind: 'policy', policies: failed, isMet: false };
  return fromProviders(providers, event, failed) ?? withoutProviders(attempt, failed);
}

function fromProviders(
  providers: ReadonlySet<Provider>,
  event: SignInEvent,
  failed: readonly AppliedPolicy[],
): RequirementSource | undefined {
  if (providers.has('policy')) return fromPolicies(event, failed);
  if (providers.has('securityDefaults')) return { kind: 'securityDefaults' };
  if (providers.has('perUserMfa')) return { kind: 'perUserMfa' };
  if (providers.has('request')) return { kind: isUnderMandatoryMfa(event) ? 'mandatoryMfa' : 'app' };
  return undefined;
}

function withoutProviders(attempt: Attempt, failed: readonly AppliedPolicy[]): RequirementSource {
  const event = attempt.answer;
  if (failed.length > 0) return { kind: 'policy', policies: failed, isMet: false };
  if (isFederated(event)) return { kind: 'federated' };
  if (/^single/i.test(event.requirement ?? '') || (attempt.isPassed && event.errorCode === 0))
    return { kind: 'none' };
  const isSeen = event.requirementProviders !== undefined;
  return { kind: 'unknown', why: isSeen ? 'notNamed' : 'notSeen' };
}

function fromPolicies(event: SignInEvent, failed: readonly AppliedPolicy[]): RequirementSource {
  if (failed.length > 0) return { kind: 'policy', policies: failed, isMet: false };
  const met = (event.policies ?? []).filter(
    ({ result, grantControls }) => result === 'success' && grantControls.length > 0,
  );
  return { kind: 'policy', policies: met, isMet: met.length > 0 };
}

/** The row itself names who asked; where it does not, the latest row of the attempt that does. */
function providersOf({ answer, events }: Attempt): ReadonlySet<Provider> {
  const named = [answer, ...[...events].reverse()].find((event) => event.requirementProviders?.length);
  const providers = named?.requirementProviders ?? [];
  return new Set(providers.flatMap(({ provider }) => PROVIDERS[provider.toLowerCase()] ?? []));
}

function wantsMoreThanMfa({ grantControls }: AppliedPolicy): boolean {
  return grantControls.some((control) => !MFA_CONTROL.test(control));
}

/** True for the apps for which Microsoft itself demands multifactor authentication. */
export function isUnderMandatoryMfa({ applicationId }: SignInEvent): boolean {
  return applicationId !== undefined && MANDATORY_MFA_CLIENTS.has(applicationId.toLowerCase());
}

/** True where the steps say that the organisation's own sign-in server, or another provider, checked the person. */
export function isFederated({ steps }: SignInEvent): boolean {
  return (steps ?? []).some(({ method, detail, result }) =>
    [method, detail, result].some((text) => /federat|external provider/i.test(text ?? '')),
  );
}

import type { AppliedPolicy, SignInEvent, SignInKind } from '../core/sign-in-event';
import type { SignInRow } from './sign-in-row';
import { signInRow } from './sign-in-row';
import { defined } from './tolerant';

/** A row of Graph as an event; undefined when it has no ID, time or error code. */
export function toSignInEvent(value: unknown): SignInEvent | undefined {
  const parsed = signInRow.safeParse(value);
  if (!parsed.success) return undefined;
  const row = parsed.data;
  return {
    requestId: row.id,
    time: row.createdDateTime,
    errorCode: row.status.errorCode,
    kinds: kindsOf(row),
    ...whoAndWhere(row),
    ...whatWasAsked(row),
    ...defined({
      correlationId: row.correlationId,
      additionalDetails: row.status.additionalDetails,
      riskLevel: row.riskLevelDuringSignIn,
      riskState: row.riskState,
      riskTypes: row.riskEventTypes_v2 ?? row.riskEventTypes,
      isFlagged: row.flaggedForReview,
    }),
  };
}

/** v1.0 names no kinds and has interactive rows only. */
function kindsOf({ signInEventTypes, isInteractive }: SignInRow): readonly SignInKind[] {
  return signInEventTypes ?? [isInteractive === false ? 'nonInteractiveUser' : 'interactiveUser'];
}

function whoAndWhere(row: SignInRow) {
  return defined({
    userId: row.userId,
    userName: row.userDisplayName,
    userPrincipalName: row.userPrincipalName,
    userType: row.userType,
    homeTenantId: row.homeTenantId,
    resourceTenantId: row.resourceTenantId,
    servicePrincipalId: row.servicePrincipalId,
    servicePrincipalName: row.servicePrincipalName,
    applicationId: row.appId,
    applicationName: row.appDisplayName,
    resourceId: row.resourceId,
    resourceName: row.resourceDisplayName,
    address: row.ipAddress,
    city: row.location.city,
    country: row.location.countryOrRegion,
    clientApp: row.clientAppUsed,
    userAgent: row.userAgent,
    device: deviceOf(row),
  });
}

function deviceOf({ deviceDetail }: SignInRow): SignInEvent['device'] {
  const { displayName, ...rest } = deviceDetail;
  const device = defined({ name: displayName, ...rest });
  return Object.keys(device).length === 0 ? undefined : device;
}

function whatWasAsked(row: SignInRow) {
  return defined({
    requirement: row.authenticationRequirement,
    requirementProviders: row.authenticationRequirementPolicies?.flatMap(
      ({ requirementProvider: provider, detail }) =>
        provider === undefined ? [] : [defined({ provider, detail })],
    ),
    steps: row.authenticationDetails?.map((step) =>
      defined({
        time: step.authenticationStepDateTime,
        method: step.authenticationMethod,
        detail: step.authenticationMethodDetail,
        succeeded: step.succeeded,
        result: step.authenticationStepResultDetail,
        requirement: step.authenticationStepRequirement,
      }),
    ),
    policies: row.appliedConditionalAccessPolicies?.map(policyOf),
    protocol: row.authenticationProtocol,
    sessionRules: row.sessionLifetimePolicies?.flatMap(
      ({ expirationRequirement, detail }) => expirationRequirement ?? detail ?? [],
    ),
    networks: row.networkLocationDetails?.flatMap(({ networkType: type, networkNames }) =>
      type === undefined ? [] : [{ type, names: networkNames ?? [] }],
    ),
  });
}

function policyOf(policy: NonNullable<SignInRow['appliedConditionalAccessPolicies']>[number]): AppliedPolicy {
  return {
    id: policy.id ?? '',
    ...defined({ name: policy.displayName }),
    result: policy.result,
    grantControls: policy.enforcedGrantControls ?? [],
    sessionControls: policy.enforcedSessionControls ?? [],
    conditionsSatisfied: policy.conditionsSatisfied,
  };
}

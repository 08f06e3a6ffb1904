import type { SignInEvent, SignInKind } from '../../src/core/sign-in-event';
import sample from '../../src/local/sample/sign-ins.json';

type Row = (typeof sample.value)[number];

/** Every row of the sample as an event, in the order of the file, by a mapping of its own. */
export function sampleEvents(): SignInEvent[] {
  return sample.value.map(toEvent);
}

/** An event of our own making: an interactive sign-in of one person to one app that failed with `errorCode`. */
export function inventedEvent(changes: Partial<SignInEvent> = {}): SignInEvent {
  return {
    requestId: 'aaaaaaaa-0000-4000-8000-000000000001',
    correlationId: 'cccccccc-0000-4000-8000-000000000001',
    time: '2026-11-20T08:00:00Z',
    errorCode: 50076,
    kinds: ['interactiveUser'],
    userId: 'bbbbbbbb-0000-4000-8000-000000000001',
    applicationId: 'dddddddd-0000-4000-8000-000000000001',
    requirementProviders: [],
    steps: [],
    policies: [],
    ...changes,
  };
}

function toEvent(row: Row): SignInEvent {
  const device = text(row.deviceDetail);
  return {
    requestId: row.id,
    time: row.createdDateTime,
    errorCode: row.status.errorCode,
    kinds: row.signInEventTypes as SignInKind[],
    ...text({
      correlationId: row.correlationId,
      additionalDetails: row.status.additionalDetails,
      userId: row.userId,
      userType: row.userType,
      homeTenantId: row.homeTenantId,
      resourceTenantId: row.resourceTenantId,
      servicePrincipalId: row.servicePrincipalId,
      applicationId: row.appId,
      clientApp: row.clientAppUsed,
      requirement: row.authenticationRequirement,
      protocol: row.authenticationProtocol,
      riskLevel: row.riskLevelDuringSignIn,
      riskState: row.riskState,
    }),
    riskTypes: row.riskEventTypes_v2,
    device: {
      ...text({ name: device['displayName'], trustType: device['trustType'] }),
      isCompliant: row.deviceDetail.isCompliant ?? false,
      isManaged: row.deviceDetail.isManaged ?? false,
    },
    requirementProviders: row.authenticationRequirementPolicies.map(({ requirementProvider, detail }) => ({
      provider: requirementProvider,
      detail,
    })),
    steps: row.authenticationDetails.map((step) => ({
      method: step.authenticationMethod,
      succeeded: step.succeeded,
      result: step.authenticationStepResultDetail,
      requirement: step.authenticationStepRequirement,
    })),
    policies: row.appliedConditionalAccessPolicies.map((policy) => ({
      id: policy.id,
      name: policy.displayName,
      result: resultOf(policy.result),
      grantControls: policy.enforcedGrantControls,
      sessionControls: policy.enforcedSessionControls,
      conditionsSatisfied: policy.conditionsSatisfied.split(','),
    })),
    sessionRules: row.sessionLifetimePolicies.map(({ expirationRequirement }) => expirationRequirement),
  } as SignInEvent;
}

function resultOf(result: string) {
  return result.startsWith('reportOnly') ? 'reportOnly' : result;
}

/** Without what is empty: the sample writes a missing text as `null` or `""`. */
function text(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}

import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { diagnoseAttempt, readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { TenantAnswers } from '../../../src/core/diagnosis/facts-from-tenant';
import { factsFromTenant } from '../../../src/core/diagnosis/facts-from-tenant';
import type { FactName } from '../../../src/core/facts';
import type { AppliedPolicy, SignInEvent } from '../../../src/core/sign-in-event';
import type { VerdictId } from '../../../src/core/verdicts/verdict-id';
import { VERDICTS } from '../../../src/core/verdicts/verdicts';
import { FULL_SIGHT } from '../../support/fakes';
import { knowledge } from '../../support/knowledge';
import { inventedEvent } from '../../support/sample-events';

/** Reads one row with a code, and what the tenant says beside it. */
function read(code: number, row: Partial<SignInEvent> = {}, tenant: TenantAnswers = {}) {
  const event = inventedEvent({ errorCode: code, ...row });
  const [attempt] = groupAttempts([event]);
  const entry = knowledge().catalog.entry(code);
  if (attempt === undefined || entry === undefined) throw new TypeError(`no attempt or entry for ${code}`);
  const otherFacts = factsFromTenant(tenant, event.time);
  const findings = readAttempt(attempt, { sight: FULL_SIGHT, otherFacts }, entry);
  const { causes } = diagnoseAttempt(entry, findings);
  return { findings, entry, causes, ids: causes.map(({ cause }) => cause.id) };
}

function policy(control: string, conditions: readonly string[] = []): AppliedPolicy {
  return {
    id: control,
    name: control,
    result: 'failure',
    grantControls: [control],
    sessionControls: [],
    conditionsSatisfied: conditions,
  };
}

const said = (result: string) => [{ result, succeeded: false, requirement: 'Primary authentication' }];
const asked = (result: string) => [{ result, succeeded: false, requirement: 'Multifactor authentication' }];
const CLOUD_PASSWORD = [
  { method: 'Password', detail: 'Password in the cloud', requirement: 'Primary authentication' },
];
const FEDERATED = [{ method: 'Password', detail: 'Federated', requirement: 'Primary authentication' }];
const BARE_DEVICE = { operatingSystem: 'Windows 11', isCompliant: false };
const registered = (methods: readonly string[], isMfaCapable = true) => ({
  registration: { methods, isMfaRegistered: methods.length > 0, isMfaCapable },
});

interface Parted {
  readonly code: number;
  readonly evidence: string;
  readonly row?: Partial<SignInEvent>;
  readonly tenant?: TenantAnswers;
  readonly verdict: VerdictId;
  /** The first cause, and the fact that is shown beside it. */
  readonly cause: string;
  readonly because: FactName;
  /** Causes of the other readings, which are left out. */
  readonly out?: readonly string[];
}

const LOCK = ['locked-own-mistakes', 'locked-old-device', 'locked-by-guessing', 'locked-in-active-directory'];
const ADDRESS = ['address-shared', 'address-own-office', 'address-of-a-job'];

const PARTED: readonly Parted[] = [
  // Locked account or bad address
  {
    code: 50053,
    evidence: 'the step says locked',
    row: { steps: said('Account is locked') },
    verdict: 'accountLocked',
    cause: 'locked-own-mistakes',
    because: 'accountLocked',
    out: ADDRESS,
  },
  {
    code: 50053,
    evidence: 'the details say address',
    row: { additionalDetails: 'Blocked because it came from an IP address with malicious activity' },
    verdict: 'addressBlocked',
    cause: 'address-shared',
    because: 'addressBlocked',
    out: LOCK,
  },
  {
    code: 50053,
    evidence: 'Microsoft rates the address as malicious',
    row: { riskLevel: 'medium', riskTypes: ['maliciousIPAddress'] },
    verdict: 'addressBlocked',
    cause: 'address-shared',
    because: 'addressBlocked',
    out: LOCK,
  },
  // To register, to have a proof passed on, or methods that are gone
  {
    code: 50079,
    evidence: 'Entra checked the password itself',
    row: { steps: CLOUD_PASSWORD },
    verdict: 'notRegistered',
    cause: 'never-registered',
    because: 'notRegistered',
  },
  {
    code: 50079,
    evidence: 'the report lists no method',
    tenant: registered([]),
    verdict: 'notRegistered',
    cause: 'never-registered',
    because: 'notRegistered',
  },
  {
    code: 50079,
    evidence: 'a federated server checked the password',
    row: { steps: FEDERATED },
    verdict: 'proofNotPassedOn',
    cause: 'federated-claim-missing',
    because: 'federatedUser',
    out: ['never-registered', 'methods-gone-or-forbidden'],
  },
  {
    code: 50079,
    evidence: 'a federated server checked the password, and the report lists no method',
    row: { steps: FEDERATED },
    tenant: registered([]),
    verdict: 'proofNotPassedOn',
    cause: 'federated-claim-missing',
    because: 'federatedUser',
    out: ['never-registered', 'methods-gone-or-forbidden'],
  },
  {
    code: 50079,
    evidence: 'the report lists methods that are not allowed any more',
    row: { steps: CLOUD_PASSWORD },
    tenant: registered(['mobilePhone'], false),
    verdict: 'notRegistered',
    cause: 'methods-gone-or-forbidden',
    because: 'fewMethods',
    out: ['never-registered'],
  },
  {
    code: 50079,
    evidence: 'the report of this morning still lists methods',
    row: { steps: CLOUD_PASSWORD },
    tenant: registered(['mobilePhone', 'fido2SecurityKey']),
    verdict: 'notRegistered',
    cause: 'methods-gone-or-forbidden',
    because: 'methodsRegistered',
    out: ['never-registered'],
  },
  {
    code: 50079,
    evidence: 'a guest',
    row: { userType: 'guest', homeTenantId: 'a', resourceTenantId: 'b' },
    verdict: 'notRegistered',
    cause: 'guest-has-nothing-here',
    because: 'guestUser',
  },
  {
    code: 50079,
    evidence: 'a program',
    row: { protocol: 'ropc' },
    verdict: 'noPromptPossible',
    cause: 'no-room-for-the-set-up-page',
    because: 'ropc',
  },
  // Device, policy or risk
  {
    code: 50131,
    evidence: 'a device control was not met',
    row: { device: BARE_DEVICE, policies: [policy('RequireCompliantDevice')] },
    verdict: 'device',
    cause: 'device-state',
    because: 'deviceNotRegistered',
    out: ['classic-policy'],
  },
  {
    code: 50131,
    evidence: 'a policy blocks the place',
    row: { policies: [policy('Block', ['location'])] },
    verdict: 'blockedByPolicy',
    cause: 'access-policy',
    because: 'policyBlocked',
    out: ['classic-policy'],
  },
  {
    code: 50131,
    evidence: 'the sign-in is rated as risky',
    row: { riskLevel: 'high', riskTypes: ['unlikelyTravel'] },
    verdict: 'risk',
    cause: 'suspicious-activity',
    because: 'riskDetected',
    out: ['device-state'],
  },
  {
    code: 50131,
    evidence: 'an unknown device, no policy and no risk',
    row: { device: BARE_DEVICE },
    verdict: 'device',
    cause: 'device-state',
    because: 'deviceNotRegistered',
  },
  // Who asks
  {
    code: 50076,
    evidence: 'a policy asked',
    row: { policies: [policy('Mfa')], requirementProviders: [{ provider: 'multiConditionalAccess' }] },
    verdict: 'leftOpen',
    cause: 'policy-asks-for-mfa',
    because: 'requirementFromPolicy',
    out: ['per-user-mfa-on', 'security-defaults-on', 'mandatory-mfa'],
  },
  {
    code: 50076,
    evidence: 'the per-user setting asked',
    row: { requirementProviders: [{ provider: 'user' }] },
    verdict: 'leftOpen',
    cause: 'per-user-mfa-on',
    because: 'requirementFromPerUserMfa',
    out: ['policy-asks-for-mfa'],
  },
  {
    code: 50076,
    evidence: 'security defaults asked',
    row: { requirementProviders: [{ provider: 'securityDefaults' }] },
    verdict: 'leftOpen',
    cause: 'security-defaults-on',
    because: 'requirementFromSecurityDefaults',
    out: ['policy-asks-for-mfa'],
  },
  {
    code: 50076,
    evidence: 'the Azure portal asked itself',
    row: {
      applicationId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      requirementProviders: [{ provider: 'request' }],
    },
    verdict: 'leftOpen',
    cause: 'mandatory-mfa',
    because: 'mandatoryMfa',
    out: ['policy-asks-for-mfa', 'per-user-mfa-on', 'security-defaults-on'],
  },
  // What became of the prompt
  {
    code: 500121,
    evidence: 'refused',
    row: { steps: asked('MFA denied; user declined the authentication') },
    verdict: 'denied',
    cause: 'refused-by-the-owner',
    because: 'challengeDenied',
    out: ['no-answer-in-time', 'could-not-be-delivered', 'wrong-or-used-code'],
  },
  {
    code: 500121,
    evidence: 'reported as fraud',
    row: { steps: asked('MFA denied; fraud code entered') },
    verdict: 'reportedAsFraud',
    cause: 'reported-as-suspicious',
    because: 'challengeReportedAsFraud',
    out: ['refused-by-the-owner', 'refused-by-mistake'],
  },
  {
    code: 500121,
    evidence: 'not answered',
    row: { steps: asked("User didn't respond to mobile app notification") },
    verdict: 'timedOut',
    cause: 'no-answer-in-time',
    because: 'challengeTimedOut',
    out: ['refused-by-the-owner'],
  },
  {
    code: 500121,
    evidence: 'not delivered',
    row: { steps: asked('Unable to send the mobile app notification') },
    verdict: 'notDelivered',
    cause: 'could-not-be-delivered',
    because: 'challengeNotDelivered',
    out: ['no-answer-in-time', 'refused-by-the-owner'],
  },
  {
    code: 500121,
    evidence: 'a wrong code',
    row: { steps: asked('User entered incorrect code') },
    verdict: 'wrongCode',
    cause: 'wrong-or-used-code',
    because: 'challengeWrongCode',
    out: ['no-answer-in-time', 'could-not-be-delivered', 'refused-by-the-owner'],
  },
  {
    code: 500121,
    evidence: 'another prompt was open',
    row: { steps: asked('Authentication in-progress') },
    verdict: 'overlapping',
    cause: 'two-attempts-at-once',
    because: 'promptsOverlapped',
    out: ['refused-by-the-owner'],
  },
  // What a blocking policy looks at
  {
    code: 53003,
    evidence: 'the place',
    row: { policies: [policy('Block', ['users', 'location'])] },
    verdict: 'blockedByPolicy',
    cause: 'place',
    because: 'untrustedLocation',
  },
  {
    code: 53003,
    evidence: 'the system of the device',
    row: { policies: [policy('Block', ['devicePlatform'])] },
    verdict: 'blockedByPolicy',
    cause: 'app-or-platform',
    because: 'unsupportedPlatform',
  },
  {
    code: 53003,
    evidence: 'the risk',
    row: { policies: [policy('Block', ['signInRisk'])], riskLevel: 'high' },
    verdict: 'risk',
    cause: 'risk',
    because: 'requirementFromRisk',
  },
  {
    code: 53003,
    evidence: 'a sign-in with a device code',
    row: { protocol: 'deviceCode', policies: [policy('Block', ['authenticationFlows'])] },
    verdict: 'blockedByPolicy',
    cause: 'way-of-signing-in',
    because: 'deviceCode',
  },
  // Terms of use or another provider
  {
    code: 50158,
    evidence: 'terms of use were not accepted',
    row: { policies: [policy('TermsOfUse')] },
    verdict: 'leftOpen',
    cause: 'terms-not-accepted',
    because: 'termsOfUseOpen',
    out: ['other-provider-not-finished'],
  },
  {
    code: 50158,
    evidence: 'a policy sent the sign-in elsewhere',
    row: { policies: [policy('SomeOtherProvider')] },
    verdict: 'leftOpen',
    cause: 'other-provider-not-finished',
    because: 'challengeLeftOpen',
    out: ['part-of-a-good-sign-in'],
  },
];

it.each(PARTED)('$code: $evidence', ({ code, row, tenant, verdict, cause, because, out = [] }) => {
  const { findings, causes, ids } = read(code, row, tenant);
  expect(findings.verdict.kind).toBe(verdict);
  expect(ids[0]).toBe(cause);
  expect(causes[0]?.because.map(({ name }) => name)).toContain(because);
  for (const id of out) expect(ids).not.toContain(id);
});

interface Unparted {
  readonly code: number;
  readonly verdict: VerdictId;
  /** One cause of each reading; all stay. */
  readonly readings: readonly string[];
  /** The test that tells the readings apart, as the administrator's view gives it. */
  readonly test: RegExp;
}

it.each<Unparted>([
  {
    code: 50053,
    verdict: 'lockedOrBadAddress',
    readings: [...LOCK, ...ADDRESS],
    test: /"Tried to sign in too many times" is the lock, "IP address with malicious activity" the address/,
  },
  {
    code: 50079,
    verdict: 'proofMissing',
    readings: ['never-registered', 'methods-gone-or-forbidden', 'federated-claim-missing'],
    test: /member, guest or federated/,
  },
  {
    code: 50131,
    verdict: 'unknown',
    readings: ['suspicious-activity', 'device-state', 'access-policy', 'security-policy', 'classic-policy'],
    test: /its grant control tells block from device/,
  },
  {
    code: 50076,
    verdict: 'leftOpen',
    readings: ['policy-asks-for-mfa', 'per-user-mfa-on', 'security-defaults-on', 'mandatory-mfa'],
    test: /Policy, security defaults, per-user setting and Microsoft's own rule are told apart there/,
  },
  {
    code: 500121,
    verdict: 'unknown',
    readings: ['no-answer-in-time', 'could-not-be-delivered', 'refused-by-the-owner', 'wrong-or-used-code'],
    test: /goes to security; .* is delivery; .* is the code/,
  },
  {
    code: 53003,
    verdict: 'blockedByPolicy',
    readings: ['place', 'way-of-signing-in', 'app-or-platform', 'risk'],
    test: /the control "Block" is the one that decided/,
  },
  {
    code: 50158,
    verdict: 'leftOpen',
    readings: ['terms-not-accepted', 'other-provider-not-finished'],
    test: /Tell the two kinds apart by the control/,
  },
])('$code without evidence keeps every reading, and says how to tell them apart', (unparted) => {
  const { findings, entry, ids } = read(unparted.code);
  expect(findings.verdict.kind).toBe(unparted.verdict);
  expect(ids).toEqual(expect.arrayContaining([...unparted.readings]));
  expect(entry.diagnose.join('\n')).toMatch(unparted.test);
});

it('two readings of a code are both in the sentence that each reader gets', () => {
  const locked = VERDICTS[read(50053).findings.verdict.kind].title;
  expect(locked.person).toMatch(/locked.* or a blocked network/i);
  expect(locked.agent).toMatch(/locked, or address blocked/);
  const missing = VERDICTS[read(50079).findings.verdict.kind].sentence;
  expect(missing.person).toMatch(/nothing is set up, or .* passed nothing on/i);
  expect(missing.agent).toMatch(/No method is registered, or a federated server/);
});

it('evidence for both readings of 50053 parts nothing', () => {
  const additionalDetails = 'from an IP address with malicious activity or the account was locked';
  const { findings, ids } = read(50053, { additionalDetails });
  expect(findings.verdict.kind).toBe('lockedOrBadAddress');
  expect(ids).toEqual(expect.arrayContaining([...LOCK, ...ADDRESS]));
});

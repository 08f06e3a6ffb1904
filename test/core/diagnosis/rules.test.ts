import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { factsFromAttempt } from '../../../src/core/diagnosis/facts-from-log';
import type { FactName } from '../../../src/core/facts';
import type { AppliedPolicy, SignInEvent } from '../../../src/core/sign-in-event';
import { inventedEvent } from '../../support/sample-events';

function policy(changes: Partial<AppliedPolicy> = {}): AppliedPolicy {
  return {
    id: 'eeeeeeee-0000-4000-8000-000000000001',
    name: 'House rule',
    result: 'failure',
    grantControls: ['Mfa'],
    sessionControls: [],
    conditionsSatisfied: ['application', 'users'],
    ...changes,
  };
}

function factsOf(...events: readonly Partial<SignInEvent>[]) {
  const rows = events.map((changes, index) =>
    inventedEvent({
      requestId: `aaaaaaaa-0000-4000-8000-00000000000${index}`,
      time: `2026-11-20T08:00:0${index}Z`,
      ...changes,
    }),
  );
  const [attempt] = groupAttempts(rows);
  return attempt ? factsFromAttempt(attempt) : [];
}

function namesOf(...events: readonly Partial<SignInEvent>[]): FactName[] {
  return factsOf(...events).map(({ name }) => name);
}

const failedStep = (result: string) => [
  { method: 'Password', succeeded: true, result: 'Correct password', requirement: 'Primary authentication' },
  { method: 'Authenticator App', succeeded: false, result, requirement: 'Multifactor authentication' },
];
const bareDevice = { operatingSystem: 'Windows 11', browser: 'Edge', isCompliant: false };

interface Row {
  readonly about: string;
  readonly event: Partial<SignInEvent>;
  readonly states?: readonly FactName[];
  readonly not?: readonly FactName[];
}

const ROWS: readonly Row[] = [
  // Policies
  {
    about: 'a policy for multifactor authentication failed',
    event: {
      policies: [policy()],
      requirementProviders: [{ provider: 'multiConditionalAccess' }],
    },
    states: ['policyFailed', 'requirementFromPolicy'],
    not: ['policyBlocked', 'severalPoliciesFailed', 'policyReportOnly'],
  },
  {
    about: 'two policies failed',
    event: {
      policies: [policy(), policy({ name: 'Other rule', grantControls: ['RequireCompliantDevice'] })],
    },
    states: ['policyFailed', 'severalPoliciesFailed'],
  },
  {
    about: 'only a report-only policy is listed',
    event: { policies: [policy({ result: 'reportOnly', grantControls: ['Block'] })] },
    states: ['policyReportOnly'],
    not: ['policyFailed', 'policyBlocked', 'requirementFromPolicy'],
  },
  {
    about: 'a policy was met',
    event: {
      errorCode: 65001,
      policies: [policy({ result: 'success' })],
      requirementProviders: [{ provider: 'multiConditionalAccess' }],
    },
    not: ['policyFailed', 'requirementFromPolicy'],
  },
  {
    about: 'policies are not seen',
    event: { policies: undefined } as unknown as Partial<SignInEvent>,
    not: ['policyFailed', 'requirementFromPolicy'],
  },
  {
    about: 'a policy blocks by place',
    event: {
      errorCode: 53003,
      policies: [policy({ grantControls: ['Block'], conditionsSatisfied: ['users', 'location'] })],
    },
    states: ['policyBlocked', 'untrustedLocation'],
    not: ['unsupportedPlatform', 'requirementFromRisk'],
  },
  {
    about: 'a policy blocks by system',
    event: {
      errorCode: 53003,
      policies: [policy({ grantControls: ['Block'], conditionsSatisfied: ['devicePlatform'] })],
    },
    states: ['unsupportedPlatform'],
    not: ['untrustedLocation'],
  },
  {
    about: 'a policy wants a strength',
    event: { policies: [policy({ grantControls: ['RequireAuthenticationStrength'] })] },
    states: ['authenticationStrengthUnmet'],
  },
  {
    about: 'a policy wants terms of use',
    event: { errorCode: 50158, policies: [policy({ grantControls: ['TermsOfUse'] })] },
    states: ['termsOfUseOpen', 'challengeLeftOpen'],
  },
  // Requirement
  {
    about: 'per-user setting',
    event: { requirementProviders: [{ provider: 'user' }] },
    states: ['requirementFromPerUserMfa'],
    not: ['requirementFromPolicy'],
  },
  {
    about: 'security defaults',
    event: { requirementProviders: [{ provider: 'securityDefaults' }] },
    states: ['requirementFromSecurityDefaults'],
  },
  {
    about: 'risk',
    event: { requirementProviders: [{ provider: 'riskBasedPolicy' }] },
    states: ['requirementFromRisk'],
    not: ['requirementFromPolicy'],
  },
  {
    about: 'the app asked',
    event: { requirementProviders: [{ provider: 'request' }] },
    states: ['requirementFromApp'],
    not: ['mandatoryMfa'],
  },
  {
    about: 'the Azure portal asked itself',
    event: {
      applicationId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      requirementProviders: [{ provider: 'request' }],
    },
    states: ['mandatoryMfa'],
    not: ['requirementFromApp'],
  },
  {
    about: 'the Azure portal, and the log names nobody',
    event: { applicationId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c', requirementProviders: [] },
    not: ['mandatoryMfa', 'requirementFromApp'],
  },
  // Prompt
  {
    about: 'prompt refused',
    event: { errorCode: 500121, steps: failedStep('MFA denied; user declined the authentication') },
    states: ['challengeDenied'],
    not: ['challengeLeftOpen'],
  },
  {
    about: 'prompt timed out',
    event: { errorCode: 500121, steps: failedStep('User didn’t respond to mobile app notification') },
    states: ['challengeTimedOut'],
  },
  {
    about: 'wrong code',
    event: { errorCode: 500121, steps: failedStep('User entered incorrect code') },
    states: ['challengeWrongCode'],
  },
  {
    about: 'fraud',
    event: { errorCode: 500121, additionalDetails: 'MFA denied; Fraud Code Entered' },
    states: ['challengeReportedAsFraud'],
  },
  {
    about: 'prompt not delivered',
    event: { errorCode: 500121, steps: failedStep("Unable to reach the user's phone") },
    states: ['challengeNotDelivered'],
    not: ['challengeTimedOut'],
  },
  {
    about: 'second prompt',
    event: { errorCode: 500121, steps: failedStep('Duplicate authentication attempt') },
    states: ['promptsOverlapped'],
  },
  {
    about: 'no method',
    event: { errorCode: 500121, steps: failedStep("User doesn't have any verification methods registered") },
    states: ['notRegistered'],
  },
  {
    about: 'a reason that does not tell what the person did',
    event: { errorCode: 500121, steps: failedStep('Service error') },
    not: [
      'challengeDenied',
      'challengeTimedOut',
      'challengeWrongCode',
      'challengeNotDelivered',
      'challengePassed',
      'challengeLeftOpen',
    ],
  },
  { about: 'nothing after the prompt', event: { errorCode: 50074 }, states: ['challengeLeftOpen'] },
  {
    about: 'nothing after a prompt that could not be shown',
    event: { errorCode: 50076, protocol: 'ropc' },
    states: ['ropc'],
    not: ['challengeLeftOpen'],
  },
  {
    about: 'nothing after a background renewal',
    event: { errorCode: 50076, kinds: ['nonInteractiveUser'] },
    states: ['nonInteractive'],
    not: ['challengeLeftOpen'],
  },
  {
    about: 'confirmed, then blocked',
    event: {
      errorCode: 53003,
      steps: [
        { result: 'MFA successfully completed', succeeded: true, requirement: 'Multifactor authentication' },
      ],
    },
    states: ['challengePassed'],
  },
  {
    about: 'an earlier proof was enough',
    event: {
      errorCode: 53003,
      steps: [
        {
          result: 'MFA requirement satisfied by claim in the token',
          succeeded: true,
          requirement: 'Multifactor authentication',
        },
      ],
    },
    not: ['challengePassed'],
  },
  {
    about: 'registration wanted, the password checked by Entra',
    event: { errorCode: 50079, steps: failedStep('').slice(0, 1) },
    states: ['notRegistered'],
  },
  {
    about: 'registration or a federated claim wanted, nothing seen of the sign-in',
    event: { errorCode: 50079 },
    not: ['notRegistered', 'federatedUser'],
  },
  { about: 'the page for registering', event: { errorCode: 50072 }, states: ['notRegistered'] },
  // Who and how
  {
    about: 'application as itself',
    event: { errorCode: 7000215, kinds: ['servicePrincipal'] },
    states: ['servicePrincipal', 'secretWrong'],
    not: ['nonInteractive', 'challengeLeftOpen'],
  },
  {
    about: 'managed identity',
    event: { errorCode: 53003, kinds: ['managedIdentity'] },
    states: ['managedIdentity'],
  },
  { about: 'device code', event: { protocol: 'deviceCode' }, states: ['deviceCode'] },
  { about: 'old mail protocol', event: { clientApp: 'IMAP4' }, states: ['legacyClient'] },
  { about: 'browser', event: { clientApp: 'Browser' }, not: ['legacyClient', 'commandLineClient'] },
  {
    about: 'Azure CLI',
    event: { applicationId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' },
    states: ['commandLineClient'],
  },
  {
    about: 'guest from another organisation',
    event: { userType: 'guest', homeTenantId: 'a', resourceTenantId: 'b' },
    states: ['guestUser', 'foreignTenant'],
  },
  {
    about: 'member at home',
    event: { userType: 'member', homeTenantId: 'A', resourceTenantId: 'a' },
    not: ['guestUser', 'foreignTenant', 'personalAccount'],
  },
  {
    about: 'home tenant not known',
    event: { homeTenantId: '', resourceTenantId: 'a' },
    not: ['foreignTenant'],
  },
  {
    about: 'personal account',
    event: { homeTenantId: '9188040d-6c67-4c5b-b112-36a304b66dad', resourceTenantId: 'a' },
    states: ['personalAccount'],
  },
  {
    about: 'own sign-in server',
    event: {
      errorCode: 50079,
      steps: [{ method: 'Password', detail: 'Federated', requirement: 'Primary authentication' }],
    },
    states: ['federatedUser'],
    not: ['notRegistered'],
  },
  // Account
  { about: 'wrong password', event: { errorCode: 50126 }, states: ['passwordWrong'] },
  { about: 'expired password', event: { errorCode: 50055 }, states: ['passwordExpired'] },
  { about: 'disabled account', event: { errorCode: 50057 }, states: ['accountDisabled'] },
  { about: 'unknown account', event: { errorCode: 50034 }, states: ['accountNotFound'] },
  {
    about: 'revoked after a change of the password',
    event: { errorCode: 50173, additionalDetails: 'Fresh credentials are needed: the password was changed.' },
    states: ['tokenRevoked', 'passwordChangedRecently'],
  },
  // Device
  {
    about: 'known device, not compliant',
    event: { errorCode: 53000, device: { ...bareDevice, trustType: 'Azure AD joined' } },
    states: ['deviceNotCompliant'],
    not: ['deviceNotRegistered'],
  },
  {
    about: 'no device shown where one is wanted',
    event: { errorCode: 53000, device: bareDevice },
    states: ['deviceNotRegistered'],
    not: ['deviceNotCompliant'],
  },
  {
    about: 'no device shown and none wanted',
    event: { errorCode: 50126, device: bareDevice },
    not: ['deviceNotRegistered', 'deviceNotCompliant'],
  },
  {
    about: 'joined device where hybrid is wanted',
    event: { errorCode: 53001, device: { ...bareDevice, trustType: 'Azure AD joined' } },
    states: ['deviceNotHybridJoined'],
  },
  {
    about: 'hybrid joined device',
    event: { errorCode: 53001, device: { ...bareDevice, trustType: 'Hybrid Azure AD joined' } },
    not: ['deviceNotHybridJoined'],
  },
  { about: 'disabled device', event: { errorCode: 135011 }, states: ['deviceDisabled'] },
  // Place and risk
  {
    about: 'unlikely travel',
    event: { riskLevel: 'medium', riskTypes: ['unlikelyTravel'] },
    states: ['newLocation', 'riskDetected'],
    not: ['untrustedLocation'],
  },
  {
    about: 'anonymous address',
    event: { riskLevel: 'high', riskTypes: ['anonymizedIPAddress'] },
    states: ['untrustedLocation', 'riskDetected'],
  },
  {
    about: 'risk that somebody dismissed',
    event: { riskLevel: 'high', riskState: 'dismissed', riskTypes: ['unlikelyTravel'] },
    not: ['riskDetected', 'newLocation'],
  },
  {
    about: 'risk that the licence hides',
    event: { riskLevel: 'hidden', riskTypes: [] },
    not: ['riskDetected'],
  },
  { about: 'no risk', event: { riskLevel: 'none', riskState: 'none', riskTypes: [] }, not: ['riskDetected'] },
  // Session
  {
    about: 'sign-in frequency as a code',
    event: { errorCode: 70044 },
    states: ['signInFrequencyReached', 'sessionEnded'],
  },
  {
    about: 'sign-in frequency beside an interrupt',
    event: { sessionRules: ['signInFrequencyPeriodicReauthentication'] },
    states: ['signInFrequencyReached'],
  },
  { about: 'idle token', event: { errorCode: 700082 }, states: ['tokenExpired'], not: ['tokenRevoked'] },
  // Application
  { about: 'expired secret', event: { errorCode: 7000222 }, states: ['secretExpired'], not: ['secretWrong'] },
  {
    about: 'consent',
    event: { errorCode: 65001 },
    states: ['consentMissing'],
    not: ['adminConsentRequired'],
  },
  {
    about: 'consent of an administrator',
    event: { errorCode: 90094 },
    states: ['consentMissing', 'adminConsentRequired'],
  },
  { about: 'unknown application', event: { errorCode: 700016 }, states: ['appNotInTenant'] },
  { about: 'return address', event: { errorCode: 50011 }, states: ['redirectAddressMismatch'] },
];

it.each(ROWS)('reads: $about', ({ event, states = [], not = [] }) => {
  const names = namesOf(event);
  expect(names).toEqual(expect.arrayContaining([...states]));
  for (const name of not) expect(names).not.toContain(name);
});

it('states no fact twice', () => {
  for (const { event } of ROWS) {
    const names = namesOf(event);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('says where each fact comes from and when it was so', () => {
  for (const fact of ROWS.flatMap(({ event }) => factsOf(event)))
    expect(fact).toMatchObject({
      source: 'sign-in log',
      time: '2026-11-20T08:00:00Z',
      text: expect.any(String),
    });
});

it('reads a success after the prompt as confirmed, and what went before as explained', () => {
  const names = namesOf(
    { errorCode: 50074 },
    { errorCode: 0, additionalDetails: 'MFA completed in Azure AD' },
  );
  expect(names).toContain('challengePassed');
  expect(names).not.toContain('challengeLeftOpen');
});

it('shows of the log nothing but names of policies, made harmless', () => {
  const facts = factsOf({
    policies: [policy({ name: 'Rule [click](https://evil.example)\u202e <at>all</at>' })],
    userName: 'SECRET-NAME',
    userPrincipalName: 'secret@contoso.example',
    address: '203.0.113.9',
    city: 'SECRET-CITY',
    applicationName: 'SECRET-APP',
    device: { name: 'SECRET-DEVICE', isCompliant: false },
    additionalDetails: 'SECRET-DETAILS',
    riskLevel: 'high',
    riskTypes: ['SECRET-TYPE'],
  });
  const shown = facts.map(({ text }) => text).join('\n');
  expect(shown).not.toMatch(/SECRET|203\.0|@|https|[<>[\]\u202e]/i);
  expect(shown).toContain('"Rule (click)(');
});

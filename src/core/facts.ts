/**
 * Names of the facts that evidence can establish about one sign-in attempt.
 *
 * A catalog cause names the facts that support it or rule it out; rules in `core/diagnosis` compute them from
 * sign-in events and tenant facts. Adding knowledge means adding a name here, a rule there, and data in the catalog.
 */
export const FACTS = [
  // Where the requirement came from
  'requirementFromPolicy',
  'requirementFromPerUserMfa',
  'requirementFromSecurityDefaults',
  'requirementFromRisk',
  'requirementFromApp',
  'mandatoryMfa',
  // Conditional Access
  'policyFailed',
  'policyBlocked',
  'severalPoliciesFailed',
  'policyReportOnly',
  'policyChangedRecently',
  'authenticationStrengthUnmet',
  'signInFrequencyReached',
  'termsOfUseOpen',
  // Challenge and registration
  'challengePassed',
  'challengeDenied',
  'challengeTimedOut',
  'challengeWrongCode',
  'challengeReportedAsFraud',
  'challengeNotDelivered',
  'promptsOverlapped',
  'challengeLeftOpen',
  'manyPrompts',
  'notRegistered',
  'fewMethods',
  'methodsRegistered',
  // Who or what signed in
  'nonInteractive',
  'silentRequest',
  'servicePrincipal',
  'managedIdentity',
  'ropc',
  'deviceCode',
  'legacyClient',
  'commandLineClient',
  'guestUser',
  'federatedUser',
  'personalAccount',
  'foreignTenant',
  // Account and password
  'passwordWrong',
  'passwordExpired',
  'passwordChangedRecently',
  'accountLocked',
  'accountDisabled',
  'accountNotFound',
  'addressBlocked',
  // Device and place
  'deviceNotCompliant',
  'deviceNotRegistered',
  'deviceNotHybridJoined',
  'deviceDisabled',
  'unsupportedPlatform',
  'newLocation',
  'untrustedLocation',
  'riskDetected',
  // Session and token
  'tokenRevoked',
  'tokenExpired',
  'sessionEnded',
  // Application
  'appNotInTenant',
  'appDisabled',
  'notAssigned',
  'consentMissing',
  'adminConsentRequired',
  'redirectAddressMismatch',
  'secretWrong',
  'secretExpired',
  'certificateWrong',
  'federatedCredentialMismatch',
  'requestMalformed',
  // How wide, and whose fault
  'manyPeople',
  'serviceIncident',
  'throttled',
] as const;

export type FactName = (typeof FACTS)[number];

import { z } from 'zod';
import { SIGN_IN_KINDS } from '../core/sign-in-event';
import { flag, guid, list, lowerText, object, oneOf, text, time } from './tolerant';

/** Results of a policy; every `reportOnly…` one is `reportOnly`. */
const policyResult = text.transform((value = '') => {
  if (value.toLowerCase().startsWith('reportonly')) return 'reportOnly';
  const known = ['success', 'failure', 'notApplied', 'notEnabled'] as const;
  return known.find((result) => result.toLowerCase() === value.toLowerCase()) ?? 'unknown';
});

/** Flags in one text, separated by commas (beta), or a list; `none` is no flag. */
const conditionFlags = z.unknown().transform((value) => {
  const items: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    const name = text.parse(item);
    return name === undefined || name === 'none' ? [] : [name];
  });
});

const policy = z.object({
  id: lowerText,
  displayName: text,
  result: policyResult,
  enforcedGrantControls: list(text),
  enforcedSessionControls: list(text),
  conditionsSatisfied: conditionFlags,
});

const step = z.object({
  authenticationStepDateTime: time,
  authenticationMethod: text,
  authenticationMethodDetail: text,
  succeeded: flag,
  authenticationStepResultDetail: text,
  authenticationStepRequirement: text,
});

/** A whole number, also as text. */
const errorCode = z
  .union([z.number().int(), z.string().regex(/^\d{1,9}$/)])
  .transform(Number)
  .refine((code) => code >= 0);

const risk = oneOf(['none', 'low', 'medium', 'high', 'hidden']);

/**
 * A row of `auditLogs/signIns`, beta or v1.0 (https://learn.microsoft.com/graph/api/resources/signin). Only ID, time
 * and error code must be there; a row without them says nothing and fails.
 */
export const signInRow = z.object({
  id: lowerText.pipe(z.string()),
  createdDateTime: time.pipe(z.string()),
  status: z.object({ errorCode, additionalDetails: text }),
  correlationId: guid,
  signInEventTypes: list(oneOf(SIGN_IN_KINDS)),
  isInteractive: flag,
  userId: guid,
  userDisplayName: text,
  userPrincipalName: lowerText,
  userType: oneOf(['member', 'guest']),
  homeTenantId: guid,
  resourceTenantId: guid,
  servicePrincipalId: guid,
  servicePrincipalName: text,
  appId: lowerText,
  appDisplayName: text,
  resourceId: lowerText,
  resourceDisplayName: text,
  ipAddress: text,
  location: object({ city: text, countryOrRegion: text }),
  clientAppUsed: text,
  userAgent: text,
  deviceDetail: object({
    displayName: text,
    operatingSystem: text,
    browser: text,
    isCompliant: flag,
    isManaged: flag,
    trustType: text,
  }),
  authenticationRequirement: text,
  authenticationRequirementPolicies: list(z.object({ requirementProvider: text, detail: text })),
  authenticationDetails: list(step),
  appliedConditionalAccessPolicies: list(policy),
  authenticationProtocol: text,
  sessionLifetimePolicies: list(z.object({ expirationRequirement: text, detail: text })),
  networkLocationDetails: list(z.object({ networkType: text, networkNames: list(text) })),
  riskLevelDuringSignIn: risk,
  riskState: text,
  riskEventTypes: list(text),
  riskEventTypes_v2: list(text),
  flaggedForReview: flag,
});
export type SignInRow = z.output<typeof signInRow>;

/** A page of a list. */
export const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish().catch(undefined),
});

import { z } from 'zod';
import { flag, guid, list, object, oneOf, text, time } from './tolerant';

/** `reports/authenticationMethods/userRegistrationDetails/{id}`. Without the two flags it says nothing. */
export const registrationDetails = z.object({
  isMfaCapable: z.boolean(),
  isMfaRegistered: z.boolean(),
  methodsRegistered: list(text),
  lastUpdatedDateTime: time,
});

export const named = z.object({ displayName: text.pipe(z.string()) });

/**
 * A place of `identity/conditionalAccess/namedLocations`: ranges of addresses, or countries, which cannot be trusted
 * (https://learn.microsoft.com/graph/api/resources/namedlocation).
 */
export const namedLocation = z.object({
  '@odata.type': text,
  displayName: text.pipe(z.string()),
  isTrusted: flag,
});

export const securityDefaults = z.object({ isEnabled: z.boolean() });
export const identified = z.object({ id: guid.pipe(z.string()) });

/** `users/{id}?$select=id,userType`; some old accounts have no type. */
export const user = identified.extend({ userType: oneOf(['member', 'guest']) });

/** An issue of `admin/serviceAnnouncement/issues`. */
export const serviceIssue = z.object({
  id: text.pipe(z.string()),
  title: text.pipe(z.string()),
  service: text.pipe(z.string()),
  startDateTime: time.pipe(z.string()),
  isResolved: flag,
});

/** A row of `auditLogs/directoryAudits` (https://learn.microsoft.com/graph/api/resources/directoryaudit). */
export const directoryAudit = z.object({
  activityDateTime: time.pipe(z.string()),
  activityDisplayName: text.pipe(z.string()),
  result: text,
  targetResources: list(z.object({ displayName: text })),
  initiatedBy: object({
    user: object({ displayName: text, userPrincipalName: text }),
    app: object({ displayName: text }),
  }),
});

/** The answer of `checkMemberGroups`: the groups asked about in which the person is. */
export const groupIds = z.object({ value: z.array(z.string()) });

/** Kinds of sign-in rows, as the sign-in log names them. */
export const SIGN_IN_KINDS = [
  'interactiveUser',
  'nonInteractiveUser',
  'servicePrincipal',
  'managedIdentity',
] as const;
export type SignInKind = (typeof SIGN_IN_KINDS)[number];

/** What one Conditional Access policy did to a sign-in. Report-only results never caused anything. */
export interface AppliedPolicy {
  readonly id: string;
  readonly name?: string;
  readonly result: 'success' | 'failure' | 'notApplied' | 'notEnabled' | 'reportOnly' | 'unknown';
  /** Grant controls that the policy demands, as the log writes them: `Mfa`, `Block`, `RequireCompliantDevice`. */
  readonly grantControls: readonly string[];
  /** Session controls, as the log writes them: `SignInFrequency`. */
  readonly sessionControls: readonly string[];
  /** Conditions that made the policy apply: `application`, `users`, `location`. */
  readonly conditionsSatisfied: readonly string[];
}

/** One step of the authentication: a password, a prompt. */
export interface AuthenticationStep {
  /** ISO 8601 UTC. */
  readonly time?: string;
  /** `Password`, `Authenticator App`, `Previously satisfied`. */
  readonly method?: string;
  readonly detail?: string;
  readonly succeeded?: boolean;
  /** What became of it, in the log's English: `MFA denied; user declined the authentication`. */
  readonly result?: string;
  /** `Primary authentication`, `Secondary authentication`. */
  readonly requirement?: string;
}

/** Who asked for multifactor authentication, as the log names the provider: `multiConditionalAccess`, `securityDefaults`. */
export interface RequirementProvider {
  readonly provider: string;
  readonly detail?: string;
}

/**
 * One row of the sign-in log. Everything but ID, time and code may be missing; a list that is undefined could not be
 * seen (no permission, or the API version does not have it), an empty one was seen and is empty.
 */
export interface SignInEvent {
  /** The request ID, GUID in lower case. */
  readonly requestId: string;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly correlationId?: string;
  /** 0 is success. */
  readonly errorCode: number;
  /** Free English text on what happened to this very row. */
  readonly additionalDetails?: string;
  readonly kinds: readonly SignInKind[];
  /** Entra object ID of the person; absent for service principals. */
  readonly userId?: string;
  readonly userName?: string;
  readonly userPrincipalName?: string;
  readonly userType?: 'member' | 'guest';
  readonly homeTenantId?: string;
  readonly resourceTenantId?: string;
  readonly servicePrincipalId?: string;
  readonly servicePrincipalName?: string;
  readonly applicationId?: string;
  readonly applicationName?: string;
  readonly resourceId?: string;
  readonly resourceName?: string;
  readonly address?: string;
  readonly city?: string;
  readonly country?: string;
  readonly clientApp?: string;
  readonly userAgent?: string;
  readonly device?: {
    readonly name?: string;
    readonly operatingSystem?: string;
    readonly browser?: string;
    readonly isCompliant?: boolean;
    readonly isManaged?: boolean;
    /** `Azure AD joined`, `Hybrid Azure AD joined`, `Azure AD registered`. */
    readonly trustType?: string;
  };
  /** `singleFactorAuthentication` or `multiFactorAuthentication`: the stage that was reached. */
  readonly requirement?: string;
  readonly requirementProviders?: readonly RequirementProvider[];
  readonly steps?: readonly AuthenticationStep[];
  readonly policies?: readonly AppliedPolicy[];
  /** `ropc`, `deviceCode`, `oAuth2`, `saml20`, `none`. */
  readonly protocol?: string;
  readonly sessionRules?: readonly string[];
  /** `trustedNamedLocation`, `namedNetwork`, each with its names. */
  readonly networks?: readonly { readonly type: string; readonly names: readonly string[] }[];
  readonly riskLevel?: 'none' | 'low' | 'medium' | 'high' | 'hidden';
  readonly riskState?: string;
  readonly riskTypes?: readonly string[];
  readonly isFlagged?: boolean;
}

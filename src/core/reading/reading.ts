import type { RelatedFamily } from '../entry';

/** Kinds of secrets that should not have been pasted. */
export const SECRET_KINDS = [
  'access token',
  'refresh token',
  'authorization code',
  'client secret',
  'password',
  'SAML response',
  'cookie',
  'private key',
  'connection string',
  'access key',
  'one-time code',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** A code of a neighbouring system that stands in the paste, as its system writes it. */
export interface RelatedCode {
  readonly family: RelatedFamily;
  readonly id: string;
}

/** Products with codes that Signpost does not explain. */
export const OTHER_PRODUCTS = [
  'Azure AD B2C',
  'AD FS',
  'Azure Access Control Service',
  'Windows Identity Foundation',
  'Windows',
] as const;

/** A code of a product that Signpost does not explain, named so that the person knows where to go. */
export interface OtherProductCode {
  readonly product: (typeof OTHER_PRODUCTS)[number];
  readonly code: string;
}

/** The identifying values of one error block. GUIDs are dashed and lower case; times are ISO 8601 UTC. */
export interface ErrorDetails {
  readonly correlationId?: string;
  /** The request ID, which token endpoints call trace ID. */
  readonly requestId?: string;
  /** When the error happened: `2026-11-20T08:15:30Z`. */
  readonly timestamp?: string;
  readonly applicationId?: string;
  readonly applicationName?: string;
  /** GUID, address or name of what was to be used. */
  readonly resource?: string;
  /** GUID, domain or display name. */
  readonly tenant?: string;
  /** User name as written, such as `adele@contoso.example`. */
  readonly user?: string;
}

/** How the code to answer first stood in the text: with the prefix AADSTS, or named as an error code. */
export type CodeSign = 'prefix' | 'label';

/** Everything found in one message. */
export interface Reading extends ErrorDetails {
  /** AADSTS numbers, the one to answer first, each once. */
  readonly codes: readonly number[];
  /** Absent where there is no code, or it only might be one. */
  readonly codeSign?: CodeSign;
  readonly oauthError?: string;
  readonly suberror?: string;
  /** Conditional Access policy IDs from a claims value (`capolids`). */
  readonly policyIds: readonly string[];
  readonly related: readonly RelatedCode[];
  readonly otherProducts: readonly OtherProductCode[];
  /** GUIDs without a label that says what they are. */
  readonly unknownIds: readonly string[];
  /** What was pasted that has to be revoked; the values themselves are gone. */
  readonly secrets: readonly SecretKind[];
  /**
   * The message decoded, with secrets, GUIDs and times taken out: what phrase and symptom matching look at.
   * Never logged, stored or shown.
   */
  readonly words: string;
}

/** A reading of nothing, to lay what is known over. */
export const EMPTY_READING: Reading = {
  codes: [],
  policyIds: [],
  related: [],
  otherProducts: [],
  unknownIds: [],
  secrets: [],
  words: '',
};

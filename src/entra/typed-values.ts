declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A GUID in lower case. */
export type Guid = Branded<'guid'>;
/** A user principal name in lower case. */
export type UserPrincipalName = Branded<'userPrincipalName'>;
/** A time in UTC to the second: `2026-11-20T08:01:15Z`. */
export type UtcTime = Branded<'utcTime'>;
/** One comparison of a filter, made by this module only. */
export type Clause = Branded<'clause'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL = '00000000-0000-0000-0000-000000000000';
/** Characters that Entra allows before the @, `#EXT#` of guests among them, and `+` of invited addresses. */
const USER_PRINCIPAL_NAME = /^[a-z0-9'._!#^~+-]{1,150}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/;
const MAX_USER_PRINCIPAL_NAME = 254;
const UTC_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** The GUID that a text is, whole and nothing else. The all-zero GUID names nobody and is none. */
export function parseGuid(text: string | undefined): Guid | undefined {
  const lower = text?.toLowerCase() ?? '';
  return GUID.test(lower) && lower !== NIL ? (lower as Guid) : undefined;
}

/** The user principal name that a text is, whole and nothing else. */
export function parseUserPrincipalName(text: string): UserPrincipalName | undefined {
  if (text.length > MAX_USER_PRINCIPAL_NAME) return undefined;
  const lower = text.toLowerCase();
  return USER_PRINCIPAL_NAME.test(lower) ? (lower as UserPrincipalName) : undefined;
}

/** The time of milliseconds since 1970 or of an ISO 8601 text; fractions of a second are cut off. */
export function parseTime(time: string | number | undefined): UtcTime | undefined {
  if (time === undefined || (typeof time === 'string' && !UTC_TIME.test(time))) return undefined;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined;
  const text = `${date.toISOString().slice(0, 19)}Z`;
  return UTC_TIME.test(text) ? (text as UtcTime) : undefined;
}

/** `field eq 'value'`; quotes are doubled, as OData wants them. */
export function equals(
  field: 'id' | 'correlationId' | 'userId' | 'userPrincipalName',
  value: Guid | UserPrincipalName,
): Clause {
  return `${field} eq '${value.replaceAll("'", "''")}'` as Clause;
}

/** From and to, both ends included: the reports take `ge` and `le` only, and the times without quotes. */
export function between(
  field: 'createdDateTime' | 'activityDateTime',
  from: UtcTime,
  to: UtcTime,
): readonly [Clause, Clause] {
  return [`${field} ge ${from}` as Clause, `${field} le ${to}` as Clause];
}

/** Only rows of these kinds; the beta API leaves all but interactive ones out where no kind is named. */
export function ofKinds(
  kinds: readonly ('interactiveUser' | 'nonInteractiveUser' | 'servicePrincipal')[],
): Clause {
  const any = kinds.map((kind) => `t eq '${kind}'`).join(' or ');
  return `signInEventTypes/any(t: ${any})` as Clause;
}

/** A fixed comparison without a value from outside. */
export const POLICY_CATEGORY = "category eq 'Policy'" as Clause;
export const UNRESOLVED = 'isResolved eq false' as Clause;

/** The query of an address, without `?`: all clauses must hold. */
export function query(clauses: readonly Clause[], options: { readonly top: number }): string {
  return `$filter=${encodeURIComponent(clauses.join(' and '))}&$top=${options.top}`;
}

/** A value as one segment of a path. */
export function segment(value: Guid | UserPrincipalName): string {
  return encodeURIComponent(value);
}

import type { GraphRow } from '../graph/graph-message';
import { PEOPLE } from '../people';

const AUTHENTICATOR = ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'];

/** Registered methods by person; everybody else has the Authenticator app and a phone. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  isaiah: [],
  johanna: [],
  printer: [],
  ada: ['fido2SecurityKey', ...AUTHENTICATOR],
  bianca: ['mobilePhone'],
  alex: ['mobilePhone', ...AUTHENTICATOR],
  lee: ['windowsHelloForBusiness', ...AUTHENTICATOR],
};
const USUAL = ['mobilePhone', ...AUTHENTICATOR];

/** Disabled accounts are not in the report, and people of another tenant are not in this one. */
const ABSENT = ['nestor', 'lynne', 'gita'];

/**
 * The report of registered methods, made some hours before the newest sign-in
 * (https://learn.microsoft.com/graph/api/resources/userregistrationdetails).
 */
export const SAMPLE_REGISTRATIONS: readonly GraphRow[] = PEOPLE.filter(
  ({ key }) => !ABSENT.includes(key),
).map(({ key, name, objectId, userPrincipalName }) => {
  const methods = METHODS[key] ?? USUAL;
  const isRegistered = methods.length > 0;
  return {
    id: objectId,
    userPrincipalName,
    userDisplayName: name,
    userType: 'member',
    isAdmin: key === 'ada',
    isMfaRegistered: isRegistered,
    isMfaCapable: isRegistered,
    isPasswordlessCapable: methods.some((method) => /^(?:fido2|windowsHello)/.test(method)),
    isSsprRegistered: isRegistered,
    isSsprEnabled: true,
    isSsprCapable: isRegistered,
    methodsRegistered: methods,
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: isRegistered ? [preferred(methods)] : [],
    userPreferredMethodForSecondaryAuthentication: isRegistered ? preferred(methods).toLowerCase() : 'none',
    lastUpdatedDateTime: '2026-11-20T02:11:07Z',
  };
});

function preferred(methods: readonly string[]): string {
  return methods.includes('microsoftAuthenticatorPush') ? 'Push' : 'Sms';
}

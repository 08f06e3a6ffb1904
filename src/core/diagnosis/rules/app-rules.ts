import type { FactName } from '../../facts';
import { ADMIN_CONSENT_CODES, CONSENT_CODES } from '../code-groups';
import type { Rule } from './rule';
import { rule } from './rule';

/** Facts that the code of the row alone establishes. */
const BY_CODE: readonly (readonly [name: FactName, text: string, codes: readonly number[]])[] = [
  ['accountNotFound', 'the directory has no such account', [50034, 51004]],
  ['appNotInTenant', 'the organisation does not know the application', [700016, 700011, 500011, 50001]],
  ['appDisabled', 'the application is switched off', [7000112, 500014]],
  ['notAssigned', 'the person is not assigned to the application', [50105]],
  ['redirectAddressMismatch', 'the return address is not registered', [50011, 500112, 70004]],
  ['secretWrong', 'the client secret was not accepted', [7000215]],
  ['secretExpired', 'the client secret has expired', [7000222]],
  ['certificateWrong', "the application's certificate was not accepted", [700027, 50012]],
  [
    'federatedCredentialMismatch',
    'no federated credential of the application fits the token',
    [70021, 700211, 700212, 700213, 7002137],
  ],
  ['throttled', 'the service held back because of too many requests', [90055, 50166]],
];

/** Application, its credentials and its permissions. */
export const APP_RULES: readonly Rule[] = [
  rule('consentMissing', 'the permission has not been granted to the application', ({ event }) =>
    CONSENT_CODES.has(event.errorCode),
  ),
  rule(
    'adminConsentRequired',
    'only an administrator can grant the permission',
    ({ event }) =>
      ADMIN_CONSENT_CODES.has(event.errorCode) ||
      (CONSENT_CODES.has(event.errorCode) &&
        /only an administrator|admin(?:istrator)? consent/i.test(event.additionalDetails ?? '')),
  ),
  ...BY_CODE.map(([name, text, codes]) => rule(name, text, ({ event }) => codes.includes(event.errorCode))),
];

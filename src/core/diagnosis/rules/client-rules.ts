import { COMMAND_LINE_CLIENTS, LEGACY_CLIENT_APPS, PERSONAL_ACCOUNTS_TENANT } from '../known-clients';
import { isFederated } from '../requirement-source';
import type { Rule } from './rule';
import { logFact, rule } from './rule';

/** Who or what signed in, and how. */
export const CLIENT_RULES: readonly Rule[] = [
  rule('nonInteractive', 'a program renewed the sign-in in the background', ({ event }) =>
    event.kinds.includes('nonInteractiveUser'),
  ),
  rule('servicePrincipal', 'an application signed in as itself, without a person', ({ event }) =>
    event.kinds.includes('servicePrincipal'),
  ),
  rule('managedIdentity', 'a managed identity signed in, without a person', ({ event }) =>
    event.kinds.includes('managedIdentity'),
  ),
  rule(
    'ropc',
    'a program sent the user name and password itself',
    ({ event }) => event.protocol?.toLowerCase() === 'ropc',
  ),
  rule(
    'deviceCode',
    'the sign-in was started on another device with a code',
    ({ event }) => event.protocol?.toLowerCase() === 'devicecode',
  ),
  rule('legacyClient', 'the program uses an old protocol that cannot show a prompt', ({ event }) =>
    LEGACY_CLIENT_APPS.has((event.clientApp ?? '').trim().toLowerCase()),
  ),
  ({ event }) => {
    const client = COMMAND_LINE_CLIENTS[(event.applicationId ?? '').toLowerCase()];
    return client === undefined
      ? undefined
      : logFact('commandLineClient', `the application is ${client}`, event);
  },
  rule(
    'guestUser',
    'the account is a guest in the organisation it signed in to',
    ({ event }) => event.userType === 'guest',
  ),
  rule(
    'foreignTenant',
    'the account belongs to another organisation than the one it signed in to',
    ({ event: { homeTenantId, resourceTenantId } }) =>
      Boolean(homeTenantId && resourceTenantId) &&
      homeTenantId?.toLowerCase() !== resourceTenantId?.toLowerCase(),
  ),
  rule(
    'personalAccount',
    'the account is a personal Microsoft account',
    ({ event }) => event.homeTenantId?.toLowerCase() === PERSONAL_ACCOUNTS_TENANT,
  ),
  rule('federatedUser', "the organisation's own sign-in server checks this account", ({ event }) =>
    isFederated(event),
  ),
];

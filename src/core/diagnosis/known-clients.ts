/**
 * Application IDs of Microsoft's own command line clients, from the public list of first-party applications
 * (https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in).
 */
export const COMMAND_LINE_CLIENTS: Readonly<Record<string, string>> = {
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46': 'Azure CLI',
  '1950a258-227b-4e31-a9cf-717495945fc2': 'Azure PowerShell',
  '14d82eec-204b-4c2f-b7e8-296a70dab67e': 'Microsoft Graph PowerShell',
};

/**
 * Applications for which Microsoft itself demands multifactor authentication
 * (https://learn.microsoft.com/entra/identity/authentication/concept-mandatory-multifactor-authentication).
 */
export const MANDATORY_MFA_CLIENTS: ReadonlySet<string> = new Set([
  // Azure portal, Microsoft Entra and Intune admin centers
  'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
  // Microsoft 365 admin center
  '00000006-0000-0ff1-ce00-000000000000',
  // Azure CLI, Azure PowerShell, Azure mobile app
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  '1950a258-227b-4e31-a9cf-717495945fc2',
  '0c1307d4-29d6-4389-a11c-5cbe7f65d7fa',
]);

/**
 * Client apps that the log counts as legacy: they cannot show a second step
 * (https://learn.microsoft.com/entra/identity/conditional-access/policy-block-legacy-authentication).
 */
export const LEGACY_CLIENT_APPS: ReadonlySet<string> = new Set([
  'authenticated smtp',
  'autodiscover',
  'exchange activesync',
  'exchange online powershell',
  'exchange web services',
  'imap',
  'imap4',
  'mapi over http',
  'offline address book',
  'other clients',
  'outlook anywhere (rpc over http)',
  'pop',
  'pop3',
  'reporting web services',
  'universal outlook',
]);

/** The home of personal Microsoft accounts, as their tokens name it. */
export const PERSONAL_ACCOUNTS_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

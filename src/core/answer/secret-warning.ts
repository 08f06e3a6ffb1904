import type { SecretKind } from '../reading/reading';

const TO_DO: Readonly<Record<SecretKind, string>> = {
  'access token': 'sign out of all sessions, so that the access token stops working',
  'refresh token': 'revoke the sessions, so that the refresh token stops working',
  'authorization code': 'start the sign-in again, so that the authorization code is used up',
  'client secret': 'have the client secret replaced and the old one deleted',
  password: 'change the password now',
  'SAML response': 'sign out of that app, so that the SAML response cannot be used again',
  cookie: 'sign out everywhere, so that the session cookie stops working',
  'private key': 'have the private key and its certificate replaced',
  'connection string': 'have the key in the connection string regenerated',
  'access key': 'have the access key regenerated',
  'one-time code': 'do not use that one-time code; ask for a new one',
};

/** One sentence on what to revoke, for the kinds of secrets found in a paste; undefined when there are none. */
export function secretWarning(kinds: readonly SecretKind[]): string | undefined {
  const distinct = [...new Set(kinds)];
  if (distinct.length === 0) return undefined;
  const toDo = distinct.slice(0, 3).map((kind) => TO_DO[kind]);
  return `Your message held a secret (${distinct.slice(0, 3).join(', ')}). Signpost has not kept it. Delete your message, and ${toDo.join('; ')}.`;
}

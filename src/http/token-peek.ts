/** Longest Authorization header that is looked at. */
const MAX_TOKEN_CHARS = 8192;

/**
 * Looks at a bearer token before anything verifies it, and says whether its issuer could be the Bot Connector.
 * The SDK also accepts tokens of other issuers (emulator, skills), and remembers the tenant of each one it sees, so
 * such a token must not reach it; nor must one without an end, which the SDK would take for valid for ever.
 * Verification is still the SDK's.
 */
export function mayComeFromIssuer(authorization: string | undefined, issuer: string): boolean {
  if (authorization === undefined || authorization.length > MAX_TOKEN_CHARS) return false;
  const token = /^Bearer ([\w-]{1,4096})\.([\w-]{1,6144})\.[\w-]{1,2048}$/.exec(authorization);
  const payload = token?.[2];
  if (payload === undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (claims === null || typeof claims !== 'object' || Array.isArray(claims)) return false;
    const { iss, tid, exp } = claims as { iss?: unknown; tid?: unknown; exp?: unknown };
    return iss === issuer && tid === undefined && typeof exp === 'number';
  } catch {
    return false;
  }
}

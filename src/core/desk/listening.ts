import type { Match } from '../matching/match';
import type { Reading } from '../reading/reading';

/**
 * Whether a message that nobody put to the bot is about a sign-in error for certain: a number that the catalog has,
 * written with its prefix, or named as an error code beside something else that only a sign-in has. Other systems
 * number their errors too, so a label alone is not enough; words and bare numbers never are.
 */
export function isCertain(reading: Reading, match: Match): boolean {
  const isInCatalog = match.kind === 'known' || (match.kind === 'entry' && match.reason === 'code');
  if (!isInCatalog) return false;
  return reading.codeSign === 'prefix' || (reading.codeSign === 'label' && namesAttempt(reading));
}

function namesAttempt({ correlationId, requestId, oauthError }: Reading): boolean {
  return correlationId !== undefined || requestId !== undefined || oauthError !== undefined;
}

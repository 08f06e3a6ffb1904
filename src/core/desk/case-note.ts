import { decodeText } from '../reading/decoding/decode-text';
import { redactSecrets } from '../reading/secrets/redact-secrets';
import { cleanText } from '../reading/text/clean-text';
import { SOFT_BREAK } from '../reading/text/marks';

/** Longest note in code points: some sentences, no log file. */
export const MAX_NOTE_CHARS = 500;

/**
 * What somebody wrote about a case as it is kept: trimmed, without secrets, cut with an ellipsis. Undefined where
 * nothing is left. The wording stays as typed, unless a secret hides behind an encoding: then the plain text is kept.
 */
export function caseNote(text: string): string | undefined {
  const typed = redactSecrets(cleanText(text)).text;
  const decoded = decodeText(typed);
  const note = (decoded.kinds.length > 0 ? decoded.text.replaceAll(SOFT_BREAK, '') : typed).trim();
  if (note === '') return undefined;
  const chars = [...note];
  return chars.length <= MAX_NOTE_CHARS ? note : `${chars.slice(0, MAX_NOTE_CHARS - 1).join('')}…`;
}

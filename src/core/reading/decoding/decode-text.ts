import type { SecretKind } from '../reading';
import { type Redacted, redactSecrets } from '../secrets/redact-secrets';
import { cleanText } from '../text/clean-text';
import { SOFT_BREAK } from '../text/marks';
import { undoBackslashes } from './backslashes';
import { isBlobSign, MIN_BLOB_CHARS, undoBlobs } from './blobs';
import { undoEntities } from './entities';
import { undoMarkup } from './markup';
import { undoPercent } from './percent';
import { isQuotedPrintable, undoQuotedPrintable } from './quoted-printable';

/** Layers of encoding around each other that are undone. */
const MAX_LAYERS = 6;

/** One way to encode text. `occurs` is cheap and may say yes too often. A new encoding is one row here. */
interface Encoding {
  readonly occurs: (text: string) => boolean;
  readonly undo: (text: string) => string;
}

const DOUBLED_QUOTE = /""(?=[\w{[])|(?<=[\w.})\]])""/g;
const BOLD = /(?<![*_])(?:\*\*|__)(?![*_])/g;

/** A run that is long enough for an encoder and mixes cases, or is hexadecimal without dashes. */
function hasBlob(text: string): boolean {
  let start = 0;
  let cases = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlobSign(code)) {
      if (code >= 97) cases |= 1;
      else if (code >= 65 && code <= 90) cases |= 2;
      else cases |= 4;
      continue;
    }
    if (at - start >= MIN_BLOB_CHARS && ((cases & 3) === 3 || (cases >= 4 && at - start >= 40))) return true;
    start = at + 1;
    cases = 0;
  }
  return false;
}

const ENCODINGS: readonly Encoding[] = [
  { occurs: (text) => text.includes('\\'), undo: undoBackslashes },
  { occurs: (text) => text.includes('""'), undo: (text) => text.replace(DOUBLED_QUOTE, '"') },
  { occurs: (text) => text.includes('%') || text.includes('error_description='), undo: undoPercent },
  { occurs: isQuotedPrintable, undo: undoQuotedPrintable },
  { occurs: (text) => text.includes('<'), undo: undoMarkup },
  { occurs: (text) => text.includes('&'), undo: undoEntities },
  {
    occurs: (text) => text.includes('**') || text.includes('__'),
    undo: (text) => text.replace(BOLD, SOFT_BREAK),
  },
  { occurs: hasBlob, undo: undoBlobs },
];

/** A paste made plain. */
export interface DecodedText {
  readonly text: string;
  /** What secrets were taken out, each kind once. */
  readonly kinds: readonly SecretKind[];
  /** Whether encoded runs are left that hold no text. */
  readonly hasBlobs: boolean;
}

/** Undoes one layer. What one encoding hid is redacted before the next looks at it. */
function undoLayer({ text, kinds }: Redacted): Redacted {
  let plain = text;
  const found = new Set(kinds);
  for (const { occurs, undo } of ENCODINGS) {
    const undone = occurs(plain) ? undo(plain) : plain;
    if (undone === plain) continue;
    const redacted = redactSecrets(cleanText(undone));
    plain = redacted.text;
    for (const kind of redacted.kinds) found.add(kind);
  }
  return plain === text ? { text, kinds } : { text: plain, kinds: [...found] };
}

/**
 * The text with its encodings undone, up to six around each other, and without secrets: they are taken out before
 * anything else reads the text and again after every step.
 */
export function decodeText(raw: string): DecodedText {
  let current: Redacted = redactSecrets(cleanText(raw));
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = undoLayer(current);
    if (next.text === current.text) break;
    current = next;
  }
  return { ...current, hasBlobs: hasBlob(current.text) };
}

import type { SecretKind } from '../reading';
import { redactSecrets } from '../secrets/redact-secrets';
import { cleanText } from '../text/clean-text';
import { SOFT_BREAK } from '../text/marks';
import { hasBlob, undoBlobs } from './blobs';
import { undoEntities } from './entities';
import { isQuotedPrintable, undoBackslashes, undoPercent, undoQuotedPrintable } from './escapes';
import { undoMarkup } from './markup';

/** Layers of encoding around each other that are undone. */
const MAX_LAYERS = 6;
/** Encodings that are undone in all; keeps the work small where somebody mixes all of them in every layer. */
const MAX_STEPS = 24;

/** One way to encode text. `occurs` is cheap and may say yes too often. A new encoding is one row here. */
interface Encoding {
  readonly occurs: (text: string) => boolean;
  readonly undo: (text: string) => string;
}

const DOUBLED_QUOTE = /""(?=[\w{[])|(?<=[\w.})\]])""/g;
const BOLD = /(?<!\*)\*\*(?!\*)/g;

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

/**
 * The text with its encodings undone, up to six around each other, and without secrets: they are taken out before
 * anything else reads the text, and what one encoding hid is taken out before the next one is looked for.
 */
export function decodeText(raw: string): DecodedText {
  let { text, kinds } = redactSecrets(cleanText(raw));
  let steps = 0;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const before = text;
    for (const { occurs, undo } of ENCODINGS) {
      const undone = steps < MAX_STEPS && occurs(text) ? undo(text) : text;
      if (undone === text) continue;
      steps++;
      const redacted = redactSecrets(cleanText(undone));
      text = redacted.text;
      kinds = redacted.kinds.length === 0 ? kinds : [...new Set([...kinds, ...redacted.kinds])];
    }
    if (text === before) break;
  }
  return { text, kinds, hasBlobs: hasBlob(text) };
}

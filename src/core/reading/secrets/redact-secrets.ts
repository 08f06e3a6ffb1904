import type { SecretKind } from '../reading';
import { isWordAt } from '../text/letters';
import { REMOVED } from '../text/marks';
import type { FoundSecret, ScannedText } from './found-secret';
import { nextTrigger, triggersOf } from './secret-triggers';

function lowerTwin(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function detectAt(scanned: ScannedText, at: number, word: string): FoundSecret | undefined {
  for (const { detectors, coreLength, isWhole } of triggersOf(word)) {
    if (isWhole && isWordAt(scanned.text, at - 1)) continue;
    for (const detect of detectors) {
      const found = detect(scanned, at, at + coreLength);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function findSecrets(text: string): FoundSecret[] {
  const scanned: ScannedText = { text, lower: lowerTwin(text), values: new Map(), cookiesDone: 0 };
  const found: FoundSecret[] = [];
  let done = 0;
  for (let next = nextTrigger(scanned.lower, 0); next !== undefined; ) {
    const secret = detectAt(scanned, next.at, next.word);
    if (secret !== undefined && secret.end > done) {
      found.push({ ...secret, start: Math.max(secret.start, done) });
      done = secret.end;
    }
    // A word that another one begins in must not hide it: `your otp`.
    next = nextTrigger(scanned.lower, Math.max(done, next.at + 1));
  }
  return found;
}

export interface Redacted {
  readonly text: string;
  /** What was taken out, each kind once. */
  readonly kinds: readonly SecretKind[];
}

/**
 * The text without its secrets, and what they were. Labels stay, so what stands beside a secret
 * can still be read. Redacting twice changes nothing. Works on cleaned text.
 */
export function redactSecrets(text: string): {
  readonly text: string;
  readonly kinds: readonly SecretKind[];
} {
  const found = findSecrets(text);
  if (found.length === 0) return { text, kinds: [] };
  let out = '';
  let done = 0;
  for (const { start, end } of found) {
    out += text.slice(done, start) + REMOVED;
    done = end;
  }
  return { text: out + text.slice(done), kinds: [...new Set(found.map(({ kind }) => kind))] };
}

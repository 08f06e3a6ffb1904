import type { CodeSign } from '../reading';
import type { CodeMention } from './find-codes';

/** Why the first code was read as one; undefined where it was guessed. */
export function signOfFirst(
  codes: readonly number[],
  mentions: readonly CodeMention[],
): CodeSign | undefined {
  const certainties = mentions.filter(({ code }) => code === codes[0]).map(({ certainty }) => certainty);
  if (certainties.includes('written')) return 'prefix';
  return certainties.includes('names') ? 'label' : undefined;
}

/** `AADSTS70002: Error validating credentials.` only announces the code that follows it. */
const ANNOUNCING = 70002;
const MAX_ANNOUNCED_CHARS = 400;

/** Each code once, the one to answer first: the first written, or the inner one of the pair `AADSTS70002 … AADSTS5xxxx`. */
export function orderCodes(mentions: readonly CodeMention[]): number[] {
  const codes = [...new Set(mentions.map(({ code }) => code))];
  const [first] = mentions;
  if (first?.code !== ANNOUNCING) return codes;
  const inner = mentions.find(({ code }) => code !== ANNOUNCING);
  if (inner === undefined) return codes;
  const announcing = mentions.findLast(({ code, start }) => code === ANNOUNCING && start < inner.start);
  if (announcing === undefined || inner.start - announcing.end > MAX_ANNOUNCED_CHARS) return codes;
  return [inner.code, ...codes.filter((code) => code !== inner.code)];
}

import { isBlobSign } from './decoding/blobs';
import { REMOVED, SOFT_BREAK } from './text/marks';
import type { Span } from './text/span';

/** Runs of letters and digits this long are encodings, never words. */
const MAX_WORD_CHARS = 60;

function withoutLongRuns(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlobSign(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (isBlobSign(text.charCodeAt(end))) end++;
    if (end - at > MAX_WORD_CHARS) {
      out += `${text.slice(done, at)} `;
      done = end;
    }
    at = end - 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** `hasBlobs`: whether runs long enough to be an encoding may be in the text. */
export interface WordsOptions {
  readonly hasBlobs: boolean;
}

/** The text without the given stretches (in order), marks and encoded runs: what phrases are looked up in. */
export function wordsOf(text: string, taken: readonly Span[], { hasBlobs }: WordsOptions): string {
  let out = '';
  let done = 0;
  for (const { start, end } of taken) {
    if (start < done) continue;
    out += `${text.slice(done, start)} `;
    done = end;
  }
  out += text.slice(done);
  if (out.includes(REMOVED)) out = out.replaceAll(REMOVED, ' ');
  if (out.includes(SOFT_BREAK)) out = out.replaceAll(SOFT_BREAK, '');
  return (hasBlobs ? withoutLongRuns(out) : out).trim();
}

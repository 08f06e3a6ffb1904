import { isHex } from '../text/letters';
import { readUtf8 } from './utf8';

const ENCODED_RUN = /(?:%[0-9a-f]{2})+/gi;
/** A plus that is part of a time, such as `10:15:00+01:00`. */
const ZONE_PLUS = /(\d\d(?:%3a|:)?\d\d(?:\.\d{1,9})?)\+(?=\d\d(?:%3a|:)?\d\d)/gi;
const ALWAYS_ENCODED = 'error_description=';

function isTokenEnd(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 60 || code === 62;
}

function decodeRun(run: string): string {
  const bytes: number[] = [];
  for (let at = 1; at < run.length; at += 3) bytes.push(Number.parseInt(run.slice(at, at + 2), 16));
  return readUtf8(bytes) ?? String.fromCharCode(...bytes);
}

function decodeToken(token: string): string {
  const spaced = token.includes('+') ? token.replace(ZONE_PLUS, '$1%2B').replaceAll('+', ' ') : token;
  return spaced.replace(ENCODED_RUN, decodeRun);
}

/** The next percent sign with two hexadecimal digits, or the end of the text. */
function nextPercent(text: string, from: number): number {
  let at = text.indexOf('%', from);
  while (at >= 0 && !(isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2))))
    at = text.indexOf('%', at + 1);
  return at < 0 ? text.length : at;
}

function nextAlwaysEncoded(text: string, from: number): number {
  const at = text.indexOf(ALWAYS_ENCODED, from);
  return at < 0 ? text.length : at;
}

/** Undoes one layer of URL encoding, and the plus for a blank, in every word that is encoded. */
export function undoPercent(text: string): string {
  let out = '';
  let done = 0;
  let percent = nextPercent(text, 0);
  let always = nextAlwaysEncoded(text, 0);
  while (Math.min(percent, always) < text.length) {
    const at = Math.min(percent, always);
    let start = at;
    while (start > done && !isTokenEnd(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < text.length && !isTokenEnd(text.charCodeAt(end))) end++;
    out += text.slice(done, start) + decodeToken(text.slice(start, end));
    done = end;
    if (percent < done) percent = nextPercent(text, done);
    if (always < done) always = nextAlwaysEncoded(text, done);
  }
  return out + text.slice(done);
}

import { isHex } from '../text/letters';
import { readUtf8 } from './utf8';

/** A run of backslashes with what it escapes; the last choice is a sign that never needs one, such as a quote. */
const ESCAPED = /\\+(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([rnt])|([^A-Za-z0-9\\]))?/g;

/**
 * Undoes backslash escapes of JSON, Python, Java and Markdown, however many times they were escaped again:
 * `\\\\n` becomes a line feed, `\"` a quote, `invalid\_grant` an underscore. A backslash before another letter or a
 * digit stays (`CONTOSO\adele`).
 */
export function undoBackslashes(text: string): string {
  return text.replace(ESCAPED, (_, unit?: string, byte?: string, control?: string, sign?: string) => {
    const hex = unit ?? byte;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (control !== undefined) return control === 't' ? '\t' : '\n';
    return sign ?? '\\';
  });
}

const PERCENT_RUN = /(?:%[0-9a-f]{2})+/gi;
/** A plus that is part of a time, such as `10:15:00+01:00`. */
const ZONE_PLUS = /(\d\d(?:%3a|:)?\d\d(?:\.\d{1,9})?)\+(?=\d\d(?:%3a|:)?\d\d)/gi;
const ALWAYS_ENCODED = 'error_description=';

function isTokenEnd(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 60 || code === 62;
}

/** The bytes of a run such as `%C3%A9` or `=C3=A9`. */
function bytesOf(run: string): number[] {
  const bytes: number[] = [];
  for (let at = 1; at < run.length; at += 3) bytes.push(Number.parseInt(run.slice(at, at + 2), 16));
  return bytes;
}

function decodeRun(run: string): string {
  const bytes = bytesOf(run);
  return readUtf8(bytes) ?? String.fromCharCode(...bytes);
}

function decodeToken(token: string): string {
  const spaced = token.includes('+') ? token.replace(ZONE_PLUS, '$1%2B').replaceAll('+', ' ') : token;
  return spaced.replace(PERCENT_RUN, decodeRun);
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

const EQUALS_RUN = /(?:=[0-9A-F]{2})+/g;

/** Every equals sign of such a text starts an escape or ends a line that goes on. */
const FOREIGN_SIGN = /=(?!\n|[0-9A-F]{2})/;

/** Whether the text is quoted-printable as a whole; it has to have at least one line that goes on. */
export function isQuotedPrintable(text: string): boolean {
  return text.includes('=\n') && !FOREIGN_SIGN.test(text);
}

/** Undoes the transfer encoding of raw e-mail (RFC 2045, 6.7): soft line breaks and `=3D`. */
export function undoQuotedPrintable(text: string): string {
  return text.replaceAll('=\n', '').replace(EQUALS_RUN, (run) => readUtf8(bytesOf(run)) ?? run);
}

import { endOfMatch } from '../text/matches';
import { assignedValue } from './assigned-value';
import type { Detector } from './found-secret';
import { isMachineMade, isPlausible } from './judge-value';
import { labelAround } from './label-around';

const COOKIE_LINE = /["'\\]{0,4}[ \t]{0,3}(?::|=|%3a|%3d)[ \t]{0,3}["'\\]{0,4}(?=[^\s=]{1,80}(?:=|%3d))/iy;
const MIN_COOKIE_CHARS = 8;

function cookieEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !'\n"\'`'.includes(text.charAt(end))) end++;
  return end;
}

/** `name=value` with a value that could be a session. */
function isTellingPair(pair: string): boolean {
  const value = pair.slice(pair.indexOf('=') + 1);
  return value.length < pair.length && value.length >= MIN_COOKIE_CHARS && isPlausible(value);
}

/** `Cookie: a=…; b=…` and `Set-Cookie: …`, to the end of the line or of the quoted text. */
export const detectCookieHeader: Detector = (scanned, at, end) => {
  const { text } = scanned;
  const start = at < scanned.cookiesDone ? -1 : endOfMatch(COOKIE_LINE, text, end);
  if (start < 0) return undefined;
  const stop = cookieEnd(text, start);
  if (
    text
      .slice(start, stop)
      .split(/[;,\s]/)
      .some(isTellingPair)
  )
    return { start, end: stop, kind: 'cookie' };
  scanned.cookiesDone = stop;
  return undefined;
};

/** A cookie that carries a session, by its name: `ESTSAUTHPERSISTENT=…`. */
export const detectSessionCookie: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  const value = assignedValue(scanned, labelAround(lower, at, end).end);
  if (value === undefined || value.tie !== 'sign') return undefined;
  if (!isMachineMade(text.slice(value.start, value.end), 12)) return undefined;
  return { start: value.start, end: value.end, kind: 'cookie' };
};

/** The end of base64, coded for an address or not, over the lines that encoders wrap it into. */
export function base64End(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\w+/=%.-]/.test(text.charAt(end))) {
    end++;
    // Encoders wrap long values.
    if (text[end] === '\n' && end - from > 60 && /[\w+/]{20}/.test(text.slice(end + 1, end + 21))) end++;
  }
  return end;
}

/** `SAMLResponse=…`, `wresult=…`. */
export const detectSamlResponse: Detector = (scanned, _at, end) => {
  const { text } = scanned;
  const value = assignedValue(scanned, end);
  if (value === undefined || value.tie !== 'sign') return undefined;
  const stop = Math.max(value.end, base64End(text, value.start));
  return stop - value.start >= 20 && isPlausible(text.slice(value.start, value.start + 40))
    ? { start: value.start, end: stop, kind: 'SAML response' }
    : undefined;
};

/** base64 of `<saml…`, alone. */
export const detectSamlBlob: Detector = ({ text }, at) => {
  const stop = base64End(text, at);
  return text.startsWith('PHNhbWx', at) && stop - at >= 40
    ? { start: at, end: stop, kind: 'SAML response' }
    : undefined;
};

const ASSERTION = /[\w:]{0,12}(?:encrypted)?assertion[\s>]/y;

/** `<saml:Assertion …>` up to its end tag. A response that only carries an error has none. */
export const detectAssertion: Detector = ({ lower }, at, end) => {
  ASSERTION.lastIndex = end;
  if (!ASSERTION.test(lower)) return undefined;
  const name = /^[\w:]{1,40}/.exec(lower.slice(at + 1, at + 41))?.[0] ?? '';
  const close = lower.indexOf(`</${name}>`, end);
  return { start: at, end: close < 0 ? lower.length : close + name.length + 3, kind: 'SAML response' };
};

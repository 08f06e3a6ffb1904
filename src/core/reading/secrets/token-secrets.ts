import type { SecretKind } from '../reading';
import { endOfMatch } from '../text/matches';
import { assignedValue } from './assigned-value';
import type { Detector, FoundSecret, ScannedText } from './found-secret';
import { isMachineMade, isPlausible } from './judge-value';
import { labelAround, wordsBefore } from './label-around';

const MIN_TOKEN_CHARS = 16;
const MIN_WRAPPED_LINE_CHARS = 40;

function isTokenSign(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95
  );
}

function tokenEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isTokenSign(text.charCodeAt(end))) end++;
  return end;
}

/** What a line after a token may begin with and a token does not: a code, a number, a date, a GUID, a label. */
const NEXT_LINE =
  /aadsts|[\d.:-]{1,24}(?![\w-])|[0-9a-f]{8}-[0-9a-f]{4}-|(?:trace|correlation|request|activity|session|client|tenant|app|application|user|object)[ _-]?id(?![a-z])|timestamp|(?:error|status)[_-]?codes?(?![a-z])/iy;
/** A line of one word; the last signs of a token rarely look like one. */
const WORD_LINE = /[A-Z]?[a-z]{4,19}(?![\w.-])/y;

/** The end of a token that was wrapped over several lines. */
function wrappedTokenEnd(text: string, from: number): number {
  let lineStart = from;
  let end = tokenEnd(text, from);
  while (end - lineStart >= MIN_WRAPPED_LINE_CHARS && text[end] === '\n') {
    if (endOfMatch(NEXT_LINE, text, end + 1) > 0 || endOfMatch(WORD_LINE, text, end + 1) > 0) break;
    const next = tokenEnd(text, end + 1);
    if (next - end < 20 && !(next === text.length || text[next] === '\n')) break;
    if (next === end + 1) break;
    lineStart = end + 1;
    end = next;
  }
  return end;
}

/** What a token is for, from the label before it. */
function kindFromLabel(lower: string, at: number, otherwise: SecretKind): SecretKind {
  const label = wordsBefore(lower, at).replace(/[^a-z]/g, '');
  if (label.endsWith('refreshtokencredential') || label.endsWith('cookie')) return 'cookie';
  if (/refreshtoken(?:secret|value)?$/.test(label)) return 'refresh token';
  if (/(?:accesstoken|idtoken|bearer|assertion)$/.test(label)) return 'access token';
  return /(?:^|[^r])code$/.test(label) ? 'authorization code' : otherwise;
}

/** Whether a token starts here and not in the middle of a longer run; labels may be glued to it. */
function startsToken(lower: string, at: number): boolean {
  return (
    !isTokenSign(lower.charCodeAt(at - 1)) ||
    /(?:bearer|token|assertion)$/.test(lower.slice(Math.max(0, at - 9), at))
  );
}

/** `eyJ….….…`: a signed or encrypted token (RFC 7519). One part alone is not enough: claims values start alike. */
export const detectJwt: Detector = ({ text, lower }, at) => {
  if (text.slice(at, at + 3) !== 'eyJ' || !startsToken(lower, at)) return undefined;
  const end = wrappedTokenEnd(text, at);
  const header = text.slice(at, end).indexOf('.');
  if (header < 10 || at + header >= end - 4) return undefined;
  return { start: at, end, kind: kindFromLabel(lower, at, 'access token') };
};

/** Codes and refresh tokens of Entra: `0.A…`, `1.A…`. */
export const detectDottedToken: Detector = ({ text, lower }, at) => {
  if (text[at + 2] !== 'A' || isTokenSign(text.charCodeAt(at - 1))) return undefined;
  const end = wrappedTokenEnd(text, at);
  if (
    !isMachineMade(text.slice(at, end), MIN_TOKEN_CHARS) ||
    !/[A-Z]{2}|[A-Z]\w{0,6}\d/.test(text.slice(at + 2, end))
  )
    return undefined;
  return { start: at, end, kind: kindFromLabel(lower, at, 'refresh token') };
};

const CONSUMER_TOKEN = /M\.[CR]\d{1,4}_[A-Z0-9]{2,8}[\w.!*$%-]{12,}/y;

/** Codes and refresh tokens of personal accounts: `M.C507_BAY.…`. */
export const detectConsumerToken: Detector = ({ text, lower }, at) => {
  CONSUMER_TOKEN.lastIndex = at;
  if (!CONSUMER_TOKEN.test(text)) return undefined;
  return { start: at, end: CONSUMER_TOKEN.lastIndex, kind: kindFromLabel(lower, at, 'authorization code') };
};

/** Older codes, refresh tokens and device codes of Entra: `OAQABAA…`, `AQABAA…`, `BAQABAA…`. */
export const detectOldToken: Detector = ({ text, lower }, at) => {
  let start = at;
  while (start > at - 3 && isTokenSign(text.charCodeAt(start - 1))) start--;
  const end = wrappedTokenEnd(text, at);
  if (text.slice(at, at + 6) !== 'AQABAA' || end - start < 30) return undefined;
  return {
    start,
    end,
    kind: kindFromLabel(lower, start, start === at ? 'refresh token' : 'authorization code'),
  };
};

function kindOfTokenName(name: string): SecretKind | undefined {
  if (name.endsWith('refreshtoken')) return 'refresh token';
  return /(?:access|id|bearer|auth|session|sas|jwt|api|security|device|^)token(?:value)?$/.test(name)
    ? 'access token'
    : undefined;
}

/** `access_token=…`, `"refresh_token": "…"`, `token: …`, whatever the token looks like. */
export const detectNamedToken: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  const label = labelAround(lower, at, end);
  const kind = kindOfTokenName(label.name);
  const value = kind === undefined ? undefined : assignedValue(scanned, label.end);
  if (kind === undefined || value === undefined || value.tie === 'blank') return undefined;
  if (!isMachineMade(text.slice(value.start, value.end), MIN_TOKEN_CHARS)) return undefined;
  return { start: value.start, end: value.end, kind };
};

/** Signs of a bearer token (RFC 6750, 2.1). */
function isBearerSign(code: number): boolean {
  return isTokenSign(code) || code === 126 || code === 43 || code === 47 || code === 61;
}

/** `Authorization: Bearer …`. */
export const detectBearer: Detector = ({ text }, _at, end) => {
  let stop = wrappedTokenEnd(text, end);
  while (isBearerSign(text.charCodeAt(stop))) stop++;
  if (!isMachineMade(text.slice(end, stop), MIN_TOKEN_CHARS)) return undefined;
  return { start: end, end: stop, kind: 'access token' };
};

const BASIC = /[A-Za-z0-9+/]{8,2000}={0,2}/y;
const TICKET = /[A-Za-z0-9+/]{16,16000}={0,2}/y;

/** `Authorization: Basic …`: user name and password in base64. */
export const detectBasic: Detector = ({ text, lower }, at, end) => {
  if (!/authorization\W{0,12}$/.test(wordsBefore(lower, at))) return undefined;
  BASIC.lastIndex = end;
  return BASIC.test(text) ? { start: end, end: BASIC.lastIndex, kind: 'password' } : undefined;
};

/** `Authorization: Negotiate …` and `… NTLM …`: a Kerberos ticket or the answer to a challenge (RFC 4559). */
export const detectTicket: Detector = ({ text, lower }, at, end) => {
  if (!/authorization\W{0,12}$/.test(wordsBefore(lower, at))) return undefined;
  const stop = endOfMatch(TICKET, text, end);
  return stop > 0 ? { start: end, end: stop, kind: 'access token' } : undefined;
};

const MAX_CODE_CHARS = 2_048;
const CODE_NAMES = new Set(['code', 'authcode', 'authorizationcode', 'devicecode', 'spaauthcode']);

/** `code=…` of a redirect and `"device_code": "…"`; an error code is short and a number. */
export const detectAuthorizationCode = (
  scanned: ScannedText,
  at: number,
  end: number,
): FoundSecret | undefined => {
  const label = labelAround(scanned.lower, at, end);
  if (!CODE_NAMES.has(label.name)) return undefined;
  const value = assignedValue(scanned, label.end);
  if (value === undefined || value.tie !== 'sign' || value.end - value.start > MAX_CODE_CHARS)
    return undefined;
  const code = scanned.text.slice(value.start, value.end);
  if (!isMachineMade(code, 20) || !/[A-Z]/.test(code) || !isPlausible(code)) return undefined;
  return { start: value.start, end: value.end, kind: 'authorization code' };
};

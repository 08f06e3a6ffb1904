import { endOfMatch } from '../text/matches';
import { valueAt } from './assigned-value';
import type { Detector, FoundSecret, ScannedText } from './found-secret';
import { isPassword, isPlausible, isStrongWord } from './judge-value';

const ADDRESS_BEFORE = /@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}["'`]?$/;
const MAX_HOST_CHARS = 130;

/** `adele@contoso.example / …`, without any label. */
export const detectAfterAddress: Detector = (scanned, at, end) => {
  const { text } = scanned;
  if (!ADDRESS_BEFORE.test(text.slice(Math.max(0, at - MAX_HOST_CHARS), at))) return undefined;
  const value = valueAt(scanned, end, 'blank');
  if (value === undefined || !isPassword(text.slice(value.start, value.end), { ...value, tie: 'blank' }))
    return undefined;
  return { start: value.start, end: value.end, kind: 'password' };
};

const ACCOUNT =
  /[ \t]{0,3}(?:are|is|sind|lauten)?[ \t]{0,3}[:=-]?\s{0,3}["'`(]{0,2}[\w.+-]{1,64}@[\w.-]{3,120}["'`]?[ \t]{0,3}[/|:,]?[ \t]{0,3}(?:password|pw|passwort)?[ \t:]{0,3}/iy;

/** `credentials: adele@contoso.example / …`. */
export const detectCredentials: Detector = (scanned, _at, end) => {
  const from = endOfMatch(ACCOUNT, scanned.text, end);
  const value = from > 0 ? valueAt(scanned, from, 'blank') : undefined;
  if (value === undefined || !isStrongWord(scanned.text.slice(value.start, value.end))) return undefined;
  return { start: value.start, end: value.end, kind: 'password' };
};

function matched({ text }: ScannedText, pattern: RegExp, from: number): FoundSecret | undefined {
  pattern.lastIndex = from;
  const secret = pattern.exec(text)?.[1];
  if (secret === undefined || !isPlausible(secret)) return undefined;
  const start = text.indexOf(secret, pattern.lastIndex - secret.length - 1);
  return { start, end: start + secret.length, kind: 'password' };
}

const USER_AND_PASSWORD = /["']?[^\s:'"/]{1,64}:([^\s'"]{4,128})["']?/y;

/** `curl -u ada:…`. */
export const detectUserFlag: Detector = (scanned, at, end) => {
  if (!/\bcurl\b/.test(scanned.lower.slice(Math.max(0, at - 300), at))) return undefined;
  const found = matched(scanned, USER_AND_PASSWORD, end);
  return found !== undefined && /[a-z]/i.test(scanned.text.slice(found.start, found.end)) ? found : undefined;
};

const NET_USER = /["']?[\w.\\-]{1,64}["']?[ \t]{1,3}["']?(?!\/)([^\s"'*][^\s"']{3,126})["']?/y;

/** `net user ada … /add`; without an option it might be a sentence. */
export const detectNetUser: Detector = (scanned, _at, end) => {
  const found = matched(scanned, NET_USER, end);
  return found !== undefined && /^["']?[ \t]{1,3}\/[a-z]/i.test(scanned.text.slice(found.end, found.end + 8))
    ? found
    : undefined;
};

const MAX_BEFORE_CHARS = 70;
const NOUN_AFTER =
  /^[ \t-]{1,3}(?:manager|hash|policy|vault|reset|provider|method|field|type|protection|authentication)/;

/** `… as my password`: the word before it. */
export const detectPasswordBefore: Detector = ({ text, lower }, at, end) => {
  if (text[at - 1] !== ' ' || NOUN_AFTER.test(lower.slice(end, end + 20))) return undefined;
  const low = Math.max(0, at - MAX_BEFORE_CHARS);
  const before = text.slice(low, at - 1);
  const word = /[^\s"'`“”‘’]{1,64}$/.exec(before.replace(/["'`“”‘’,]$/, ''))?.[0];
  if (word === undefined || !isStrongWord(word)) return undefined;
  const start = low + before.lastIndexOf(word);
  return { start, end: start + word.length, kind: 'password' };
};

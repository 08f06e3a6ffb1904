import { isAssignedFamily } from '../codes/code-families';
import { endOfMatch } from '../text/matches';
import { assignedValue } from './assigned-value';
import type { Detector, FoundSecret, ScannedText } from './found-secret';
import { isPlausible } from './judge-value';
import { wordsBefore } from './label-around';

const DIGITS_AFTER =
  /[\s"'“(]{0,3}(?:code|passcode|password|pin|number)?[\s"'“(]{0,3}(?:(?:is|was|:|=|ist|lautet|est|es|è|是|为|は)[\s"'“]{0,3})?(\d{3}[ -]?\d{3,5})(?![\d-])/iy;
/** Words that make a number behind `code` a one-time code. */
const CERTAIN = /(?:verif|one.?time|otp|sms|backup|recovery)[\w-]{0,14}[\s-]{0,2}(?:pass)?$/;
const PROVING =
  /(?:verif|bestätig|bestatig|sicherheits|einmal|confirm|one.?time|otp|sms|text message|authenticator|security|backup|recovery|mfa|2fa)[\wäöü-]{0,14}[\s-]{0,2}(?:pass)?$/;

/** A one-time code behind its name: `verification code is 123456`. */
export const detectOneTimeCode: Detector = ({ text }, _at, end) => {
  DIGITS_AFTER.lastIndex = end;
  const match = DIGITS_AFTER.exec(text);
  if (match?.[1] === undefined) return undefined;
  return {
    start: DIGITS_AFTER.lastIndex - match[1].length,
    end: DIGITS_AFTER.lastIndex,
    kind: 'one-time code',
  };
};

const BACKUP = /(?:(?:backup|recovery|emergency|scratch)[\s-]{0,2}|wiederherstellungs|sicherungs)$/;
const BACKUP_TIE = /s?(?:[ \t]{0,2}(?:is|are|was|ist|sind|:|=))?[\s"'“(:]{0,3}/y;
const BACKUP_CODE = /\d{4,5}[ -]\d{4,5}(?![\d-])[\s,;]{0,3}/y;

/** `backup code 8392 0175` and lists of such codes: two groups of four or five digits each. */
function detectBackupCodes({ text, lower }: ScannedText, at: number, end: number): FoundSecret | undefined {
  if (!BACKUP.test(wordsBefore(lower, at))) return undefined;
  const start = endOfMatch(BACKUP_TIE, lower, end);
  let stop = start;
  for (let next = start; next >= 0; next = endOfMatch(BACKUP_CODE, text, next)) stop = next;
  while (stop > start && /[\s,;]/.test(text.charAt(stop - 1))) stop--;
  return stop > start ? { start, end: stop, kind: 'one-time code' } : undefined;
}

const PIN =
  /(?:[ \t]{1,2}(?:code|number|nummer))?[ \t]{0,2}(?:(?:is|was|ist|lautet|est|es)[ \t:]|:|=)?[\s"'“]{0,3}(\d{4,8})(?![\d:-]|\.\d)/iy;

/** `my pin is 4821`. */
export const detectPin: Detector = ({ text }, _at, end) => {
  PIN.lastIndex = end;
  const digits = PIN.exec(text)?.[1];
  if (digits === undefined || isAssignedFamily(Number(digits))) return undefined;
  return { start: PIN.lastIndex - digits.length, end: PIN.lastIndex, kind: 'one-time code' };
};

const USER_CODE = /^[A-Z0-9]{4,5}-?[A-Z0-9]{4,5}$/;

/** `user_code=ABCD-EFGH` of the device flow (RFC 8628): whoever types it in lets somebody in. */
export const detectUserCode: Detector = (scanned, _at, end) => {
  const value = assignedValue(scanned, end);
  if (value?.tie !== 'sign' || !USER_CODE.test(scanned.text.slice(value.start, value.end))) return undefined;
  return { start: value.start, end: value.end, kind: 'one-time code' };
};

/** Where a code was sent or shown, within a few words around it. */
const SOURCE = /\b(?:sms|text message|authenticator|verification|one.?time|two.?factor)/;

/** A word before `code` proves it, be the number one that Entra uses for an error; other words only suggest it. */
function isOneTime({ text, lower }: ScannedText, at: number, { start, end }: FoundSecret): boolean {
  const before = wordsBefore(lower, at);
  if (CERTAIN.test(before)) return true;
  if (isAssignedFamily(Number(text.slice(start, end)))) return false;
  return PROVING.test(before) || (end - start >= 6 && SOURCE.test(before + lower.slice(end, end + 50)));
}

/** The word `code` where words around it tell what it is for. */
export const detectCodeAfterWord: Detector = (scanned, at, end) => {
  const backup = detectBackupCodes(scanned, at, end);
  if (backup !== undefined) return backup;
  const found = detectOneTimeCode(scanned, at, end);
  return found !== undefined && isOneTime(scanned, at, found) ? found : undefined;
};

const BEFORE_NAME = /(?<!\d)(\d{6,8})["'”]? (?:is|ist|est|es) $/;

/** `483920 is your verification code`. */
export const detectCodeBeforeName: Detector = ({ lower }, at) => {
  const match = BEFORE_NAME.exec(lower.slice(Math.max(0, at - 24), at));
  if (match?.[1] === undefined) return undefined;
  const start = at - match[0].length;
  return { start, end: start + match[1].length, kind: 'one-time code' };
};

/** A Temporary Access Pass: letters and digits, eight signs or more. */
export const detectAccessPass: Detector = (scanned, _at, end) => {
  const { text } = scanned;
  const value = assignedValue(scanned, end);
  if (value === undefined || value.tie === 'blank') return undefined;
  const pass = text.slice(value.start, value.end);
  const isOne =
    pass.length >= 6 && pass.length <= 48 && isPlausible(pass) && /\d|[^\w\s]/.test(pass) && !/\s/.test(pass);
  return isOne ? { start: value.start, end: value.end, kind: 'one-time code' } : undefined;
};

/** `otpauth://totp/…?secret=…`: the seed of an authenticator app. */
export const detectOtpSeed: Detector = ({ text }, _at, end) => {
  let stop = end;
  while (stop < text.length && !/[\s"'<>]/.test(text.charAt(stop))) stop++;
  return stop - end >= 10 ? { start: end, end: stop, kind: 'one-time code' } : undefined;
};

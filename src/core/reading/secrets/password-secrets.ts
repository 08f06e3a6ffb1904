import { type AssignedValue, assignedValue, valueAt, valueOnNextLine } from './assigned-value';
import type { Detector, FoundSecret, ScannedText } from './found-secret';
import { isClientSecret, isPassword, isPlausible, isStrongWord } from './judge-value';
import { labelAround, wordsBefore } from './label-around';

/** What may follow a word for passwords inside one identifier. */
const PASSWORD_TAILS = new Set(['', '1', '2', 'value', 'text', 'plain', 'plaintext', 'string']);
const MAX_CONNECTION_CHARS = 400;
const CONNECTION = /(?:server|data source|host|endpoint|initial catalog|database|user id|uid) {0,2}(?:=|%3d)/;

/** Whether the line up to the position is a connection string. */
function isInConnection(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - MAX_CONNECTION_CHARS), at);
  return CONNECTION.test(before.slice(before.lastIndexOf('\n') + 1));
}

function found({ start, end }: AssignedValue, kind: FoundSecret['kind']): FoundSecret {
  return { start, end, kind };
}

const SLASH = /\s{0,2}[/|]\s{0,2}(?=\S)/y;

/** In `adele@contoso.example / …` the password follows the slash. */
function afterAddress(scanned: ScannedText, value: AssignedValue): AssignedValue {
  const { text } = scanned;
  if (!/@[\w-]{1,63}\./.test(text.slice(value.start, value.end))) return value;
  SLASH.lastIndex = value.end;
  return (SLASH.test(text) ? valueAt(scanned, SLASH.lastIndex, value.tie) : undefined) ?? value;
}

/** `password: …`, `pwd=…`, `mein Passwort ist …`, `-Password '…'`. */
export const detectPassword: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  const label = labelAround(lower, at, end);
  if (!PASSWORD_TAILS.has(lower.slice(end, label.end).replace(/[_-]/g, ''))) return undefined;
  const assigned = assignedValue(scanned, label.end) ?? valueOnNextLine(scanned, label.end);
  const value = assigned === undefined ? undefined : afterAddress(scanned, assigned);
  if (value === undefined || !isPassword(text.slice(value.start, value.end), value)) return undefined;
  const isConnection = value.tie === 'sign' && isInConnection(lower, at);
  if (/apppassword$/.test(label.name)) return found(value, 'client secret');
  return found(value, isConnection ? 'connection string' : 'password');
};

/** `pass = …`, `"pw":"…"`, `pw …`: behind words that mean other things too, only a sign proves much. */
export const detectShortPassword: Detector = (scanned, at, end) => {
  const password = detectPassword(scanned, at, end);
  if (password === undefined || assignedValue(scanned, end)?.tie === 'sign') return password;
  return isStrongWord(scanned.text.slice(password.start, password.end)) ? password : undefined;
};

const FLAG_CONTEXT = /\b(?:az|login|curl|mysql|psql|sshpass|net use|connect|sqlcmd|kinit)\b|\s-u\s/;

/** `az login -u … -p …`. */
export const detectPasswordFlag: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  if (!/\s/.test(text.charAt(at - 1)) && at > 0) return undefined;
  if (!FLAG_CONTEXT.test(lower.slice(Math.max(0, at - 200), at))) return undefined;
  const value = valueAt(scanned, end, 'blank');
  if (value === undefined) return undefined;
  const secret = text.slice(value.start, value.end);
  const isOne =
    secret.length >= 4 &&
    !secret.startsWith('-') &&
    /[a-z]/i.test(secret) &&
    isPlausible(secret) &&
    (value.isQuoted || /\d/.test(secret));
  return isOne ? found(value, 'password') : undefined;
};

const STRING_PARAMETER = /\s{1,4}(?:-string\s{1,3})?/iy;

/** `ConvertTo-SecureString "…" -AsPlainText`. */
export const detectSecureString: Detector = (scanned, _at, end) => {
  const { text } = scanned;
  STRING_PARAMETER.lastIndex = end;
  const value = STRING_PARAMETER.test(text)
    ? valueAt(scanned, STRING_PARAMETER.lastIndex, 'blank')
    : undefined;
  if (value === undefined || !value.isQuoted || value.end - value.start < 4) return undefined;
  return isPlausible(text.slice(value.start, value.end)) ? found(value, 'password') : undefined;
};

/** What may follow a word for secrets inside one identifier; `id` may not. */
const SECRET_TAILS = new Set(['', 'value', 'text', 'key', 'string', 'wert', 'valor']);
const VALUE_WORD = /[ \t]{1,2}(?:value|text|key|wert|valor|valeur)\b/iy;

/** `client_secret=…`, `Secret value: …`. A secret's ID is none. */
export const detectClientSecret: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  const label = labelAround(lower, at, end);
  if (!SECRET_TAILS.has(lower.slice(end, label.end).replace(/[_-]/g, ''))) return undefined;
  VALUE_WORD.lastIndex = label.end;
  const from = VALUE_WORD.test(text) ? VALUE_WORD.lastIndex : label.end;
  const value = assignedValue(scanned, from) ?? valueOnNextLine(scanned, from);
  if (value === undefined || !isClientSecret(text.slice(value.start, value.end), value)) return undefined;
  const isTotp = /otpauth|totp/.test(wordsBefore(lower, at));
  return found(value, isTotp ? 'one-time code' : 'client secret');
};

function isSecretSign(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code === 126
  );
}

/** Client secrets as Entra has made them since 2021: three or four signs, a digit, `Q~`, then some 34 signs. */
export const detectEntraSecret = (
  { text }: ScannedText,
  at: number,
  end: number,
): FoundSecret | undefined => {
  if (text[at] !== 'Q') return undefined;
  let start = at;
  while (start > at - 8 && isSecretSign(text.charCodeAt(start - 1))) start--;
  let stop = end;
  while (stop < end + 60 && isSecretSign(text.charCodeAt(stop))) stop++;
  while (text[stop - 1] === '.') stop--;
  return at - start >= 3 && stop - start >= 28 ? { start, end: stop, kind: 'client secret' } : undefined;
};

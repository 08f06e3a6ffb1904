import type { AssignedValue } from './assigned-value';
import { isPlaceholder } from './placeholders';

/** What follows a label such as `password:` without being its value. */
const NOT_VALUES = new Set(
  (
    'null none nil undefined true false empty invalid incorrect expired required missing wrong correct reset changed change ' +
    'rejected accepted authentication protected protectedtransport multifactor string securestring plaintext input prompt ' +
    'unknown n/a na yes no ok error failed failure here below above same new old not and or for with hash sync policy ' +
    'previously satisfied success value secret password passwort kennwort token clientsecret optional forgotten blank weak strong ' +
    'text http https bearer basic header body param parameter object array number boolean'
  ).split(' '),
);
/** Nothing longer is a word. */
const MAX_JUDGED_CHARS = 4_096;
const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const CODE = /aadsts/i;
const ADDRESS = /^(?:https?:\/\/|api:\/\/|[\w.+-]{1,64}@[\w-]{1,63}\.)/i;
/** The sign of a YAML block, with a line end that is still escaped. */
const BLOCK = /^[>|][+-]?(?:\\{1,32}n)?$/;
/** A name in a program, such as `config.secret` or `getPassword()`. */
const PROGRAM_NAME = /^[A-Za-z_$][A-Za-z_]{0,60}(?:[.:([][A-Za-z_.()[\]'"]{0,80})?$/;

function kindsOfSigns(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s]/].filter((kind) => kind.test(value)).length;
}

/** Whether the value could be any secret at all: no stand-in, no identifier, no address, no word of a message. */
export function isPlausible(value: string): boolean {
  if (isPlaceholder(value) || GUID.test(value) || ADDRESS.test(value) || BLOCK.test(value)) return false;
  return !CODE.test(value.slice(0, 8)) && !NOT_VALUES.has(value.toLowerCase());
}

/** Whether a value looks made by a machine: long, letters and digits. `least` is a count of characters. */
export function isMachineMade(value: string, least: number): boolean {
  if (value.length > MAX_JUDGED_CHARS) return true;
  return (
    value.length >= least &&
    isPlausible(value) &&
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/\s/.test(value)
  );
}

const HOST_OR_FILE = /^[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[a-z]{2,10}$/i;
const DATE = /^\d{4}-\d\d/;
const ERROR = /^err/i;

/** Whether a word looks like a password wherever it stands: eight signs or more, large, small, and a digit, no host. */
export function isStrongWord(value: string): boolean {
  if (value.length < 8 || value.length > 64 || !isPlausible(value) || !/\d/.test(value)) return false;
  return (
    kindsOfSigns(value) >= 3 && /[a-z]/.test(value) && !HOST_OR_FILE.test(value) && !/[/\\()<>]/.test(value)
  );
}

/** Whether a word alone on the line after a label is a password. */
function isPasswordLine(value: string): boolean {
  if (value.length < 6 || !/[a-z]/i.test(value) || !/\d/.test(value)) return false;
  return !DATE.test(value) && !HOST_OR_FILE.test(value) && !ERROR.test(value) && !/[:/\\<>]/.test(value);
}

/** Whether what stands behind a label for passwords is one. The freer the wording, the more it has to look like one. */
export function isPassword(value: string, { tie, isQuoted }: AssignedValue): boolean {
  if (value.length < 4 || value.length > 256 || !isPlausible(value)) return false;
  const kinds = kindsOfSigns(value);
  if (tie === 'line') return isPasswordLine(value);
  if (tie === 'blank') {
    if (value.length < 8 || kinds < 3 || HOST_OR_FILE.test(value) || DATE.test(value)) return false;
    return /\d/.test(value) && /[^\w\s/:,;()-]/.test(value);
  }
  if (tie === 'word') return kinds >= 2 && (/\d/.test(value) || /[^\w\s'’-]/.test(value.slice(0, -1)));
  if (isQuoted) return kinds >= 2 || value.length >= 6;
  return PROGRAM_NAME.test(value) ? value.length >= 8 && kinds === 2 && !/[._([:]/.test(value) : true;
}

/** Whether what stands behind a label for client secrets is one. */
export function isClientSecret(value: string, { tie, isQuoted }: AssignedValue): boolean {
  if (value.length > 512 || !isPlausible(value) || /\s/.test(value)) return false;
  if (tie === 'sign')
    return (
      value.length >= 8 && (/\d/.test(value) || (isQuoted && value.length >= 16 && kindsOfSigns(value) >= 2))
    );
  return value.length >= 16 && /\d/.test(value) && kindsOfSigns(value) >= 3 && !DATE.test(value);
}

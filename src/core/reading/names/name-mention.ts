import type { IdKind } from '../labels/id-labels';
import { isPlaceholder } from '../secrets/placeholders';

/** A name, domain, address or user name that a label or a sentence of Entra gives a role. */
export interface NameMention {
  readonly kind: IdKind;
  readonly value: string;
  readonly start: number;
  /** Higher is surer; among equals the first in the text counts. */
  readonly grade: number;
}

/** How sure a name is: told by Entra in quotes or in a sentence, told in another way, or merely listed. */
export const NAME_GRADES = { quoted: 3, told: 2, listed: 1 } as const;

export const MAX_NAME_CHARS = 120;

const GUID_SHAPE = /^\{?[0-9a-f]{4,12}-[0-9a-fx*.-]{4,40}\}?$/i;
const ADDRESS = /^(?:https?|api|ms-appx-web|spn|urn):\/{0,2}[^\s]{2,200}$/i;
const DOMAIN = /^[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5}$/i;
const ACCOUNT = /^[^\s@,;<>()]{1,80}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5}$/i;
const WINDOWS_ACCOUNT = /^[a-z0-9.-]{2,30}\\[\w.$-]{1,60}$/i;
/** A name of at most eight words that says something. */
const DISPLAY_NAME = /^[\p{L}\p{N}][\p{L}\p{N}&'’.,()+/_-]*(?: [\p{L}\p{N}&'’.,()+/_-]+){0,7}$/u;

/** Words that stand for any tenant. */
const ANY_TENANT =
  /^(?:common|organizations|consumers|tenant|directory|(?:azure )?active(?: directory)?)$|^(?:your|this|the|my|our)\b/i;

function isUser(value: string): boolean {
  return ACCOUNT.test(value) || WINDOWS_ACCOUNT.test(value);
}

/** Words of programs for nothing. */
const NOTHING = /^(?:null|nil|none|undefined|unknown|n\/a|true|false)$/i;

/** Whether a value can be what its role says. */
export function suits(kind: IdKind, value: string): boolean {
  if (value.length > MAX_NAME_CHARS || isPlaceholder(value)) return false;
  if (GUID_SHAPE.test(value) || NOTHING.test(value)) return false;
  if (kind === 'user') return isUser(value);
  if (isUser(value)) return false;
  if (kind === 'tenant' && ANY_TENANT.test(value)) return false;
  if (kind === 'tenant') return DOMAIN.test(value) || DISPLAY_NAME.test(value);
  if (kind === 'resource') return ADDRESS.test(value) || DISPLAY_NAME.test(value);
  return false;
}

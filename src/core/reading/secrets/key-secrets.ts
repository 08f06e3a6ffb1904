import { endOfMatch } from '../text/matches';
import { assignedValue } from './assigned-value';
import type { Detector } from './found-secret';
import { isMachineMade } from './judge-value';
import { labelAround } from './label-around';
import { base64End } from './session-secrets';

const MIN_KEY_CHARS = 16;
const CONNECTION = /(?:accountname|endpoint|hostname|sharedaccesskeyname)(?:=|%3d)/;

/** `AccountKey=…`, `x-api-key: …`, `SharedAccessSignature sr=…`, `?sig=…`. */
export const detectNamedKey: Detector = (scanned, at, end) => {
  const { text, lower } = scanned;
  const value = assignedValue(scanned, labelAround(lower, at, end).end);
  if (value === undefined || (value.tie === 'blank' && !lower.startsWith('shared', at))) return undefined;
  if (!isMachineMade(text.slice(value.start, value.end), MIN_KEY_CHARS)) return undefined;
  const isConnection = CONNECTION.test(lower.slice(Math.max(0, at - 300), at));
  return { start: value.start, end: value.end, kind: isConnection ? 'connection string' : 'access key' };
};

const PROVIDER_KEYS =
  /(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,64}|xox[abprs]-[\w-]{10,200}|AIza[\w-]{30,60}|npm_[A-Za-z0-9]{30,60}|sk-[\w-]{20,200}|dapi[0-9a-f]{32}|SG\.[\w-]{16,32}\.[\w-]{32,64}|[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}|ya29\.[\w-]{20,2000}/y;

/** Keys that show by their first letters whose they are: Amazon, GitHub, GitLab, Slack, Google, npm, Stripe, SendGrid and others. */
export const detectProviderKey: Detector = ({ text }, at) => {
  if (at > 0 && /\w/.test(text.charAt(at - 1))) return undefined;
  PROVIDER_KEYS.lastIndex = at;
  return PROVIDER_KEYS.test(text)
    ? { start: at, end: PROVIDER_KEYS.lastIndex, kind: 'access key' }
    : undefined;
};

const HOOK_PATH = /[/\w@%.-]{20,600}/y;

/** Addresses that let anybody post: incoming webhooks of Teams and Slack. */
export const detectWebhook: Detector = ({ text }, _at, end) => {
  HOOK_PATH.lastIndex = end;
  return HOOK_PATH.test(text) ? { start: end, end: HOOK_PATH.lastIndex, kind: 'access key' } : undefined;
};

const RECOVERY_KEY = /[^\d\n]{0,40}(\d{6}(?:-\d{6}){5,7})/y;

/** A BitLocker recovery key: eight groups of six digits. */
export const detectRecoveryKey: Detector = ({ text }, _at, end) => {
  RECOVERY_KEY.lastIndex = end;
  const match = RECOVERY_KEY.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { start: RECOVERY_KEY.lastIndex - match[1].length, end: RECOVERY_KEY.lastIndex, kind: 'access key' };
};

const USER_INFO = /[^\s/@:'"<>]{0,128}:([^\s/@'"<>]{2,256})@(?=[\w[])/y;

/** `scheme://user:password@host`. */
export const detectUserInfo: Detector = ({ text, lower }, at, end) => {
  USER_INFO.lastIndex = end;
  const match = USER_INFO.exec(text);
  if (match?.[1] === undefined || /^[x*•.<>{}]{1,64}$|^•/i.test(match[1])) return undefined;
  const isWeb = /(?:https?|ftp|ssh|git)$/.test(lower.slice(Math.max(0, at - 8), at));
  const stop = USER_INFO.lastIndex - 1;
  return { start: stop - match[1].length, end: stop, kind: isWeb ? 'password' : 'connection string' };
};

const PRIVATE_KEY_END = 'private key-----';
const MAX_PEM_CHARS = 20_000;

/** How PKCS #12, PKCS #1 and PKCS #8 begin in base64 (RFC 7292, 8017, 5208); certificates, which anybody may see, begin otherwise. */
const KEY_FILE = /MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:zCC|AKC|DAN)/y;
const MIN_KEY_FILE_CHARS = 200;

/** A private key or a PFX file in base64, without the lines of a PEM block. */
export const detectKeyFile: Detector = ({ text }, at) => {
  if (endOfMatch(KEY_FILE, text, at) < 0) return undefined;
  const end = base64End(text, at);
  return end - at >= MIN_KEY_FILE_CHARS ? { start: at, end, kind: 'private key' } : undefined;
};

const KEY_MEMBER = /\s{0,4}:\s{0,4}"([\w-]{40,1500})"/y;
const MAX_JWK_CHARS = 3_000;

/** The private members of a JSON Web Key (RFC 7518, 6.2.2 and 6.3.2), and the key of a symmetric one. */
export const detectJwk: Detector = ({ text, lower }, at, end) => {
  KEY_MEMBER.lastIndex = end;
  const match = KEY_MEMBER.exec(text);
  if (match?.[1] === undefined) return undefined;
  if (!lower.slice(Math.max(0, at - MAX_JWK_CHARS), end + MAX_JWK_CHARS).includes('"kty"')) return undefined;
  const stop = KEY_MEMBER.lastIndex - 1;
  return { start: stop - match[1].length, end: stop, kind: 'private key' };
};

const KEY_ROW = /(?:\n|\\{1,32}[nr])[ \t]{0,8}[A-Za-z0-9+/=]{1,100}(?=[\n\\"']|$)/y;

/** The end of the rows of a key whose end line was cut off. */
function keyRowsEnd(text: string, from: number): number {
  let end = from;
  for (let next = endOfMatch(KEY_ROW, text, end); next > 0; next = endOfMatch(KEY_ROW, text, end)) end = next;
  return end;
}

/** A PEM block, up to its end line, else as far as its rows go. */
export const detectPrivateKey: Detector = ({ text, lower }, at, end) => {
  const before = Math.max(0, at - 40);
  const begin = before + lower.slice(before, at).lastIndexOf('-----begin');
  if (begin < before) return undefined;
  const last = lower.slice(end, end + MAX_PEM_CHARS).indexOf(PRIVATE_KEY_END);
  const stop = last < 0 ? keyRowsEnd(text, end) : end + last + PRIVATE_KEY_END.length;
  return { start: begin, end: stop, kind: 'private key' };
};

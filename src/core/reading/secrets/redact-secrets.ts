import type { SecretKind } from '../reading';
import { isWordAt } from '../text/letters';
import { REMOVED } from '../text/marks';
import type { Detector, FoundSecret, Page } from './found-secret';
import {
  detectNamedKey,
  detectPrivateKey,
  detectProviderKey,
  detectRecoveryKey,
  detectUserInfo,
  detectWebhook,
} from './key-secrets';
import {
  detectAccessPass,
  detectCodeAfterWord,
  detectCodeBeforeName,
  detectOneTimeCode,
  detectOtpSeed,
} from './one-time-secrets';
import {
  detectClientSecret,
  detectEntraSecret,
  detectPassword,
  detectPasswordFlag,
  detectSecureString,
} from './password-secrets';
import {
  detectAssertion,
  detectCookieHeader,
  detectSamlBlob,
  detectSamlResponse,
  detectSessionCookie,
} from './session-secrets';
import {
  detectAuthorizationCode,
  detectBasic,
  detectBearer,
  detectConsumerToken,
  detectDottedToken,
  detectJwt,
  detectNamedToken,
  detectOldToken,
} from './token-secrets';

/** Words at which a secret may start, lower case, and who looks closer; a tie (`:`, `=`, ` is `) may end a short word. A new kind of secret is one row here and one detector. */
const TRIGGERS: readonly (readonly [words: string, detectors: readonly Detector[]])[] = [
  ['eyj', [detectJwt]],
  ['0.a|1.a|2.a', [detectDottedToken]],
  ['m.c|m.r', [detectConsumerToken]],
  ['aqabaa', [detectOldToken]],
  ['q~', [detectEntraSecret]],
  ['token', [detectNamedToken]],
  ['bearer |bearer%20|bearer+', [detectBearer]],
  ['basic ', [detectBasic]],
  [
    'password|passwd|passwort|passphrase|pwd|pass:|pass=|pw:|pw=|kennwort|wachtwoord|contraseña|contrasena|senha|mot de passe|' +
      'lösenord|losenord|adgangskode|passord|salasana|hasło|haslo|heslo|jelszó|jelszo|parola|şifre|sifre|пароль|密码|密碼|' +
      'パスワード|암호|비밀번호|mật khẩu|kata sandi|סיסמה|كلمة المرور|รหัสผ่าน|κωδικός πρόσβασης|lozinka|geslo',
    [detectPassword],
  ],
  ['-p ', [detectPasswordFlag]],
  ['securestring', [detectSecureString]],
  ['secret|geheimnis|secreto|segredo|segreto|hemlighet|секрет|シークレット|密钥', [detectClientSecret]],
  ['cookie', [detectCookieHeader]],
  [
    'estsauth|refreshtokencredential|.aspnet.|.aspnetcore.|fedauth|rtfa|msisauth|jsessionid|phpsessid|connect.sid|asp.net_sessionid|signinstatecookie',
    [detectSessionCookie],
  ],
  ['samlresponse|wresult|samlassertion|saml_response', [detectSamlResponse]],
  ['phnhbwx', [detectSamlBlob]],
  ['<saml:|<saml2:|<assertion|<encryptedassertion', [detectAssertion]],
  ['private key-----', [detectPrivateKey]],
  [
    'accountkey|sharedaccesskey=|sharedaccesssignature|sharedsecret|account key|account_key|storage key|access key|access_key|' +
      'api key|api_key|api-key|apikey|accesskey|subscription-key|subscription key|functions-key|function key|pat:|pat=|primarykey|primary key|key1|key2|sig=|sig%3d',
    [detectNamedKey],
  ],
  [
    'akia|asia|ghp_|gho_|ghs_|ghu_|ghr_|github_pat_|glpat-|xoxb-|xoxp-|xoxa-|xoxs-|aiza|npm_|sk-|dapi',
    [detectProviderKey],
  ],
  ['webhook.office.com/|hooks.slack.com/services/', [detectWebhook]],
  [
    'recovery key|bitlocker|wiederherstellungsschlüssel|clé de récupération|clave de recuperación',
    [detectRecoveryKey],
  ],
  ['://', [detectUserInfo]],
  ['otpauth://', [detectOtpSeed]],
  ['temporary access pass|befristeter zugriffspass|tap is |tap:|tap=', [detectAccessPass]],
  ['code', [detectAuthorizationCode, detectCodeAfterWord]],
  [
    'your verification|your one-time|your otp|your security code|your sms|your passcode|dein bestätigungscode|ihr bestätigungscode',
    [detectCodeBeforeName],
  ],
  [
    'otp|passcode|one-time password|one time password|einmalkennwort|einmalpasswort|code de vérification|código de verificación|' +
      'código de verificação|codice di verifica|verificatiecode|verifieringskod|bekræftelseskode|bekreftelseskode|kod weryfikacyjny|' +
      'код подтверждения|проверочный код|验证码|驗證碼|確認コード|認証コード|인증 코드|인증번호|doğrulama kodu',
    [detectOneTimeCode],
  ],
];

interface Trigger {
  readonly detectors: readonly Detector[];
  /** Length of the word without the sign that ties a value to it. */
  readonly coreLength: number;
  /** A short word that a sign follows must not be the end of a longer one. */
  readonly isWhole: boolean;
}

function trigger(word: string, detectors: readonly Detector[]): Trigger {
  const coreLength = word.replace(/(?:[:=]| is )$/, '').length;
  return { detectors, coreLength, isWhole: coreLength < word.length };
}

const DETECTORS: ReadonlyMap<string, Trigger> = new Map(
  TRIGGERS.flatMap(([words, detectors]) =>
    words.split('|').map((word) => [word, trigger(word, detectors)] as const),
  ),
);

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** All trigger words at once, the longer one first where two start alike. */
const TRIGGER = new RegExp(
  [...DETECTORS.keys()]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|'),
  'g',
);

function lowerTwin(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function detectAt(page: Page, at: number, word: string): FoundSecret | undefined {
  const known = DETECTORS.get(word);
  if (known === undefined || (known.isWhole && isWordAt(page.text, at - 1))) return undefined;
  for (const detect of known.detectors) {
    const found = detect(page, at, at + known.coreLength);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findSecrets(text: string): FoundSecret[] {
  const page: Page = { text, lower: lowerTwin(text), values: new Map(), cookiesDone: 0 };
  const found: FoundSecret[] = [];
  let done = 0;
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(page.lower); match !== null; match = TRIGGER.exec(page.lower)) {
    const secret = detectAt(page, match.index, match[0]);
    if (secret !== undefined && secret.end > done) {
      found.push({ ...secret, start: Math.max(secret.start, done) });
      done = secret.end;
      TRIGGER.lastIndex = Math.max(done, TRIGGER.lastIndex);
    }
  }
  return found;
}

export interface Redacted {
  readonly text: string;
  /** What was taken out, each kind once. */
  readonly kinds: readonly SecretKind[];
}

/**
 * The text without its secrets, and what they were. Labels stay, so what stands beside a secret
 * can still be read. Redacting twice changes nothing. Works on cleaned text.
 */
export function redactSecrets(text: string): {
  readonly text: string;
  readonly kinds: readonly SecretKind[];
} {
  const found = findSecrets(text);
  if (found.length === 0) return { text, kinds: [] };
  let out = '';
  let done = 0;
  for (const { start, end } of found) {
    out += text.slice(done, start) + REMOVED;
    done = end;
  }
  return { text: out + text.slice(done), kinds: [...new Set(found.map(({ kind }) => kind))] };
}

import { endOfMatch } from '../text/matches';
import {
  detectAfterAddress,
  detectCredentials,
  detectNetUser,
  detectPasswordBefore,
  detectUserFlag,
} from './account-secrets';
import type { Detector } from './found-secret';
import {
  detectJwk,
  detectKeyFile,
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
  detectPin,
  detectUserCode,
} from './one-time-secrets';
import {
  detectClientSecret,
  detectEntraSecret,
  detectPassword,
  detectPasswordFlag,
  detectSecureString,
  detectShortPassword,
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
  detectTicket,
} from './token-secrets';

/** Words at which a secret may start, lower case, and who looks closer; a tie (`:`, `=`, ` is `, in a row of labels also a blank or a quote) may end a short word. A new kind of secret is one row here and one detector. */
const TRIGGERS: readonly (readonly [words: string, detectors: readonly Detector[], kind?: 'label'])[] = [
  ['eyj', [detectJwt]],
  ['0.a|1.a|2.a', [detectDottedToken]],
  ['m.c|m.r', [detectConsumerToken]],
  ['aqabaa', [detectOldToken]],
  ['q~', [detectEntraSecret]],
  ['token', [detectNamedToken]],
  ['bearer |bearer%20|bearer+', [detectBearer]],
  ['basic ', [detectBasic]],
  ['negotiate |ntlm ', [detectTicket]],
  [
    'password|passwd|passwort|passphrase|pwd|kennwort|wachtwoord|contraseña|contrasena|senha|mot de passe|' +
      'lösenord|losenord|adgangskode|passord|salasana|hasło|haslo|heslo|jelszó|jelszo|parola|şifre|sifre|пароль|密码|密碼|' +
      'パスワード|암호|비밀번호|mật khẩu|kata sandi|סיסמה|كلمة المرور|รหัสผ่าน|κωδικός πρόσβασης|lozinka|geslo',
    [detectPassword],
  ],
  [
    'pasword|passwrod|passowrd|passwod|pasowrd|paswrod|passwrd|passwor:|passwor=|pssword|paswort|passwrot|passowrt|kenwort',
    [detectPassword],
  ],
  [
    'pass:|pass=|pass :|pass =|pass"|pass\'|pass |pw:|pw=|pw :|pw =|pw"|pw\'|pw |psw:|psw=',
    [detectShortPassword],
    'label',
  ],
  [
    'as my password|as the password|as password|is my password|als passwort|als mein passwort|ist mein passwort',
    [detectPasswordBefore],
  ],
  ['credentials|creds|zugangsdaten|login details', [detectCredentials]],
  [' / ', [detectAfterAddress]],
  ['-u |--user ', [detectUserFlag]],
  ['net user ', [detectNetUser]],
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
    'akia|asia|ghp_|gho_|ghs_|ghu_|ghr_|github_pat_|glpat-|xoxb-|xoxp-|xoxa-|xoxs-|aiza|npm_|sk-|dapi|sg.|sk_live_|sk_test_|rk_live_|ya29.',
    [detectProviderKey],
  ],
  ['mii', [detectKeyFile]],
  ['"d"|"p"|"q"|"dp"|"dq"|"qi"|"k"', [detectJwk]],
  ['webhook.office.com/|hooks.slack.com/services/', [detectWebhook]],
  [
    'recovery key|bitlocker|wiederherstellungsschlüssel|clé de récupération|clave de recuperación',
    [detectRecoveryKey],
  ],
  ['://', [detectUserInfo]],
  ['otpauth://', [detectOtpSeed]],
  ['temporary access pass|befristeter zugriffspass|tap is |tap:|tap=', [detectAccessPass]],
  ['pin:|pin=|pin :|pin =|pin is |pin ist |pin code|my pin |meine pin ', [detectPin], 'label'],
  ['user_code|usercode|user code', [detectUserCode]],
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

export interface Trigger {
  readonly detectors: readonly Detector[];
  /** Length of the word without the sign that ties a value to it. */
  readonly coreLength: number;
  /** A short word that a sign follows must not be the end of a longer one. */
  readonly isWhole: boolean;
}

function trigger(word: string, detectors: readonly Detector[], kind?: 'label'): Trigger {
  const tie = kind === 'label' ? /(?: ?[:=]| is | ist |["' ])$/ : /(?:[:=]| is )$/;
  const coreLength = word.replace(tie, '').length;
  return { detectors, coreLength, isWhole: kind === 'label' || coreLength < word.length };
}

const DETECTORS: ReadonlyMap<string, Trigger> = new Map(
  TRIGGERS.flatMap(([words, detectors, kind]) =>
    words.split('|').map((word) => [word, trigger(word, detectors, kind)] as const),
  ),
);

/** The trigger words that a word begins with, the longest, which is the word itself, first. */
const STARTS: ReadonlyMap<string, readonly Trigger[]> = new Map(
  [...DETECTORS.keys()].map((word) => [
    word,
    [...DETECTORS]
      .filter(([start]) => word.startsWith(start))
      .sort(([one], [other]) => other.length - one.length)
      .map(([, known]) => known),
  ]),
);

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** All trigger words at once, at one position, the longer one first where two start alike. */
const TRIGGER = new RegExp(
  [...DETECTORS.keys()]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|'),
  'y',
);

const SIEVE_SIZE = 1 << 15;
const ASCII_SIZE = 128;

function sieveIndex(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & (SIEVE_SIZE - 1);
}

/** Which three units may begin a trigger word: few places of a text are left for the pattern, which is slower. */
const SIEVE = new Uint8Array(SIEVE_SIZE);
for (const word of DETECTORS.keys()) {
  const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
  const thirds = word.length > 2 ? [third] : Array.from({ length: ASCII_SIZE }, (_, code) => code);
  for (const code of thirds) SIEVE[sieveIndex(first, second, code)] = 1;
}

/** A trigger word in the text. */
export interface TriggerMention {
  readonly at: number;
  readonly word: string;
}

/** The next trigger word of a text in lower case, from the position on; words may overlap. Every word has two signs or more. */
export function nextTrigger(lower: string, from: number): TriggerMention | undefined {
  for (let at = from; at < lower.length - 1; at++) {
    const index = sieveIndex(lower.charCodeAt(at), lower.charCodeAt(at + 1), lower.charCodeAt(at + 2));
    if (SIEVE[index] === 0) continue;
    const end = endOfMatch(TRIGGER, lower, at);
    if (end > 0) return { at, word: lower.slice(at, end) };
  }
  return undefined;
}

/** Who looks closer at a trigger word, and at the shorter words that it begins with, the longest first. */
export function triggersOf(word: string): readonly Trigger[] {
  return STARTS.get(word) ?? [];
}

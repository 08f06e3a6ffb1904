import type { SecretSample } from './secret-samples';
import { PASSWORD } from './secret-samples';

/** Joins pieces, so that no scanner takes the sample for a real key. */
function pieces(...parts: readonly string[]): string {
  return parts.join('');
}

function password(name: string, before: string, after = ''): SecretSample {
  return { name, text: `${before}${PASSWORD}${after}`, gone: [PASSWORD], kind: 'password' };
}

function code(name: string, before: string, digits: string, after = ''): SecretSample {
  return { name, text: `${before}${digits}${after}`, gone: [digits], kind: 'one-time code' };
}

function key(
  name: string,
  secret: string,
  kind: SecretSample['kind'],
  before = '',
  after = '',
): SecretSample {
  return { name, text: `${before}${secret}${after}`, gone: [secret], kind };
}

const WORD = 'Zomer2026dev';
const SENDGRID = pieces(
  'S',
  'G.',
  'aB3dE5gH7jK9mN1pQ3sT5v',
  '.',
  'wX7zA9cE1gI3kM5oQ7sU9w'.repeat(2).slice(0, 43),
);
const STRIPE = pieces('sk', '_live', '_', '4eC39HqLyjWDarjtT1zdp7dc');
const GOOGLE = pieces('ya', '29', '.a0AfB_', 'byC9k2'.repeat(8));
const BODY = 'k9Lm+Zq/'.repeat(32);
const PFX = pieces('MII', 'KIg', 'IBA', 'zCC', BODY);
const PKCS8 = pieces('MII', 'EvQ', 'IBA', 'DAN', BODY);
const MEMBER = 'k9Lm-Zq_'.repeat(6);
const TICKET = pieces('YII', 'GhgYG', 'KwYBBQUC'.repeat(8));
const CHALLENGE = pieces('TlRM', 'TVNTUAAD', 'AAAAGAAY'.repeat(6));

export const CLASSES: readonly SecretSample[] = [
  password('tie of a word and a sign', 'the password is: ', ' and it fails'),
  password('tie of a word and an equals sign', 'password is = '),
  password('value on the next line', 'Username:\nadele@contoso.example\nPassword:\n', '\nAADSTS50126: x'),
  password('value on the next line, bold label', '**Password:**\n'),
  password('folded block of YAML', 'user: adele\npassword: >-\n  ', '\nhost: x'),
  password('literal block of YAML', 'password: |\n    '),
  password('short label with blanks', 'pass = '),
  password('short label in quotes', '{"user":"adele","pass":"', '"}'),
  password('short label, two letters in quotes', "{'pw': '", "'}"),
  password('short label beside the value', 'user adele pw ', ' does not work'),
  password('short label in a sentence', 'my pass is '),
  password('attribute of a setting', '<add key="Password" value="', '"/>'),
  password('attribute of a form field', '<input name="password" type="password" value="', '">'),
  password('table', '| User | adele |\n| Password | ', ' |'),
  password('before its name', 'I typed ', ' as my password and got AADSTS50126'),
  password('before its name in quotes', 'I used "', '" as the password'),
  password('before its name, German', 'Hallo, ', ' ist mein Passwort'),
  password('behind user and address', 'user adele@contoso.example / '),
  password('behind an address alone', 'adele@contoso.example / ', ' gives AADSTS50126'),
  {
    ...password('credentials', 'credentials: adele@contoso.example / '),
    text: `credentials: adele@contoso.example / ${WORD}`,
    gone: [WORD],
  },
  password('credentials, German', 'Zugangsdaten: adele@contoso.example, '),
  password('user of curl', 'curl -u adele:', ' https://api.contoso.example/v1'),
  password('user of curl, long and quoted', 'curl -s --user "adele:', '" https://api.contoso.example/v1'),
  password('new account', 'net user adele ', ' /add'),
  password('misspelt, one letter short', 'pasword: '),
  password('misspelt, letters swapped', 'my passwrod is '),
  password('misspelt, German', 'Paswort: '),
  code('OTP of yours', 'Your OTP is ', '839201'),
  code('passcode of yours', 'Your passcode: ', '839201'),
  code('security code of yours', 'Your security code: ', '839201'),
  code('verification code of yours', 'Your verification code is ', '839201', ', it said'),
  code('one-time password of yours', 'Your one-time password: ', '839201'),
  code('PIN', 'my pin is ', '4821', ' and it is refused'),
  code('PIN in a row', 'PIN: ', '482160'),
  code('PIN, German', 'meine PIN ist ', '4821'),
  code('backup code in groups', 'backup code ', '8392 0175', ' is refused'),
  code('recovery codes', 'recovery codes: ', '83920-11293'),
  code('list of recovery codes', 'my recovery codes:\n', '83920-11293\n48217-55019', '\nAADSTS50126: x'),
  code('user code in a form', 'user_code=', 'ABCD-EFGH', '&x=1'),
  code('user code in JSON', '"user_code": "', 'GX7XY8ZQ2', '"'),
  key('key of a mail service', SENDGRID, 'access key', 'key '),
  key('key of a payment service', STRIPE, 'access key', 'we use ', ' there'),
  key('token of another provider', GOOGLE, 'access key', 'got ', ' back'),
  key('PFX file', PFX, 'private key', 'pfx '),
  key('PFX file in lines', PFX.replace(/(.{64})/g, '$1\n'), 'private key'),
  key('bare private key', PKCS8, 'private key'),
  key('JSON Web Key', MEMBER, 'private key', '{"kty":"EC","crv":"P-256","x":"a","d":"', '"}'),
  key('prime of a JSON Web Key', MEMBER, 'private key', '{"p": "', '", "kty": "RSA"}'),
  key('Kerberos ticket', TICKET, 'access token', 'Authorization: Negotiate '),
  key('answer to a challenge', CHALLENGE, 'access token', "-H 'Authorization: NTLM ", "'"),
];

/** Neighbours of the classes above in which nothing has to be revoked. */
export const HARMLESS_NEIGHBOURS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'label at the end of a line', text: 'Password:\nAADSTS50126: Error validating credentials' },
  { name: 'label before a time', text: 'Password:\n2026-11-20T08:15:30Z' },
  { name: 'label before a label', text: 'Secret:\nCorrelation ID: 5c4247f6-b7a2-4d0e-9a31-2f60c8d1e7aa' },
  { name: 'label before an address', text: 'Enter password:\nadele@contoso.example' },
  { name: 'label before a host', text: 'Password\nlogin2.Contoso.example' },
  { name: 'label before a word', text: 'Password:\nForgotten' },
  { name: 'YAML block that is masked', text: 'password: >-\n  ********' },
  { name: 'empty attribute', text: '<input type="password" value="" name="user"> password="" user="adele1"' },
  { name: 'button', text: '<input type="password" value="Sign in now">' },
  {
    name: 'pass as a verb',
    text: 'pass the token, tests pass: 12, pass 2 of 3, a boarding pass is needed, pass "x"',
  },
  {
    name: 'pass in a program',
    text: 'you can pass `Buffer.from(secret, \'base64\')`, then pass "x1Y(z)-long"',
  },
  { name: 'word and sign', text: 'the password is: required, password is: at least long' },
  {
    name: 'password manager',
    text: 'we use Office365 as password manager and OAuth2 as the password method',
  },
  {
    name: 'credentials in words',
    text: 'credentials: adele@contoso.example is refused, user credentials expired',
  },
  { name: 'device behind an address', text: 'user adele@contoso.example / LAPTOP-4F7K2Q' },
  { name: 'repository', text: 'git@github.com:contoso/Repo2.Name and npm left-pad@1.2.3' },
  {
    name: 'user of curl from a variable',
    text: 'curl -u "$NAME:$SECRET" https://x.example and docker run -u 1000:1000 x',
  },
  {
    name: 'options of net user',
    text: 'net user adele /domain, net user adele * /add, net user fails with 1326 today',
  },
  {
    name: 'pin as a word',
    text: 'pin the tab, spin is 4821, pin: missing, Windows Hello PIN is not set, PIN: 50126',
  },
  { name: 'numbers of errors', text: 'error codes: 50126 50053, backup 2026, recovery code is wrong' },
  { name: 'user code in words', text: 'user_code: expired, the user code 50126' },
  {
    name: 'public certificate',
    text: `{"kty":"RSA","n":"${'k9Lm-Zq_'.repeat(42)}","e":"AQAB","x5c":["${pieces('MII', 'DBT', 'CCA', 'e2g', BODY)}"]}`,
  },
  {
    name: 'scheme of a server',
    text: 'WWW-Authenticate: Negotiate, NTLM; we negotiate Kerberos and ntlm is off',
  },
  {
    name: 'variables named d',
    text: '{"d":"x","k":"y","p":"5c4247f6b7a24d0e9a312f60c8d1e7aa5c4247f6b7a24d0e"}',
  },
];

import type { SecretKind } from '../../../src/core/reading/reading';

function jwt(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT', kid: 'K1' })}.${part(payload)}.${'sIg9'.repeat(20)}`;
}

const TOKEN = jwt({ aud: 'x', upn: 'adele@contoso.example', scp: 'User.Read' });
const REFRESH = `1.AXoA${'k9Lm_-Zq'.repeat(14)}`;
const CODE = `0.AXoA${'k9Lm_-Zq'.repeat(12)}.AgABAAIAAAD${'x7'.repeat(30)}`;
const OLD_CODE = `OAQABAAIAAAD${'--DLA3VO7Qrdd'.repeat(8)}`;
const DEVICE_CODE = `BAQABAAEAAAD${'x9_Zk'.repeat(20)}`;
const CONSUMER_CODE = 'M.C507_BAY.2.U.9f1c2e44-7b3a-4d1e-8f00-aabbccddeeff';
const CONSUMER_TOKEN = `M.C507_BAY.0.U.-Cq${'9kZ!7*aB'.repeat(12)}$$`;
const SECRET = `abc8Q~${'dEvFk-._'.repeat(4)}zz`;
const OTHER_SECRET = 'Zx9-abc_DEF123.ghiJKL~456mnopQRS78';
export const PASSWORD = 'Zomer2026#dev';
const STORAGE_KEY = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 73 + 29) % 256)).toString(
  'base64',
);
const SHORT_KEY = 'h5Qk1zX8Yt3vB6nM9pL2wE7rT4uI0oA5sD8fG1hJ3kK=';
const KEY_LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';
const PEM = `-----BEGIN PRIVATE KEY-----\n${KEY_LINE}\nBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----`;
const SAML = Buffer.from(
  '<samlp:Response xmlns:samlp="urn:oasis"><saml:Assertion>x</saml:Assertion></samlp:Response>',
).toString('base64');

/** A paste with a secret, invented. Nothing of `gone` may be in a reading. */
export interface SecretSample {
  readonly name: string;
  readonly text: string;
  readonly gone: readonly string[];
  readonly kind: SecretKind;
}

export const SECRETS: readonly SecretSample[] = [
  {
    name: 'token in a fragment',
    text: `access_token=${TOKEN}&expires_in=3599`,
    gone: [TOKEN],
    kind: 'access token',
  },
  {
    name: 'token in a header',
    text: `curl -H "Authorization: Bearer ${TOKEN}" says AADSTS50076`,
    gone: [TOKEN],
    kind: 'access token',
  },
  {
    name: 'opaque token in a header',
    text: 'Authorization: Bearer EwBwA8l6BAAUbDba3x2OMJElkF7gJ4z',
    gone: ['EwBwA8l6BAAUbDba3x2OMJElkF7gJ4z'],
    kind: 'access token',
  },
  { name: 'token alone', text: TOKEN, gone: [TOKEN], kind: 'access token' },
  {
    name: 'token over several lines',
    text: `${TOKEN.replace(/(.{64})/g, '$1\n')}\nAADSTS50076`,
    gone: [TOKEN],
    kind: 'access token',
  },
  {
    name: 'ID token',
    text: JSON.stringify({ id_token: TOKEN, token_type: 'Bearer' }),
    gone: [TOKEN],
    kind: 'access token',
  },
  {
    name: 'client assertion',
    text: `client_assertion_type=urn%3Aietf&client_assertion=${TOKEN}`,
    gone: [TOKEN],
    kind: 'access token',
  },
  {
    name: 'refresh token in JSON',
    text: JSON.stringify({ refresh_token: REFRESH }),
    gone: [REFRESH],
    kind: 'refresh token',
  },
  {
    name: 'refresh token alone',
    text: `my token ${REFRESH} fails with AADSTS700082`,
    gone: [REFRESH],
    kind: 'refresh token',
  },
  {
    name: 'refresh token in a form',
    text: `grant_type=refresh_token&refresh_token=${REFRESH}&client_id=x`,
    gone: [REFRESH],
    kind: 'refresh token',
  },
  {
    name: 'refresh token of a personal account',
    text: `refresh_token: ${CONSUMER_TOKEN}`,
    gone: [CONSUMER_TOKEN],
    kind: 'refresh token',
  },
  {
    name: 'code in a redirect',
    text: `http://localhost/?code=${CODE}&state=1 AADSTS54005`,
    gone: [CODE],
    kind: 'authorization code',
  },
  {
    name: 'older code in a redirect',
    text: `http://localhost/?code=${OLD_CODE}&state=1`,
    gone: [OLD_CODE],
    kind: 'authorization code',
  },
  {
    name: 'code of a personal account',
    text: `https://app.example/cb?code=${CONSUMER_CODE}&lc=1033`,
    gone: [CONSUMER_CODE],
    kind: 'authorization code',
  },
  {
    name: 'device code',
    text: JSON.stringify({ device_code: DEVICE_CODE, user_code: 'GX7XY8ZQ2' }),
    gone: [DEVICE_CODE],
    kind: 'authorization code',
  },
  {
    name: 'client secret in a sentence',
    text: `AADSTS7000215 secret ${SECRET} invalid`,
    gone: [SECRET],
    kind: 'client secret',
  },
  {
    name: 'client secret in a form',
    text: 'client_id=a&client_secret=Xy7~_s3cr3t.V4lue%2Babc%3D%3D&grant_type=x',
    gone: ['Xy7~_s3cr3t'],
    kind: 'client secret',
  },
  {
    name: 'client secret in JSON',
    text: `{"clientSecret": "${OTHER_SECRET}"}`,
    gone: [OTHER_SECRET],
    kind: 'client secret',
  },
  {
    name: 'client secret in the environment',
    text: `export AZURE_CLIENT_SECRET=${OTHER_SECRET}`,
    gone: [OTHER_SECRET],
    kind: 'client secret',
  },
  {
    name: 'client secret in a row',
    text: `Secret value: ${OTHER_SECRET}`,
    gone: [OTHER_SECRET],
    kind: 'client secret',
  },
  {
    name: 'client secret in base64',
    text: `client_secret="${SHORT_KEY}"`,
    gone: [SHORT_KEY],
    kind: 'client secret',
  },
  {
    name: 'password of a bot',
    text: `MicrosoftAppPassword=${OTHER_SECRET}`,
    gone: [OTHER_SECRET],
    kind: 'client secret',
  },
  {
    name: 'password in a sentence',
    text: `my password is ${PASSWORD} and it says AADSTS50126`,
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'password in a row',
    text: 'user: adele@contoso.example\npassword: Tr0ub4dor&3',
    gone: ['Tr0ub4dor&3'],
    kind: 'password',
  },
  {
    name: 'password in pieces of markup',
    text: 'my password is Zom<b>er2026</b>#dev and it fails',
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'password glued to a code',
    text: `password=${PASSWORD},AADSTS50126`,
    gone: [PASSWORD],
    kind: 'password',
  },
  { name: 'password, short label', text: `pw: ${PASSWORD}`, gone: [PASSWORD], kind: 'password' },
  {
    name: 'password, German',
    text: 'Mein Passwort ist Sommer!2026 geht nicht',
    gone: ['Sommer!2026'],
    kind: 'password',
  },
  { name: 'password, Dutch', text: 'wachtwoord: Welkom01!', gone: ['Welkom01!'], kind: 'password' },
  { name: 'password, French', text: 'mot de passe : Ete2026!!', gone: ['Ete2026!!'], kind: 'password' },
  {
    name: 'password, Spanish',
    text: 'la contraseña es Verano2026!',
    gone: ['Verano2026!'],
    kind: 'password',
  },
  {
    name: 'password, Japanese',
    text: 'パスワードは Natsu2026! です',
    gone: ['Natsu2026!'],
    kind: 'password',
  },
  {
    name: 'password in a form',
    text: 'grant_type=password&username=adele%40contoso.example&password=Zomer2026%23dev&scope=openid',
    gone: [PASSWORD, 'Zomer2026%23dev'],
    kind: 'password',
  },
  {
    name: 'password on a command line',
    text: `az login -u adele@contoso.example -p '${PASSWORD}'`,
    gone: [PASSWORD],
    kind: 'password',
  },
  { name: 'password as a parameter', text: `--password ${PASSWORD}`, gone: [PASSWORD], kind: 'password' },
  {
    name: 'secure string',
    text: `ConvertTo-SecureString "${PASSWORD}" -AsPlainText -Force`,
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'password in an address',
    text: 'https://adele:Zomer2026dev@git.contoso.example/x.git',
    gone: ['Zomer2026dev'],
    kind: 'password',
  },
  {
    name: 'password behind the user name',
    text: `username/password: adele@contoso.example / ${PASSWORD}`,
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'basic authentication',
    text: 'Authorization: Basic YWRlbGU6Wm9tZXIyMDI2',
    gone: ['YWRlbGU6Wm9tZXIyMDI2'],
    kind: 'password',
  },
  {
    name: 'password in XML',
    text: `<wsse:Password Type="x">${PASSWORD}</wsse:Password>`,
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'password with invisible signs',
    text: 'my password is Zomer\u200b2026#dev',
    gone: [PASSWORD],
    kind: 'password',
  },
  {
    name: 'SAML response in a form',
    text: `SAMLResponse=${encodeURIComponent(SAML)}&RelayState=x`,
    gone: [SAML, encodeURIComponent(SAML)],
    kind: 'SAML response',
  },
  { name: 'SAML response alone', text: SAML, gone: [SAML], kind: 'SAML response' },
  {
    name: 'SAML assertion',
    text: '<saml:Assertion ID="x"><saml:NameID>adele-name-id</saml:NameID></saml:Assertion>',
    gone: ['adele-name-id'],
    kind: 'SAML response',
  },
  {
    name: 'cookie header',
    text: 'Cookie: ESTSAUTHPERSISTENT=0.AXoAabcdef123456789; buid=zzz999888777',
    gone: ['AXoAabcdef123456789', 'zzz999888777'],
    kind: 'cookie',
  },
  {
    name: 'cookie of a response',
    text: 'Set-Cookie: ESTSAUTH=1.AXoAabcdef123456789; path=/; secure',
    gone: ['AXoAabcdef123456789'],
    kind: 'cookie',
  },
  {
    name: 'cookie by name',
    text: 'ESTSAUTHPERSISTENT=0.AXoAabcdef123456789zz',
    gone: ['AXoAabcdef123456789zz'],
    kind: 'cookie',
  },
  { name: 'device cookie', text: `x-ms-RefreshTokenCredential: ${TOKEN}`, gone: [TOKEN], kind: 'cookie' },
  { name: 'private key', text: `${PEM} AADSTS700027`, gone: [KEY_LINE], kind: 'private key' },
  { name: 'private key in JSON', text: JSON.stringify({ key: PEM }), gone: [KEY_LINE], kind: 'private key' },
  { name: 'cut private key', text: PEM.replace(/\n-----END.*/, ''), gone: [KEY_LINE], kind: 'private key' },
  {
    name: 'storage connection',
    text: `DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${STORAGE_KEY};EndpointSuffix=core.windows.net`,
    gone: [STORAGE_KEY],
    kind: 'connection string',
  },
  {
    name: 'bus connection',
    text: `Endpoint=sb://contoso.example/;SharedAccessKeyName=Root;SharedAccessKey=${SHORT_KEY}`,
    gone: [SHORT_KEY],
    kind: 'connection string',
  },
  {
    name: 'database connection',
    text: `Server=tcp:x.example;Database=d;User ID=sa;Password=${PASSWORD};Encrypt=True`,
    gone: [PASSWORD],
    kind: 'connection string',
  },
  {
    name: 'database address',
    text: 'postgres://app:s3cr3tPw@db.contoso.example:5432/app',
    gone: ['s3cr3tPw'],
    kind: 'connection string',
  },
  {
    name: 'signed address',
    text: 'https://contoso.example/c?sv=2022-11-02&sig=h5Qk1zX8Yt3vB6nM9pL2wE7rT4uI0oA5%3D&se=2026',
    gone: ['h5Qk1zX8Yt3vB6nM9pL2wE7rT4uI0oA5'],
    kind: 'access key',
  },
  {
    name: 'storage key in a row',
    text: `storage account key: ${STORAGE_KEY}`,
    gone: [STORAGE_KEY],
    kind: 'access key',
  },
  {
    name: 'key header',
    text: 'x-api-key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    gone: ['9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
    kind: 'access key',
  },
  {
    name: 'key that shows its provider',
    text: 'token ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    gone: ['ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    kind: 'access key',
  },
  {
    name: 'webhook',
    text: 'https://contoso.webhook.office.com/webhookb2/0f6e2d11@d9b1/IncomingWebhook/abc123def456abc123def456',
    gone: ['abc123def456abc123def456'],
    kind: 'access key',
  },
  {
    name: 'recovery key',
    text: 'recovery key 123456-234567-345678-456789-567890-678901-789012-890123',
    gone: ['123456-234567-345678'],
    kind: 'access key',
  },
  {
    name: 'one-time code',
    text: 'my verification code is 483920 but it fails',
    gone: ['483920'],
    kind: 'one-time code',
  },
  {
    name: 'one-time code by text message',
    text: 'the SMS code 483920 does not work at all',
    gone: ['483920'],
    kind: 'one-time code',
  },
  {
    name: 'one-time code of an app',
    text: 'code 483920 from the authenticator app is refused',
    gone: ['483920'],
    kind: 'one-time code',
  },
  {
    name: 'one-time code before its name',
    text: '483920 is your verification code, it said',
    gone: ['483920'],
    kind: 'one-time code',
  },
  {
    name: 'one-time code, German',
    text: 'Bestätigungscode: 483920 geht nicht, wieso',
    gone: ['483920'],
    kind: 'one-time code',
  },
  {
    name: 'access pass',
    text: 'Temporary Access Pass: Xk7#pQ2m AADSTS130503',
    gone: ['Xk7#pQ2m'],
    kind: 'one-time code',
  },
  {
    name: 'access pass, short',
    text: 'my TAP is b4T9kQ2m! and it is refused',
    gone: ['b4T9kQ2m!'],
    kind: 'one-time code',
  },
  {
    name: 'seed of an authenticator',
    text: 'otpauth://totp/Contoso:adele?secret=JBSWY3DPEHPK3PXP&issuer=Contoso',
    gone: ['JBSWY3DPEHPK3PXP'],
    kind: 'one-time code',
  },
  {
    name: 'form fields of a HAR file',
    text: JSON.stringify({
      params: [
        { name: 'client_secret', value: OTHER_SECRET },
        { name: 'password', value: PASSWORD },
      ],
    }),
    gone: [OTHER_SECRET, PASSWORD],
    kind: 'client secret',
  },
];

/** Texts in which nothing has to be revoked. */
export const HARMLESS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'ports', text: 'az login failed, then docker run -p 8080:80 app' },
  { name: 'session number', text: '"sessionId":"d2b0f1a4c3e5968778695a4b3c2d1e0f"' },
  { name: 'secret ID', text: 'client secret ID: 0f6e2d11-8c3a-4b7e-9d42-6a5b1c2d3e4f' },
  {
    name: 'message about secrets',
    text: 'Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app',
  },
  { name: 'expired password', text: 'my password is expired' },
  {
    name: 'wrong password',
    text: 'AADSTS50126: Error validating credentials due to invalid username or password.',
  },
  { name: 'password in words', text: 'password is not working, password: required, Password: Incorrect' },
  { name: 'masked password', text: 'Password: ******** password=xxxxxxxx' },
  {
    name: 'placeholders',
    text: 'client_secret=<your-secret> client_secret=$(SECRET) client_secret=${{ secrets.AZURE_CLIENT_SECRET }}',
  },
  { name: 'program', text: 'const password = config.password; password: string, "password": null' },
  { name: 'token type', text: '"token_type":"Bearer", Bearer error="invalid_token"' },
  { name: 'message about tokens', text: 'The refresh token has expired. Access token is expired' },
  {
    name: 'error codes',
    text: 'error_codes: [50076] error?code=50076 code=50076 "code":"InvalidAuthenticationToken"',
  },
  { name: 'cookies in words', text: 'the cookie is missing, Cookie: disabled, cookies are blocked' },
  {
    name: 'claims value',
    text: `WWW-Authenticate: Bearer realm="", claims="${Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString('base64')}"`,
  },
  {
    name: 'device login',
    text: 'To sign in, open the page https://microsoft.com/devicelogin and enter the code GX7XY8ZQ2 to authenticate.',
  },
  {
    name: 'codes in words',
    text: 'verification code is not accepted, SMS code not received, one-time passcode not received',
  },
  { name: 'error number beside MFA', text: 'MFA code 500121, The code 53003, sign-in code 50076' },
  {
    name: 'correlation ID',
    text: 'Correlation ID: 5c4247f6-b7a2-4d0e-9a31-2f60c8d1e7aa secret: 5c4247f6-b7a2-4d0e-9a31-2f60c8d1e7aa',
  },
  { name: 'masked command line', text: 'az login -u "x" -p "XXX" and mkdir -p /var/log' },
  { name: 'addresses', text: 'http://localhost:8080/cb and https://user@contoso.example/' },
  {
    name: 'features',
    text: 'Password hash sync is on, passwordless, PasswordCredentials: {}, self-service password reset',
  },
];

import { readText } from '../../../src/core/reading/read-text';
import { expectUniqueNames } from './samples';

const RELATED = [
  {
    name: 'OAuth error in JSON',
    text: '{"error":"invalid_grant"}',
    related: [{ family: 'oauth', id: 'invalid_grant' }],
  },
  {
    name: 'suberror',
    text: '"error":"interaction_required","suberror":"basic_action"',
    related: [
      { family: 'oauth', id: 'interaction_required' },
      { family: 'suberror', id: 'basic_action' },
    ],
  },
  {
    name: 'suberror that is an OAuth error too',
    text: 'error=invalid_grant&suberror=consent_required',
    related: [
      { family: 'oauth', id: 'invalid_grant' },
      { family: 'suberror', id: 'consent_required' },
    ],
  },
  {
    name: 'MSAL for JavaScript',
    text: 'BrowserAuthError: interaction_in_progress: Interaction is currently in progress.',
    related: [{ family: 'msal', id: 'interaction_in_progress' }],
  },
  {
    name: 'ambiguous word of a library',
    text: 'ClientAuthError: bad_token',
    related: [{ family: 'msal', id: 'bad_token' }],
  },
  {
    name: 'ambiguous word of Entra',
    text: 'suberror: bad_token',
    related: [{ family: 'suberror', id: 'bad_token' }],
  },
  {
    name: 'markdown escapes',
    text: 'invalid\\_client',
    related: [{ family: 'oauth', id: 'invalid_client' }],
  },
  {
    name: 'Apple',
    text: 'Error Domain=MSALErrorDomain Code=-50005 "(null)"',
    related: [{ family: 'msal', id: 'MSALErrorDomain -50005' }],
  },
  {
    name: 'Teams library',
    text: 'reason: resourceMatchFailed',
    related: [{ family: 'msal', id: 'resourcematchfailed' }],
  },
  { name: 'Windows with 0x', text: 'Error: 0xCAA20003', related: [{ family: 'windows', id: '0xcaa20003' }] },
  { name: 'Windows without 0x', text: '[caa20003]', related: [{ family: 'windows', id: '0xcaa20003' }] },
  {
    name: 'Windows, signed',
    text: 'returned -895352829',
    related: [{ family: 'windows', id: '0xcaa20003' }],
  },
  {
    name: 'Windows, unsigned',
    text: 'Error Code: 3399614467',
    related: [{ family: 'windows', id: '0xcaa20003' }],
  },
  { name: 'Windows HTTP client', text: 'error 12007', related: [{ family: 'windows', id: '12007' }] },
  {
    name: 'HTTP status of a sign-in endpoint',
    text: 'POST https://login.microsoftonline.com/x/oauth2/token HTTP status code: 503',
    related: [{ family: 'http', id: '503' }],
  },
  {
    name: 'each once',
    text: 'invalid_grant invalid_grant 0xcaa20003 CAA20003',
    related: [
      { family: 'oauth', id: 'invalid_grant' },
      { family: 'windows', id: '0xcaa20003' },
    ],
  },
  {
    name: 'status of another service',
    text: 'GET https://files.contoso.example HTTP status code: 503',
    related: [],
  },
  { name: 'digits inside a GUID', text: 'caa20003-1111-4222-8333-444455556666', related: [] },
  { name: 'other words with underscores', text: 'my_var some_function_name', related: [] },
];

const OTHERS = [
  {
    name: 'B2C in lower case',
    text: 'error aadb2c-90118',
    other: [{ product: 'Azure AD B2C', code: 'AADB2C90118' }],
  },
  {
    name: 'B2C',
    text: 'AADB2C90118: The user has forgotten their password.',
    other: [{ product: 'Azure AD B2C', code: 'AADB2C90118' }],
  },
  {
    name: 'AD FS',
    text: 'PolicyException: MSIS7102: Requested Authentication Method is not supported',
    other: [{ product: 'AD FS', code: 'MSIS7102' }],
  },
  {
    name: 'ACS',
    text: 'ACS50012: Authentication failed.',
    other: [{ product: 'Azure Access Control Service', code: 'ACS50012' }],
  },
  {
    name: 'WIF',
    text: 'ID3035: The request was not valid',
    other: [{ product: 'Windows Identity Foundation', code: 'ID3035' }],
  },
  { name: 'Windows', text: 'error 0x80048823', other: [{ product: 'Windows', code: '0x80048823' }] },
];

test('row names are unique', () => {
  expectUniqueNames(RELATED);
  expectUniqueNames(OTHERS);
});

test.each(RELATED)('reads related codes: $name', ({ text, related }) => {
  expect(readText(text).related).toEqual(related);
});

test.each(OTHERS)('names a code of $name and claims none', ({ text, other }) => {
  expect(readText(text)).toMatchObject({ codes: [], otherProducts: other });
});

test('the error value of the response is the OAuth error, wherever another one stands', () => {
  expect(
    readText('not access_denied but {"error":"invalid_grant","suberror":"token_expired"}'),
  ).toMatchObject({
    oauthError: 'invalid_grant',
    suberror: 'token_expired',
  });
});

test('takes an unknown suberror as written', () => {
  expect(readText('"suberror":"new_kind_of_action"').suberror).toBe('new_kind_of_action');
});

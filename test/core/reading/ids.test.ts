import { readText } from '../../../src/core/reading/read-text';
import { APPLICATION, CORRELATION, expectUniqueNames, OTHER, REQUEST, TENANT } from './samples';

const READ = [
  { name: 'prose', text: `the correlation id is ${CORRELATION}` },
  { name: 'the label without ID', text: `AADSTS53003 correlation ${CORRELATION}` },
  { name: 'two words for the label', text: `Trace/Correlation ID: ${CORRELATION}` },
  { name: 'header name in brackets', text: `Correlation ID (client-request-id): ${CORRELATION}` },
  { name: 'list of PowerShell', text: `CorrelationId                  : ${CORRELATION}` },
  { name: 'HAR header', text: `{"name":"client-request-id","value":"${CORRELATION}"}` },
  { name: 'Rust option', text: `correlation_id: Some("${CORRELATION}")` },
  { name: 'Python UUID', text: `'correlation_id': UUID('${CORRELATION}')` },
  { name: 'Apple user info', text: `MSALCorrelationIDKey=${CORRELATION.toUpperCase()}, x` },
  { name: 'frame lines of a terminal', text: `│ Correlation ID:\n│ ${CORRELATION}` },
  {
    name: 'wrapped in a quoted mail',
    text: `> Correlation ID: ${CORRELATION.slice(0, 13)}\n> ${CORRELATION.slice(13)}`,
  },
  {
    name: 'blanks inside',
    text: `相互關聯識別碼： ${CORRELATION.slice(0, 15)} ${CORRELATION.slice(15, 16)} ${CORRELATION.slice(16)}`,
  },
  { name: 'en dashes', text: `Correlation ID: ${CORRELATION.replaceAll('-', '–')}` },
  {
    name: 'full-width signs',
    text: 'Correlation ID：５ｃ４２４７ｆ６－ｂ７ａ２－４ｄ０ｅ－９ａ３１－２ｆ６０ｃ８ｄ１ｅ７ａａ',
  },
  { name: 'letters for digits', text: 'correlation id 5c4247f6-b7a2-4dOe-9a3l-2f6Oc8d1e7aa' },
  { name: 'glued to its label', text: `Correlation ID${CORRELATION}` },
  {
    name: 'log row of MSAL.NET',
    text: `MSAL 4.61.3 Windows [2026-11-20 08:15:31Z - ${CORRELATION}] Exception type: x`,
  },
  {
    name: 'log row of MSAL.js',
    text: `[Fri, 20 Nov 2026 08:15:31 GMT] : [${CORRELATION}] : @azure/msal-browser@3.1.0 : Error - x`,
  },
  {
    name: 'log row of ADAL',
    text: `2026-11-20T08:15:31.12Z: ${CORRELATION} - LoggerBase.cs: AADSTS50097: x`,
  },
  {
    name: 'the spelled label before the header',
    text: `x-ms-correlation-request-id: ${OTHER}\nCorrelation ID: ${CORRELATION}`,
  },
];

const NOT_READ = [
  { name: 'masked', text: 'Correlation ID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' },
  { name: 'half masked', text: 'Correlation ID: 5c4247f6-xxxx-xxxx-xxxx-2f60c8d1e7aa' },
  { name: 'placeholder', text: 'Correlation ID: <guid>' },
  { name: 'cut', text: 'Correlation ID: 5c4247f6-b7a2-4d0e-9a31-2f60c8d1' },
  {
    name: 'cut before an indented line',
    text: 'correlation-id: 5c4247f6-b7a2-4d0e-9a31-2f60c8d1e7a\n    enable: true',
  },
  { name: 'too long', text: `Correlation ID: ${CORRELATION}5` },
  { name: 'number', text: 'correlationId=400' },
  { name: 'not available', text: '**Correlation ID:** N/A' },
  { name: 'thumbprint', text: 'certificate thumbprint 80fbcbec6de39005f61ebff9146cbde875c25417' },
];

test('row names are unique', () => {
  for (const rows of [READ, NOT_READ]) expectUniqueNames(rows);
});

test.each(READ)('reads a correlation ID: $name', ({ text }) => {
  expect(readText(text)).toMatchObject({ correlationId: CORRELATION });
});

test.each(NOT_READ)('takes nothing for a correlation ID: $name', ({ text }) => {
  const reading = readText(text);
  expect(reading.correlationId).toBeUndefined();
  expect(reading.unknownIds).toEqual([]);
});

test('keeps an ID without a label as one of unknown kind, once', () => {
  expect(readText(`look at ${OTHER}, yes ${OTHER.toUpperCase()}`)).toMatchObject({ unknownIds: [OTHER] });
});

test('takes an unlabelled ID for no other kind', () => {
  const { words: _words, ...reading } = readText(OTHER);
  expect(reading).toEqual({
    codes: [],
    policyIds: [],
    related: [],
    otherProducts: [],
    unknownIds: [OTHER],
    secrets: [],
  });
});

test('a dashless number without a label is no ID', () => {
  expect(readText(OTHER.replaceAll('-', '')).unknownIds).toEqual([]);
});

test('an ID that is labelled once is known wherever it stands', () => {
  const reading = readText(`${CORRELATION} failed\nCorrelation ID: ${CORRELATION}`);
  expect(reading).toMatchObject({ correlationId: CORRELATION, unknownIds: [] });
});

test('of several blocks the first counts', () => {
  const block = (correlation: string, request: string) =>
    `AADSTS50076: x\nTrace ID: ${request}\nCorrelation ID: ${correlation}\n`;
  expect(readText(block(CORRELATION, REQUEST) + block(OTHER, TENANT))).toMatchObject({
    correlationId: CORRELATION,
    requestId: REQUEST,
  });
});

test('reads the policies of a claims value, plain or encoded', () => {
  const claims = JSON.stringify({ access_token: { capolids: { essential: true, values: [OTHER, TENANT] } } });
  const encoded = Buffer.from(claims).toString('base64');
  for (const text of [`claims=${claims}`, `Bearer error="insufficient_claims", claims="${encoded}"`]) {
    expect(readText(text)).toMatchObject({ policyIds: [OTHER, TENANT], unknownIds: [], secrets: [] });
  }
});

test('the tenant of an authority address counts where nothing better names it', () => {
  expect(readText(`POST https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`)).toMatchObject({
    tenant: TENANT,
  });
  expect(
    readText(
      `https://login.microsoftonline.com/${OTHER}/x AADSTS700016: Application with identifier '${APPLICATION}' was not found in the directory '${TENANT}'`,
    ),
  ).toMatchObject({ tenant: TENANT, applicationId: APPLICATION });
});

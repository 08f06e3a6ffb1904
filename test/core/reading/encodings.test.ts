import { readText } from '../../../src/core/reading/read-text';
import { BODY, CORRELATION, expectUniqueNames, MESSAGE, MESSAGE_READING } from './samples';

type Encode = (text: string) => string;

const ENCODINGS: Readonly<Record<string, Encode>> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  JSON: (text) => JSON.stringify(text),
  'unicode escapes': (text) =>
    text.replace(/[\s\S]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  URL: encodeURIComponent,
  form: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  'numeric entities': (text) =>
    text.replace(/[\s\S]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`),
  'named entities': (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  CSV: (text) => `"${text.replaceAll('"', '""')}"`,
};
const NAMES = Object.keys(ENCODINGS);

function encodeAll(text: string, names: readonly string[]): string {
  return names.reduce((coded, name) => (ENCODINGS[name] ?? String)(coded), text);
}

const ONE = NAMES.map((name) => ({ name, names: [name] }));
const PAIRS = NAMES.flatMap((inner) =>
  NAMES.map((outer) => ({ name: `${inner} in ${outer}`, names: [inner, outer] })),
);
const SIX = [
  {
    name: 'JSON in JSON in JSON in JSON in JSON in JSON',
    names: ['JSON', 'JSON', 'JSON', 'JSON', 'JSON', 'JSON'],
  },
  { name: 'all kinds', names: ['JSON', 'base64', 'URL', 'named entities', 'base64url', 'CSV'] },
  { name: 'URL six times', names: ['URL', 'URL', 'URL', 'URL', 'URL', 'URL'] },
  { name: 'base64 six times', names: ['base64', 'base64', 'base64', 'base64', 'base64', 'base64'] },
  { name: 'mail of a log', names: ['JSON', 'CSV', 'named entities', 'URL', 'base64', 'JSON'] },
];

const OTHER_LAYERS = [
  {
    name: 'quoted-printable',
    text: `Content-Transfer-Encoding: quoted-printable\n\nAADSTS50076: x=20Correlation ID: ${CORRELATION.slice(0, 20)}=\n${CORRELATION.slice(20)}`,
  },
  {
    name: 'Python bytes',
    text: `b'{"error_description":"AADSTS50076: x\\\\r\\\\nCorrelation ID: ${CORRELATION}"}'`,
  },
  {
    name: 'markdown escapes',
    text: `AADSTS50076: x error\\_description **Correlation ID:** \`${CORRELATION}\``,
  },
  { name: 'bold marks inside a label', text: `**AADSTS50076: x\\r\\nC**orrelation ID: ${CORRELATION}` },
  {
    name: 'terminal colours',
    text: `\u001b[91mERROR: AADSTS50076: x\u001b[0m Correlation ID: \u001b[1m${CORRELATION}\u001b[0m`,
  },
  {
    name: 'UTF-16 read byte by byte',
    text: [...`AADSTS50076 Correlation ID: ${CORRELATION}`].join('\u0000'),
  },
  {
    name: 'base64 of UTF-16',
    text: Buffer.from(`AADSTS50076 Correlation ID: ${CORRELATION}`, 'utf16le').toString('base64'),
  },
  {
    name: 'base64 over several lines',
    text: Buffer.from(`AADSTS50076 Correlation ID: ${CORRELATION}`.padEnd(160, '.'))
      .toString('base64')
      .replace(/.{76}/g, '$&\n'),
  },
  {
    name: 'cells of a table',
    text: `<table><tr><th>Code</th><th>Correlation ID</th></tr><tr><td>AADSTS50076</td><td>Correlation ID</td><td>${CORRELATION}</td></tr></table>`,
  },
  {
    name: 'element names as labels',
    text: `<Error><Message>AADSTS50076</Message><CorrelationId>${CORRELATION}</CorrelationId></Error>`,
  },
  {
    name: 'attributes as labels',
    text: `<Data Name="CorrelationId">${CORRELATION}</Data><Error Code="AADSTS50076" />`,
  },
  { name: 'values of a form', text: `<p>AADSTS50076</p><input name="correlationId" value="${CORRELATION}">` },
  {
    name: 'page source',
    text: `<script>$Config={"sErrorCode":"50076","correlationId":"${CORRELATION}"};</script>`,
  },
];

test('row names are unique', () => {
  for (const rows of [ONE, PAIRS, SIX, OTHER_LAYERS]) expectUniqueNames(rows);
});

test.each([...ONE, ...PAIRS, ...SIX])('reads a message in $name', ({ names }) => {
  expect(readText(encodeAll(MESSAGE, names))).toMatchObject(MESSAGE_READING);
});

test.each([...ONE, ...PAIRS])('reads a JSON body in $name', ({ names }) => {
  expect(readText(`response: ${encodeAll(BODY, names)}`)).toMatchObject(MESSAGE_READING);
});

test.each(OTHER_LAYERS)('reads $name', ({ text }) => {
  expect(readText(text)).toMatchObject({ codes: [50076], correlationId: CORRELATION });
});

test('leaves text alone that only looks encoded', () => {
  expect(
    readText('a 100% sure path C:\\Users\\adele & more <guid> thisIsAVeryLongMethodNameOfSomeClass').words,
  ).toBe('a 100% sure path C:\\Users\\adele & more <guid> thisIsAVeryLongMethodNameOfSomeClass');
});

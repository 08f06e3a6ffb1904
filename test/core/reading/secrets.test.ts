import { readText } from '../../../src/core/reading/read-text';
import { redactSecrets } from '../../../src/core/reading/secrets/redact-secrets';
import { cleanText } from '../../../src/core/reading/text/clean-text';
import { CORRELATION, expectUniqueNames } from './samples';
import { CLASSES, HARMLESS_NEIGHBOURS } from './secret-classes';
import * as samples from './secret-samples';

const SECRETS = [...samples.SECRETS, ...CLASSES];
const HARMLESS = [...samples.HARMLESS, ...HARMLESS_NEIGHBOURS];

const LAYERS: Readonly<Record<string, (text: string) => string>> = {
  plain: String,
  'in JSON': JSON.stringify,
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'in an address': encodeURIComponent,
  'in numeric entities': (text) => text.replace(/[\s\S]/gu, (sign) => `&#${sign.codePointAt(0)};`),
  'in base64': (text) => Buffer.from(`{"x":"…","text":${JSON.stringify(text)}}`).toString('base64'),
};

function visible(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f]/g, '');
}

test('row names are unique', () => {
  expectUniqueNames(SECRETS);
  expectUniqueNames(HARMLESS);
});

describe.each(Object.entries(LAYERS))('%s', (_name, wrap) => {
  test.each(SECRETS)('removes and names: $name', ({ text, gone, kind }) => {
    const reading = readText(wrap(text));
    expect(reading.secrets.length).toBeGreaterThan(0);
    const output = visible(JSON.stringify(reading));
    for (const secret of gone) expect(output).not.toContain(visible(secret));
    if (wrap === String) expect(reading.secrets).toContain(kind);
    const written = [...text.matchAll(/AADSTS(\d+)/g)].map((match) => Number(match[1]));
    expect(reading.codes).toEqual(written);
  });
});

test.each(SECRETS)('still reads what stands beside: $name', ({ text }) => {
  const reading = readText(`${text} \nAADSTS50034: x\nCorrelation ID: ${CORRELATION}`);
  expect(reading.codes).toContain(50034);
  expect(reading.correlationId).toBe(CORRELATION);
});

test.each(HARMLESS)('warns of nothing: $name', ({ text }) => {
  expect(readText(text).secrets).toEqual([]);
});

test.each([...SECRETS, ...HARMLESS])('redacting twice changes nothing: $name', ({ text }) => {
  const once = redactSecrets(cleanText(text)).text;
  expect(redactSecrets(once)).toEqual({ text: once, kinds: [] });
});

test('a response that only carries an error is no secret', () => {
  const status = '<samlp:Response><samlp:StatusMessage>AADSTS75011: x</samlp:StatusMessage></samlp:Response>';
  expect(readText(status)).toMatchObject({ codes: [75011], secrets: [] });
});

test('the payload of a token alone is not read out', () => {
  const payload = Buffer.from(
    JSON.stringify({ aud: 'x', iss: 'https://sts.example/', upn: 'adele@contoso.example' }),
  ).toString('base64url');
  expect(JSON.stringify(readText(`user: ${payload}`))).not.toContain('adele@');
});

const TOKEN = `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url')}.${'k9Lm-Zq_'.repeat(9)}.${'sIg9'.repeat(16)}`;
const AFTER_TOKEN = [
  { name: 'a code', line: 'AADSTS50126', read: { codes: [50126] } },
  { name: 'a code in lower case', line: 'aadsts50126', read: { codes: [50126] } },
  { name: 'a code with its message', line: 'AADSTS50126: Error validating', read: { codes: [50126] } },
  { name: 'a number', line: '50126', read: { codes: [50126] } },
  { name: 'an ID', line: CORRELATION, read: { unknownIds: [CORRELATION] } },
  { name: 'a label', line: `Correlation ID: ${CORRELATION}`, read: { correlationId: CORRELATION } },
  {
    name: 'a label on a line of its own',
    line: `correlation_id\n${CORRELATION}`,
    read: { correlationId: CORRELATION },
  },
  { name: 'a glued label', line: `CorrelationId:${CORRELATION}`, read: { correlationId: CORRELATION } },
  { name: 'a time', line: 'Timestamp: 2026-11-20 08:15:30Z', read: { timestamp: '2026-11-20T08:15:30Z' } },
  {
    name: 'a time below its label',
    line: 'Timestamp\n2026-11-20 08:15:30Z',
    read: { timestamp: '2026-11-20T08:15:30Z' },
  },
];

test('row names of lines after tokens are unique', () => expectUniqueNames(AFTER_TOKEN));

test.each(AFTER_TOKEN)('a wrapped token ends before $name', ({ line, read }) => {
  for (const before of ['Bearer ', '', 'access_token: ']) {
    const reading = readText(`${before}${TOKEN}\n${line}`);
    expect(reading).toMatchObject(read);
    expect(reading.secrets).toEqual(['access token']);
  }
});

test('a token wrapped in short lines is taken out whole', () => {
  const wrapped = `Bearer ${TOKEN.replace(/(.{60})/g, '$1\n')}\nAADSTS50126`;
  const { words, codes } = readText(wrapped);
  expect(codes).toEqual([50126]);
  for (const line of TOKEN.match(/.{1,60}/g) ?? []) expect(words).not.toContain(line);
});

import fc from 'fast-check';
import { decodeText } from '../../../src/core/reading/decoding/decode-text';
import { readInquiry } from '../../../src/core/reading/read-inquiry';
import { readText } from '../../../src/core/reading/read-text';
import { redactSecrets } from '../../../src/core/reading/secrets/redact-secrets';
import { cleanText } from '../../../src/core/reading/text/clean-text';
import { CORRELATION, REQUEST, TIME, WRITTEN_TIME } from './samples';

/** Pieces of which pastes are made, whole and broken. */
const PIECES = [
  'AADSTS',
  '50076',
  'AADSTS50076',
  'AADSTS 7000',
  '218',
  'error',
  'code',
  '"error_codes":[',
  ']',
  'Correlation ID: ',
  CORRELATION,
  CORRELATION.slice(0, 20),
  'Trace ID',
  REQUEST,
  'Timestamp: ',
  WRITTEN_TIME,
  '2026-13-45 99:99:99',
  '<b>',
  '</b>',
  '<a href="',
  '&amp;',
  '&#x41;',
  '%41',
  '%',
  '%25',
  '\\',
  '\\\\n',
  '\\u0041',
  '""',
  '"',
  "'",
  '=\n',
  '\n',
  ' ',
  '\t',
  '\u00a0',
  '\u200b',
  'password: ',
  'hunter2!',
  'code=',
  'eyJhbGciOi',
  '.',
  'client_secret=',
  "tenant '",
  '@',
  'a@b.example',
  '://',
  'QUFEU1RTNTAwNzY6IHRlc3QgdGVzdA==',
  '0x8004',
  'caa20003',
  '**',
  '\ud83d',
  '\u0000',
  'Ａ',
  'é',
  'ID ',
  'のエラー',
  '-',
  ':',
  '│ ',
];

const paste = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

test('never throws, whatever comes', () => {
  fc.assert(
    fc.property(paste, fc.option(paste, { nil: undefined }), (text, html) => {
      const reading = readInquiry(html === undefined ? { text } : { text, html });
      for (const code of reading.codes)
        expect(Number.isSafeInteger(code) && code >= 10_000 && code < 100_000_000).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('every code that is read stands in the text after decoding', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const digits = decodeText(text).text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/\D/g, '');
      for (const code of readText(text).codes) expect(digits).toContain(String(code));
    }),
    { numRuns: 800 },
  );
});

test('every ID that is read stands in the text after decoding', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const hex = decodeText(text)
        .text.toLowerCase()
        .replace(/[oO]/g, '0')
        .replace(/[l|i]/g, '1')
        .replace(/[^0-9a-f]/g, '');
      const { correlationId, requestId, unknownIds } = readText(text);
      for (const id of [correlationId, requestId, ...unknownIds])
        if (id !== undefined) expect(hex).toContain(id.replaceAll('-', ''));
    }),
    { numRuns: 800 },
  );
});

test('redacting twice changes nothing', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const once = redactSecrets(cleanText(text)).text;
      expect(redactSecrets(once).text).toBe(once);
    }),
    { numRuns: 800 },
  );
});

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
    }),
    { numRuns: 800 },
  );
});

const LINES = [
  'AADSTS50105: The signed in user is blocked.',
  `Trace ID: ${REQUEST}`,
  `Correlation ID: ${CORRELATION}`,
  `Timestamp: ${WRITTEN_TIME}`,
  'Sorry, but we are having trouble signing you in.',
];
const READ = { codes: [50105], correlationId: CORRELATION, requestId: REQUEST, timestamp: TIME };

test('the order of the lines does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(LINES, { minLength: LINES.length }), (lines) => {
      expect(readText(lines.join('\n'))).toMatchObject(READ);
    }),
  );
});

test('upper and lower case do not matter', () => {
  fc.assert(
    fc.property(fc.mixedCase(fc.constant(LINES.join('\n'))), (text) => {
      expect(readText(text)).toMatchObject(READ);
    }),
  );
});

test('quotes, no-break blanks and invisible signs do not matter', () => {
  const noise = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad');
  const positions = fc.array(fc.tuple(fc.nat(LINES.join('\n').length), noise), { maxLength: 30 });
  fc.assert(
    fc.property(
      positions,
      fc.constantFrom('', '"', "'", '`', '> '),
      fc.constantFrom(' ', '\u00a0', '\u202f', '\u3000'),
      (inserts, quote, blank) => {
        let text = LINES.map(
          (line) => `${quote}${line.replaceAll(' ', blank)}${quote === '> ' ? '' : quote}`,
        ).join('\n');
        for (const [at, sign] of inserts) text = text.slice(0, at) + sign + text.slice(at);
        expect(readText(text)).toMatchObject(READ);
      },
    ),
  );
});

test('no part of a reading has a lone surrogate', () => {
  fc.assert(
    fc.property(paste, (text) => {
      expect(JSON.stringify(readText(text))).not.toMatch(/\\ud[89a-f]/);
    }),
    { numRuns: 500 },
  );
});

const WRAPS: readonly ((text: string) => string)[] = [
  String,
  JSON.stringify,
  encodeURIComponent,
  (text) => Buffer.from(`{"text":${JSON.stringify(text)}}`).toString('base64'),
  (text) => text.replace(/[\s\S]/gu, (sign) => `&#${sign.codePointAt(0)};`),
];
const LABELS = [
  'password: ',
  'my password is ',
  'pwd=',
  '"password":"',
  'client_secret=',
  'Client secret: ',
  'access_token=',
  '"refresh_token": "',
  'x-api-key: ',
  'Authorization: Bearer ',
];
const value = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9_~.-]{18,40}[a-z]$/)
  .filter(
    (text) => /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text) && !/x{3}|\.\.\./i.test(text),
  );

test('a labelled secret never reaches the output, however it is wrapped', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LABELS),
      value,
      fc.constantFrom(...WRAPS),
      fc.constantFrom(...WRAPS),
      paste,
      (label, secret, inner, outer, around) => {
        const reading = readText(`${outer(inner(`AADSTS50126 ${label}${secret}" `))} ${around.slice(0, 40)}`);
        expect(JSON.stringify(reading)).not.toContain(secret);
        expect(reading.secrets).not.toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

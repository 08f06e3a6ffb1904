import { readText } from '../../../src/core/reading/read-text';
import { CORRELATION, expectUniqueNames } from './samples';

/** Texts that make careless patterns and scanners take quadratic time. */
const SHAPES = [
  { name: 'blanks', unit: ' ' },
  { name: 'one letter', unit: 'a' },
  { name: 'digits behind the prefix', unit: '7' },
  { name: 'prefixes', unit: 'AADSTS 5 ' },
  { name: 'codes', unit: 'AADSTS50076 ' },
  { name: 'named codes', unit: 'error code 50076, ' },
  { name: 'IDs', unit: `${CORRELATION} ` },
  { name: 'cut IDs', unit: '5c4247f6-b7a2-4d0e-' },
  { name: 'wrapped hexadecimal digits', unit: 'ab\n' },
  { name: 'labels', unit: 'Correlation ID: ' },
  { name: 'times', unit: '2026-11-20 08:15:30Z ' },
  { name: 'opening brackets', unit: '<' },
  { name: 'open tags', unit: '<a ' },
  { name: 'elements', unit: '<q1>a</q1>' },
  { name: 'open spans', unit: '<span ' },
  { name: 'backslashes', unit: '\\' },
  { name: 'percent signs', unit: '%25' },
  { name: 'entities', unit: '&amp;' },
  { name: 'addresses', unit: 'a@b.' },
  { name: 'quotes', unit: "tenant '" },
  { name: 'opening quotes that never close', unit: '“a ' },
  { name: 'declarations', unit: '<!' },
  { name: 'short starts of tokens', unit: 'eyJ ' },
  { name: 'policy lists', unit: 'capolids ' },
  { name: 'all encodings at once', unit: '\\\\n %252525 &amp;amp; <b>x</b> ""y"" **z** password: token= ' },
  { name: 'password labels', unit: 'password: ' },
  { name: 'code parameters', unit: 'code=' },
  { name: 'token parameters', unit: 'token=' },
  { name: 'cookie headers', unit: 'cookie: a=b ' },
  { name: 'starts of tokens', unit: 'eyJ' },
  { name: 'starts of tokens with dots', unit: 'eyJabc.' },
  { name: 'ends of keys', unit: 'private key-----' },
  { name: 'assertions', unit: '<saml:Assertion>' },
  { name: 'invisible signs', unit: 'a\u200b' },
  { name: 'combining marks', unit: '\u0301\u0323' },
  { name: 'lone surrogates', unit: '\ud83d' },
  { name: 'NULs', unit: '\u0000' },
  { name: 'words with underscores', unit: 'a_' },
  { name: 'parameters with plus', unit: 'error_description=a+' },
];

function textOf(unit: string, chars: number): string {
  return unit.repeat(Math.ceil(chars / unit.length));
}

/** CPU of one reading in microseconds, the least of a few: neighbours on the machine only ever add. */
function cost(text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run++) {
    const before = process.cpuUsage();
    readText(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

/** What a clock tick and the collector may add, in microseconds. */
const NOISE_MICROS = 3_000;

test('row names are unique', () => expectUniqueNames(SHAPES));

test.each(SHAPES)('the work grows with the length: $name', ({ unit }) => {
  const small = cost(textOf(unit, 10_000), 3) + NOISE_MICROS;
  const middle = cost(textOf(unit, 100_000), 2);
  const large = cost(textOf(unit, 1_000_000), 2);
  expect(middle / small).toBeLessThan(30);
  expect(large / (middle + NOISE_MICROS)).toBeLessThan(30);
});

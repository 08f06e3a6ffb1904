import { readText } from '../../../src/core/reading/read-text';
import { expectUniqueNames } from './samples';

const WRITTEN = [
  { name: 'as Entra writes it', text: 'AADSTS50076: Due to a change', codes: [50076] },
  {
    name: 'five to eight digits',
    text: 'AADSTS50058 AADSTS700016 AADSTS7000218 AADSTS90023271',
    codes: [50058, 700016, 7000218, 90023271],
  },
  { name: 'blank before the number', text: 'AADSTS 50076', codes: [50076] },
  { name: 'lower case and hyphen', text: 'aadsts-50076', codes: [50076] },
  { name: 'underscore', text: 'AADSTS_50076', codes: [50076] },
  { name: 'hash', text: 'AADSTS#50076', codes: [50076] },
  { name: 'colon before the number', text: 'AADSTS: 50076', codes: [50076] },
  { name: 'in brackets', text: '(AADSTS50076)', codes: [50076] },
  { name: 'full-width colon and digits', text: 'AADSTS：５００７６：', codes: [50076] },
  { name: 'Arabic digits', text: 'AADSTS٥٠٠٧٦', codes: [50076] },
  { name: 'mathematical letters', text: '𝐀𝐀𝐃𝐒𝐓𝐒𝟓𝟎𝟎𝟕𝟔', codes: [50076] },
  { name: 'keycap digits', text: 'AADSTS5️⃣0️⃣0️⃣7️⃣6️⃣', codes: [50076] },
  { name: 'zero-width signs inside', text: 'AAD\u200bSTS50\u200d0\u200c76', codes: [50076] },
  { name: 'Cyrillic letters', text: 'ААDSТS50076', codes: [50076] },
  { name: 'Greek letter', text: 'ΑADSTS50076', codes: [50076] },
  { name: 'thousands separators', text: 'AADSTS50,076 and AADSTS7.000.218', codes: [50076, 7000218] },
  { name: 'digits over a line break', text: 'AADSTS500\n76: Due to', codes: [50076] },
  {
    name: 'a line break after five of seven digits',
    text: 'AADSTS70002\n18: The request body',
    codes: [7000218],
  },
  { name: 'digits parted by tags', text: 'AADSTS<b>50</b>076: x', codes: [50076] },
  { name: 'digits parted by bold marks', text: 'AADSTS50**076**', codes: [50076] },
  { name: 'spelled out with blanks', text: 'A A D S T S 5 0 0 7 6', codes: [50076] },
  { name: 'the letter O for zero', text: 'AADSTS5OO76 came up', codes: [50076] },
  { name: 'glued to the next word', text: 'AADSTS50076Due to', codes: [50076] },
  { name: 'glued to the word before', text: 'ErrorAADSTS50076', codes: [50076] },
  { name: 'first letter missing', text: 'ADSTS50076', codes: [50076] },
  { name: 'last letter missing', text: 'AADST50076', codes: [50076] },
  { name: 'letters swapped', text: 'AASDTS50076', codes: [50076] },
  { name: 'two words', text: 'AAD STS 50076', codes: [50076] },
  { name: 'footnote mark before the number', text: 'AADSTS²53003', codes: [53003] },
  { name: 'footnote mark and blank before the number', text: 'AADSTS¹ 53003', codes: [53003] },
  { name: 'footnote mark behind the number', text: 'AADSTS53003² and AADSTS50076⁷', codes: [53003, 50076] },
  { name: 'lowered mark behind the number', text: 'AADSTS53003₂', codes: [53003] },
  { name: 'footnote marks of two signs', text: 'AADSTS700016¹² says', codes: [700016] },
  { name: 'the whole number raised', text: 'AADSTS⁵³⁰⁰³ says', codes: [53003] },
  { name: 'slash list', text: 'AADSTS50076/50079', codes: [50076, 50079] },
  { name: 'same code twice', text: 'AADSTS50076 … AADSTS50076', codes: [50076] },
  { name: 'two blocks', text: 'AADSTS90094: x\n\nlater\n\nAADSTS65001: y', codes: [90094, 65001] },
];

const NAMED = [
  { name: 'error_codes array', text: '"error_codes":[50076]', codes: [50076] },
  { name: 'error_codes with quotes and blanks', text: '\'error_codes\': [ "50076" ]', codes: [50076] },
  {
    name: 'error_codes over lines',
    text: '"error_codes": [\n    50076,\n    50079\n  ]',
    codes: [50076, 50079],
  },
  { name: 'errorCode in JSON', text: '{"status":{"errorCode":50126,"failureReason":"x"}}', codes: [50126] },
  { name: 'errorNo', text: 'errorNo 50126', codes: [50126] },
  { name: 'ResultType', text: 'ResultType 50126', codes: [50126] },
  { name: 'log query', text: 'SigninLogs | where ResultType in (50126, "50053")', codes: [50126, 50053] },
  { name: 'odata filter', text: 'status/errorCode eq 50126', codes: [50126] },
  { name: 'Error Code', text: 'Error Code: 50011', codes: [50011] },
  { name: 'error link', text: 'https://login.microsoftonline.com/error?code=500011', codes: [500011] },
  { name: 'thousands separator behind a label', text: 'error code 50,126', codes: [50126] },
  { name: 'label over lines', text: 'Sign-in error code\n50074\nFailure reason', codes: [50074] },
  { name: 'error code was', text: 'We saw that the error code was 135011 there', codes: [135011] },
  { name: 'two in words', text: 'error codes 50126 and 50053', codes: [50126, 50053] },
  { name: 'telemetry header', text: 'x-ms-clitelem: 1,50076,0,,', codes: [50076] },
  { name: 'Rust', text: 'error_codes: Some([50076])', codes: [50076] },
  { name: 'Java', text: 'errorCodes=[50076]', codes: [50076] },
  { name: 'XML', text: '<error_codes>50076</error_codes>', codes: [50076] },
  { name: 'German', text: 'Fehlercode 50126', codes: [50126] },
  { name: 'Japanese', text: 'エラー コード: 50126', codes: [50126] },
  { name: 'Chinese', text: '错误代码：50126', codes: [50126] },
  { name: 'at the end of the message', text: 'what means error code 50140', codes: [50140] },
];

const BARE = [
  { name: 'alone', text: '53003', codes: [53003] },
  { name: 'alone with a question mark', text: '53003?', codes: [53003] },
  { name: 'short question', text: 'what is 50076', codes: [50076] },
  { name: 'beside sign-in', text: 'I get 53003 when I sign in to the portal since monday', codes: [53003] },
  { name: 'in brackets beside login', text: 'my login fails (50126)', codes: [50126] },
  { name: 'error word', text: 'Error 50126', codes: [50126] },
  { name: 'code word', text: 'code 50058', codes: [50058] },
];

const NONE = [
  { name: 'ticket', text: 'ticket 50076' },
  { name: 'port', text: 'error: cannot bind to port 50076' },
  { name: 'line', text: 'error on line 50126' },
  { name: 'amount', text: '50126 users got the sign-in mail' },
  { name: 'office error', text: 'Error code 30088-27' },
  { name: 'database error', text: 'Error: 18456, Severity: 14, State: 8' },
  { name: 'stack position', text: 'Error at chunk.js:50126:24' },
  {
    name: 'process id',
    text: 'error app[50126]: restarted after failure 3 times, disk full on the volume data and more text here',
  },
  { name: 'apple code', text: 'Error Domain=MSALErrorDomain Code=-50002 "(null)"' },
  { name: 'too many digits', text: `AADSTS${'7'.repeat(40)}` },
  { name: 'too few digits', text: 'AADSTS5007 2026-11-20' },
  { name: 'eight digits behind a label', text: 'Error Code: 80043490' },
  { name: 'unassigned number', text: 'error code 12345' },
  { name: 'ticket of a project', text: 'sign-in problem see PROJECT-50126' },
  { name: 'version', text: 'error in build 1.50076.3' },
  { name: 'decimal', text: 'error: 32.50126 minutes left' },
  { name: 'cut prefix only', text: 'AADSTS' },
  { name: 'plain prose', text: 'I cannot sign in to the portal, it loops' },
];

const ORDER = [
  {
    name: 'the announced code of the old pair',
    text: 'AADSTS70002: Error validating credentials. AADSTS50012: Invalid.',
    codes: [50012, 70002],
  },
  {
    name: 'the announced code with six digits',
    text: 'AADSTS70002: x. AADSTS70008: y',
    codes: [70008, 70002],
  },
  { name: 'the announcing code alone', text: 'AADSTS70002: The request body', codes: [70002] },
  {
    name: 'a far second block',
    text: `AADSTS70002: x ${'word '.repeat(200)} AADSTS50012: y`,
    codes: [70002, 50012],
  },
  { name: 'written codes before bare ones', text: 'error 65001 happened, then AADSTS50076', codes: [50076] },
];

test('row names are unique', () => {
  for (const rows of [WRITTEN, NAMED, BARE, NONE, ORDER]) expectUniqueNames(rows);
});

test.each(WRITTEN)('reads a written code: $name', ({ text, codes }) => {
  expect(readText(text).codes).toEqual(codes);
});

test.each(NAMED)('reads a number that a label names: $name', ({ text, codes }) => {
  expect(readText(text).codes).toEqual(codes);
});

test.each(BARE)('reads a bare number in context: $name', ({ text, codes }) => {
  expect(readText(text).codes).toEqual(codes);
});

test.each(NONE)('claims no code: $name', ({ text }) => {
  expect(readText(text).codes).toEqual([]);
});

test.each(ORDER)('puts first: $name', ({ text, codes }) => {
  expect(readText(text).codes).toEqual(codes);
});

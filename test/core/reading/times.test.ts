import { readText } from '../../../src/core/reading/read-text';
import { expectUniqueNames, TIME } from './samples';

const READ = [
  { name: 'Entra', text: 'Timestamp: 2026-11-20 08:15:30Z' },
  { name: 'sign-in page', text: 'Timestamp: 2026-11-20T08:15:30Z' },
  { name: 'fraction', text: 'Timestamp: 2026-11-20T08:15:30.9876543Z' },
  { name: 'dashes in the time', text: 'Timestamp: 2026-11-20 08-15-30Z.' },
  { name: 'no zone', text: 'Timestamp: 2026-11-20 08:15:30' },
  { name: 'zone in words', text: 'Timestamp: 2026-11-20 08:15:30 UTC' },
  { name: 'offset', text: 'Timestamp: 2026-11-20T09:15:30+01:00' },
  { name: 'offset over midnight', text: 'Timestamp: 2026-11-19T23:45:30-08:30' },
  { name: 'American', text: 'Timestamp: 11/20/2026 8:15:30 AM' },
  { name: 'American, day above twelve first', text: 'Timestamp: 20/11/2026 08:15:30' },
  { name: 'German', text: 'Zeitstempel: 20.11.2026 08:15:30' },
  { name: 'French', text: 'Horodatage : 20/11/2026 08:15:30' },
  { name: 'Japanese with a year sign', text: 'タイムスタンプ: 2026年11月20日 8:15:30' },
  { name: 'Chinese with half of the day', text: '时间戳: 2026/11/20 上午 8:15:30' },
  { name: 'with the name of the month', text: 'Timestamp: Fri, 20 Nov 2026 08:15:30 GMT' },
  { name: 'American with the name of the month', text: 'Timestamp: November 20, 2026 8:15:30 AM' },
  { name: 'date of JavaScript', text: 'Timestamp: Fri Nov 20 2026 09:15:30 GMT+0100 (CET)' },
  { name: 'over two lines', text: 'Timestamp:\n2026-11-20\n08:15:30Z' },
  { name: 'quoted in a mail', text: '> Timestamp: 2026-11-20\n> 08:15:30Z' },
  { name: 'full-width', text: 'Timestamp：２０２６－１１－２０ ０８：１５：３０Z' },
  { name: 'glued to the next label', text: 'Timestamp: 2026-11-20T08:15:30ZMessage: AADSTS50076' },
  { name: 'MSAL for JavaScript', text: 'invalid_client: 7000218 - [2026-11-20 08:15:30Z]: AADSTS7000218: x' },
  { name: 'sign-in record', text: '{"createdDateTime":"2026-11-20T08:15:30Z"}' },
  {
    name: 'the stamp of Entra before the row of a log',
    text: '{"timestamp":"2026-11-20T08:16:00Z","message":"AADSTS50076: x Timestamp: 2026-11-20 08:15:30Z"}',
  },
];

const DAY_FIRST = [
  { name: 'German dots', text: 'Zeitstempel: 05.11.2026 08:15:30' },
  { name: 'French slashes', text: 'Horodatage : 05/11/2026 08:15:30' },
  { name: 'Portuguese slashes', text: 'Carimbo de data/hora: 05/11/2026 08:15:30' },
  { name: 'Russian dots', text: 'Временная отметка: 05.11.2026 08:15:30' },
  { name: 'year first in a day-first language', text: 'Zeitstempel: 2026-11-05 08:15:30Z' },
];

const NOT_READ = [
  { name: 'issued on', text: 'The token was issued on 2026-08-01T07:00:00.1234567Z and expired' },
  {
    name: 'valid from',
    text: "Current time: 2026-11-20T08:15:30Z, assertion valid from '2026-11-20T08:15:30Z'",
  },
  { name: 'log prefix', text: '[2026-11-20T08:15:30.443Z] AADSTS50076' },
  { name: 'log row', text: '2026-11-20 08:15:30 ERROR AADSTS50076' },
  { name: 'row of a JSON log', text: '{"@timestamp":"2026-11-20T08:15:30.123Z","message":"AADSTS50076"}' },
  { name: 'response header', text: 'Date: Fri, 20 Nov 2026 08:15:30 GMT' },
  { name: 'no such day', text: 'Timestamp: 2026-02-30 08:15:30Z' },
  { name: 'no such hour', text: 'Timestamp: 2026-11-20 25:15:30Z' },
  { name: 'masked', text: 'Timestamp: redacted:id redacted:id07Z' },
  { name: 'date only', text: 'Timestamp: 2026-11-20' },
];

test('row names are unique', () => {
  for (const rows of [READ, DAY_FIRST, NOT_READ]) expectUniqueNames(rows);
});

test.each(READ)('reads the time of the error: $name', ({ text }) => {
  expect(readText(text)).toMatchObject({ timestamp: TIME });
});

test.each(DAY_FIRST)('puts the day where the language has it: $name', ({ text }) => {
  expect(readText(text)).toMatchObject({ timestamp: '2026-11-05T08:15:30Z' });
});

test.each(NOT_READ)('takes no other time for it: $name', ({ text }) => {
  expect(readText(text).timestamp).toBeUndefined();
});

test('the leap day exists in leap years only', () => {
  expect(readText('Timestamp: 2028-02-29 08:15:30Z').timestamp).toBe('2028-02-29T08:15:30Z');
  expect(readText('Timestamp: 2026-02-29 08:15:30Z').timestamp).toBeUndefined();
});

import { age, whenText } from '../../../src/core/answer/when';

const NOW = Date.parse('2026-11-20T08:20:00Z');

it.each([
  { name: 'a moment ago', iso: '2026-11-20T08:19:40Z', words: 'just now' },
  { name: 'a minute', iso: '2026-11-20T08:18:59Z', words: '1 minute ago' },
  { name: 'hours', iso: '2026-11-20T05:20:00Z', words: '3 hours ago' },
  { name: 'days', iso: '2026-11-18T05:20:00Z', words: '2 days ago' },
  {
    name: 'a clock that is ahead',
    iso: '2026-11-20T08:30:00Z',
    words: 'by a clock that is ahead of this one',
  },
])('says how long ago: $name', ({ iso, words }) => {
  expect(age(Date.parse(iso), NOW)).toBe(words);
});

it.each([
  {
    name: 'the reader’s zone, UTC and age',
    iso: '2026-11-20T08:01:15Z',
    zone: 'Europe/Berlin',
    text: 'Fri 09:01 (2026-11-20 08:01 UTC), 18 minutes ago',
  },
  {
    name: 'summer time',
    iso: '2026-07-20T08:01:15Z',
    zone: 'Europe/Berlin',
    text: 'Mon 10:01 (2026-07-20 08:01 UTC), 123 days ago',
  },
  {
    name: 'UTC alone without a zone',
    iso: '2026-11-20T08:01:15Z',
    zone: undefined,
    text: '2026-11-20 08:01 UTC, 18 minutes ago',
  },
  {
    name: 'UTC alone for a zone nobody knows',
    iso: '2026-11-20T08:01:15Z',
    zone: 'Moon/Base',
    text: '2026-11-20 08:01 UTC, 18 minutes ago',
  },
  { name: 'no time', iso: 'yesterday', zone: undefined, text: 'yesterday' },
])('writes $name', ({ iso, zone, text }) => {
  expect(whenText(iso, NOW, zone)).toBe(text);
});

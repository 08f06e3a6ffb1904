import { addDays, dayIn, isDay, morningOf } from '../../../src/core/desk/days';

const at = (iso: string) => Date.parse(iso);

it.each([
  ['2026-11-20T23:30:00Z', 'Europe/Berlin', '2026-11-21'],
  ['2026-11-20T05:30:00Z', 'America/New_York', '2026-11-20'],
  ['2026-11-20T23:30:00Z', undefined, '2026-11-20'],
  ['2026-11-20T23:30:00Z', 'Mars/Olympus', '2026-11-20'],
])('%s in %s is %s', (moment, zone, day) => {
  expect(dayIn(at(moment), zone)).toBe(day);
});

it.each([
  ['2026-11-20', 'Europe/Berlin', '2026-11-20T08:00:00Z'],
  ['2026-07-20', 'Europe/Berlin', '2026-07-20T07:00:00Z'],
  ['2026-11-20', 'America/New_York', '2026-11-20T14:00:00Z'],
  ['2026-11-20', 'Asia/Kolkata', '2026-11-20T03:30:00Z'],
  ['2026-11-20', undefined, '2026-11-20T09:00:00Z'],
  ['2026-11-20', 'Mars/Olympus', '2026-11-20T09:00:00Z'],
])('the morning of %s in %s is %s', (day, zone, moment) => {
  expect(morningOf(day, zone)).toBe(at(moment));
});

it('counts days over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-11-20T00:00', 'tomorrow'])(
  '%p is no day',
  (text) => expect(isDay(text)).toBe(false),
);

import { changesBefore } from '../../../src/core/diagnosis/policy-changes';

const AT = '2026-11-20T08:00:00Z';
const change = (time: string) => ({ time, activity: 'Update policy', target: 'House rule' });

it.each([
  { about: 'the second before', time: '2026-11-20T07:59:59Z', isKept: true },
  { about: 'the same second', time: AT, isKept: false },
  { about: 'after it', time: '2026-11-20T08:00:01Z', isKept: false },
  { about: 'a day before', time: '2026-11-19T08:00:00Z', isKept: true },
  { about: 'more than a day before', time: '2026-11-19T07:59:59Z', isKept: false },
  { about: 'no time', time: 'yesterday', isKept: false },
])('a change at $about is kept: $isKept', ({ time, isKept }) => {
  expect(changesBefore([change(time)], AT)).toHaveLength(isKept ? 1 : 0);
});

it('newest first, whatever order the log has', () => {
  const times = [
    '2026-11-20T05:00:00Z',
    '2026-11-20T07:00:00Z',
    '2026-11-19T20:00:00Z',
    '2026-11-20T06:00:00Z',
  ];
  expect(changesBefore(times.map(change), AT).map(({ time }) => time)).toEqual([
    '2026-11-20T07:00:00Z',
    '2026-11-20T06:00:00Z',
    '2026-11-20T05:00:00Z',
    '2026-11-19T20:00:00Z',
  ]);
});

it('none before an attempt without a time', () => {
  expect(changesBefore([change('2026-11-20T05:00:00Z')], '')).toEqual([]);
});

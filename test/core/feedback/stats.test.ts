import { helpfulness, resolveTimes } from '../../../src/core/feedback/stats';

it('tells a share from five votes on, the least helpful first', () => {
  const yes = [
    { code: 1, total: 4 },
    { code: 2, total: 1 },
    { code: 3, total: 5 },
  ];
  const no = [
    { code: 2, total: 5 },
    { code: 4, total: 4 },
  ];
  expect(helpfulness(yes, no)).toEqual([
    { code: 2, votes: 6, percent: 17 },
    { code: 3, votes: 5, percent: 100 },
  ]);
  expect(helpfulness([], [])).toEqual([]);
});

it('takes the time to the last resolving, and leaves out what was never resolved', () => {
  const opened = { openedAt: '2026-11-20T08:00:00Z' };
  const at = (time: string) => ({ at: time, what: 'resolve' as const });
  const HOUR = 3_600_000;
  expect(
    resolveTimes([
      { ...opened, history: [at('2026-11-20T09:00:00Z')] },
      { ...opened, history: [at('2026-11-20T09:00:00Z'), at('2026-11-20T18:00:00Z')] },
      { ...opened, history: [at('2026-11-20T10:00:00Z')] },
      { ...opened, history: [] },
    ]),
  ).toEqual({ cases: 3, median: 2 * HOUR, longest: 10 * HOUR });
  expect(resolveTimes([])).toBeUndefined();
});

import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import { findSeries, oneOfEach } from '../../../src/core/diagnosis/series';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { inventedEvent, sampleEvents } from '../../support/sample-events';

const FULL_SIGHT = { policies: true, requirementSource: true, steps: true, nonInteractive: true };

/** One prompt per entry, each an attempt of its own; minutes past eight. */
function prompts(...minutes: readonly number[]): SignInEvent[] {
  return minutes.map((minute) =>
    inventedEvent({
      requestId: `aaaaaaaa-0000-4000-8000-0000000000${minute}`,
      correlationId: `cccccccc-0000-4000-8000-0000000000${minute}`,
      time: new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString(),
      errorCode: 500121,
      additionalDetails: 'MFA denied; user declined the authentication',
    }),
  );
}

it('sees the eight prompts of the sample as one series', () => {
  const series = findSeries(groupAttempts(sampleEvents()));
  expect(series).toEqual([
    expect.objectContaining({
      userId: '4892654f-cee2-43fc-ada6-38c40addf804',
      prompts: 8,
      outcomes: { timedOut: 2, denied: 2, overlapping: 2, notDelivered: 1, reportedAsFraud: 1 },
      from: '2026-11-19T02:14:03Z',
      to: '2026-11-19T02:23:27Z',
      endedInSuccess: false,
    }),
  ]);
  expect(series[0]?.attempts).toHaveLength(8);
});

it('stands in a list as its latest attempt, in the order of the others', () => {
  const attempts = groupAttempts(sampleEvents()).toReversed();
  const series = findSeries(attempts);
  const listed = oneOfEach(attempts, series);
  expect(listed).toHaveLength(attempts.length - 7);
  expect(listed).toEqual(attempts.filter((attempt) => listed.includes(attempt)));
  const [latest] = listed.filter(({ answer }) => answer.userId === series[0]?.userId);
  expect(latest?.answer.time).toBe(series[0]?.to);
});

it('states the series in each of its attempts, and asks "was this you?"', () => {
  const attempts = groupAttempts(sampleEvents());
  const series = findSeries(attempts);
  const read = attempts.map((attempt) => readAttempt(attempt, { sight: FULL_SIGHT, series }));
  const inSeries = read.filter(({ facts }) => facts.some(({ name }) => name === 'manyPrompts'));
  expect(inSeries).toHaveLength(8);
  expect(inSeries.every(({ verdict }) => verdict.asksWasThisYou)).toBe(true);
  expect(inSeries[0]?.facts.at(-1)?.text).toBe('8 prompts within 10 minutes that nobody confirmed');
});

it.each([
  { about: 'two prompts', events: prompts(0, 1), found: 0 },
  { about: 'three prompts in a row', events: prompts(0, 9, 18), found: 1 },
  { about: 'three prompts over an hour', events: prompts(0, 25, 50), found: 0 },
  { about: 'two runs with a pause between', events: prompts(0, 1, 2, 20, 21, 22), found: 2 },
  {
    about: 'prompts to three people',
    events: prompts(0, 1, 2).map((event, index) => ({ ...event, userId: `person-${index}` })),
    found: 0,
  },
  {
    about: 'prompts left open',
    events: prompts(0, 1, 2).map(({ additionalDetails: _, ...event }) => event),
    found: 0,
  },
])('counts $found series in: $about', ({ events, found }) => {
  expect(findSeries(groupAttempts([...events].reverse()))).toHaveLength(found);
});

it('tells when one prompt was confirmed in the end', () => {
  const [confirmed] = prompts(4);
  if (!confirmed) throw new TypeError('no prompt');
  const success = { ...confirmed, errorCode: 0, additionalDetails: 'MFA completed in Azure AD' };
  const [series] = findSeries(groupAttempts([...prompts(0, 1, 2), success]));
  expect(series?.endedInSuccess).toBe(true);
});

it('sees several prompts within one attempt', () => {
  const events = prompts(0, 1, 2).map((event) => ({ ...event, correlationId: 'one' }));
  expect(findSeries(groupAttempts(events))).toMatchObject([
    { prompts: 3, attempts: [{ correlationId: 'one' }] },
  ]);
});

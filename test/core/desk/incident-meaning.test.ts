import type { Case } from '../../../src/core/desk/case';
import type { IncidentMeaning } from '../../../src/core/desk/incident';
import type { TenantNews } from '../../../src/core/desk/incident-meaning';
import { CHANGE_BEFORE_MS, likelyMeaning } from '../../../src/core/desk/incident-meaning';
import { caseReport, OPENED_AT, storedCase } from '../../support/desk-records';

const FIRST = Date.parse(OPENED_AT);
const iso = (offset: number) => new Date(FIRST + offset).toISOString();

const of = (code: number, over: Partial<Case> = {}, facts: readonly string[] = []): Case =>
  storedCase({ report: caseReport({ code, facts }), ...over });
const blocked = Array<Case>(5).fill(of(53003));
const issue = { id: 'MO1234567', isResolved: false };
const many: IncidentMeaning = { kind: 'many' };

const rows: readonly {
  name: string;
  cases?: readonly Case[];
  news?: TenantNews;
  expected: IncidentMeaning;
}[] = [
  { name: 'nothing known', expected: many },
  { name: 'nothing found', news: { policyChanges: [], serviceIssues: [] }, expected: many },
  { name: 'no case left', cases: [], expected: many },
  {
    name: 'a policy changed just before',
    news: { policyChanges: [{ time: iso(-1) }] },
    expected: { kind: 'policyChange', at: iso(-1) },
  },
  {
    name: 'the latest of several changes, time as the log writes it',
    news: {
      policyChanges: [
        { time: iso(-90_000) },
        { time: '2026-11-20T08:19:00.1234567Z' },
        { time: iso(-80_000) },
      ],
    },
    expected: { kind: 'policyChange', at: '2026-11-20T08:19:00.123Z' },
  },
  {
    name: 'a change as long ago as a token lasts',
    news: { policyChanges: [{ time: iso(-CHANGE_BEFORE_MS) }] },
    expected: { kind: 'policyChange', at: iso(-CHANGE_BEFORE_MS) },
  },
  {
    name: 'an older change',
    news: { policyChanges: [{ time: iso(-CHANGE_BEFORE_MS - 1) }] },
    expected: many,
  },
  { name: 'a change after the first report', news: { policyChanges: [{ time: iso(1) }] }, expected: many },
  { name: 'a change without a time', news: { policyChanges: [{ time: '' }] }, expected: many },
  {
    name: 'an outage',
    news: { serviceIssues: [{ id: 'MO1', isResolved: true }, issue] },
    expected: { kind: 'outage', issueId: 'MO1234567' },
  },
  {
    name: 'an outage that is over',
    news: { serviceIssues: [{ ...issue, isResolved: true }] },
    expected: many,
  },
  {
    name: 'a change and an outage',
    news: { policyChanges: [{ time: iso(-1) }], serviceIssues: [issue] },
    expected: { kind: 'policyChange', at: iso(-1) },
  },
  ...[50053, 50126, 53004].map((code) => ({
    name: `${code}, whatever else there is`,
    cases: Array<Case>(5).fill(of(code)),
    news: { policyChanges: [{ time: iso(-1) }], serviceIssues: [issue] },
    expected: { kind: 'attack' } as const,
  })),
  ...['challengeDenied', 'challengeReportedAsFraud', 'manyPrompts', 'addressBlocked'].map((fact) => ({
    name: `most with ${fact}`,
    cases: [...Array<Case>(3).fill(of(500121, {}, [fact])), of(500121), of(500121)],
    expected: { kind: 'attack' } as const,
  })),
  {
    name: 'half of them with denied prompts',
    cases: [of(500121, {}, ['challengeDenied']), of(500121)],
    expected: many,
  },
  {
    name: 'most marked security',
    cases: [of(500121, { isSecurity: true }), of(500121, { isSecurity: true }), of(500121)],
    expected: { kind: 'attack' },
  },
];

it.each(rows)('$name: $expected.kind', ({ cases = blocked, news = {}, expected }) => {
  expect(likelyMeaning(cases, OPENED_AT, news)).toEqual(expected);
});

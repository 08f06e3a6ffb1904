import fc from 'fast-check';
import type { Case } from '../../../src/core/desk/case';
import type { Incident } from '../../../src/core/desk/incident';
import {
  findCrowd,
  isQuiet,
  isResolvedWith,
  MIN_PEOPLE,
  marksOf,
  resolveWithIncident,
  WINDOW_MS,
} from '../../../src/core/desk/incident';
import { caseReport, HENK, IVO, newIncident, OPENED_AT, storedCase } from '../../support/desk-records';

const OPENED = Date.parse(OPENED_AT);
const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER_APP = 'aaaaaaaa-0000-4000-8000-000000000002';
const POLICY = 'bbbbbbbb-0000-4000-8000-000000000001';
const OTHER_POLICY = 'bbbbbbbb-0000-4000-8000-000000000002';
const person = (at: number) => `00000000-0000-4000-8000-0000000002${String(at).padStart(2, '0')}`;

/** A report of 53003 with APP by a person of its own, `minutes` after the first. */
function report(number: number, over: Partial<Case> = {}, minutes = 0): Case {
  return storedCase({
    number,
    reporterId: person(number),
    openedAt: new Date(OPENED + minutes * 60_000).toISOString(),
    report: caseReport({ code: 53003, applicationId: APP, policyIds: [] }),
    ...over,
  });
}

const reports = (count: number, over: Partial<Case> = {}) =>
  Array.from({ length: count }, (_, at) => report(at + 1, over));
const last = (cases: readonly Case[]): Case => cases.at(-1) ?? report(0);
const crowdOf = (cases: readonly Case[]) => findCrowd(last(cases), cases);

describe('a crowd', () => {
  it(`begins with ${MIN_PEOPLE} people`, () => {
    expect(crowdOf(reports(MIN_PEOPLE - 1))).toBeUndefined();
    const five = reports(MIN_PEOPLE);
    expect(crowdOf([...five].reverse().concat(last(five)))).toEqual({
      mark: { kind: 'application', id: APP },
      cases: five,
    });
  });

  it.each([
    { name: 'exactly as long ago as the window', openedAt: OPENED + WINDOW_MS, isCrowd: true },
    { name: 'a millisecond longer ago', openedAt: OPENED + WINDOW_MS + 1, isCrowd: false },
  ])('counts a report that is $name: $isCrowd', ({ openedAt, isCrowd }) => {
    const latest = report(MIN_PEOPLE, { openedAt: new Date(openedAt).toISOString() });
    expect(crowdOf([...reports(MIN_PEOPLE - 1), latest]) !== undefined).toBe(isCrowd);
  });

  it('slides: old reports do not help new ones', () => {
    const early = [report(1), report(2), report(3)];
    const late = [report(4, {}, 29), report(5, {}, 31), report(6, {}, 40), report(7, {}, 45)];
    expect(crowdOf([...early, ...late])).toBeUndefined();
    expect(crowdOf([...early, ...late, report(8, {}, 50)])?.cases.map(({ number }) => number)).toEqual([
      4, 5, 6, 7, 8,
    ]);
  });

  it('counts people, not reports', () => {
    const [one, ...rest] = reports(MIN_PEOPLE);
    const twice = { ...last(rest), reporterId: one?.reporterId?.toUpperCase() ?? '' };
    expect(crowdOf([...(one ? [one] : []), ...rest.slice(0, -1), twice])).toBeUndefined();
  });

  it('lets a report of nobody known join, and counts it for nobody', () => {
    const { reporterId: _, ...unknown } = report(9);
    expect(crowdOf([...reports(MIN_PEOPLE - 1), unknown])).toBeUndefined();
    expect(crowdOf([...reports(MIN_PEOPLE), unknown])?.cases).toHaveLength(MIN_PEOPLE + 1);
  });

  it.each<{ name: string; over: Partial<Case> }>([
    {
      name: 'another code',
      over: { report: caseReport({ code: 53000, applicationId: APP, policyIds: [] }) },
    },
    {
      name: 'another application',
      over: { report: caseReport({ code: 53003, applicationId: OTHER_APP, policyIds: [] }) },
    },
    { name: 'an incident of its own', over: { incident: 2 } },
  ])('leaves out a report with $name', ({ over }) => {
    expect(crowdOf([report(9, over), ...reports(MIN_PEOPLE - 1)])).toBeUndefined();
  });

  it.each<{ name: string; over: Partial<Case> }>([
    { name: 'resolved', over: { state: 'resolved' } },
    { name: 'of a security case', over: { isSecurity: true } },
  ])('counts a report that is $name', ({ over }) => {
    expect(crowdOf([report(9, over), ...reports(MIN_PEOPLE - 1)])).toBeDefined();
  });

  it('needs a code, and something in common', () => {
    const { code: _, ...uncoded } = caseReport({ applicationId: APP });
    expect(crowdOf(reports(9, { report: uncoded }))).toBeUndefined();
    const { applicationId: __, ...bare } = caseReport({ policyIds: [] });
    expect(crowdOf(reports(9, { report: bare }))).toBeUndefined();
    expect(crowdOf(reports(9, { report: { ...bare, applicationId: 'Outlook' } }))).toBeUndefined();
  });

  it('is known by a policy where the applications differ', () => {
    const cases = reports(MIN_PEOPLE).map((kase, at) => ({
      ...kase,
      report: caseReport({
        code: 53003,
        applicationId: at % 2 ? APP : OTHER_APP,
        policyIds: [OTHER_POLICY.replace('2', String(at)), POLICY.toUpperCase()],
      }),
    }));
    expect(crowdOf(cases)?.mark).toEqual({ kind: 'policy', id: POLICY });
  });

  it('takes what most people have in common, and the application where that is equal', () => {
    const both = { report: caseReport({ code: 53003, applicationId: APP, policyIds: [POLICY] }) };
    const onlyPolicy = { report: caseReport({ code: 53003, applicationId: OTHER_APP, policyIds: [POLICY] }) };
    expect(crowdOf(reports(MIN_PEOPLE, both))?.mark).toEqual({ kind: 'application', id: APP });
    expect(crowdOf([report(9, onlyPolicy), ...reports(MIN_PEOPLE, both)])?.mark).toEqual({
      kind: 'policy',
      id: POLICY,
    });
  });

  it('never holds what does not belong together', () => {
    const cases = fc.array(
      fc.record({
        code: fc.constantFrom(53003, 50076),
        app: fc.constantFrom(APP, OTHER_APP, undefined),
        policies: fc.subarray([POLICY, OTHER_POLICY]),
        by: fc.integer({ min: 0, max: 7 }),
        minutes: fc.integer({ min: 0, max: 45 }),
        incident: fc.constantFrom(undefined, undefined, undefined, 3),
      }),
      { minLength: 12, maxLength: 40 },
    );
    let crowds = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const all = drawn.map(({ code, app, policies, by, minutes, incident }, at) =>
          report(
            at + 1,
            {
              reporterId: person(by),
              ...(incident !== undefined && { incident }),
              report: {
                ...{ code, policyIds: policies, facts: [], tried: [] },
                ...(app !== undefined && { applicationId: app }),
              },
            },
            minutes,
          ),
        );
        const newest = last(all);
        const crowd = findCrowd(newest, all);
        if (crowd === undefined) return;
        crowds += 1;
        expect(new Set(crowd.cases.map(({ reporterId }) => reporterId)).size).toBeGreaterThanOrEqual(
          MIN_PEOPLE,
        );
        for (const kase of crowd.cases) {
          expect(kase.report.code).toBe(newest.report.code);
          expect(marksOf(kase.report)).toContainEqual(crowd.mark);
          expect(kase.incident).toBeUndefined();
          expect(Date.parse(kase.openedAt)).toBeGreaterThanOrEqual(Date.parse(newest.openedAt) - WINDOW_MS);
        }
      }),
      { numRuns: 500 },
    );
    expect(crowds).toBeGreaterThan(10);
  });
});

it.each([
  { hours: 4, isOver: false },
  { hours: 4.01, isOver: true },
])('an incident is quiet after $hours hours: $isOver', ({ hours, isOver }) => {
  expect(isQuiet(OPENED_AT, OPENED + hours * 3_600_000)).toBe(isOver);
});

describe('closing', () => {
  const incident: Incident = {
    ...newIncident(),
    number: 3,
    version: 2,
    closed: { at: '2026-11-20T09:00:00.000Z', byId: HENK, fixedBy: 'Undid the change.' },
  };
  const now = Date.parse('2026-11-20T09:00:05.000Z');
  const kase = report(1, { incident: 3 });

  it('resolves a case, whoever has it, and says what fixed it', () => {
    const claimed: Case = { ...kase, state: 'claimed', agentId: IVO };
    expect(resolveWithIncident(claimed, incident, now)).toEqual({
      ...claimed,
      state: 'resolved',
      history: [
        ...kase.history,
        { at: '2026-11-20T09:00:05.000Z', byId: HENK, what: 'resolve', note: 'Undid the change.' },
      ],
      updatedAt: '2026-11-20T09:00:05.000Z',
    });
  });

  it.each(['open', 'claimed', 'waiting', 'escalated'] as const)('resolves one that is %s', (state) => {
    const resolved = resolveWithIncident({ ...kase, state }, incident, now);
    expect(resolved).toMatchObject({ state: 'resolved', agentId: HENK });
    expect(resolved && isResolvedWith(resolved, incident)).toBe(true);
  });

  it('names nobody once the agent was forgotten', () => {
    const { byId: _, ...rest } = incident.closed ?? { at: '', fixedBy: '' };
    const resolved = resolveWithIncident(kase, { ...incident, closed: rest }, now);
    expect(resolved?.history.at(-1)).toEqual({
      at: '2026-11-20T09:00:05.000Z',
      what: 'resolve',
      note: 'Undid the change.',
    });
    expect(resolved).not.toHaveProperty('agentId');
  });

  it.each<{ name: string; over: Partial<Case> }>([
    { name: 'is resolved already', over: { state: 'resolved' } },
    { name: 'is marked security', over: { isSecurity: true } },
    { name: 'belongs to another incident', over: { incident: 4 } },
  ])('leaves a case that $name', ({ over }) => {
    const left = { ...kase, ...over };
    expect(resolveWithIncident(left, incident, now)).toBeUndefined();
    expect(isResolvedWith(left, incident)).toBe(false);
  });

  it('leaves a case that the person has reopened since, and not one that was reopened before', () => {
    const reopened = (at: string): Case => ({ ...kase, history: [...kase.history, { at, what: 'reopen' }] });
    expect(resolveWithIncident(reopened('2026-11-20T09:00:00.000Z'), incident, now)).toBeUndefined();
    expect(resolveWithIncident(reopened('2026-11-20T08:59:59.999Z'), incident, now)).toBeDefined();
  });

  it('leaves everything while the incident is open', () => {
    const { closed: _, ...open } = incident;
    expect(resolveWithIncident(kase, open, now)).toBeUndefined();
  });

  it('knows a case that was resolved before, or reopened since', () => {
    const earlier: Case = {
      ...kase,
      state: 'resolved',
      history: [{ at: '2026-11-20T08:59:59.999Z', what: 'resolve', note: 'Undid the change.' }],
    };
    expect(isResolvedWith(earlier, incident)).toBe(false);
    const resolved = resolveWithIncident(kase, incident, now) ?? kase;
    expect(isResolvedWith({ ...resolved, state: 'open' }, incident)).toBe(false);
  });
});

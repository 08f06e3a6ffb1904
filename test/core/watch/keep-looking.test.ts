import type { KeptQuestion } from '../../../src/core/watch/keep-looking';
import { nextLook, nextTurn, RECHECK_SECONDS, readJob, toJob } from '../../../src/core/watch/keep-looking';
import { CORRELATION_ID, NOW, PEOPLE } from '../../support/fakes';

const kept: KeptQuestion = {
  askerId: PEOPLE.employee,
  isOwnTenant: true,
  spot: { place: 'personal', view: 'thread' },
  question: { kind: 'correlation', id: CORRELATION_ID, codes: [50076], policyIds: [] },
  goal: 'attempt',
  hint: { code: 50076, correlationId: CORRELATION_ID },
  reference: 'card-1',
  startedAt: NOW,
};

it.each([
  { name: 'at once', after: 0, next: 60 },
  { name: 'after the first look', after: 61, next: 180 },
  { name: 'exactly at a look', after: 180, next: 900 },
  { name: 'after missed looks', after: 1_000, next: 3_600 },
  { name: 'after the last look', after: 3_600, next: undefined },
])('looks next $name', ({ after, next }) => {
  const at = next === undefined ? undefined : NOW + next * 1_000;
  expect(nextLook(NOW, RECHECK_SECONDS, NOW + after * 1_000)).toBe(at);
});

it.each([
  { name: 'in five seconds', after: 0, retryAfter: undefined, next: 5 },
  { name: 'when Graph says', after: 30, retryAfter: 12, next: 42 },
  { name: 'a last time', after: 595, retryAfter: undefined, next: 600 },
  { name: 'not any more after ten minutes', after: 596, retryAfter: undefined, next: undefined },
])('gives a question without a turn the next one $name', ({ after, retryAfter, next }) => {
  const at = next === undefined ? undefined : NOW + next * 1_000;
  expect(nextTurn(NOW, NOW + after * 1_000, retryAfter)).toBe(at);
});

it('reads a queued question back from its job', () => {
  const job = toJob({ ...kept, isQueued: true }, []);
  expect(job?.dueAt).toBe(NOW + 5_000);
  expect(job && readJob(JSON.parse(JSON.stringify(job)))).toEqual({ ...kept, isQueued: true });
});

it('plans nothing without times', () => {
  expect(toJob(kept, [])).toBeUndefined();
});

it.each([
  { name: 'correlation', question: kept.question },
  { name: 'later', question: { kind: 'own', codes: [50076], policyIds: [], isEveryKind: true } as const },
  { name: 'own', question: { kind: 'own', codes: [], policyIds: [], from: 'a', to: 'b' } as const },
  {
    name: 'person',
    question: { kind: 'person', named: PEOPLE.colleague, codes: [], policyIds: [] } as const,
  },
])('reads a $name question back from its job, through JSON', ({ question }) => {
  const job = toJob({ ...kept, question }, RECHECK_SECONDS);
  expect(job?.dueAt).toBe(NOW + 60_000);
  expect(job && readJob(JSON.parse(JSON.stringify(job)))).toEqual({ ...kept, question });
});

it.each([
  { name: 'another kind', over: {}, kind: 'remind' },
  { name: 'no asker', over: { askerId: '' } },
  { name: 'an unknown place', over: { spot: { place: 'everywhere', view: 'thread' } } },
  { name: 'no place', over: { spot: null } },
  { name: 'no question', over: { question: 'all' } },
  { name: 'a question of an unknown kind', over: { question: { kind: 'everything' } } },
  { name: 'a card that is no text', over: { reference: { $ne: 1 } } },
  { name: 'no start', over: { startedAt: 'now' } },
])('reads nothing from a job with $name', ({ over, kind = 'keep-looking' }) => {
  expect(readJob({ id: 'x', kind, dueAt: 0, payload: { ...kept, ...over } })).toBeUndefined();
});

it.each(['afterRetry', 'afterSuccess'] as const)('keeps that the looking is for %s', (goal) => {
  const job = toJob({ ...kept, goal }, RECHECK_SECONDS);
  expect(job && readJob(job)?.goal).toBe(goal);
});

it('takes from a job what belongs there and nothing else', () => {
  const payload = {
    ...kept,
    role: 'admin',
    isOwnTenant: 'yes',
    goal: 'everything',
    hint: { ...kept.hint, user: 'adele.vance@contoso.example' },
    question: { ...kept.question, codes: [50076, 'x'], policyIds: 'all', onlyUserId: PEOPLE.colleague },
  };
  expect(readJob({ id: 'x', kind: 'keep-looking', dueAt: 0, payload })).toEqual({
    ...kept,
    isOwnTenant: false,
  });
});

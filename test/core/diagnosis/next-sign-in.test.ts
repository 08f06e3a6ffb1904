import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { attemptOfPaste, nextSignIn } from '../../../src/core/diagnosis/next-sign-in';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { inventedEvent } from '../../support/sample-events';

const FIRST = inventedEvent({ errorCode: 500121 });
const [BEFORE] = groupAttempts([FIRST]);
let made = 0;

/** A row some minutes after the first one, in an attempt of its own. */
function later(minutes: number, changes: Partial<SignInEvent> = {}): SignInEvent {
  made += 1;
  return inventedEvent({
    requestId: `later-${made}`,
    correlationId: `later-${made}`,
    time: new Date(Date.parse(FIRST.time) + minutes * 60_000).toISOString(),
    ...changes,
  });
}

it.each([
  { about: 'nothing later', events: [], kind: 'notYetVisible' },
  { about: 'a success', events: [later(2, { errorCode: 0 })], kind: 'verified' },
  {
    about: 'a success after another failure',
    events: [later(1, { errorCode: 500121 }), later(2, { errorCode: 0 })],
    kind: 'verified',
  },
  {
    about: 'a success in the same attempt, seen late',
    events: [later(1, { errorCode: 0, correlationId: 'cccccccc-0000-4000-8000-000000000001' })],
    kind: 'verified',
  },
  { about: 'the same code', events: [later(2, { errorCode: 500121 })], kind: 'unchanged' },
  { about: 'another code', events: [later(2, { errorCode: 53003 })], kind: 'movedOn' },
  {
    about: 'another code after the same one',
    events: [later(3, { errorCode: 53003 }), later(2, { errorCode: 500121 })],
    kind: 'movedOn',
  },
  { about: 'an earlier success', events: [later(-2, { errorCode: 0 })], kind: 'notYetVisible' },
  {
    about: 'a success in another app',
    events: [later(2, { errorCode: 0, applicationId: 'other' })],
    kind: 'notYetVisible',
  },
  {
    about: "somebody else's success",
    events: [later(2, { errorCode: 0, userId: 'other' })],
    kind: 'notYetVisible',
  },
  { about: 'a success of nobody', events: [later(2, { errorCode: 0, userId: '' })], kind: 'notYetVisible' },
  {
    about: 'a success in the background',
    events: [later(2, { errorCode: 0, kinds: ['nonInteractiveUser'] })],
    kind: 'notYetVisible',
  },
] as const)('$kind: $about', ({ events, kind }) => {
  expect(BEFORE && nextSignIn(BEFORE, [FIRST, ...events]).kind).toBe(kind);
  expect(BEFORE && nextSignIn(BEFORE, [...events, FIRST].reverse()).kind).toBe(kind);
});

it('names the code that it moved on to', () => {
  const next = BEFORE && nextSignIn(BEFORE, [later(2, { errorCode: 53003 })]);
  expect(next).toMatchObject({ kind: 'movedOn', code: 53003 });
});

it('accepts a background success where the failure was one', () => {
  const [renewal] = groupAttempts([inventedEvent({ errorCode: 50173, kinds: ['nonInteractiveUser'] })]);
  const events = [later(2, { errorCode: 0, kinds: ['nonInteractiveUser'] })];
  expect(renewal && nextSignIn(renewal, events).kind).toBe('verified');
});

it('counts a success within the attempt itself, and not one that nothing went before', () => {
  const [got] = groupAttempts([FIRST, inventedEvent({ errorCode: 0, requestId: 'next', time: FIRST.time })]);
  expect(got && nextSignIn(got, []).kind).toBe('verified');
  const [plain] = groupAttempts([inventedEvent({ errorCode: 0 })]);
  expect(plain && nextSignIn(plain, []).kind).toBe('notYetVisible');
});

describe('the attempt that a paste is about', () => {
  const none = { codes: [], unknownIds: [] };
  const second = later(5, { errorCode: 500121 });
  const other = later(6, { errorCode: 53003 });
  const attempts = groupAttempts([FIRST, second, other]);
  it.each([
    { by: 'a correlation ID', paste: { correlationId: FIRST.correlationId }, event: FIRST },
    { by: 'a request ID', paste: { requestId: second.requestId }, event: second },
    { by: 'an ID without a label', paste: { unknownIds: [other.requestId] }, event: other },
    { by: 'an ID before a code', paste: { requestId: other.requestId, codes: [500121] }, event: other },
    { by: 'an unknown ID', paste: { requestId: 'x', codes: [500121] }, event: undefined },
    { by: 'a code', paste: { codes: [500121] }, event: second },
    { by: 'a code with its time', paste: { codes: [500121], timestamp: FIRST.time }, event: FIRST },
    {
      by: 'a code with a time after the last',
      paste: { codes: [500121], timestamp: '2026-11-21T00:00:00Z' },
      event: undefined,
    },
    { by: 'another code', paste: { codes: [50011] }, event: undefined },
    { by: 'nothing', paste: {}, event: undefined },
  ])('by $by', ({ paste, event }) => {
    expect(attemptOfPaste(attempts, { ...none, ...paste } as typeof none)?.answer.requestId).toBe(
      event?.requestId,
    );
  });
});

import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { nextSignIn } from '../../../src/core/diagnosis/next-sign-in';
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

import { createLookAround } from '../../src/flows/look-around';
import type { LookUp, LookUpAsk } from '../../src/flows/look-up';
import { CORRELATION_ID, FakeTime, FULL_SIGHT, PEOPLE, signIn } from '../support/fakes';

const DENIED = { errorCode: 500121, additionalDetails: 'MFA denied; user declined the authentication' };

type Result = Awaited<ReturnType<LookUp>>;

const rows = (over = {}, role: 'employee' | 'agent' = 'employee'): Result => ({
  kind: 'rows',
  events: [signIn({ ...DENIED, ...over })],
  sight: FULL_SIGHT,
  isPartial: false,
  role,
});

const ASK: LookUpAsk = {
  asker: { objectId: PEOPLE.employee, isOwnTenant: true },
  spot: { place: 'personal', view: 'thread' },
  question: { kind: 'correlation', id: CORRELATION_ID, codes: [] },
  urgency: 'person',
};

/** A look-up that gives these results in turn, with what it was asked. */
function setUp(...results: (Result | 'hang')[]) {
  const asked: LookUpAsk[] = [];
  const time = new FakeTime();
  const lookUp: LookUp = (ask) => {
    asked.push(ask);
    const result = results.shift() ?? 'hang';
    return result === 'hang' ? new Promise(() => undefined) : Promise.resolve(result);
  };
  return { asked, time, look: createLookAround(lookUp, { clock: time, timer: time }) };
}

it('asks for the whole hours around a prompt that nobody confirmed, as the same person', async () => {
  const { asked, look } = setUp(rows(), rows({ requestId: 'other' }));
  expect(await look(ASK)).toMatchObject({ kind: 'rows', around: [{ requestId: 'other' }] });
  expect(asked[1]).toEqual({
    ...ASK,
    rowsOnly: true,
    question: {
      kind: 'own',
      codes: [],
      from: '2026-11-20T07:00:00.000Z',
      to: '2026-11-20T09:00:00.000Z',
    },
  });
});

it('names the person where an agent asks', async () => {
  const { asked, look } = setUp(rows({ userId: PEOPLE.colleague }, 'agent'), rows());
  await look(ASK);
  expect(asked[1]?.question).toMatchObject({ kind: 'person', named: PEOPLE.colleague });
});

it.each<{ what: string; first: Result; over?: Partial<LookUpAsk> }>([
  { what: 'another failure', first: rows({ errorCode: 50126, additionalDetails: undefined }) },
  { what: 'a success', first: rows({ errorCode: 0 }) },
  { what: 'nothing', first: { kind: 'nothing', question: ASK.question } },
  { what: 'a failure of the log', first: { kind: 'failed', failure: 'throttled' } },
  { what: 'a row of nobody', first: rows({ userId: undefined }) },
  { what: 'a probe', first: rows(), over: { question: { ...ASK.question, isProbe: true } } },
  { what: 'a question about a person', first: rows(), over: { question: { kind: 'own', codes: [] } } },
])('asks nothing more after $what', async ({ first, over }) => {
  const { asked, look } = setUp(first);
  expect(await look({ ...ASK, ...over })).toBe(first);
  expect(asked).toHaveLength(1);
});

it.each<{ what: string; second: Result; around: unknown }>([
  { what: 'nothing', second: { kind: 'nothing', question: ASK.question }, around: [] },
  { what: 'a failure', second: { kind: 'failed', failure: 'throttled' }, around: 'unseen' },
])('keeps the rows where $what comes of it', async ({ second, around }) => {
  const { look } = setUp(rows(), second);
  expect(await look(ASK)).toMatchObject({ kind: 'rows', events: [{ errorCode: 500121 }], around });
});

it('keeps the rows where it takes too long', async () => {
  const { look, time } = setUp(rows(), 'hang');
  const result = look(ASK);
  await time.advance(9_500);
  expect(await result).toMatchObject({ kind: 'rows', around: 'unseen' });
  expect(time.waiting).toBe(0);
});

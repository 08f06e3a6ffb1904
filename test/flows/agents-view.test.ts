import type { Answer } from '../../src/core/answer/answer';
import type { DetailsAsk } from '../../src/flows/agents-view';
import { createAgentsView, offerDetails } from '../../src/flows/agents-view';
import { explainCodes } from '../../src/flows/answer-message';
import { createLookUp } from '../../src/flows/look-up';
import { InMemoryAudit } from '../../src/store/in-memory-audit';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  PEOPLE,
  signIn,
  standing,
  UNLIMITED,
} from '../support/fakes';
import { inquiry } from '../support/inquiry';
import { knowledge } from '../support/knowledge';
import { textOf } from '../support/signpost';

const PRESS = { verb: 'details', hint: { correlationId: CORRELATION_ID } } as const;
const MINUTE_MS = 60_000;

function setUp() {
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  const membership = new FakeMembership();
  const audit = new InMemoryAudit(time);
  const ports = { signInLog, tenantFacts: new FakeTenantFacts(), membership, audit };
  const lookUp = createLookUp({ limit: UNLIMITED, ...ports, clock: time, timer: time });
  const live = { lookUp, lookUpNext: lookUp, clock: time };
  const view = createAgentsView({ live, membership });
  const open = (who: keyof typeof PEOPLE, over: Partial<DetailsAsk> = {}): Promise<Answer> => {
    const asker = { objectId: PEOPLE[who], isOwnTenant: true };
    const ask = {
      inquiry: inquiry({ asker, place: 'channel' }),
      view: 'agents',
      isAutomatic: false,
      here: undefined,
    } as const;
    return view(PRESS, { ...ask, ...over }, knowledge());
  };
  return { time, signInLog, membership, audit, open };
}

const isShown = (answer: Answer) => textOf(answer).includes('megan.bowen@contoso.example');

describe('a client that asks by itself', () => {
  it('leaves a call of the budget to people, and is recorded like anybody', async () => {
    const { open, signInLog, audit } = setUp();
    signInLog.rows = [signIn()];
    expect(isShown(await open('agent', { isAutomatic: true }))).toBe(true);
    expect(signInLog.urgencies).toEqual(['job']);
    expect(await audit.about(PEOPLE.agent)).toMatchObject([{ place: 'channel', reason: 'agent', rows: 1 }]);
  });

  it.each([
    { what: 'rows', rows: [signIn()], calls: 1, minutes: 2 },
    { what: 'nothing', rows: [], calls: 2, minutes: 5 },
  ])('costs no call for $minutes minutes after $what', async ({ rows, calls, minutes }) => {
    const { open, signInLog, audit, time } = setUp();
    signInLog.rows = rows;
    const first = textOf(await open('agent', { isAutomatic: true }));
    await time.advance(minutes * MINUTE_MS - 1);
    expect(textOf(await open('agent', { isAutomatic: true })).length).toBeGreaterThan(first.length / 2);
    expect(signInLog.queries).toHaveLength(calls);
    expect(await audit.about(PEOPLE.agent)).toHaveLength(1);
    await time.advance(1);
    await open('agent', { isAutomatic: true });
    expect(signInLog.queries).toHaveLength(2 * calls);
  });

  it('on two devices at once costs one call', async () => {
    const { open, signInLog } = setUp();
    signInLog.rows = [signIn()];
    const both = await Promise.all([
      open('agent', { isAutomatic: true }),
      open('agent', { isAutomatic: true }),
    ]);
    expect(both.map(isShown)).toEqual([true, true]);
    expect(signInLog.queries).toHaveLength(1);
  });

  it('gets what the last press brought', async () => {
    const { open, signInLog } = setUp();
    signInLog.rows = [signIn()];
    await open('agent');
    expect(isShown(await open('agent', { isAutomatic: true }))).toBe(true);
    expect(signInLog.urgencies).toEqual(['person']);
  });

  it('gets nothing of what was kept once the role is gone', async () => {
    const { open, signInLog, membership } = setUp();
    signInLog.rows = [signIn()];
    await open('agent', { isAutomatic: true });
    membership.standings.set(PEOPLE.agent, standing());
    expect(isShown(await open('agent', { isAutomatic: true }))).toBe(false);
  });

  it('gets nothing that was kept for somebody else', async () => {
    const { open, signInLog } = setUp();
    signInLog.rows = [signIn({ userId: PEOPLE.protected })];
    expect(isShown(await open('admin', { isAutomatic: true }))).toBe(true);
    expect(isShown(await open('agent', { isAutomatic: true }))).toBe(false);
    expect(isShown(await open('employee', { isAutomatic: true }))).toBe(false);
  });
});

it('a press asks the log anew', async () => {
  const { open, signInLog } = setUp();
  signInLog.rows = [signIn()];
  await open('agent', { isAutomatic: true });
  await open('agent');
  expect(signInLog.urgencies).toEqual(['job', 'person']);
});

it.each(['employee', 'colleague', 'guest', 'protected', 'unknown'] as const)(
  'costs no call for the %s, who gets the card of the thread',
  async (who) => {
    const { open, signInLog, audit } = setUp();
    signInLog.rows = [signIn({ userId: PEOPLE[who] })];
    const answer = await open(who);
    expect(answer).toMatchObject({ details: { openFor: [] } });
    expect(isShown(answer)).toBe(false);
    expect(signInLog.queries).toEqual([]);
    expect(await audit.about(PEOPLE[who])).toEqual([]);
  },
);

it('an agent of another tenant gets the card of the thread', async () => {
  const { open, signInLog } = setUp();
  const asker = { objectId: PEOPLE.agent, isOwnTenant: false };
  await open('agent', { inquiry: inquiry({ asker, place: 'channel' }) });
  expect(signInLog.queries).toEqual([]);
});

it('where everybody would see it, nobody is shown details', async () => {
  const { open, signInLog } = setUp();
  signInLog.rows = [signIn()];
  expect(isShown(await open('admin', { view: 'thread' }))).toBe(false);
  expect(signInLog.queries).toEqual([]);
});

it('times are told in the zone of the one who presses', async () => {
  const { open, signInLog } = setUp();
  signInLog.rows = [signIn()];
  const asker = { objectId: PEOPLE.agent, isOwnTenant: true };
  const answer = await open('agent', {
    inquiry: inquiry({ asker, place: 'channel', timeZone: 'America/New_York' }),
  });
  expect(textOf(answer)).toContain('Fri 03:01 (2026-11-20 08:01 UTC)');
});

it('a failure of the log is said as one, without an offer to keep looking', async () => {
  const { open, signInLog } = setUp();
  signInLog.script = [{ kind: 'failed', failure: 'throttled' }];
  const answer = await open('agent');
  expect(textOf(answer)).toContain('too many questions at once');
  expect(answer).not.toMatchObject({ evidence: { looking: 'offered' } });
});

it('nothing found says how to look again, and nothing of one’s own account', async () => {
  const { open } = setUp();
  const text = textOf(await open('agent'));
  expect(text).toContain('Press Details again in a few minutes.');
  expect(text).not.toMatch(/keep looking|your own alone/i);
});

it.each([
  ['the public cloud', 'https://smba.trafficmanager.net/emea/', 'https://teams.microsoft.com/'],
  ['US Government', 'https://smba.infra.gov.teams.microsoft.us/gcch/', 'https://gov.teams.microsoft.us/'],
])('the way into the personal chat is that of %s', (_, serviceUrl, teams) => {
  const first = explainCodes([50076], 'channel', knowledge());
  const answer = { ...first, hint: { code: 50076, correlationId: CORRELATION_ID } } as Answer;
  const offered = offerDetails(answer, [], { botId: '28:00000000-0000-4000-8000-0000000000b0', serviceUrl });
  expect(JSON.stringify(offered)).toContain(teams);
});

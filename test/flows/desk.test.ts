import type { Answer, ReadItem } from '../../src/core/answer/answer';
import type { Conversation } from '../../src/core/desk-ports';
import type { Messenger } from '../../src/core/messenger';
import type { Card, CardRenderer, Logger } from '../../src/core/ports';
import { SignpostError } from '../../src/errors';
import type { Desk, DeskPress } from '../../src/flows/desk/desk';
import { createDesk } from '../../src/flows/desk/desk';
import type { DeskVisit } from '../../src/flows/desk/desk-visit';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import type { Store } from '../../src/store/store';
import { FakeMembership, FakeTime, PEOPLE } from '../support/fakes';
import { knowledge } from '../support/knowledge';
import { textOf } from '../support/signpost';

const CHANNEL: Conversation = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversationId: '19:triage@thread.tacv2',
  botId: '28:signpost',
  tenantId: 't',
  place: 'channel',
};
const SHARE: DeskPress = { verb: 'share', hint: { code: 50076 }, tried: [1] };
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};
/** The answer itself stands for its card. */
const cards: CardRenderer = { render: (answer) => answer as unknown as Card };

let time = new FakeTime();
let store: Store;
let posted: { to: string; answer: Answer }[];
let postFails: Error | undefined;

const messenger: Messenger = {
  update: async () => true,
  say: async () => true,
  post: async ({ conversationId }, card) => {
    if (postFails) throw postFails;
    posted.push({ to: conversationId, answer: card as unknown as Answer });
    return { activityId: '1', conversationId };
  },
};

beforeEach(async () => {
  time = new FakeTime();
  store = createInMemoryStore(time);
  posted = [];
  postFails = undefined;
  await store.conversations.save({ kind: 'triage' }, CHANNEL);
});

const down = async () => {
  throw new SignpostError('STORE_UNAVAILABLE');
};

function desk(over: Partial<Store> = {}, membership = new FakeMembership()): Desk {
  return createDesk({
    ...store,
    ...over,
    messenger,
    cards,
    membership,
    clock: time,
    timer: time,
    logger: silent,
    catalog: knowledge().catalog,
    knowledge: knowledge(),
    live: undefined,
    tenantFacts: undefined,
  });
}

function visit(objectId: string | undefined = PEOPLE.employee, isOwnTenant = true): DeskVisit {
  const asker = { isOwnTenant, ...(objectId === undefined ? {} : { objectId }) };
  return {
    inquiry: { asker, place: 'personal', text: '', pictures: 0, receivedAt: time.now() },
    here: { ...CHANNEL, conversationId: `a:${objectId}`, place: 'personal' },
    isPrivate: true,
  };
}

describe('a store that is down', () => {
  it('leaves the bundle to copy where it cannot tell whether the helpdesk takes cases', async () => {
    const conversations = { ...store.conversations, find: down };
    const answer = await desk({ conversations } as unknown as Partial<Store>).press(
      { verb: 'stuck', hint: { code: 50076 } },
      visit(),
    );
    expect(answer.kind).toBe('bundle');
  });

  it('is said where a case cannot be kept; nobody is told of one', async () => {
    const cases = { find: down, list: async () => [], count: down, open: down, save: down };
    await expect(desk({ cases }).press(SHARE, visit())).rejects.toThrow(SignpostError);
    expect(posted).toEqual([]);
  });

  it('does not undo a case that was kept: without reminder and card it is listed', async () => {
    const jobs = { ...store.jobs, add: down, finish: down, cancel: down, take: down };
    const answer = await desk({ jobs }).press(SHARE, visit());
    expect(answer).toMatchObject({ kind: 'bundle', keptAs: 1 });
    expect(textOf(await desk().run({ kind: 'cases', isAll: false }, visit()))).toContain('1 case');
  });
});

it('a connector that fails leaves the case and the lines to copy', async () => {
  postFails = new SignpostError('SEND_FAILED');
  const answer = await desk().press(SHARE, visit());
  expect(answer).toMatchObject({ kind: 'bundle', keptAs: 1 });
  const { lines } = answer as { lines: readonly ReadItem[] };
  expect(lines.at(-1)).toMatchObject({ label: 'Tried', value: expect.stringMatching(/^1\. /) });
  expect(await store.cases.find(1)).toMatchObject({ state: 'open', report: { code: 50076, tried: [1] } });
});

it.each([
  { name: 'another tenant', who: visit(PEOPLE.employee, false) },
  { name: 'nobody', who: { ...visit(), inquiry: { ...visit().inquiry, asker: { isOwnTenant: true } } } },
])('people of $name open nothing and get the bundle', async ({ who }) => {
  for (const press of [SHARE, { verb: 'stuck', hint: { code: 50076 } } as const])
    expect((await desk().press(press, who)).kind).toBe('bundle');
  expect(await store.cases.list({}, 10)).toEqual([]);
});

it('a person cannot flood the channel: ten open cases, then the way to them', async () => {
  const shares = Array.from({ length: 12 }, (_, at) => ({ ...SHARE, hint: { code: 50076 + at } }));
  const answers: Answer[] = [];
  for (const share of shares) answers.push(await desk().press(share, visit()));
  expect(await store.cases.count({})).toBe(10);
  expect(textOf(answers.at(-1))).toContain('Send "cases" to see yours');
  expect(posted).toHaveLength(10);
  await desk().press(SHARE, visit(PEOPLE.colleague));
  expect(await store.cases.count({})).toBe(11);
});

it('the press is the consent, and is kept with its time; nothing of a name is', async () => {
  await desk().press(SHARE, visit());
  const kase = await store.cases.find(1);
  expect(kase?.consentAt).toBe(new Date(time.now()).toISOString());
  expect(kase?.reporterId).toBe(PEOPLE.employee);
  expect(posted.map(({ to }) => to)).toEqual([CHANNEL.conversationId]);
});

it('whoever the directory cannot tell is refused, and told that it is not their fault', async () => {
  const membership = new FakeMembership();
  membership.standings.set(PEOPLE.agent, {
    isAgent: false,
    isAdmin: false,
    isProtected: false,
    membership: 'unknown',
    failure: 'unreachable',
  });
  const unsure = desk({}, membership);
  const answer = await unsure.run({ kind: 'triageOff' }, visit(PEOPLE.agent));
  expect(textOf(answer)).toContain('cannot ask the directory');
  expect(await store.conversations.find({ kind: 'triage' })).toBeDefined();
});

it('ten agents claim one case: one has it, nine are told', async () => {
  await desk().press(SHARE, visit());
  const agents = Array.from({ length: 10 }, (_, at) => `00000000-0000-4000-8000-0000000009${at}0`);
  const membership = new FakeMembership();
  for (const agent of agents)
    membership.standings.set(agent, {
      isAgent: true,
      isAdmin: false,
      isProtected: false,
      membership: 'member',
    });
  const busy = desk({}, membership);
  const views = await Promise.all(
    agents.map((agent) => busy.press({ verb: 'case', act: 'claim', number: 1, text: '' }, visit(agent))),
  );
  expect(views.map(textOf).filter((text) => text.includes('Another agent has this case'))).toHaveLength(9);
  expect((await store.cases.find(1))?.history.map(({ what }) => what)).toEqual(['opened', 'claim']);
});

it('the form shows every line of the report that the card alone makes', async () => {
  const hint = {
    code: 50076,
    otherCodes: [50074],
    correlationId: '2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
    requestId: '7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400',
    timestamp: '2026-11-20T08:15:30Z',
    applicationId: '00000003-0000-0000-c000-000000000000',
    tenant: '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10',
    policyIds: ['11111111-2222-4333-8444-555555555555'],
    wasMe: true,
    secrets: ['password' as const],
  };
  const form = await desk().press({ verb: 'stuck', hint }, visit());
  await desk().press({ verb: 'share', hint, tried: [] }, visit());
  const report = (await store.cases.find(1))?.report;
  expect(Object.keys(report ?? {}).sort()).toEqual([
    'applicationId',
    'code',
    'correlationId',
    'facts',
    'policyIds',
    'requestId',
    'timestamp',
    'tried',
  ]);
  const lines = textOf(form.kind === 'shareForm' ? form.lines : []);
  for (const value of [hint.correlationId, hint.requestId, hint.applicationId, ...hint.policyIds])
    expect(lines).toContain(value);
  expect(lines).not.toContain(hint.tenant);
});

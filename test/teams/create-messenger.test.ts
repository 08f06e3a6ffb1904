import type { CardReference } from '../../src/core/live-ports';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import { createMessenger } from '../../src/teams/create-messenger';
import { SignpostAdapter } from '../../src/teams/signpost-adapter';
import type { LogLine } from '../support/entra';
import { capturingLogger } from '../support/entra';
import { cardReference } from '../support/live-records';
import { TestConnector } from '../support/signpost';

const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };
const CHANNEL = '19:it@thread.tacv2';
const PURPOSE = { kind: 'triage' } as const;

const connector = new TestConnector();
beforeAll(() => connector.start());
afterAll(() => connector.stop());
beforeEach(() => {
  connector.sent.length = 0;
  connector.statuses.length = 0;
});

async function setUp(over: Partial<CardReference> = {}) {
  const { cardReferences, conversations } = createInMemoryStore({ now: Date.now });
  const log: LogLine[] = [];
  const reference = cardReference({ serviceUrl: connector.serviceUrl, ...over });
  await cardReferences.save('card', reference);
  const { serviceUrl, botId, tenantId } = reference;
  const channel = { serviceUrl, botId, tenantId, conversationId: CHANNEL, place: 'channel' } as const;
  await conversations.save(PURPOSE, channel);
  const messenger = createMessenger({
    adapter: new SignpostAdapter({ mode: 'local' }),
    cardReferences,
    conversations,
    serviceHosts: { allowedHosts: [], allowLoopback: true },
    logger: capturingLogger(log),
  });
  return { messenger, cardReferences, conversations, channel, log };
}

it('update puts a card in the place of the one that the reference names', async () => {
  const { messenger } = await setUp();
  expect(await messenger.update('card', CARD)).toBe(true);
  expect(connector.sent.map(({ method, path }) => [method, path])).toEqual([
    ['PUT', '/v3/conversations/a%3Aadele/activities/1732090800000'],
  ]);
  expect(connector.cards()).toEqual([CARD]);
});

it('say writes a short message beside the card', async () => {
  const { messenger } = await setUp();
  expect(await messenger.say('card', 'News.')).toBe(true);
  expect(connector.sent.map(({ method, activity }) => [method, activity['text']])).toEqual([
    ['POST', 'News.'],
  ]);
  expect(connector.sent[0]?.path).toContain('/v3/conversations/a%3Aadele/activities');
});

it('post begins a thread in a channel, and says which', async () => {
  const { messenger, channel } = await setUp();
  expect(await messenger.post(channel, CARD)).toEqual({
    activityId: 'sent-1',
    conversationId: `${CHANNEL};messageid=sent-1`,
  });
  expect(connector.sent.map(({ method, path }) => [method, decodeURIComponent(path)])).toEqual([
    ['POST', `/v3/conversations/${CHANNEL}/activities`],
  ]);
  expect(connector.cards()).toEqual([CARD]);
});

it('post to a personal chat stays in it', async () => {
  const { messenger, channel } = await setUp();
  const chat = { ...channel, conversationId: 'a:adele', place: 'personal' } as const;
  expect(await messenger.post(chat, CARD)).toEqual({ activityId: 'sent-1', conversationId: 'a:adele' });
});

it('reaches nobody where nothing is stored', async () => {
  const { messenger } = await setUp();
  expect(await messenger.update('other', CARD)).toBe(false);
  expect(await messenger.say('other', 'News.')).toBe(false);
  expect(connector.sent).toEqual([]);
});

describe.each([403, 404])('after a %i', (status) => {
  it.each(['update', 'say'] as const)('%s forgets the card', async (verb) => {
    const { messenger, cardReferences } = await setUp();
    connector.statuses.push({ status });
    const isSent = verb === 'update' ? messenger.update('card', CARD) : messenger.say('card', 'News.');
    expect(await isSent).toBe(false);
    expect(await cardReferences.find('card')).toBeUndefined();
  });

  it('post forgets the conversation', async () => {
    const { messenger, conversations, channel } = await setUp();
    connector.statuses.push({ status });
    expect(await messenger.post(channel, CARD)).toBeUndefined();
    expect(await conversations.find(PURPOSE)).toBeUndefined();
  });
});

describe.each([500, 502, 503])('after a %i', (status) => {
  it('throws, sends nothing twice and forgets nothing', async () => {
    const { messenger, cardReferences, conversations, channel } = await setUp();
    for (const send of [
      () => messenger.update('card', CARD),
      () => messenger.say('card', 'News.'),
      () => messenger.post(channel, CARD),
    ]) {
      connector.sent.length = 0;
      connector.statuses.push({ status });
      await expect(send()).rejects.toMatchObject({ code: 'SEND_FAILED' });
      expect(connector.sent).toHaveLength(1);
    }
    expect(await cardReferences.find('card')).toBeDefined();
    expect(await conversations.find(PURPOSE)).toBeDefined();
  });
});

it.each([
  'https://smba.trafficmanager.net.evil.example/',
  'http://smba.trafficmanager.net/',
  'https://evil.trafficmanager.net/',
  'not an address',
])('sends nothing to %s, forgets it, and names it nowhere', async (serviceUrl) => {
  const { messenger, cardReferences, conversations, channel, log } = await setUp({ serviceUrl });
  expect(await messenger.update('card', CARD)).toBe(false);
  expect(await messenger.post(channel, CARD)).toBeUndefined();
  expect(await cardReferences.find('card')).toBeUndefined();
  expect(await conversations.find(PURPOSE)).toBeUndefined();
  expect(log.map(({ level }) => level)).toEqual(['warn', 'warn']);
  expect(JSON.stringify(log)).not.toContain(serviceUrl);
});

import type { Card } from '../../src/core/ports';
import { from, IN_PLACE, MEMBERS } from '../support/places';
import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start({ SIGN_IN_LOGS: 'sample' }));
afterAll(() => signpost.stop());
beforeEach(() => {
  const { connector } = signpost;
  connector.sent.length = 0;
  connector.members = MEMBERS;
  // Beyond what is kept of rosters and look-ups, and of the budget of calls.
  signpost.clockOffsetMs += 6 * 60_000;
});

const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const UNKNOWN = '12345678-1234-4234-8234-123456789012';
const PERSONAL_DATA = /megan|203\.0\.113|Seattle|CA010|CONTOSO-LT/i;

interface Refresh {
  readonly action: { readonly type: string; readonly verb: string; readonly data: object };
  readonly userIds: readonly string[];
}

const refreshOf = (card: Card | undefined) => card?.['refresh'] as Refresh | undefined;
const verbsOf = (card: Card | undefined) =>
  ((card?.['actions'] ?? []) as { verb?: string }[]).map(({ verb }) => verb);

async function ask(id: string, place: keyof typeof IN_PLACE = 'channel'): Promise<Card | undefined> {
  const text = `<at>Signpost</at> Correlation ID: ${id}`;
  await signpost.post(signpost.message(text, { ...from('adele'), ...IN_PLACE[place] }));
  return signpost.connector.cards().at(-1);
}

/** What is answered to somebody who opens details; nothing may be sent to the conversation meanwhile. */
async function open(
  key: string,
  correlationId: string,
  { trigger = 'manual', place = 'channel' as keyof typeof IN_PLACE } = {},
): Promise<Card> {
  const sent = signpost.connector.sent.length;
  const data = { verb: 'details', hint: { correlationId } };
  const { status, body } = await signpost.post(
    signpost.press(data, {
      ...from(key),
      ...IN_PLACE[place],
      replyToId: 'card-1',
      value: { action: { type: 'Action.Execute', verb: 'details', data }, trigger },
    }),
  );
  expect(status).toBe(200);
  expect(signpost.connector.sent).toHaveLength(sent);
  return (body as { value: Card }).value;
}

it.each(['channel', 'group'] as const)('the card in a %s offers details and holds none', async (place) => {
  const card = await ask(MEGANS_ATTEMPT, place);
  expect(verbsOf(card)).toContain('details');
  expect(textOf(card)).toContain('the helpdesk sees it under Details');
  expect(JSON.stringify(signpost.connector.sent)).not.toMatch(PERSONAL_DATA);
});

it('the card opens by itself for the agents among the members, and for nobody else', async () => {
  const card = await ask(MEGANS_ATTEMPT);
  expect(refreshOf(card)).toEqual({
    action: {
      type: 'Action.Execute',
      title: 'Details',
      verb: 'details',
      data: { verb: 'details', hint: { correlationId: MEGANS_ATTEMPT } },
    },
    userIds: ['29:sample-ada', '29:sample-henk'],
  });
  expect(signpost.connector.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  expect(refreshOf(signpost.connector.cards()[0])).toBeUndefined();
});

it('the members are asked for once in some minutes, for all threads of a channel', async () => {
  const before = signpost.connector.rosterCalls;
  await ask(MEGANS_ATTEMPT);
  await ask(UNKNOWN);
  expect(signpost.connector.rosterCalls).toBe(before + 1);
});

it.each([429, 500, 403])('a roster that is answered with %i leaves the card as it is', async (status) => {
  signpost.connector.members = status;
  signpost.logs.length = 0;
  const card = await ask(MEGANS_ATTEMPT);
  expect(verbsOf(card)).toContain('details');
  expect(refreshOf(card)).toBeUndefined();
  expect(signpost.connector.sent).toHaveLength(1);
  const said = signpost.logs.find((line) => line.includes('members of a conversation'));
  expect(said).toContain(`"status":${status}`);
  expect(said).not.toMatch(/sample-|@/);
});

it('a card without an ID, and one in a personal chat, offer none', async () => {
  await signpost.post(
    signpost.message('<at>Signpost</at> AADSTS50076', { ...from('adele'), ...IN_PLACE.channel }),
  );
  expect(verbsOf(signpost.connector.cards().at(-1))).not.toContain('details');
  expect(signpost.connector.sent).toHaveLength(1);
  expect(verbsOf(await ask(MEGANS_ATTEMPT, 'personal'))).not.toContain('details');
});

it('lookup with an ID offers details too', async () => {
  await signpost.post(
    signpost.message(`<at>Signpost</at> lookup ${MEGANS_ATTEMPT}`, { ...from('henk'), ...IN_PLACE.channel }),
  );
  const card = signpost.connector.cards().at(-1);
  expect(verbsOf(card)).toContain('details');
  expect(refreshOf(card)?.action.data).toMatchObject({ hint: { unlabelledId: MEGANS_ATTEMPT } });
});

it.each(['henk', 'ada'])('%s opens the evidence, as the answer to the press alone', async (key) => {
  const card = await open(key, MEGANS_ATTEMPT);
  const text = textOf(card);
  expect(text).toContain('megan.bowen@contoso.example');
  expect(text).toContain('203.0.113.24');
  expect(text).toContain('CA010 - Require MFA for all users');
  expect(text).toContain('Only you see this view');
  expect(refreshOf(card)).toBeUndefined();
  expect(verbsOf(card)).toContain('details');
});

it.each(['adele', 'megan', 'gita'])('%s gets the card of the thread, whatever the ID', async (key) => {
  const [existing, unknown] = [await open(key, MEGANS_ATTEMPT), await open(key, UNKNOWN)];
  expect(JSON.stringify(existing).replaceAll(MEGANS_ATTEMPT, UNKNOWN)).toBe(JSON.stringify(unknown));
  expect(textOf(existing)).toContain('Details are shown to the helpdesk.');
  expect(JSON.stringify(existing)).not.toMatch(PERSONAL_DATA);
});

it('an anonymous sender and a hint that was tampered with are answered like anybody', async () => {
  const data = { verb: 'details', hint: { correlationId: MEGANS_ATTEMPT, role: 'admin', userId: 'x' } };
  const anonymous = { from: { id: '29:x' }, ...IN_PLACE.channel };
  const { body } = await signpost.post(signpost.press(data, anonymous));
  expect(textOf(body)).toContain('Details are shown to the helpdesk.');
  const broken = { verb: 'details', hint: { correlationId: "' or 1 eq 1" } };
  const answer = await signpost.post(signpost.press(broken, { ...from('henk'), ...IN_PLACE.channel }));
  expect(answer.status).toBe(200);
  expect(textOf(answer.body)).toContain('No sign-in error found');
});

it('a client without Action.Execute updates the card of all, so it gets no details', async () => {
  await signpost.post(
    signpost.message('', {
      ...from('henk'),
      ...IN_PLACE.channel,
      replyToId: 'card-1',
      value: { verb: 'details', hint: { correlationId: MEGANS_ATTEMPT } },
    }),
  );
  const text = JSON.stringify(signpost.connector.sent);
  expect(text).not.toMatch(PERSONAL_DATA);
  expect(text).toContain('cannot show them to one person alone');
});

it('the other buttons of a card in a thread keep the offer', async () => {
  const data = { verb: 'view', view: 'admin', hint: { code: 50076, correlationId: MEGANS_ATTEMPT } };
  const press = signpost.press(data, { ...from('henk'), ...IN_PLACE.channel });
  const { body } = await signpost.post(press);
  const card = (body as { value: Card }).value;
  expect(verbsOf(card)).toContain('details');
  expect(verbsOf(card).length).toBeLessThanOrEqual(6);
});

it('the card links to the chat with the bot', async () => {
  const recipient = { id: '28:11111111-2222-4333-8444-555555555555' };
  const over = { ...from('adele'), ...IN_PLACE.channel, recipient };
  const mentioned = { entities: [{ type: 'mention', mentioned: recipient }] };
  await signpost.post(signpost.message(`Correlation ID: ${UNKNOWN}`, { ...over, ...mentioned }));
  expect(textOf(signpost.connector.cards().at(-1))).toContain(
    `(https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id)}&message=${UNKNOWN})`,
  );
});

import { intercepted, unreachable } from '../support/intercepted-store';
import { FULL_PASTE } from '../support/sample-answers';
import { RunningSignpost, TENANT, textOf } from '../support/signpost';

const AGENT = '00000000-0000-4000-8000-000000000021';
const EMPLOYEE = '00000000-0000-4000-8000-000000000011';
const MINUTE_MS = 60_000;
const ERROR = 'AADSTS50126: Error validating credentials due to invalid username or password.';

/** Every call to the store since the last look. */
const calls: string[] = [];
const signpost = new RunningSignpost();
signpost.wrapStore = (store) => intercepted(store, (call) => void calls.push(call));
beforeAll(() => signpost.start({ AGENT_IDS: AGENT }));
afterAll(() => signpost.stop());

let threads = 0;
let channels = 0;
/** Each test has a channel of its own. */
let channel = '';
beforeEach(() => {
  channels += 1;
  channel = `19:it-${channels}@thread.tacv2`;
  calls.length = 0;
  signpost.logs.length = 0;
});

const from = (objectId: string) => ({ id: `29:${objectId}`, name: 'x', aadObjectId: objectId });

/** A message in a thread of its own in the channel, without a mention. */
function said(text: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  threads += 1;
  return signpost.message(text, { conversation: inThread(threads), from: from(EMPLOYEE), ...over });
}

function inThread(thread: number, place = channel): object {
  return {
    id: `${place};messageid=${thread}`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: TENANT,
  };
}

function mentioning(text: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  const mention = { type: 'mention', mentioned: { id: '28:signpost' }, text: '<at>Signpost</at>' };
  return said(`<at>Signpost</at> ${text}`, { entities: [mention], ...over });
}

async function listen(state: 'on' | 'off', over: Record<string, unknown> = {}): Promise<string> {
  signpost.connector.sent.length = 0;
  await signpost.post(mentioning(`listen ${state}`, { from: from(AGENT), ...over }));
  const text = textOf(signpost.connector.cards()[0]);
  signpost.connector.sent.length = 0;
  calls.length = 0;
  signpost.logs.length = 0;
  return text;
}

/** The cards that a message brings. */
async function answersTo(activity: object): Promise<string[]> {
  signpost.connector.sent.length = 0;
  expect((await signpost.post(activity)).status).toBe(200);
  return signpost.connector.cards().map(textOf);
}

describe('until the helpdesk switches it on', () => {
  it('a channel is not listened to, and costs one look for all its messages', async () => {
    for (let count = 0; count < 20; count += 1) expect(await answersTo(said(ERROR))).toEqual([]);
    expect(calls).toEqual(['conversations.find']);
    expect(signpost.logs).toEqual([]);
  });

  it.each([
    { name: 'an employee', over: { from: from(EMPLOYEE) }, says: 'The helpdesk decides that' },
    {
      name: 'somebody without an object ID',
      over: { from: { id: '29:x' } },
      says: 'The helpdesk decides that',
    },
    {
      name: 'an agent in a personal chat',
      over: { from: from(AGENT), conversation: { id: 'a:henk', conversationType: 'personal' } },
      says: 'Only channels and group chats',
    },
  ])('$name is told: $says', async ({ over, says }) => {
    expect(await listen('on', over)).toContain(says);
  });

  it('an employee cannot, and nothing is kept', async () => {
    await answersTo(mentioning('listen on'));
    expect(calls.filter((call) => call.startsWith('conversations.'))).toEqual([]);
    expect(await answersTo(said(ERROR))).toEqual([]);
  });
});

describe('where an agent switched it on', () => {
  beforeEach(async () => {
    expect(await listen('on')).toContain('Signpost listens here now');
  });

  it.each([
    { name: 'a number with its prefix', text: ERROR },
    { name: 'a whole error', text: FULL_PASTE },
    { name: 'a known code that is not written up', text: 'it says AADSTS18000 since today' },
    {
      name: 'a number named as an error code beside its IDs',
      text: 'Error Code: 50126\nCorrelation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
    },
    {
      name: 'a number in HTML alone',
      text: '',
      attachments: [{ contentType: 'text/html', content: '<p>AADSTS<b>50126</b></p>' }],
    },
  ])('$name is answered in its thread', async ({ text, ...over }) => {
    const message = said(text, over);
    const [card, ...more] = await answersTo(message);
    expect(card).toMatch(/AADSTS(50126|50076|18000)/);
    expect(more).toEqual([]);
    const { id } = message['conversation'] as { id: string };
    expect(decodeURIComponent(signpost.connector.sent[0]?.path ?? '')).toContain(id);
  });

  const QUOTE =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p itemprop="preview">AADSTS50126</p></blockquote><p>thanks, solved</p>';
  it.each([
    { name: 'words', text: 'I cannot sign in, it says my password is wrong' },
    { name: 'a bare number', text: '50126' },
    { name: 'a number behind the word error', text: 'sign-in error message 50126 again' },
    { name: 'an error code of who knows what', text: 'SQL Server, error number 50000' },
    { name: 'an unknown number', text: 'AADSTS9876543' },
    { name: 'a code of another product', text: 'AADB2C90118' },
    { name: 'a command', text: 'help' },
    { name: 'a command with a number', text: 'explain 50126' },
    { name: 'an order that the helpdesk gives with a mention', text: 'listen off', from: from(AGENT) },
    { name: 'a picture', text: '', attachments: [{ contentType: 'image/png' }] },
    { name: 'a reply that only quotes the number', text: 'AADSTS50126 thanks, solved', html: QUOTE },
    { name: 'a message of another bot', text: ERROR, from: { id: '28:other', aadObjectId: EMPLOYEE } },
    { name: 'a message of its own', text: ERROR, from: { id: '28:signpost', role: 'bot' } },
    { name: 'a message of a webhook', text: ERROR, from: { id: '29:hook' } },
    { name: 'an edit', text: ERROR, type: 'messageUpdate' },
    { name: 'a deletion', text: ERROR, type: 'messageDelete' },
    { name: 'a reaction', text: ERROR, type: 'messageReaction' },
  ])('$name is let go without a trace', async ({ text, html, ...over }: Record<string, unknown>) => {
    const attachments =
      html === undefined ? {} : { attachments: [{ contentType: 'text/html', content: html }] };
    expect(await answersTo(said(String(text), { ...attachments, ...over }))).toEqual([]);
    expect(calls).toEqual([]);
    expect(signpost.logs).toEqual([]);
  });

  it('says once how to switch it off', async () => {
    const [first] = await answersTo(said(ERROR));
    const [second] = await answersTo(said(ERROR));
    expect(first).toContain('listen off');
    expect(second).toContain('AADSTS50126');
    expect(second).not.toContain('listen off');
  });

  it('answers once for a thread and a number, whoever says it', async () => {
    const conversation = inThread(4_711);
    expect(await answersTo(said(ERROR, { conversation }))).toHaveLength(1);
    expect(await answersTo(said(ERROR, { conversation, from: from(AGENT) }))).toEqual([]);
    expect(await answersTo(said('AADSTS50053', { conversation }))).toHaveLength(1);
  });

  it('answers one delivery of a message, however often it comes', async () => {
    const message = said(ERROR);
    await Promise.all(Array.from({ length: 5 }, () => signpost.post(message)));
    expect(signpost.connector.cards()).toHaveLength(1);
  });

  it('answers four times in ten minutes, and a thread that had none is answered later', async () => {
    for (let count = 0; count < 4; count += 1) expect(await answersTo(said(ERROR))).toHaveLength(1);
    const conversation = inThread(4_712);
    expect(await answersTo(said(ERROR, { conversation }))).toEqual([]);
    signpost.clockOffsetMs += 11 * MINUTE_MS;
    expect(await answersTo(said(ERROR, { conversation }))).toHaveLength(1);
  });

  it('answers no other channel', async () => {
    expect(await answersTo(said(ERROR, { conversation: inThread(1, '19:other@thread.tacv2') }))).toEqual([]);
  });

  it('answers a mention as ever, in the same thread too', async () => {
    const conversation = inThread(4_713);
    expect(await answersTo(said(ERROR, { conversation }))).toHaveLength(1);
    expect(await answersTo(mentioning('50126', { conversation }))).toHaveLength(1);
  });

  it('stops when an agent says so', async () => {
    expect(await listen('off')).toContain('Signpost does not listen here');
    expect(await answersTo(said(ERROR))).toEqual([]);
  });

  it('goes on when an employee says stop', async () => {
    expect(await listen('off', { from: from(EMPLOYEE) })).toContain('The helpdesk decides that');
    expect(await answersTo(said(ERROR))).toHaveLength(1);
  });

  it('another replica that switched it off is heard within half a minute', async () => {
    expect(await answersTo(said(ERROR))).toHaveLength(1);
    signpost.clockOffsetMs += 31_000;
    calls.length = 0;
    await answersTo(said('hello'));
    expect(calls).toEqual(['conversations.find']);
  });

  it.each([
    { name: 'the channel', type: 'conversationUpdate', isOfTeam: false },
    { name: 'the team of it', type: 'conversationUpdate', isOfTeam: true },
    { name: 'the team of it, by taking the app away', type: 'installationUpdate', isOfTeam: true },
  ])('a bot that was taken out of $name does not listen when it comes back', async ({ type, isOfTeam }) => {
    const team = {
      channelData: { team: { id: `19:team-${channels}@thread.tacv2` }, tenant: { id: TENANT } },
    };
    await listen('on', team);
    const removed =
      type === 'installationUpdate' ? { action: 'remove' } : { membersRemoved: [{ id: '28:signpost' }] };
    const general = { id: '19:general@thread.tacv2', conversationType: 'channel' };
    const conversation = isOfTeam ? general : { ...general, id: channel };
    await answersTo({ ...signpost.envelope(), type, ...removed, conversation, ...(isOfTeam ? team : {}) });
    signpost.clockOffsetMs += 31_000;
    expect(await answersTo(said(ERROR, team))).toEqual([]);
  });

  it('goes on when somebody else leaves', async () => {
    const update = { type: 'conversationUpdate', membersRemoved: [{ id: '29:other' }] };
    await answersTo({ ...signpost.envelope(), ...update, conversation: inThread(1) });
    expect(await answersTo(said(ERROR))).toHaveLength(1);
  });
});

it('a group chat is listened to in the same way, once a day for a number', async () => {
  const conversation = {
    id: '19:chat@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: TENANT,
  };
  expect(await listen('on', { conversation })).toContain('Signpost listens here now');
  expect(await answersTo(said(ERROR, { conversation }))).toHaveLength(1);
  signpost.clockOffsetMs += 60 * MINUTE_MS;
  expect(await answersTo(said(ERROR, { conversation }))).toEqual([]);
  signpost.clockOffsetMs += 24 * 60 * MINUTE_MS;
  expect(await answersTo(said(ERROR, { conversation }))).toHaveLength(1);
});

it('an unasked answer looks nothing up, whatever its IDs are', async () => {
  const live = new RunningSignpost(signpost.connector);
  live.wrapStore = (store) => intercepted(store, (call) => void calls.push(call));
  await live.start({ SIGN_IN_LOGS: 'sample', AGENT_IDS: AGENT });
  await live.post(mentioning('listen on', { from: from(AGENT) }));
  calls.length = 0;
  signpost.connector.sent.length = 0;
  await live.post(said(`${ERROR}\nCorrelation ID: 5c4247f6-0e8c-4e84-a7b8-4e2305a64083`));
  await live.stop();
  expect(signpost.connector.sent.map(({ method }) => method)).toEqual(['POST']);
  expect(textOf(signpost.connector.cards()[0])).not.toMatch(/CA010|sign-in log:|megan/i);
  expect(calls.filter((call) => /audit|graph/.test(call))).toEqual([]);
});

it('with a store that does not answer nobody is disturbed', async () => {
  const broken = new RunningSignpost(signpost.connector);
  broken.wrapStore = unreachable;
  await broken.start({ AGENT_IDS: AGENT });
  signpost.connector.sent.length = 0;
  for (let count = 0; count < 5; count += 1) await broken.post(said(ERROR));
  await broken.stop();
  expect(signpost.connector.sent).toEqual([]);
  expect(broken.logs.filter((line) => line.includes('could not be read'))).toHaveLength(1);
});

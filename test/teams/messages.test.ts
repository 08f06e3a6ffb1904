import { FULL_PASTE } from '../support/sample-answers';
import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start());
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

const MENTION = {
  type: 'mention',
  mentioned: { id: '28:signpost', name: 'Signpost' },
  text: '<at>Signpost</at>',
};
const CHANNEL = { id: '19:it@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true };

describe('a message', () => {
  it('with a real 50076 brings one card with everything in it', async () => {
    const { status } = await signpost.post(signpost.message(FULL_PASTE));
    expect(status).toBe(200);
    expect(signpost.connector.sent).toHaveLength(1);
    const [card] = signpost.connector.cards();
    const text = textOf(card);
    expect(text).toContain('AADSTS50076');
    expect(text).toContain('UserStrongAuthClientAuthNRequired');
    expect(text).toContain('Who acts');
    expect(text).toContain('Try again');
    expect(text).toContain('What to do');
    expect(text).toContain('Conditional Access policy');
    expect(text).toContain('2f9b6c18-7d43-4e05-b1aa-93c45d70e812');
    expect(text).toContain('7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400');
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
  });

  it('is answered in the same thread', async () => {
    const message = signpost.message('50126');
    await signpost.post(message);
    expect(signpost.connector.sent[0]?.path).toBe(`/v3/conversations/a%3Aadele/activities/${message['id']}`);
  });

  it('is answered once when it is delivered again', async () => {
    const message = signpost.message('50126');
    await Promise.all(Array.from({ length: 5 }, () => signpost.post(message)));
    expect(signpost.connector.sent).toHaveLength(1);
  });

  it('is answered twice when a person asks twice', async () => {
    await signpost.post(signpost.message('50126'));
    await signpost.post(signpost.message('50126'));
    expect(signpost.connector.sent).toHaveLength(2);
  });

  it.each([
    { name: 'is answered when it mentions the bot', entities: [MENTION], answers: 1 },
    { name: 'is left alone when it does not', entities: [], answers: 0 },
    {
      name: 'is left alone when somebody else of that name is mentioned',
      entities: [{ ...MENTION, mentioned: { id: '29:other', name: 'Signpost' } }],
      answers: 0,
    },
  ])('in a channel $name', async ({ entities, answers }) => {
    await signpost.post(
      signpost.message('<at>Signpost</at> AADSTS50126 ?', { conversation: CHANNEL, entities }),
    );
    expect(signpost.connector.sent).toHaveLength(answers);
  });

  it.each([
    {
      name: 'only a mention',
      over: { conversation: CHANNEL, entities: [MENTION] },
      text: '<at>Signpost</at>',
      says: 'What Signpost can do',
    },
    { name: 'nothing', over: {}, text: '', says: 'What Signpost can do' },
    { name: 'an emoji', over: {}, text: '😀', says: 'No sign-in error found' },
    {
      name: 'HTML',
      over: {},
      text: '<b onclick="x()">hello</b> <script>alert(1)</script>',
      says: 'No sign-in error found',
    },
    {
      name: 'a picture',
      over: { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }] },
      text: '',
      says: 'cannot read pictures yet',
    },
    {
      name: 'a card as text',
      over: {},
      text: '{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"hi"}]}',
      says: 'No sign-in error found',
    },
    { name: '100 KB of one letter', over: {}, text: 'z'.repeat(100_000), says: 'No sign-in error found' },
  ])('that holds $name gets a clear answer', async ({ over, text, says }) => {
    const { status } = await signpost.post(signpost.message(text, over));
    expect(status).toBe(200);
    expect(textOf(signpost.connector.cards()[0])).toContain(says);
  });

  it('never echoes markup or a clickable foreign link', async () => {
    await signpost.post(
      signpost.message(
        "AADSTS700016: Application with identifier '[x](https://bad.example)' was not found in the directory '<a href=\"//bad.example\">y</a>'. <at>All</at>",
      ),
    );
    const text = textOf(signpost.connector.cards()[0]);
    expect(text).not.toMatch(/\]\(https?:\/\/bad|<a |<at>|https?:\/\/bad/);
  });
});

describe('other activities', () => {
  it('welcome a person once', async () => {
    const update = { type: 'conversationUpdate', membersAdded: [{ id: '28:signpost' }] };
    const conversation = { id: 'a:new', conversationType: 'personal' };
    await signpost.post({ ...signpost.envelope(), ...update, conversation });
    await signpost.post({ ...signpost.envelope(), ...update, conversation });
    expect(signpost.connector.cards().map(textOf)).toEqual([
      expect.stringContaining('Hello, this is Signpost'),
    ]);
  });

  it.each([
    { name: 'an unknown type', activity: { type: 'somethingNew' }, status: 200 },
    { name: 'an unknown invoke', activity: { type: 'invoke', name: 'no/such' }, status: 501 },
  ])('of $name are answered with $status and no message', async ({ activity, status }) => {
    expect((await signpost.post({ ...signpost.envelope(), ...activity })).status).toBe(status);
    expect(signpost.connector.sent).toHaveLength(0);
  });
});

it.each([
  {
    name: 'a member list that is none',
    over: { type: 'conversationUpdate', membersAdded: 'x' },
    status: 400,
  },
  { name: 'a member that is none', over: { type: 'conversationUpdate', membersAdded: [null] }, status: 400 },
  { name: 'attachments that are null', over: { attachments: null }, status: 200 },
])('$name is answered with $status', async ({ over, status }) => {
  expect((await signpost.post(signpost.message('50126', over))).status).toBe(status);
});

it('repeats no name or locale that a sender chose', async () => {
  const over = {
    locale: '<script>',
    from: { id: '29:x', name: '[x](https://bad.example)' },
    recipient: { id: '28:signpost', name: '<at>All</at>' },
  };
  await signpost.post(signpost.message('50126', over));
  expect(JSON.stringify(signpost.connector.sent[0]?.activity)).not.toMatch(/<script|bad\.example|<at>/);
});

it('warns of a secret in a command instead of searching for it', async () => {
  await signpost.post(signpost.message(`search password: ${'Winter'}!2026x`));
  const text = textOf(signpost.connector.cards()[0]);
  expect(text).toContain('Your message held a secret');
  expect(text).not.toContain('!2026x');
});

describe('a send that the connector does not take', () => {
  it.each([
    {
      name: 'is repeated after 429 and its wait',
      first: { status: 429, headers: { 'Retry-After': '1' } },
      sends: 2,
    },
    { name: 'is repeated after 412', first: { status: 412 }, sends: 2 },
    {
      name: 'is not repeated after a 502, because the message may be there',
      first: { status: 502 },
      sends: 2,
    },
  ])('$name', async ({ first, sends }) => {
    signpost.connector.statuses.push(first);
    expect((await signpost.post(signpost.message('50126'))).status).toBe(200);
    expect(signpost.connector.sent).toHaveLength(sends);
    const [, second] = signpost.connector.cards().map(textOf);
    // After a 502 the second message says that something failed; it is not the same card again.
    if (first.status === 502) expect(second).toContain('That did not work');
    else expect(second).toContain('AADSTS50126');
  });
});

it('logs no text of a message', async () => {
  await signpost.post(signpost.message('my own words about AADSTS50126 adele@contoso.example'));
  expect(signpost.logs.join('')).not.toMatch(/own words|adele@/);
});

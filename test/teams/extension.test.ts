import { failedInvoke } from '../../src/teams/failed-invoke';
import type { Card } from '../support/extension';
import { buttonsOf, explain, invoke, payload, replyOf, searchFor, submit } from '../support/extension';
import { unreachable } from '../support/intercepted-store';
import { FULL_PASTE } from '../support/sample-answers';
import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start());
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

async function reply(activity: object) {
  const { status, body } = await signpost.post(activity);
  expect(status).toBe(200);
  // A message extension answers the person who asks; nothing is sent to the conversation.
  expect(signpost.connector.sent).toEqual([]);
  return replyOf(body);
}

const search = (query: unknown, over?: object) => reply(searchFor(signpost, query, over));
const HTML = `<div>${FULL_PASTE.replaceAll('\n', '<br>')}</div>`;

describe('the search box', () => {
  it.each([
    { name: 'a number', query: '50076', first: 'AADSTS50076: ' },
    { name: 'a number with its prefix', query: 'aadsts 50126', first: 'AADSTS50126: ' },
    { name: 'a symbolic name', query: 'UserStrongAuthClientAuthNRequired', first: 'AADSTS50076: ' },
    { name: 'part of a symbolic name', query: 'strongauthclient', first: 'AADSTS50076: ' },
    { name: 'words', query: 'guest cannot get in', first: 'A guest cannot get in' },
    { name: 'a description', query: 'new phone and now I cannot approve', first: 'AADSTS500121: ' },
    { name: 'a whole error', query: FULL_PASTE, first: 'AADSTS50076: ' },
    { name: 'a code of a neighbour', query: 'interaction_in_progress', first: 'interaction_in_progress' },
    { name: 'a code of another product', query: 'AADB2C90118', first: 'A code of Azure AD B2C' },
    { name: 'two codes to compare', query: 'compare 50074 50076', first: 'Second proof asked for' },
    { name: 'a known code', query: 'AADSTS18000', first: 'AADSTS18000: ' },
    { name: 'an unknown code', query: '9876543', first: 'AADSTS9876543 is not in the catalog' },
  ])('finds $name', async ({ query, first }) => {
    const { results } = await search(query);
    expect(results[0]?.title).toContain(first);
  });

  it.each(['50076', 'mfa', 'password', 'new phone', '50', 'device', ''])(
    'shows at most eight results for "%s", each once, each with a second line',
    async (query) => {
      const { results } = await search(query);
      expect(results.length).toBeGreaterThan(0);
      expect(results.length).toBeLessThanOrEqual(8);
      expect(new Set(results.map(({ title }) => title)).size).toBe(results.length);
      for (const { text } of results) expect(text.length).toBeGreaterThan(10);
      for (const { text } of results) expect(text.length).toBeLessThanOrEqual(120);
    },
  );

  it('offers the codes that begin with what was typed so far', async () => {
    const { results } = await search('5007');
    expect(results.map(({ title }) => title.slice(0, 10))).toEqual(
      Array.from({ length: results.length }, () => 'AADSTS5007'),
    );
    expect(results.length).toBeGreaterThan(3);
  });

  it('opens with guides, for everybody first', async () => {
    const { results } = await search('true', { parameters: [{ name: 'initialRun', value: 'true' }] });
    expect(results.length).toBeGreaterThan(3);
    expect(results.map(({ title }) => title)).toContain('New phone, lost phone, new number');
    expect(textOf(results[0]?.card)).toContain('Keep in mind');
  });

  it('says what to try where nothing fits', async () => {
    const { results, notice } = await search('qqqq zzzz');
    expect(results).toEqual([]);
    expect(notice).toContain('such as 50076');
    expect(notice).not.toContain('qqqq');
  });

  it('has one page', async () => {
    expect(await search('mfa', { queryOptions: { skip: 25, count: 25 } })).toMatchObject({ results: [] });
  });

  it('keeps a search with a secret out of what it shows', async () => {
    const { results } = await search(`AADSTS50126 password: ${'Winter'}!2026x`);
    expect(textOf(results)).not.toContain('!2026x');
    expect(results[0]?.title).toContain('AADSTS50126');
  });
});

describe('a card that is put into a message', () => {
  it("is useful alone: explanation, steps, and the administrator's steps inside it", async () => {
    const { results } = await search('50074');
    const text = textOf(results[0]?.card);
    for (const part of ['AADSTS50074', 'Who acts', 'Try again', 'What to do', 'Why it happens'])
      expect(text).toContain(part);
    expect([...buttonsOf(results[0]?.card)].map(([title, { type }]) => `${title} ${type}`)).toEqual([
      "This wasn't me Action.ShowCard",
      'Admin steps Action.ShowCard',
    ]);
    expect(text).toContain('Stop, and report it');
    expect(text).toContain('More about it: send 50074 to Signpost.');
  });

  it.each(['50076', 'mfa', '50', 'guest', 'AADSTS18000', '9876543', 'compare 50074 50076', ''])(
    'calls no bot and stays within the size, for "%s"',
    async (query) => {
      const { results } = await search(query);
      for (const { card } of results) {
        const json = JSON.stringify(card);
        expect(json).not.toMatch(/Action\.(Execute|Submit)/);
        expect(json.length).toBeLessThan(28_000);
        expect(card['version']).toBe('1.5');
      }
      expect(JSON.stringify(results).length).toBeLessThan(220_000);
    },
  );
});

describe('Explain with Signpost', () => {
  it('answers the message of somebody else, before any sign-in', async () => {
    const { dialog } = await reply(explain(signpost, payload(HTML)));
    const text = textOf(dialog);
    expect(text).toContain('AADSTS50076');
    expect(text).toContain('2f9b6c18-7d43-4e05-b1aa-93c45d70e812');
    expect(text).not.toContain('Megan');
    expect([...buttonsOf(dialog)].map(([title, { type }]) => `${title} ${type}`)).toEqual([
      'Insert as reply Action.Submit',
      'Admin steps Action.Submit',
      'Developer steps Action.Submit',
      'Compare Action.Submit',
      "This wasn't me Action.ShowCard",
    ]);
    expect(JSON.stringify(dialog)).not.toContain('Action.Execute');
  });

  it.each([
    {
      name: 'plain text',
      message: { body: { contentType: 'text', content: 'AADSTS50126' } },
      says: 'AADSTS50126',
    },
    {
      name: 'an error link',
      message: payload('<a href="https://login.microsoftonline.com/error?code=50105">here</a>'),
      says: 'AADSTS50105',
    },
    {
      name: 'a description',
      message: payload('<p>says my account is locked, I tried the wrong password a few times</p>'),
      says: '50053',
    },
    {
      name: 'a code in what it quotes alone',
      message: payload('<attachment id="1"></attachment><p>same here</p>', [
        { contentType: 'messageReference', content: '{"messagePreview":"AADSTS50034 since today"}' },
      ]),
      says: 'AADSTS50034',
    },
    {
      name: 'a code of its own beside what it quotes',
      message: payload('<p>now it is AADSTS50126</p>', [
        { contentType: 'messageReference', content: '{"messagePreview":"AADSTS50034 since today"}' },
      ]),
      says: 'AADSTS50126',
    },
    { name: 'a command', message: payload('<p>help</p>'), says: 'No sign-in error found' },
    { name: 'nothing', message: payload(''), says: 'No sign-in error found' },
    {
      name: 'a picture alone',
      message: payload(
        '<p><img src="https://eu-api.asm.skype.com/v1/x" itemtype="http://schema.skype.com/AMSImage"></p>',
      ),
      says: 'cannot read pictures yet',
    },
    {
      name: 'a picture attached',
      message: payload('', [{ contentType: 'image/png' }]),
      says: 'cannot read pictures yet',
    },
    {
      name: 'an emoji, which is a picture to Teams',
      message: payload('<p><img itemtype="http://schema.skype.com/Emoji" alt="smile"></p>'),
      says: 'No sign-in error found',
    },
    {
      name: '60 KB around a code',
      message: payload(`<p>AADSTS50126 ${'word '.repeat(12_000)}</p>`),
      says: 'AADSTS50126',
    },
    {
      name: 'several codes',
      message: payload('<p>AADSTS50011<br>AADSTS50058</p>'),
      says: 'Also in your message',
    },
    { name: 'no message at all', message: undefined, says: 'No sign-in error found' },
    { name: 'a number for a message', message: 7, says: 'No sign-in error found' },
    {
      name: 'fields of other shapes',
      message: { body: [1], attachments: 'x', subject: {} },
      says: 'No sign-in error found',
    },
  ])('on a message with $name shows a card with a next step', async ({ message, says }) => {
    const { dialog } = await reply(explain(signpost, message));
    expect(textOf(dialog)).toContain(says);
    expect(JSON.stringify(dialog).length).toBeLessThan(28_000);
  });

  it('warns of a secret in the message and does not repeat it', async () => {
    const { dialog } = await reply(
      explain(signpost, payload(`<p>AADSTS50126 password: ${'Winter'}!2026x</p>`)),
    );
    expect(textOf(dialog)).toContain('held a secret');
    expect(textOf(dialog)).not.toContain('!2026x');
  });

  it.each([
    { button: 'Admin steps', says: 'admin steps' },
    { button: 'Developer steps', says: 'developer and automation steps' },
    { button: 'Compare', says: 'Which of two is it?' },
  ])('opens $button in the same window, and inserts them too', async ({ button, says }) => {
    const first = await reply(explain(signpost, payload(HTML)));
    const { dialog } = await reply(
      submit(signpost, buttonsOf(first.dialog).get(button)?.data, payload(HTML)),
    );
    expect(textOf(dialog)).toContain(says);
    const insert = buttonsOf(dialog).get('Insert as reply')?.data;
    const { results } = await reply(submit(signpost, insert, payload(HTML)));
    expect(results).toHaveLength(1);
    expect(textOf(results[0]?.card)).toContain(says);
    expect(JSON.stringify(results[0]?.card)).not.toMatch(/Action\.(Execute|Submit)/);
  });

  it.each([
    { name: 'with the message', message: payload(HTML) },
    { name: 'where the client sends the message no more', message: undefined },
  ])('puts the answer into the reply box, $name', async ({ message }) => {
    const { dialog } = await reply(explain(signpost, payload(HTML)));
    const insert = buttonsOf(dialog).get('Insert as reply')?.data;
    const { results } = await reply(submit(signpost, insert, message));
    const text = textOf(results[0]?.card);
    expect(text).toContain('AADSTS50076');
    expect(text).toContain('Correlation ID');
    expect(JSON.stringify(results[0]?.card)).not.toMatch(/Action\.(Execute|Submit)/);
  });

  it('offers to insert what helps others only', async () => {
    const dialogOf = async (html: string) => (await reply(explain(signpost, payload(html)))).dialog;
    const inserts = async (html: string) => buttonsOf(await dialogOf(html)).has('Insert as reply');
    expect(await inserts('<p>is the canteen open?</p>')).toBe(false);
    expect(await inserts('<p>the app says I need approval from an admin before I can use it</p>')).toBe(
      false,
    );
    expect(await inserts('<img src="x">')).toBe(true);
  });

  it('asks "was this you?" first, and asks the readers of the thread again', async () => {
    const message = payload('<p>AADSTS500121</p>');
    const first = await reply(explain(signpost, message));
    expect(textOf(first.dialog)).toContain('Was this you?');
    expect(textOf(first.dialog?.['body'])).not.toContain('What to do');
    const yes = buttonsOf(first.dialog).get('Yes, that was me');
    const second = await reply(submit(signpost, yes?.data, message));
    expect(textOf(second.dialog)).toContain('What to do');
    const insert = buttonsOf(second.dialog).get('Insert as reply')?.data;
    const { results } = await reply(submit(signpost, insert, message));
    expect(textOf(results[0]?.card['body'])).toContain('Was this you?');
    expect(textOf(results[0]?.card['body'])).not.toContain('What to do');
    expect([...buttonsOf(results[0]?.card)].map(([title, { type }]) => `${title} ${type}`)).toEqual([
      'Yes, that was me Action.ShowCard',
      "No, that wasn't me Action.ShowCard",
    ]);
  });

  it('lets the person choose where it can be several things', async () => {
    const html = '<p>the app says I need approval from an admin before I can use it</p>';
    const { dialog } = await reply(explain(signpost, payload(html)));
    const [choice] = selectActions(dialog);
    expect(choice?.type).toBe('Action.Submit');
    const next = await reply(submit(signpost, choice?.data, payload(html)));
    expect(textOf(next.dialog)).toContain('What to do');
  });
});

function selectActions(card: Card | undefined): { type: string; data: unknown }[] {
  const found: { type: string; data: unknown }[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if (key === 'selectAction') found.push(value as { type: string; data: unknown });
    return value;
  });
  return found;
}

describe('values that no client of Microsoft Teams sends', () => {
  it.each([
    { name: 'no value', value: undefined },
    { name: 'a string', value: 'x' },
    { name: 'no command', value: { parameters: [] } },
    {
      name: 'an unknown command',
      value: { commandId: 'drop', parameters: [{ name: 'query', value: '50076' }] },
    },
    { name: 'a command of another type', value: { commandId: 7 } },
  ])('a search with $name is told what to do', async ({ value }) => {
    const { notice } = await reply(invoke(signpost, 'composeExtension/query', value));
    expect(notice).toContain('could not read this search');
  });

  it.each([
    { name: 'a number to search for', query: 50076 },
    { name: 'an object to search for', query: { a: 1 } },
  ])('$name counts as nothing typed', async ({ query }) => {
    expect((await search(query)).results.length).toBeGreaterThan(3);
  });

  it('100 KB to search for are cut', async () => {
    const { results } = await search(`50076 ${'z'.repeat(100_000)}`);
    expect(JSON.stringify(results).length).toBeLessThan(220_000);
  });

  it.each([
    { name: 'nothing', data: undefined },
    { name: 'a verb of a chat', data: { verb: 'worked', hint: { code: 50076 } } },
    { name: 'an unknown verb', data: { verb: 'deleteAll' } },
    { name: 'a list', data: [1, 2] },
    { name: '50 KB of a code', data: { verb: 'view', view: 'admin', hint: { code: '9'.repeat(50_000) } } },
  ])('a submit of $name shows the answer to the message', async ({ data }) => {
    const { dialog } = await reply(submit(signpost, data, payload('<p>AADSTS50126</p>')));
    expect(textOf(dialog)).toMatch(/AADSTS50126|No sign-in error found/);
  });

  it('an insert of a forged view inserts the answer to the message', async () => {
    const forged = { verb: 'insert', press: { verb: 'worked', hint: { code: 50076 } }, hint: '<script>' };
    const { results } = await reply(submit(signpost, forged, payload('<p>AADSTS50126</p>')));
    expect(textOf(results[0]?.card)).toContain('AADSTS50126');
  });
});

it('an error link is read where it is pasted into a chat', async () => {
  await signpost.post(signpost.message('https://login.microsoftonline.com/error?code=50076'));
  expect(textOf(signpost.connector.cards()[0])).toContain('AADSTS50076');
});

describe('with a store that does not answer', () => {
  const broken = new RunningSignpost();
  broken.wrapStore = unreachable;
  beforeAll(() => broken.start());
  afterAll(() => broken.stop());

  it('search and explanation go on', async () => {
    const found = await broken.post(searchFor(broken, '50076'));
    expect(replyOf(found.body).results[0]?.title).toContain('AADSTS50076');
    const explained = await broken.post(explain(broken, payload(HTML)));
    expect(textOf(replyOf(explained.body).dialog)).toContain('AADSTS50076');
  });
});

it.each([
  { name: 'composeExtension/query', shape: 'composeExtension' },
  { name: 'composeExtension/fetchTask', shape: 'task' },
  { name: 'composeExtension/submitAction', shape: 'task' },
  { name: 'adaptiveCard/action', shape: 'statusCode' },
])('a failure inside $name is told in the shape that its caller shows', ({ name, shape }) => {
  const { status, body } = failedInvoke(name, { type: 'AdaptiveCard' }, 'Try again. Reference: 1a2b');
  expect(status).toBe(200);
  expect(body).toHaveProperty(shape);
});

it('no search and no message that is explained leaves words in the log', async () => {
  await search('my very own words about AADSTS50126');
  await reply(explain(signpost, payload('<p>my very own words about AADSTS50126 adele@contoso.example</p>')));
  expect(signpost.logs.join('')).not.toMatch(/very own|adele@/);
});

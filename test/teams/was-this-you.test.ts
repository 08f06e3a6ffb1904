import { FAILED_PROMPT_CODES, RISK_CODES } from '../../src/core/diagnosis/code-groups';
import { PEOPLE } from '../../src/local/people';
import { knowledge } from '../support/knowledge';
import { RunningSignpost, textOf } from '../support/signpost';
import { buttonsOf, walkFrom } from '../support/walk-cards';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start({ SIGN_IN_LOGS: 'sample' }));
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
  // The budget of five calls in ten seconds is not the subject here.
  signpost.clockOffsetMs += 11_000;
});

/** Words of advice to do it again. */
const RETRY = /\b(retry|retries|try (it )?again|try once more|🔁)/i;

const { catalog } = knowledge();
const ASKING = catalog.entries.filter(({ asksFirst }) => asksFirst).map(({ code }) => code);
const idOf = (key: string): string => PEOPLE.find((person) => person.key === key)?.objectId ?? '';
const from = (key: string) => ({ from: { id: `29:${key}`, name: 'x', aadObjectId: idOf(key) } });
const CHANNEL = {
  conversation: { id: '19:it@thread.tacv2', conversationType: 'channel' },
  entities: [
    { type: 'mention', mentioned: { id: '28:signpost', name: 'Signpost' }, text: '<at>Signpost</at>' },
  ],
};
/** An attempt of Grady whose prompt was refused. */
const REFUSED = 'c18ea811-d220-4ac5-a57f-2e87626e3425';

type Card = Record<string, unknown>;

async function ask(text: string, over: Card = {}): Promise<Card> {
  await signpost.post(signpost.message(text, over));
  return signpost.connector.cards().at(-1) ?? {};
}

async function press(data: unknown, over: Card = {}): Promise<Card> {
  return ((await signpost.post(signpost.press(data, over))).body as { value: Card }).value;
}

/** Presses the button of a card that has this verb. */
function pressOf(card: Card, verb: string, over: Card = {}): Promise<Card> {
  return press(
    buttonsOf(card).find((data) => (data as { verb?: string }).verb === verb),
    over,
  );
}

const stepsOf = (code: number): readonly string[] =>
  Object.values(catalog.entry(code)?.steps ?? {})
    .flat()
    .map(({ text }) => text);

it('asks first for every code that the log would ask for by its number alone', () => {
  for (const code of [...FAILED_PROMPT_CODES, ...RISK_CODES]) expect(ASKING).toContain(code);
});

it.each(ASKING)('%d: the question comes before any step and any retry advice', async (code) => {
  const card = await ask(String(code));
  const text = textOf(card);
  expect(text).toContain('Was this you?');
  expect(text).toContain(`AADSTS${code}`);
  expect(text).not.toMatch(RETRY);
  expect(text).not.toContain(catalog.entry(code)?.retry.text);
  for (const step of stepsOf(code)) expect(text).not.toContain(step);
  expect((card['actions'] as { title: string }[]).map(({ title }) => title)).toEqual([
    'Yes, that was me',
    "No, that wasn't me",
  ]);
});

it.each(['person', 'admin', 'developer'])('the %s view asks as well', async (view) => {
  const card = await press({ verb: 'view', view, hint: { code: 500121 } });
  expect(textOf(card)).toContain('Was this you?');
});

it('Yes opens the steps, and the answer is not asked for again', async () => {
  const card = await pressOf(await ask('500121'), 'wasMe');
  expect(textOf(card)).toContain('Try again:');
  expect(textOf(card)).toContain(stepsOf(500121)[1]);
  const admin = await press(buttonsOf(card).find((data) => (data as { view?: string }).view === 'admin'));
  expect(textOf(admin)).toContain('How to tell the causes apart');
});

it('Yes in a channel opens the steps without anything personal', async () => {
  const card = await ask('<at>Signpost</at> AADSTS500121 for grady.archie@contoso.example', CHANNEL);
  expect(textOf(card)).toContain('Was this you?');
  expect(textOf(card)).not.toContain('grady');
  const { conversation } = CHANNEL;
  expect(textOf(await pressOf(card, 'wasMe', { conversation }))).toContain('Try again:');
});

describe.each([
  {
    name: 'a code that asks first',
    text: 'AADSTS500121\nCorrelation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
  },
  { name: 'a code that only offers it', text: 'AADSTS50076' },
])('No after $name', ({ text }) => {
  it('leads to the security path, and nowhere from there to a retry', async () => {
    const card = await pressOf(await ask(text), 'notMe');
    expect(textOf(card)).toContain('Approve nothing');
    expect(textOf(card)).toContain('Change your password from a device that you trust');
    expect(textOf(card)).toContain('security contact');
    const reachable = await walkFrom(card, signpost);
    expect(reachable.length).toBeGreaterThan(1);
    for (const each of reachable) expect(textOf(each)).not.toMatch(RETRY);
  });
});

it('a view with "that wasn\'t me" in its data is the security path', async () => {
  const card = await press({ verb: 'view', view: 'person', hint: { code: 500121, wasMe: false } });
  expect(textOf(card)).toContain('Stop, and report it');
});

describe('what the sign-in log says', () => {
  const message = `Correlation ID: ${REFUSED}`;

  it('turns the card into the question, with what helps to answer it', async () => {
    const text = textOf(await ask(message, from('grady')));
    expect(text).toContain('Was this you?');
    expect(text).toContain('From the sign-in log');
    expect(text).toContain('Outcome');
    expect(text).not.toMatch(RETRY);
  });

  it('is still on the card after Yes', async () => {
    const grady = from('grady');
    const text = textOf(await pressOf(await ask(message, grady), 'wasMe', grady));
    expect(text).toContain('Why it happens');
    expect(text).toContain('From the sign-in log');
    expect(text).not.toContain('Was this you?');
  });

  it('is not shown after Yes to somebody who may not see it', async () => {
    const card = await ask(message, from('grady'));
    const text = textOf(await pressOf(card, 'wasMe', from('adele')));
    expect(text).toContain('shows nothing for this yet');
    expect(text).not.toContain('Outcome');
  });

  it('makes an agent ask the person', async () => {
    const text = textOf(await ask(message, from('henk')));
    expect(text).toContain('Was it the person?');
    expect(text).not.toMatch(RETRY);
  });
});

describe('a helpdesk that takes cases', () => {
  const personal = (key: string) => ({
    ...from(key),
    conversation: { id: `a:${key}`, conversationType: 'personal' },
    replyToId: 'card',
  });
  beforeAll(async () => {
    await signpost.post(signpost.message('<at>Signpost</at> triage here', { ...from('henk'), ...CHANNEL }));
  });

  it('gets a case marked as security from No, once, and the person a path without a retry', async () => {
    const adele = personal('adele');
    const card = await pressOf(await ask('500121', adele), 'notMe', adele);
    expect(textOf(card)).toMatch(/case \d+, marked as security/);
    const posted = textOf(signpost.connector.cards());
    expect(posted).toMatch(/security/i);
    expect(posted).not.toContain(idOf('adele'));
    const again = await pressOf(await ask('500121', adele), 'notMe', adele);
    expect(textOf(again)).toBe(textOf(card));
    for (const each of await walkFrom(card, signpost, adele)) expect(textOf(each)).not.toMatch(RETRY);
  });

  it('gets none from a press in a channel', async () => {
    signpost.connector.sent.length = 0;
    const { conversation } = CHANNEL;
    const card = await press({ verb: 'notMe', hint: { code: 500121 } }, { ...from('lee'), conversation });
    expect(textOf(card)).toContain('Approve nothing');
    expect(textOf(card)).not.toContain('marked as security');
    expect(signpost.connector.sent).toEqual([]);
  });
});

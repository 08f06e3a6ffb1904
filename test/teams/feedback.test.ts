import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningSignpost, textOf } from '../support/signpost';
import { buttonsOf } from '../support/walk-cards';

const signpost = new RunningSignpost();
const AGENT = '00000000-0000-4000-8000-000000000021';

beforeAll(() => signpost.start({ AGENT_IDS: AGENT }));
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

type Card = Record<string, unknown>;
type Body = { readonly type: string; readonly value: unknown };
const person = (number: number) => `00000000-0000-4000-8000-0000000009${String(number).padStart(2, '0')}`;
const as = (objectId: string) => ({
  from: { id: `29:${objectId}`, name: 'x', aadObjectId: objectId },
  conversation: { id: `a:${objectId}`, conversationType: 'personal' },
  replyToId: 'card-1',
});

async function ask(text: string, objectId = person(1)): Promise<Card> {
  signpost.connector.sent.length = 0;
  await signpost.post(signpost.message(text, as(objectId)));
  return signpost.connector.cards().at(-1) ?? {};
}

async function press(data: unknown, over: Card = as(person(1))): Promise<Body> {
  return (await signpost.post(signpost.press(data, over))).body as Body;
}

const helpful = (isHelpful: boolean, code = 50076) => ({ verb: 'helpful', isHelpful, hint: { code } });
const stats = async () => textOf(await ask('stats', AGENT));

it('every answer about a code asks whether it helped, beside its actions', async () => {
  for (const text of ['50076', 'AADSTS18000']) {
    const card = await ask(text);
    expect(textOf(card)).toContain('Was this helpful?');
    expect((card['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
    expect(buttonsOf(card).filter((data) => (data as { verb: string }).verb === 'helpful')).toHaveLength(2);
  }
  expect(textOf(await ask('help'))).not.toContain('Was this helpful?');
});

it('Yes is thanked for and leaves the card as it is', async () => {
  const { type, value } = await press(helpful(true));
  expect(type).toBe('application/vnd.microsoft.activity.message');
  expect(value).toContain('Thank you');
});

it('an older client gets the thanks on the card', async () => {
  signpost.connector.sent.length = 0;
  await signpost.post(signpost.message('', { ...as(person(2)), value: helpful(true) }));
  expect(textOf(signpost.connector.cards().at(-1))).toContain('Thank you, that was counted');
});

it('No asks what was missing; the choice is counted and leads back to the steps', async () => {
  const { value } = await press(helpful(false, 50058), as(person(3)));
  expect(textOf(value)).toContain('What was missing?');
  const reasons = buttonsOf(value).filter((data) => (data as { verb: string }).verb === 'missing');
  expect(reasons).toHaveLength(5);
  const back = await press(reasons[0], as(person(3)));
  expect(textOf(back.value)).toContain('Thank you, that was counted');
  expect(textOf(back.value)).toContain('What to do');
});

it.each([
  {
    name: 'a reason of its own',
    data: { verb: 'missing', reason: 'you are all idiots', hint: { code: 50076 } },
  },
  { name: 'no vote', data: { verb: 'helpful', hint: { code: 50076 } } },
])('data with $name brings help', async ({ data }) => {
  expect(textOf((await press(data)).value)).toContain('What Signpost can do');
});

describe('stats', () => {
  it('tell the shares of codes with five votes or more, one vote a person', async () => {
    for (let voter = 10; voter < 14; voter += 1) await press(helpful(true, 50126), as(person(voter)));
    await press(helpful(true, 50126), as(person(10)));
    expect(await stats()).not.toMatch(/50126.*of \d+ votes/);
    await press(helpful(false, 50126), as(person(14)));
    expect(await stats()).toMatch(/\*\*50126\*\*.*: 80 % of 5 votes/);
  });

  it('do not count a code that the catalog does not have, nor somebody without an ID', async () => {
    for (let voter = 20; voter < 26; voter += 1) {
      await press(helpful(true, 98765432), as(person(voter)));
      await press(helpful(true, 50055), { ...as(person(voter)), from: { id: `29:${voter}`, name: 'x' } });
    }
    expect(await stats()).not.toMatch(/98765432|50055.*of \d+ votes/);
  });

  it('tell which codes the catalog does not have', async () => {
    await ask('AADSTS9876543: something new');
    await ask('AADSTS9876543: something new again');
    expect(await stats()).toContain('**9876543**: 2 times');
  });

  it('are for the helpdesk, in a personal chat', async () => {
    expect(textOf(await ask('stats'))).toContain('For the helpdesk');
    signpost.connector.sent.length = 0;
    const mention = {
      type: 'mention',
      mentioned: { id: '28:signpost', name: 'Signpost' },
      text: '<at>S</at>',
    };
    await signpost.post(
      signpost.message('<at>S</at> stats', {
        ...as(AGENT),
        conversation: { id: '19:it@thread.tacv2', conversationType: 'channel' },
        entities: [mention],
      }),
    );
    expect(textOf(signpost.connector.cards().at(-1))).toContain('In a personal chat only');
  });
});

it('which codes were met outlives an orderly stop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-feedback-'));
  const env = { AGENT_IDS: AGENT, DATABASE_URL: `file:${join(folder, 'store.db')}` };
  try {
    const before = new RunningSignpost(signpost.connector);
    await before.start(env);
    for (let time = 0; time < 3; time += 1) await before.post(before.message('50173', as(person(1))));
    await before.stop();
    const after = new RunningSignpost(signpost.connector);
    await after.start(env);
    signpost.connector.sent.length = 0;
    await after.post(after.message('stats', as(AGENT)));
    await after.stop();
    const json = JSON.stringify(signpost.connector.cards().at(-1));
    expect(json).toContain('"x":"50173","y":3');
    expect(json).toContain('No case has been resolved yet');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

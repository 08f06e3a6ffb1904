import { ADELE, DeskStage, HENK, MEGAN, MEGANS_ATTEMPT, TRIAGE } from '../support/desk-stage';
import { buttonsOf, invoke, replyOf } from '../support/extension';
import { expectNoPersonalData } from '../support/personal-data';
import { textOf } from '../support/signpost';

const PASTE = `AADSTS50076: you must use multi-factor authentication. Correlation ID: ${MEGANS_ATTEMPT}`;

let stage: DeskStage;
beforeEach(async () => {
  stage = new DeskStage();
  await stage.start();
  await stage.say(HENK, 'triage here', TRIAGE);
  const form = await stage.pressTitled(MEGAN, await stage.say(MEGAN, PASTE), 'Still stuck');
  await stage.pressTitled(MEGAN, form, 'Share with the helpdesk', { tried: '1' });
  await stage.say(HENK, 'open case 50126');
});
afterEach(() => stage.stop());

/** What somebody finds with the search box, in a channel in which the bot need not be. */
async function find(objectId: string, typed: string) {
  const asked = invoke(stage.signpost, 'composeExtension/query', {
    commandId: 'findCase',
    parameters: [{ name: 'query', value: typed }],
    queryOptions: { skip: 0, count: 25 },
  });
  const { status, body } = await stage.signpost.post({
    ...asked,
    from: { id: '29:x', aadObjectId: objectId },
  });
  expect(status).toBe(200);
  return replyOf(body);
}

const titles = async (objectId: string, typed: string) =>
  (await find(objectId, typed)).results.map(({ title }) => title);

it.each([
  { name: 'nothing', typed: '', expected: [2, 1] },
  { name: 'the number of a case', typed: '1', expected: [1] },
  { name: 'the number with a word', typed: 'Case 2', expected: [2] },
  { name: 'an error code', typed: 'AADSTS50126', expected: [2] },
  { name: 'a state', typed: 'open', expected: [2, 1] },
  { name: 'words of the title', typed: 'confirm you', expected: [1] },
  { name: 'a number that is no case', typed: '99', expected: [] },
  { name: 'words that fit nothing', typed: 'zzz', expected: [] },
])('an agent who types $name finds $expected', async ({ typed, expected }) => {
  const found = await titles(HENK, typed);
  expect(found).toHaveLength(expected.length);
  for (const [at, number] of expected.entries()) expect(found[at]).toContain(`Case ${number}`);
});

it('an employee finds their own, and others read like none', async () => {
  expect(await titles(MEGAN, '')).toHaveLength(1);
  for (const typed of ['', '1', '2', '50076', 'open']) {
    const { results, notice } = await find(ADELE, typed);
    expect(results).toEqual([]);
    expect(notice).toContain('No case that you can see fits');
  }
  expect(await titles(MEGAN, '2')).toEqual([]);
});

it('what is put into a conversation names nobody and calls no bot', async () => {
  const [, megans] = (await find(HENK, '')).results;
  expectNoPersonalData(megans, [MEGAN, HENK, 'Megan', 'megan']);
  expect(textOf(megans?.card)).toContain('AADSTS50076');
  expect([...buttonsOf(megans?.card).values()].filter(({ type }) => type !== 'Action.ShowCard')).toEqual([]);
});

it.each(['x'.repeat(5_000), '%', "1' or '1'='1"])(
  'odd text (%#) finds nothing and fails nothing',
  async (typed) => {
    expect((await find(HENK, typed)).results).toEqual([]);
  },
);

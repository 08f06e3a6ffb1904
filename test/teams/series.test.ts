import { from, IN_PLACE } from '../support/places';
import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start({ SIGN_IN_LOGS: 'sample' }));
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
  // Beyond what is kept of look-ups, and the budget of calls.
  signpost.clockOffsetMs += 6 * 60_000;
});

/** The eight prompts of the sample to one person, oldest first. */
const FLOOD = [
  '12cbd49b-0e43-48ea-a6a1-52f39f914fe4',
  '963f8152-0402-4704-a258-0c433fe1c40d',
  'c18ea811-d220-4ac5-a57f-2e87626e3425',
  '7fd4398e-0580-40f9-af52-d91c08e28896',
  'cb0a5bef-40c3-4897-aa31-9edacd15c3d6',
  'e32a6fc8-6a74-47cb-a413-4eed585c6976',
  '7c601064-8d88-413a-a6c6-eb780fdec66e',
  'eecbd340-625f-408c-aaab-dd4fad5e0a5d',
];
const ONE_SERIES = '8 prompts within 10 minutes that nobody confirmed';

async function ask(text: string, key: string): Promise<Record<string, unknown> | undefined> {
  await signpost.post(signpost.message(text, { ...from(key), ...IN_PLACE.personal }));
  return signpost.connector.cards().at(-1);
}

it.each(FLOOD)('the prompt %s is shown as one of a series, to its person and to an agent', async (id) => {
  for (const key of ['grady', 'henk']) {
    signpost.clockOffsetMs += 11_000;
    const text = textOf(await ask(`Correlation ID: ${id}`, key));
    expect(text).toContain(ONE_SERIES);
    expect(text).toContain('treat it as an attack');
    expect(text).toMatch(/Was (this you|it the person)\?/);
  }
});

it.each([
  { text: 'my sign-ins', key: 'grady' },
  { text: 'sign-ins grady.archie@contoso.example', key: 'henk' },
  { text: 'sign-ins grady.archie@contoso.example', key: 'ada' },
])('"$text" by $key lists the flood as one', async ({ text, key }) => {
  const card = await ask(text, key);
  const shown = textOf(card);
  expect(shown.split(ONE_SERIES)).toHaveLength(2);
  const rows = JSON.stringify(card).match(/"title":"Explain \d+"/g) ?? [];
  expect(new Set(rows).size).toBe(1);
});

it('the helpdesk sees the series in its view of a channel card', async () => {
  const data = { verb: 'details', hint: { correlationId: FLOOD[2] } };
  const { body } = await signpost.post(signpost.press(data, { ...from('henk'), ...IN_PLACE.channel }));
  expect(textOf(body)).toContain(ONE_SERIES);
});

it('a prompt that was answered costs no second look', async () => {
  const text = textOf(await ask('Correlation ID: 5c4247f6-0e8c-4e84-a7b8-4e2305a64083', 'megan'));
  expect(text).not.toContain('Several prompts');
  const looked = textOf(await ask('my data', 'megan')).match(/you asked by/g) ?? [];
  expect(looked).toHaveLength(1);
});

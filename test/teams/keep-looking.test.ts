import {
  ADELE,
  actionOf,
  from,
  HENK,
  LiveBench,
  MEGAN,
  MEGANS_ATTEMPT,
  MINUTE_MS,
  UNKNOWN,
} from '../support/live-bench';
import { LocalIssuer, OUTBOUND_TOKEN } from '../support/local-issuer';
import type { RunningSignpost } from '../support/signpost';
import { textOf } from '../support/signpost';

const NOTICE = 'The sign-in log has your sign-in now.';

let bench: LiveBench;
beforeEach(async () => {
  bench = new LiveBench();
  await bench.start();
});
afterEach(() => bench.stop());

const boot: LiveBench['boot'] = (...args) => bench.boot(...args);
const pass = (ms: number, signpost: RunningSignpost) => bench.pass(ms, signpost);
const makeLate = (minutes: number) => bench.makeLate(minutes);
const paste: LiveBench['paste'] = (...args) => bench.paste(...args);
const press: LiveBench['press'] = (...args) => bench.press(...args);
const put = () => bench.connector.sent.filter(({ method }) => method === 'PUT');
const notices = () => bench.connector.sent.filter(({ activity }) => activity['text'] === NOTICE);

it('a late row updates the same card once and notifies once, the process replaced in between', async () => {
  const first = await boot();
  makeLate(2);
  const card = await paste(first, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  expect(textOf(card)).toContain('shows nothing for this yet');
  const looking = await press(first, actionOf(card, 'Keep looking')?.data, MEGAN);
  expect(textOf(looking)).toContain('Looking again at');
  expect(actionOf(looking, 'Stop looking')).toBeDefined();
  expect(put().at(-1)?.path).toContain('/card-1');
  await pass(MINUTE_MS, first);
  await first.stop();
  bench.connector.sent.length = 0;

  const second = await boot();
  await pass(30_000, second);
  expect(bench.connector.sent).toEqual([]);
  await pass(2 * MINUTE_MS, second);
  await pass(60 * MINUTE_MS, second);
  expect(put().map(({ path }) => path)).toEqual([expect.stringContaining('/a%3Aadele/activities/card-1')]);
  expect(textOf(put()[0]?.activity)).toContain('CA010 - Require MFA for all users');
  expect(notices()).toHaveLength(1);
  expect(bench.connector.sent).toHaveLength(2);
});

it('gives up after the last look, says so with reasons, and does not notify', async () => {
  const signpost = await boot({ RECHECK_SECONDS: '60,120' });
  const card = await paste(signpost, `Correlation ID: ${UNKNOWN}`, MEGAN);
  await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN);
  bench.connector.sent.length = 0;
  await pass(61_000, signpost);
  expect(bench.connector.sent).toEqual([]);
  await pass(61_000, signpost);
  await pass(60 * MINUTE_MS, signpost);
  expect(put()).toHaveLength(1);
  const text = textOf(put()[0]?.activity);
  expect(text).toContain('Signpost has looked several times');
  expect(text).toContain('your own alone');
  expect(text).not.toContain('too fresh');
  expect(notices()).toEqual([]);
});

it('stops when the person says so', async () => {
  const signpost = await boot();
  makeLate(0.5);
  const card = await paste(signpost, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  const looking = await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN);
  const stopped = await press(signpost, actionOf(looking, 'Stop looking')?.data, MEGAN);
  expect(textOf(stopped)).toContain('not looking for this any more');
  bench.connector.sent.length = 0;
  await pass(60 * MINUTE_MS, signpost);
  expect(bench.connector.sent).toEqual([]);
});

it('another person cannot stop it', async () => {
  const signpost = await boot();
  makeLate(0.5);
  const card = await paste(signpost, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  const looking = await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN);
  await press(signpost, actionOf(looking, 'Stop looking')?.data, ADELE);
  await pass(MINUTE_MS, signpost);
  expect(notices()).toHaveLength(1);
});

it('a tampered button brings an employee nothing of others, and looks like one for an unknown ID', async () => {
  const signpost = await boot({ RECHECK_SECONDS: '60' });
  const texts: string[] = [];
  for (const id of [MEGANS_ATTEMPT, UNKNOWN]) {
    const data = { verb: 'keepLooking', hint: { correlationId: id }, askerId: MEGAN, role: 'admin' };
    bench.connector.sent.length = 0;
    await press(signpost, data, ADELE);
    await pass(61_000, signpost);
    await pass(60 * MINUTE_MS, signpost);
    expect(notices()).toEqual([]);
    const text = bench.connector.cards().map(textOf).join('');
    expect(text).not.toMatch(/megan|CA010|203\.0\.113/i);
    texts.push(text.replaceAll(id, 'ID').replace(/Looking again at [^\n]*/, ''));
  }
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain('Signpost has looked several times');
});

it.each([
  { name: 'an unknown ID', who: ADELE, text: `Correlation ID: ${UNKNOWN}` },
  { name: 'somebody else’s ID', who: ADELE, text: `Correlation ID: ${MEGANS_ATTEMPT}` },
  { name: 'an ID without a label', who: ADELE, text: UNKNOWN },
  { name: 'the lookup command', who: HENK, text: `lookup ${UNKNOWN}` },
  { name: 'a code with an ID', who: ADELE, text: `AADSTS50076 Correlation ID: ${UNKNOWN}` },
  { name: 'a request ID', who: ADELE, text: `Request ID: ${UNKNOWN}` },
])('offers to keep looking for $name, and starts', async ({ who, text }) => {
  const signpost = await boot();
  const card = await paste(signpost, text, who);
  const button = actionOf(card, 'Keep looking');
  expect(button).toBeDefined();
  expect(actionOf(card, 'Compare')).toBeUndefined();
  const looking = textOf(await press(signpost, button?.data, who));
  expect(looking).toContain('Looking again at');
  expect(looking).toContain(/[0-9a-f-]{36}/.exec(text)?.[0]);
});

/** Five calls to the log: two for each of two unknown IDs, one for a token refresh of Adele's. */
async function spendBudget(signpost: RunningSignpost): Promise<void> {
  for (const last of ['1', '2'])
    await paste(signpost, `Request ID: 12345678-1234-4234-8234-00000000000${last}`, ADELE);
  await paste(signpost, 'AADSTS50173 Request ID: 034f9e1f-102b-4c70-ac7a-376486600100', ADELE);
}

it.each([
  { name: 'a pasted ID', text: `Correlation ID: ${MEGANS_ATTEMPT}`, told: 'CA010', hasButton: true },
  { name: 'the lookup command', text: `lookup ${MEGANS_ATTEMPT}`, told: 'CA010', hasButton: true },
  { name: 'the own sign-ins', text: 'my sign-ins', told: 'Latest sign-ins', hasButton: false },
])(
  'where too many ask at once, $name is looked up as soon as it can be',
  async ({ text, told, hasButton }) => {
    const signpost = await boot();
    await spendBudget(signpost);
    const card = await paste(signpost, text, MEGAN);
    expect(textOf(card)).toContain('Many people are asking just now');
    expect(actionOf(card, 'Stop looking') !== undefined).toBe(hasButton);
    bench.connector.sent.length = 0;
    await pass(6_000, signpost);
    expect(bench.connector.sent).toEqual([]);
    await pass(6_000, signpost);
    await pass(60 * MINUTE_MS, signpost);
    expect(put()).toHaveLength(1);
    expect(textOf(put()[0]?.activity)).toContain(told);
    expect(notices()).toHaveLength(1);
  },
);

it('a question that waited for its turn keeps the other codes and the warning about a secret', async () => {
  const signpost = await boot();
  await spendBudget(signpost);
  const secret = 'my password is Winter!2026x';
  await paste(signpost, `AADSTS50076 and AADSTS50058, ${secret}\nCorrelation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  bench.connector.sent.length = 0;
  await pass(12_000, signpost);
  const text = textOf(put().at(-1)?.activity);
  expect(text).toContain('CA010');
  expect(text).toContain('Explain 50058');
  expect(text).toContain('password');
  expect(text).not.toContain('Winter');
});

it.each([
  { name: 'another product', code: 'AADB2C90118', title: 'AADB2C90118 comes from Azure AD B2C' },
  { name: 'a neighbouring system', code: '0xcaa20003', title: '0xcaa20003' },
])('looking again keeps the code of $name on the card', async ({ code, title }) => {
  const signpost = await boot();
  const card = await paste(signpost, `${code}\nCorrelation ID: ${UNKNOWN}`, MEGAN);
  expect(textOf(card)).toContain(title);
  const looking = textOf(await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN));
  expect(looking).toContain('Looking again at');
  expect(looking).toContain(title);
  expect(looking).not.toContain('These IDs name a sign-in');
});

it('a question that waits for its turn can be stopped', async () => {
  const signpost = await boot();
  await spendBudget(signpost);
  const card = await paste(signpost, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  const cardId = decodeURIComponent(put().at(-1)?.path.split('/').at(-1) ?? '');
  const over = { ...from(MEGAN), replyToId: cardId };
  await signpost.post(signpost.press(actionOf(card, 'Stop looking')?.data, over));
  bench.connector.sent.length = 0;
  await pass(60 * MINUTE_MS, signpost);
  expect(bench.connector.sent).toEqual([]);
});

it('offers nothing for questions without an ID, and nothing outside personal chats', async () => {
  const signpost = await boot();
  expect(actionOf(await paste(signpost, 'my sign-ins', HENK), 'Keep looking')).toBeUndefined();
  const place = {
    conversation: { id: '19:x@thread.tacv2', conversationType: 'channel' },
    replyToId: 'card-1',
  };
  const { body } = await signpost.post(
    signpost.press(
      { verb: 'keepLooking', hint: { correlationId: MEGANS_ATTEMPT } },
      { ...from(MEGAN), ...place },
    ),
  );
  const { value } = body as { value: unknown };
  expect(textOf(value)).toContain('in a personal chat with Signpost only');
  expect(actionOf(value, 'Stop looking')).toBeUndefined();
});

it.each([403, 404])('a conversation that answers %i is forgotten, without a notice', async (status) => {
  const signpost = await boot();
  makeLate(0.5);
  const card = await paste(signpost, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN);
  bench.connector.sent.length = 0;
  bench.connector.statuses.push({ status });
  await pass(MINUTE_MS, signpost);
  await pass(60 * MINUTE_MS, signpost);
  expect(bench.connector.sent.map(({ method }) => method)).toEqual(['PUT']);
});

it('a connector that fails gets the update a minute later, and one notice', async () => {
  const signpost = await boot();
  makeLate(0.5);
  const card = await paste(signpost, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  await press(signpost, actionOf(card, 'Keep looking')?.data, MEGAN);
  bench.connector.sent.length = 0;
  bench.connector.statuses.push({ status: 500 });
  await pass(MINUTE_MS, signpost);
  expect(put()).toHaveLength(1);
  await pass(MINUTE_MS, signpost);
  await pass(60 * MINUTE_MS, signpost);
  expect([put().length, notices().length]).toEqual([2, 1]);
});

it('does not send to a connector that is not trusted any more', async () => {
  const first = await boot();
  makeLate(0.5);
  const card = await paste(first, `Correlation ID: ${MEGANS_ATTEMPT}`, MEGAN);
  await press(first, actionOf(card, 'Keep looking')?.data, MEGAN);
  await first.stop();
  bench.connector.sent.length = 0;
  const second = await boot({
    MicrosoftAppId: '00000000-0000-4000-8000-0000000000b0',
    MicrosoftAppTenantId: '00000000-0000-4000-8000-00000000aaaa',
    MicrosoftAppPassword: 'x',
  });
  await pass(2 * MINUTE_MS, second);
  await pass(60 * MINUTE_MS, second);
  expect(bench.connector.sent).toEqual([]);
  expect(second.logs.join('')).toContain('not trusted any more');
});

it('reaches people with its own token where it is registered', async () => {
  const issuer = new LocalIssuer();
  await issuer.start();
  try {
    const signpost = await boot(issuer.environment());
    const token = issuer.sign(issuer.claims(bench.connector.serviceUrl));
    makeLate(0.5);
    const data = { verb: 'keepLooking', hint: { correlationId: MEGANS_ATTEMPT } };
    await signpost.post(signpost.press(data, { ...from(MEGAN), replyToId: 'card-1' }), {
      Authorization: `Bearer ${token}`,
    });
    bench.connector.sent.length = 0;
    await pass(MINUTE_MS, signpost);
    expect([put().length, notices().length]).toEqual([1, 1]);
    expect(bench.connector.sent.map(({ authorization }) => authorization)).toEqual([
      `Bearer ${OUTBOUND_TOKEN}`,
      `Bearer ${OUTBOUND_TOKEN}`,
    ]);
  } finally {
    await issuer.stop();
  }
});

it('runs due jobs by itself, on the real clock', async () => {
  const signpost = await boot({ RECHECK_SECONDS: '1,2,3' }, 50);
  makeLate(0.01);
  // Pressed without a look before it, since a miss is kept for half a minute.
  await press(signpost, { verb: 'keepLooking', hint: { correlationId: MEGANS_ATTEMPT } }, MEGAN);
  for (let tries = 0; tries < 400 && notices().length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(notices()).toHaveLength(1);
});

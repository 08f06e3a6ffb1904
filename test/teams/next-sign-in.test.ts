import type { GraphRow } from '../../src/local/graph/graph-message';
import { ADELE, actionOf, from, HENK, LiveBench, MINUTE_MS, objectIdOf } from '../support/live-bench';
import type { RunningSignpost } from '../support/signpost';
import { textOf } from '../support/signpost';

const ALEX = objectIdOf('alex');
const SUCCESS = { status: { errorCode: 0, failureReason: null, additionalDetails: null } };
const failedWith = (errorCode: number) => ({ status: { errorCode, failureReason: 'x' } });

let bench: LiveBench;
let signpost: RunningSignpost;
let failed: GraphRow;
let paste: string;

beforeEach(async () => {
  bench = new LiveBench();
  await bench.start();
  signpost = await bench.boot();
  // Alex typed a wrong password.
  failed = bench.standIn.data.signIns.find(({ userId, status }) => {
    const { errorCode } = status as { errorCode: number };
    return userId === ALEX && errorCode === 50126;
  }) as GraphRow;
  paste = `AADSTS50126 Correlation ID: ${String(failed['correlationId'])} my password is Winter!2026x`;
});
afterEach(() => bench.stop());

const put = () => bench.connector.sent.filter(({ method }) => method === 'PUT');
const notices = () => bench.connector.sent.filter(({ activity }) => activity['text'] !== undefined);

async function pressOn(card: unknown, title: string, who: string): Promise<unknown> {
  const action = actionOf(card, title);
  expect(action).toBeDefined();
  bench.connector.sent.length = 0;
  // What the log answered before is kept for some minutes.
  await bench.pass(6 * MINUTE_MS, signpost);
  return bench.press(signpost, action?.data, who);
}

it.each([
  { name: 'got through', row: SUCCESS, says: 'The sign-in got through, just now.', title: 'You are in' },
  {
    name: 'stopped at the same error',
    row: failedWith(50126),
    says: 'stopped at the same error',
    title: 'AADSTS50126',
  },
  {
    name: 'stopped at another error',
    row: failedWith(53003),
    says: 'got further and stopped at another error: AADSTS53003',
    title: 'AADSTS53003 ·',
  },
])('I tried again: the next sign-in $name', async ({ row, says, title }) => {
  const card = await bench.paste(signpost, paste, ALEX);
  await bench.pass(6 * MINUTE_MS, signpost);
  bench.addRow(failed, row);
  bench.addRow(failed, { ...SUCCESS, appId: '00000000-0000-4000-8000-0000000000cc' });
  const answer = await bench.press(signpost, actionOf(card, 'I tried again')?.data, ALEX);
  expect(textOf(answer)).toContain(says);
  expect(textOf(answer)).toContain(title);
  expect(textOf(put().at(-1)?.activity)).toContain(says);
});

it('I tried again: another error is explained, with its own IDs and causes', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  await bench.pass(6 * MINUTE_MS, signpost);
  bench.addRow(failed, failedWith(53003));
  const answer = await bench.press(signpost, actionOf(card, 'I tried again')?.data, ALEX);
  const added = String(bench.standIn.data.signIns.at(-1)?.['correlationId']);
  expect(textOf(answer)).toContain(added);
  expect(textOf(answer)).not.toContain(String(failed['correlationId']));
  expect(textOf(answer)).toContain('Your message held a secret (password)');
  const again = await pressOn(answer, 'I tried again', ALEX);
  expect(textOf(again)).toContain('does not show the next sign-in yet');
});

it('I tried again: what the log does not show yet is looked for, and comes with one notice', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  const first = await pressOn(card, 'I tried again', ALEX);
  expect(textOf(first)).toContain('does not show the next sign-in yet');
  expect(textOf(first)).toContain('AADSTS50126');
  const looking = await bench.press(signpost, actionOf(first, 'Keep looking')?.data, ALEX);
  expect(textOf(looking)).toContain('Looking again at');
  expect(textOf(looking)).toContain('Your message held a secret (password)');
  expect(actionOf(looking, 'Stop looking')?.data).toMatchObject({ goal: 'afterRetry' });
  bench.addRow(failed, SUCCESS);
  bench.connector.sent.length = 0;
  await bench.pass(MINUTE_MS, signpost);
  await bench.pass(60 * MINUTE_MS, signpost);
  expect(put()).toHaveLength(1);
  expect(textOf(put()[0]?.activity)).toContain('The sign-in got through');
  expect(notices()).toHaveLength(1);
});

it('It worked closes the card at once, then says what the log says', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  await bench.pass(6 * MINUTE_MS, signpost);
  bench.addRow(failed, SUCCESS);
  bench.connector.sent.length = 0;
  const answer = await bench.press(signpost, actionOf(card, 'It worked')?.data, ALEX);
  expect(put()).toHaveLength(2);
  expect(textOf(put()[0]?.activity)).toContain('You are in');
  expect(textOf(put()[0]?.activity)).not.toContain('sign-in log');
  expect(textOf(put()[1]?.activity)).toContain('From the sign-in log: The sign-in got through, just now.');
  expect(textOf(answer)).toContain('The sign-in got through');
  expect(actionOf(answer, 'I tried again')).toBeUndefined();
});

it('It worked stays closed where the log does not agree, and leads to what it stopped at', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  await bench.pass(6 * MINUTE_MS, signpost);
  bench.addRow(failed, failedWith(53003));
  const text = textOf(await bench.press(signpost, actionOf(card, 'It worked')?.data, ALEX));
  expect(text).toContain('Closed, but the log shows a later error');
  expect(text).not.toContain('You are in');
  expect(text).toContain('stopped at another error: AADSTS53003');
  expect(text).toContain('Explain 53003');
});

it('It worked, with a late row: the closed card is updated once', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  const closed = await pressOn(card, 'It worked', ALEX);
  expect(textOf(closed)).toContain('does not show the next sign-in yet');
  const looking = await bench.press(signpost, actionOf(closed, 'Keep looking')?.data, ALEX);
  expect(textOf(looking)).toContain('You are in');
  bench.addRow(failed, SUCCESS);
  bench.connector.sent.length = 0;
  await bench.pass(MINUTE_MS, signpost);
  await bench.pass(60 * MINUTE_MS, signpost);
  expect(put()).toHaveLength(1);
  expect(textOf(put()[0]?.activity)).toContain('You are in');
  expect(textOf(put()[0]?.activity)).toContain('The sign-in got through');
});

it('looking in vain for the next sign-in ends with what to do', async () => {
  const card = await bench.paste(signpost, paste, ALEX);
  const first = await pressOn(card, 'I tried again', ALEX);
  await bench.press(signpost, actionOf(first, 'Keep looking')?.data, ALEX);
  bench.connector.sent.length = 0;
  for (const minutes of [1, 3, 15, 60]) await bench.pass(minutes * MINUTE_MS, signpost);
  expect(textOf(put().at(-1)?.activity)).toContain('No later sign-in of the same person');
  expect(notices()).toEqual([]);
});

it('It worked by code alone finds the asker’s own attempt', async () => {
  await bench.pass(6 * MINUTE_MS, signpost);
  bench.addRow(failed, failedWith(53003));
  await bench.pass(MINUTE_MS, signpost);
  bench.addRow(failed, SUCCESS);
  const answer = await bench.press(signpost, { verb: 'worked', hint: { code: 53003 } }, ALEX);
  expect(textOf(answer)).toContain('The sign-in got through');
});

it('an agent is told about the person of the attempt; an employee only about themselves', async () => {
  bench.addRow(failed, SUCCESS);
  const hint = { code: 50126, correlationId: failed['correlationId'] };
  const agent = textOf(await bench.press(signpost, { verb: 'triedAgain', hint }, HENK));
  expect(agent).toContain('The sign-in got through');
  const unknown = { ...hint, correlationId: '12345678-1234-4234-8234-123456789012' };
  const texts: string[] = [];
  for (const each of [hint, unknown]) {
    // The budget of five calls in ten seconds is not the subject here.
    await bench.pass(11_000, signpost);
    texts.push(textOf(await bench.press(signpost, { verb: 'triedAgain', hint: each }, ADELE)));
  }
  expect(texts[0]?.replaceAll(String(failed['correlationId']), unknown.correlationId)).toBe(texts[1]);
  expect(texts[0]).not.toMatch(/got through|alex/i);
});

it('in a channel nothing is looked up', async () => {
  const channel = { conversation: { id: '19:x@thread.tacv2', conversationType: 'channel' } };
  const hint = { code: 50126, correlationId: failed['correlationId'] };
  const calls = bench.standIn.requests.length;
  for (const verb of ['worked', 'triedAgain']) {
    const { body } = await signpost.post(signpost.press({ verb, hint }, { ...from(ALEX), ...channel }));
    expect(textOf((body as { value: unknown }).value)).not.toMatch(/next sign-in|got through/);
  }
  expect(bench.standIn.requests).toHaveLength(calls);
});

it('the bundle gains what the log says, without personal data until the person wants it', async () => {
  const hint = { code: 50126, correlationId: failed['correlationId'] };
  const first = await bench.press(signpost, { verb: 'stuck', hint }, ALEX);
  expect(actionOf(first, 'Without personal data')).toBeUndefined();
  const full = await bench.press(signpost, actionOf(first, 'With personal data')?.data, ALEX);
  expect(textOf(full)).toContain(String(failed['ipAddress']));
  const without = await bench.press(signpost, actionOf(full, 'Without personal data')?.data, ALEX);
  expect(textOf(without)).not.toContain(String(failed['ipAddress']));
  expect(textOf(without)).toContain('passwordWrong');
  const others = textOf(await bench.press(signpost, actionOf(first, 'With personal data')?.data, ADELE));
  expect(others).toContain('It shows nothing for this yet.');
  const channel = { conversation: { id: '19:x@thread.tacv2', conversationType: 'channel' } };
  const { body } = await signpost.post(
    signpost.press({ verb: 'bundle', isPersonal: true, hint }, { ...from(ALEX), ...channel }),
  );
  const { value } = body as { value: unknown };
  expect(textOf(value)).not.toContain(String(failed['ipAddress']));
  expect(actionOf(value, 'With personal data')).toBeUndefined();
});

import { PEOPLE } from '../../src/local/people';
import { SAMPLE_SIGN_INS } from '../../src/local/sample/sample-sign-ins';
import { EXPECTED_ATTEMPTS } from '../core/diagnosis/expected-attempts';
import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start({ SIGN_IN_LOGS: 'sample' }));
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

const MEGAN = 'f38c3766-6a25-482f-a038-be2c68936017';
const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const UNKNOWN = '12345678-1234-4234-8234-123456789012';

const idOf = (key: string): string => PEOPLE.find((person) => person.key === key)?.objectId ?? '';
const from = (objectId: string) => ({ from: { id: `29:${objectId}`, name: 'x', aadObjectId: objectId } });

/** The last state of the card that a message brings. */
async function ask(text: string, over: Record<string, unknown>): Promise<string> {
  signpost.connector.sent.length = 0;
  // The budget of five calls in ten seconds is not the subject here.
  signpost.clockOffsetMs += 11_000;
  await signpost.post(signpost.message(text, over));
  return textOf(signpost.connector.cards().at(-1));
}

it('a lone correlation ID becomes the person’s attempt, on the same card', async () => {
  const text = await ask(`Correlation ID: ${MEGANS_ATTEMPT}`, from(MEGAN));
  expect(signpost.connector.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  expect(text).toContain('AADSTS50076');
  expect(text).toContain('From the sign-in log');
  expect(text).toContain('CA010 - Require MFA for all users');
  expect(text).toContain('You got in. Nothing to do.');
});

it('somebody else’s attempt reads like an unknown ID', async () => {
  const adele = from(idOf('adele'));
  const others = await ask(`Correlation ID: ${MEGANS_ATTEMPT}`, adele);
  const unknown = await ask(`Correlation ID: ${UNKNOWN}`, adele);
  expect(others.replaceAll(MEGANS_ATTEMPT, UNKNOWN)).toBe(unknown);
  expect(unknown).toContain('shows nothing for this yet');
});

it('an agent reads it in a personal chat, and never in a channel', async () => {
  const henk = from(idOf('henk'));
  expect(await ask(`Correlation ID: ${MEGANS_ATTEMPT}`, henk)).toContain('megan.bowen@contoso.example');
  const channel = {
    conversation: { id: '19:it@thread.tacv2', conversationType: 'channel' },
    entities: [
      { type: 'mention', mentioned: { id: '28:signpost', name: 'Signpost' }, text: '<at>Signpost</at>' },
    ],
  };
  const inChannel = await ask(`<at>Signpost</at> Correlation ID: ${MEGANS_ATTEMPT}`, { ...henk, ...channel });
  expect(inChannel).not.toMatch(/megan|203\.0\.113|Seattle|CA010/i);
  expect(inChannel).toContain('the helpdesk sees it under Details');
});

it('my sign-ins lists the asker’s own failures', async () => {
  const text = await ask('my sign-ins', from(idOf('adele')));
  expect(text).toContain('Latest sign-ins');
  expect(text).toContain('50173');
});

it('help and about tell that a sign-in log is connected', async () => {
  const adele = from(idOf('adele'));
  expect(await ask('help', adele)).toContain('my sign-ins');
  const about = await ask('about', adele);
  expect(about).toContain('it reads the sign-in log of your organisation');
  expect(about).not.toContain('looks nothing up');
});

it('my data and methods are answered in the chat', async () => {
  expect(await ask('my data', from(idOf('adele')))).toContain('What Signpost keeps about you');
  expect(await ask(`methods ${MEGAN}`, from(idOf('henk')))).toContain('Registered methods');
});

it('twenty look-ups in ten minutes are the most; commands and buttons count alike, explanations do not', async () => {
  const ada = from(idOf('ada'));
  const message = (text: string) => ask(text, ada);
  for (let number = 0; number < 7; number += 1) {
    await message(`Correlation ID: 12345678-1234-4234-8234-12345678901${number}`);
    await message(number % 2 ? 'my sign-ins' : `methods ${MEGAN}`);
    const data = { verb: 'keepLooking', hint: { correlationId: UNKNOWN } };
    if (number < 6) await signpost.post(signpost.press(data, { ...ada, replyToId: `card-${number}` }));
  }
  const limited = 'one person can ask for 20 look-ups in ten minutes';
  expect(await message('my sign-ins')).toContain(limited);
  expect(await message(`Correlation ID: ${UNKNOWN}`)).toContain(limited);
  expect(await message(`methods ${MEGAN}`)).toContain(limited);
  const data = { verb: 'keepLooking', hint: { correlationId: UNKNOWN } };
  const { body } = await signpost.post(signpost.press(data, { ...ada, replyToId: 'card-9' }));
  expect(textOf((body as { value: unknown }).value)).toContain(limited);
  expect(await message('50076')).not.toContain(limited);
  signpost.clockOffsetMs += 10 * 60_000;
  expect(await message('my sign-ins')).not.toContain(limited);
});

describe('every attempt of the sample', () => {
  it.each(EXPECTED_ATTEMPTS.map((attempt) => [attempt.about, attempt] as const))('%s', async (_, attempt) => {
    const row = SAMPLE_SIGN_INS.find(({ correlationId }) => correlationId === attempt.correlationId);
    const person = attempt.asker === 'agent' ? idOf('henk') : String(row?.['userId']);
    const text = await ask(attempt.correlationId, from(person));
    expect(text).toContain(`AADSTS${attempt.code}`);
    expect(text).toContain('From the sign-in log');
    for (const policy of attempt.policies) expect(text).toContain(policy);
  });
});

import { PEOPLE } from '../../src/local/people';
import { SAMPLE_SIGN_INS } from '../../src/local/sample/sample-sign-ins';
import { EXPECTED_ATTEMPTS } from '../core/diagnosis/expected-attempts';
import { from, IN_PLACE, MEMBERS } from '../support/places';
import { RunningSignpost } from '../support/signpost';

const UNKNOWN = '12345678-1234-4234-8234-123456789012';

type PlaceName = keyof typeof IN_PLACE;

/** Whose the rows of an attempt are; undefined for those of a service principal. */
function ownerOf(correlationId: string): string | undefined {
  const row = SAMPLE_SIGN_INS.find((each) => each['correlationId'] === correlationId);
  return PEOPLE.find(({ objectId }) => objectId === row?.['userId'])?.key;
}

/** Attempts with the people who may not see them. Agents may see those of service principals. */
const CELLS = EXPECTED_ATTEMPTS.flatMap(({ about, code, correlationId }) => {
  const owner = ownerOf(correlationId);
  const askers = [
    { who: 'another employee', key: owner === 'adele' ? 'megan' : 'adele' },
    { who: 'a guest', key: 'gita' },
    ...(owner === undefined ? [] : [{ who: 'an agent, for a protected person', key: 'henk' }]),
  ];
  return askers.map(({ who, key }) => ({ cell: `${who}: ${about}`, key, code, correlationId }));
});

const signpost = new RunningSignpost();
beforeAll(async () => {
  const everybody = PEOPLE.filter(({ key }) => !['henk', 'ada'].includes(key));
  await signpost.start({
    SIGN_IN_LOGS: 'sample',
    PROTECTED_IDS: everybody.map(({ objectId }) => objectId).join(','),
  });
  signpost.connector.members = MEMBERS;
  // What the log could show is known from the first look-up on.
  await signpost.post(signpost.message(UNKNOWN, { ...from('ada'), ...IN_PLACE.personal }));
});
afterAll(() => signpost.stop());

/** Everything that the asker and the conversation get to see, with the ID taken out. */
async function answersTo(id: string, code: number, key: string, place: PlaceName): Promise<string> {
  const { connector } = signpost;
  connector.sent.length = 0;
  const bodies: unknown[] = [];
  const over = { ...from(key), ...IN_PLACE[place] };
  for (const text of [id, `AADSTS${code} Correlation ID: ${id}`, `lookup ${id}`]) {
    // The budget of five calls in ten seconds is not the subject here.
    signpost.clockOffsetMs += 11_000;
    await signpost.post(signpost.message(`<at>Signpost</at> ${text}`, over));
  }
  for (const verb of ['details', 'worked', 'stuck', 'wasMe']) {
    signpost.clockOffsetMs += 11_000;
    const data = { verb, view: 'admin', hint: { code, correlationId: id } };
    bodies.push(await signpost.post(signpost.press(data, over)));
  }
  const sent = connector.sent.map(({ method, activity }) => {
    const { type, text, summary, attachments } = activity;
    return { method, type, text, summary, attachments };
  });
  return JSON.stringify({ sent, bodies }).replaceAll(id, 'ID');
}

describe.each(['personal', 'group', 'channel'] as const)('in a place that is %s', (place) => {
  it.each(CELLS.map((cell) => [cell.cell, cell] as const))('%s', async (_, { key, code, correlationId }) => {
    const existing = await answersTo(correlationId, code, key, place);
    expect(existing).toBe(await answersTo(UNKNOWN, code, key, place));
  });
});

it('whoever has the right is answered otherwise, so that equal answers mean something', async () => {
  const [attempt] = EXPECTED_ATTEMPTS;
  const { correlationId, code } = attempt ?? { correlationId: '', code: 0 };
  const existing = await answersTo(correlationId, code, 'ada', 'personal');
  expect(existing).not.toBe(await answersTo(UNKNOWN, code, 'ada', 'personal'));
  const inChannel = await answersTo(correlationId, code, 'ada', 'channel');
  expect(inChannel).not.toBe(await answersTo(UNKNOWN, code, 'ada', 'channel'));
});

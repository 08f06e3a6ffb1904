import { knowledge } from '../support/knowledge';
import { RunningSignpost, textOf } from '../support/signpost';
import { buttonsOf } from '../support/walk-cards';

const DAY_MS = 24 * 3_600_000;
const signpost = new RunningSignpost();
const AGENT = '00000000-0000-4000-8000-000000000021';
const ADMIN = '00000000-0000-4000-8000-000000000031';
const FORMER = '00000000-0000-4000-8000-000000000022';
const EMPLOYEE = '00000000-0000-4000-8000-000000000011';

beforeAll(() => signpost.start({ AGENT_IDS: AGENT, ADMIN_IDS: ADMIN }));
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

type Card = Record<string, unknown>;
const as = (objectId: string) => ({
  from: { id: `29:${objectId}`, name: 'x', aadObjectId: objectId },
  conversation: { id: `a:${objectId}`, conversationType: 'personal' },
  replyToId: 'card-1',
});
const inChannel = (objectId: string) => ({
  ...as(objectId),
  conversation: { id: '19:it@thread.tacv2', conversationType: 'channel' },
});

async function press(data: unknown, over: Card = as(AGENT)): Promise<Card> {
  return ((await signpost.post(signpost.press(data, over))).body as { value: Card }).value;
}

const admin = (code: number, over?: Card) => press({ verb: 'view', view: 'admin', hint: { code } }, over);
const day = (days: number) =>
  new Date(Date.now() + signpost.clockOffsetMs + days * DAY_MS).toISOString().slice(0, 10);
const GOOD_REASON = 'A journey to Lagos with a contract to sign';
const terms = (over: Card = {}) => ({
  verb: 'openSteps',
  gate: 'exception',
  hint: { code: 53003 },
  reason: GOOD_REASON,
  until: day(3),
  ...over,
});

const entryOf = (code: number) => knowledge().catalog.entry(code);
const WEAKENING = entryOf(53003)?.steps.admin.find(({ risk }) => risk === 'weakens-control')?.text ?? '?';
const RESET = entryOf(50126)?.steps.admin.find(({ needsIdentityProof }) => needsIdentityProof)?.text ?? '?';

async function exceptions(objectId = AGENT): Promise<Card> {
  signpost.connector.sent.length = 0;
  await signpost.post(signpost.message('exceptions', as(objectId)));
  return signpost.connector.cards().at(-1) ?? {};
}

/** Undoes whatever a test left open. */
afterEach(async () => {
  for (const data of buttonsOf(await exceptions())) await press(data);
});

describe('who is offered a gate', () => {
  const verbs = (card: Card) => buttonsOf(card).map((data) => (data as { verb: string }).verb);

  it.each([
    { name: 'an agent', over: as(AGENT) },
    { name: 'an administrator', over: as(ADMIN) },
    { name: 'an agent on a view of their own in a channel', over: inChannel(AGENT) },
  ])('$name', async ({ over }) => {
    expect(verbs(await admin(53003, over))).toContain('gate');
    expect(verbs(await admin(50126, over))).toContain('gate');
  });

  it.each([
    { name: 'an employee', over: as(EMPLOYEE) },
    { name: 'somebody who lost the role', over: as(FORMER) },
    { name: 'somebody without an object ID', over: { ...as(AGENT), from: { id: '29:x', name: 'x' } } },
  ])('not $name, who gets the plain card also with the data of the buttons', async ({ over }) => {
    const plain = await admin(53003, over);
    expect(verbs(plain)).not.toContain('gate');
    expect(textOf(plain)).toContain('Not offered here');
    expect(await press({ verb: 'gate', gate: 'exception', hint: { code: 53003 } }, over)).toEqual(plain);
    expect(await press(terms(), over)).toEqual(plain);
    const reset = { verb: 'openSteps', gate: 'identity', hint: { code: 50126 }, proof: 'callBack' };
    expect(textOf(await press(reset, over))).not.toContain(RESET);
    expect(textOf(await exceptions())).toContain('No exception is open');
  });

  it('nobody where the answer would reach all who read', async () => {
    await signpost.post(signpost.message('', { ...inChannel(AGENT), value: terms() }));
    expect(textOf(signpost.connector.cards().at(-1))).not.toContain(WEAKENING);
    expect(textOf(await exceptions())).toContain('No exception is open');
  });

  it('no code without such steps', async () => {
    expect(verbs(await admin(50058))).not.toContain('gate');
  });
});

describe('a step that weakens a control', () => {
  it('asks for a reason and an end date first', async () => {
    const form = await press({ verb: 'gate', gate: 'exception', hint: { code: 53003 } });
    expect(textOf(form)).toContain('First: why, and until when');
    expect(textOf(form)).not.toContain(WEAKENING);
    expect(JSON.stringify(form)).toContain('"Input.Date"');
  });

  it.each([
    { name: 'no reason', over: { reason: undefined }, says: 'at least 10 signs' },
    { name: 'a short reason', over: { reason: '   urgent   ' }, says: 'at least 10 signs' },
    { name: 'a reason that is no text', over: { reason: { a: 1 } }, says: 'at least 10 signs' },
    { name: 'no date', over: { until: undefined }, says: 'Choose an end date' },
    { name: 'today', over: { until: day(0) }, says: 'Choose an end date' },
    { name: 'a day in the past', over: { until: day(-1) }, says: 'Choose an end date' },
    { name: 'a day too far away', over: { until: day(32) }, says: 'Choose an end date' },
    {
      name: 'a day that the calendar does not have',
      over: { until: '2026-02-30' },
      says: 'Choose an end date',
    },
    { name: 'a time', over: { until: `${day(3)}T10:00:00Z` }, says: 'Choose an end date' },
  ])('with $name shows the form again and records nothing', async ({ over, says }) => {
    const form = await press(terms(over));
    expect(textOf(form)).toContain(says);
    expect(textOf(form)).not.toContain(WEAKENING);
    expect(textOf(await exceptions())).toContain('No exception is open');
  });

  it('is shown and recorded after that', async () => {
    const text = textOf(await press(terms()));
    expect(text).toContain(WEAKENING);
    expect(text).toContain(day(3));
    const listed = textOf(await exceptions());
    expect(listed).toContain('AADSTS53003');
    expect(listed).toContain(GOOD_REASON);
    expect(listed).toContain('opened by you');
    expect(textOf(await exceptions(ADMIN))).toContain('opened by a colleague');
  });

  it('keeps no secret in its reason', async () => {
    await press(terms({ reason: 'the caller gave me this: my password is Winter!2026x, so let them in' }));
    expect(textOf(await exceptions())).not.toContain('Winter!2026x');
  });

  it('opens on a view of their own in a channel once Signpost can reach the agent', async () => {
    const nowhere = textOf(await press(terms(), inChannel(ADMIN)));
    expect(nowhere).toContain('in a personal chat first');
    expect(nowhere).not.toContain(WEAKENING);
    await press(terms(), as(AGENT));
    expect(textOf(await press(terms(), inChannel(AGENT)))).toContain(WEAKENING);
  });

  it('is listed for the helpdesk alone, in a personal chat', async () => {
    await press(terms());
    expect(textOf(await exceptions(EMPLOYEE))).toContain('For the helpdesk');
    signpost.connector.sent.length = 0;
    const mention = {
      type: 'mention',
      mentioned: { id: '28:signpost', name: 'Signpost' },
      text: '<at>S</at>',
    };
    await signpost.post(
      signpost.message('<at>S</at> exceptions', { ...inChannel(AGENT), entities: [mention] }),
    );
    expect(textOf(signpost.connector.cards().at(-1))).toContain('In a personal chat only');
  });
});

describe('the reminder', () => {
  /** Cards that were sent without a message before them, once the clock shows this time (UTC). */
  async function dueAt(time: string): Promise<Card[]> {
    signpost.connector.sent.length = 0;
    signpost.clockOffsetMs = Date.parse(time) - Date.now();
    await signpost.runDueJobs();
    return signpost.connector.cards();
  }
  const later = (from: string, days: number) =>
    new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);

  it('comes on the last day into the agent’s chat, and its button closes the exception', async () => {
    const until = day(3);
    await press(terms({ until }));
    expect(await dueAt(`${until}T08:59:00Z`)).toEqual([]);
    const [reminder] = await dueAt(`${until}T09:00:01Z`);
    expect(textOf(reminder)).toContain('Undo this exception today');
    expect(signpost.connector.sent[0]?.path).toContain(encodeURIComponent(`a:${AGENT}`));
    signpost.connector.sent.length = 0;
    expect(textOf(await press(buttonsOf(reminder)[0]))).toContain('Undone');
    expect(signpost.connector.sent.map(({ method }) => method)).toEqual(['PUT']);
    expect(textOf(await press(buttonsOf(reminder)[0]))).toContain('Undone already');
    expect(await dueAt(`${later(until, 1)}T09:00:01Z`)).toEqual([]);
    expect(textOf(await exceptions())).toContain('No exception is open');
  });

  it('comes again daily, seven times at most, and then the list still has it', async () => {
    const until = day(1);
    await press(terms({ until }));
    const counts: number[] = [];
    for (let days = 0; days < 11; days += 1)
      counts.push((await dueAt(`${later(until, days)}T09:00:01Z`)).length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect(textOf(await exceptions())).toContain('AADSTS53003');
  });

  it('is closed by nobody who does not work at the helpdesk', async () => {
    const until = day(1);
    await press(terms({ until }));
    const [reminder] = await dueAt(`${until}T09:00:01Z`);
    expect(textOf(await press(buttonsOf(reminder)[0], as(FORMER)))).toContain('For the helpdesk');
    expect(textOf(await exceptions())).toContain('AADSTS53003');
  });

  it('ends for an agent who was forgotten; the exception stays in the list', async () => {
    const until = day(1);
    await press(terms({ until }));
    await signpost.post(signpost.message('forget me', as(AGENT)));
    expect(await dueAt(`${until}T09:00:01Z`)).toEqual([]);
    expect(textOf(await exceptions())).toContain('somebody who was forgotten');
  });

  it.each(['7a4b5c6d-0000-4000-8000-0000000000e1', '../../x', '', 5])(
    'no exception has the ID %p',
    async (id) => {
      const text = textOf(await press({ verb: 'undone', id }));
      expect(text).toMatch(/Nothing to undo|What Signpost can do/);
    },
  );
});

describe('a reset or re-registration step', () => {
  const open = (over: Card = {}) => ({ verb: 'openSteps', gate: 'identity', hint: { code: 50126 }, ...over });

  it('asks first how the identity was proven, with a warning', async () => {
    expect(textOf(await admin(50126))).not.toContain(RESET);
    const form = textOf(await press({ verb: 'gate', gate: 'identity', hint: { code: 50126 } }));
    expect(form).toContain('usual way in for attackers');
    expect(form).toContain('Called back on the number in the directory');
    expect(form).not.toContain(RESET);
  });

  it.each([undefined, '', 'they sounded nice', 7, ['callBack']])(
    'is not shown for the proof %p',
    async (proof) => {
      const text = textOf(await press(open({ proof })));
      expect(text).not.toContain(RESET);
      expect(text).toContain('identity was proven');
    },
  );

  it.each(['callBack', 'inPerson', 'manager', 'checkService'])('is shown after %s', async (proof) => {
    expect(textOf(await press(open({ proof })))).toContain(RESET);
  });

  it('counts in "my data" and stays without the person after "forget me"', async () => {
    const ask = async (text: string) => {
      signpost.connector.sent.length = 0;
      await signpost.post(signpost.message(text, as(ADMIN)));
      return textOf(signpost.connector.cards().at(-1));
    };
    await press(open({ proof: 'inPerson' }), as(ADMIN));
    expect(await ask('my data')).toMatch(/\d+ records? of guarded steps/);
    expect(await ask('forget me')).toContain('Deleted');
    expect(await ask('my data')).not.toContain('guarded steps');
  });
});

it('a step that is both asks for the proof as well', async () => {
  const both = terms({ hint: { code: 80012, wasMe: true } });
  expect(textOf(await press(both))).toContain("how the person's identity was proven");
  const text = textOf(await press({ ...both, proof: 'manager' }));
  expect(text).toContain(entryOf(80012)?.steps.admin.find(({ risk }) => risk === 'weakens-control')?.text);
});

import { PEOPLE } from '../../src/local/people';
import {
  ADA,
  ADELE,
  buttonsOf,
  cardsTo,
  DeskStage,
  HENK,
  JONI,
  MEGAN,
  MEGANS_ATTEMPT,
  TRIAGE,
  toldTo,
} from '../support/desk-stage';
import type { Sent } from '../support/signpost';
import { TENANT, textOf } from '../support/signpost';

const PASTE = `AADSTS50076: you must use multi-factor authentication. Correlation ID: ${MEGANS_ATTEMPT}`;
const DAY_MS = 86_400_000;
const MEGANS_CHAT = `a:${MEGAN}`;

let stage: DeskStage;
/** Everything that was ever sent to the triage channel in this file. */
const triageTexts: string[] = [];

beforeEach(async () => {
  stage = new DeskStage();
  await stage.start();
});
afterEach(async () => {
  take();
  await stage.stop();
});

/** What was sent since the last call. */
function take(): readonly Sent[] {
  const sent = stage.takeSent();
  triageTexts.push(toldTo(sent, TRIAGE));
  return sent;
}

const titles = (card: unknown) => buttonsOf(card).map(({ title }) => title);
const triageCard = (sent: readonly Sent[]) => cardsTo(sent, TRIAGE).at(-1) ?? {};

/** The block to copy on a card. */
function blockOf(card: unknown): string {
  const { body } = card as { body: { type: string; codeSnippet: string }[] };
  return body.find(({ type }) => type === 'CodeBlock')?.codeSnippet ?? '';
}

/** The channel is set, Megan shares her problem, and the card of case 1 is in the channel. */
async function openMegansCase(typed: Record<string, string> = { tried: '1,2' }) {
  await stage.say(HENK, 'triage here', TRIAGE);
  const answer = await stage.say(MEGAN, PASTE);
  const form = await stage.pressTitled(MEGAN, answer, 'Still stuck');
  take();
  const filed = await stage.pressTitled(MEGAN, form, 'Share with the helpdesk', typed);
  const sent = take();
  return { form, filed, sent, card: triageCard(sent) };
}

describe('the whole story', () => {
  it('from the report to "it works", told to the person at each step', async () => {
    const { form, filed, card, sent } = await openMegansCase();
    // Everything that the channel reads of the report was on the form, or was announced there.
    expect(textOf(form)).toContain('where the sign-in log has this sign-in, what was found');
    expect(textOf(form)).toContain('Nothing is sent until you press');
    expect(textOf(form)).toContain(MEGANS_ATTEMPT);
    expect(textOf(filed)).toContain('Case 1. The helpdesk has it.');
    expect(sent.some(({ method, path }) => method === 'POST' && path.includes('triage'))).toBe(true);
    expect(titles(card)).toEqual(['Claim', 'Ask for more', 'Escalate', 'Resolve', 'Details']);
    expect(textOf(card)).toContain('Tried:** 1\\.'.replace('\\', ''));
    expect(textOf(card)).toContain('From the sign-in log');

    const claimed = await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
    const afterClaim = take();
    expect(textOf(claimed)).toContain('Case 1: an agent has it');
    expect(afterClaim.find(({ method }) => method === 'PUT')?.path).toContain('triage');
    expect(textOf(triageCard(afterClaim))).toContain('claimed by an agent');
    expect(toldTo(afterClaim, MEGANS_CHAT)).toContain('An agent of the helpdesk is looking at it');

    const details = await stage.pressTitled(HENK, triageCard(afterClaim), 'Details', {}, TRIAGE);
    expect(textOf(details)).toContain('megan.bowen@contoso.example');
    expect(textOf(details)).toContain('CA010 - Require MFA for all users');
    expect(titles(details)).toEqual(['Ask for more', 'Escalate', 'Resolve', 'Give back', 'Details']);
    expect(take()).toEqual([]);
    const beside = await stage.pressTitled(ADELE, triageCard(afterClaim), 'Details', {}, TRIAGE);
    expect(textOf(beside)).toContain('Agents of the helpdesk can do this');
    expect(textOf(beside)).not.toMatch(/megan|CA010/i);

    await stage.pressTitled(HENK, claimed, 'Ask for more', 'Which phone is it, Megan Bowen?', TRIAGE);
    const question = cardsTo(take(), MEGANS_CHAT).at(-1);
    expect(textOf(question)).toContain('Which phone is it');
    const answered = await stage.pressTitled(
      MEGAN,
      question,
      'Answer',
      'The one of megan.bowen@contoso.example',
    );
    expect(textOf(answered)).toContain('Your answer is with the helpdesk');
    const afterReply = take();
    expect(toldTo(afterReply, TRIAGE)).toContain('The person has answered');
    expect(textOf(await stage.say(HENK, 'case 1'))).toContain('The one of megan');

    const escalated = await stage.pressTitled(
      HENK,
      triageCard(afterReply),
      'Escalate',
      'Needs an administrator',
      TRIAGE,
    );
    const block = blockOf(escalated);
    expect(block).toContain(`Correlation ID: ${MEGANS_ATTEMPT}`);
    expect(block).toContain(`Tenant ID: ${TENANT}`);
    expect(block).toContain('From the sign-in log: ');
    expect(block).toMatch(/^Tried: 1\. .+\nTried: 2\. /m);
    expect(block).not.toMatch(/megan|CA010|administrator/i);
    expect(block).not.toContain('Policy IDs');
    const afterEscalation = take();
    expect(toldTo(afterEscalation, MEGANS_CHAT)).toContain('passed it on to specialists');
    expect(toldTo(afterEscalation, MEGANS_CHAT)).not.toContain('Needs an administrator');
    await stage.pressTitled(HENK, triageCard(afterEscalation), 'Resolve', 'Registered the new phone', TRIAGE);
    const resolved = cardsTo(take(), MEGANS_CHAT).at(-1);
    expect(textOf(resolved)).toContain('Registered the new phone');
    expect(titles(resolved)).toEqual(['It works', 'Still not working']);

    await stage.pressTitled(MEGAN, resolved, 'Still not working', '');
    const afterReopening = take();
    expect(toldTo(afterReopening, TRIAGE)).toContain('still does not work');
    expect(textOf(triageCard(afterReopening))).toContain('Case 1: waits for an agent');
    await stage.pressTitled(JONI, triageCard(afterReopening), 'Resolve', 'Cleared the old session', TRIAGE);
    const again = cardsTo(take(), MEGANS_CHAT).at(-1);
    expect(textOf(await stage.pressTitled(MEGAN, again, 'It works'))).toContain('The case stays closed');
    expect(textOf(await stage.say(HENK, 'cases'))).toContain('There is none');
    expect(textOf(await stage.say(HENK, 'cases all'))).toContain('resolved');
  });
});

describe('still stuck', () => {
  it('gives the bundle to copy where no helpdesk takes cases', async () => {
    const card = await stage.pressTitled(MEGAN, await stage.say(MEGAN, PASTE), 'Still stuck');
    expect(textOf(card)).toContain('Nobody has been told yet');
    expect(blockOf(card)).toContain(`Tenant ID: ${TENANT}`);
  });

  it('in a channel leads into the personal chat, with the IDs in the box there', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    const answer = await stage.say(MEGAN, PASTE, '19:other@thread.tacv2');
    const card = await stage.pressTitled(MEGAN, answer, 'Still stuck', {}, '19:other@thread.tacv2');
    const { actions } = card as { actions: { type: string; url: string }[] };
    const url = new URL(actions[0]?.url ?? '');
    expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect(url.searchParams.get('message')).toBe(`AADSTS50076 Correlation ID: ${MEGANS_ATTEMPT}`);
    expect(textOf(card)).not.toContain('Share with the helpdesk');
  });

  it('a second press and a second share show the case that there is', async () => {
    const { form } = await openMegansCase();
    const second = await stage.press(MEGAN, {
      verb: 'stuck',
      hint: { code: 50076, correlationId: MEGANS_ATTEMPT },
    });
    expect(textOf(second)).toContain('You have reported this already');
    const shared = await stage.pressTitled(MEGAN, form, 'Share with the helpdesk');
    expect(textOf(shared)).toContain('You have reported this already');
    expect(textOf(await stage.say(HENK, 'cases'))).toContain('1 case,');
  });

  it('pressed ten times at once opens one case', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    const data = { verb: 'share', hint: { code: 50076 }, tried: '1' };
    const views = await Promise.all(Array.from({ length: 10 }, () => stage.press(MEGAN, data)));
    expect(views.every((view) => /Case 1|being told/.test(textOf(view)))).toBe(true);
    expect(cardsTo(take(), TRIAGE).filter((card) => textOf(card).includes('Case 1'))).toHaveLength(1);
    expect(textOf(await stage.say(HENK, 'cases'))).toContain('1 case,');
  });

  it('"Not now" leads back to the steps and tells nobody', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    const form = await stage.pressTitled(MEGAN, await stage.say(MEGAN, PASTE), 'Still stuck');
    take();
    expect(textOf(await stage.pressTitled(MEGAN, form, 'Not now'))).toContain('What to do');
    expect(textOf(await stage.pressTitled(MEGAN, form, 'Copy it instead'))).toContain(MEGANS_ATTEMPT);
    expect(toldTo(take(), TRIAGE)).toBe('');
    expect(textOf(await stage.say(HENK, 'cases'))).toContain('There is none');
  });

  it.each([403, 404])(
    'a channel that is gone (%i) loses nothing: the case is kept, the person copies',
    async (status) => {
      await stage.say(HENK, 'triage here', TRIAGE);
      stage.connector.statuses.push({ status });
      const view = await stage.press(MEGAN, { verb: 'share', hint: { code: 50076 } });
      expect(textOf(view)).toContain('Case 1 is kept');
      expect(textOf(view)).toContain('Code: AADSTS50076');
      expect(textOf(await stage.say(HENK, 'cases'))).toContain('50076');
      // The channel was forgotten with it.
      const next = await stage.press(ADELE, { verb: 'stuck', hint: { code: 50076 } });
      expect(textOf(next)).toContain('Nobody has been told yet');
    },
  );

  it('a channel that fails for the moment gets the card with the next change', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    take();
    stage.connector.statuses.push({ status: 500 });
    await stage.press(MEGAN, { verb: 'share', hint: { code: 50076 } });
    take();
    await stage.press(HENK, { verb: 'case', act: 'claim', number: 1 });
    expect(textOf(triageCard(take()))).toContain('Case 1: an agent has it');
  });
});

it('a card that somebody deleted is posted anew with the next change', async () => {
  const { card } = await openMegansCase();
  await stage.say(MEGAN, 'cases');
  take();
  // The person first, then the card.
  stage.connector.statuses.push({ status: 201 }, { status: 404 });
  await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
  const toChannel = take().filter(({ path }) => path.includes('triage'));
  expect(toChannel.map(({ method }) => method)).toEqual(['PUT', 'POST']);
  await stage.pressTitled(HENK, card, 'Resolve', 'done', TRIAGE);
  const after = take().filter(({ path }) => path.includes('triage'));
  expect(after.map(({ method }) => method)).toEqual(['PUT']);
});

describe('the channel of the helpdesk', () => {
  it('is set by agents alone, in a channel, and ended', async () => {
    expect(textOf(await stage.say(MEGAN, 'triage here', TRIAGE))).toContain(
      'Agents of the helpdesk can do this',
    );
    expect(textOf(await stage.say(HENK, 'triage here'))).toContain(
      'in the channel that the helpdesk works in',
    );
    expect(textOf(await stage.say(HENK, 'triage here', TRIAGE))).toContain(
      'This is the channel of the helpdesk now',
    );
    expect(textOf(await stage.say(MEGAN, 'triage off', TRIAGE))).toContain(
      'Agents of the helpdesk can do this',
    );
    expect(textOf(await stage.say(ADA, 'triage off'))).toContain('No channel of the helpdesk any more');
    const card = await stage.press(MEGAN, { verb: 'stuck', hint: { code: 50076 } });
    expect(textOf(card)).toContain('Nobody has been told yet');
  });
});

describe('rights', () => {
  it('two agents claim at once: one has it, the other is told', async () => {
    const { card } = await openMegansCase();
    const views = await Promise.all(
      [HENK, JONI].map((agent) => stage.pressTitled(agent, card, 'Claim', {}, TRIAGE)),
    );
    const told = views.map(textOf).filter((text) => text.includes('Another agent has this case'));
    expect(told).toHaveLength(1);
    expect(textOf(triageCard(take())).match(/claimed by an agent/g)).toHaveLength(1);
  });

  it('an employee reads the same about a case of others as about none', async () => {
    await openMegansCase();
    const texts: string[] = [];
    const keep = (card: unknown) => texts.push(textOf(card).replace(/No case \d+/g, 'No case N'));
    for (const number of [1, 99]) {
      keep(await stage.say(ADELE, `case ${number}`));
      for (const act of ['claim', 'details', 'works', 'reply', 'stillStuck'])
        keep(await stage.press(ADELE, { verb: 'case', act, number, replyText: 'x' }));
      keep(await stage.press(ADELE, { verb: 'showCase', number }));
    }
    expect([...new Set(texts)]).toEqual([texts[0]]);
    expect(texts[0]).toContain('No case N to show');
    expect(textOf(await stage.say(ADELE, 'cases'))).toContain('There is none');
    expect(textOf(await stage.say(ADELE, 'cases all'))).toContain('There is none');
    const inThread = await Promise.all(
      [1, 99].map((number) => stage.press(ADELE, { verb: 'case', act: 'claim', number }, TRIAGE)),
    );
    expect(new Set(inThread.map(textOf)).size).toBe(1);
  });

  it('the reporter sees their own case, and cannot do what agents do', async () => {
    await openMegansCase();
    expect(textOf(await stage.say(MEGAN, 'cases'))).toContain('1 case');
    expect(titles(await stage.say(MEGAN, 'case 1'))).toEqual(['It works']);
    const view = await stage.press(MEGAN, { verb: 'case', act: 'claim', number: 1 });
    expect(textOf(view)).toContain('Agents of the helpdesk can do this');
    const details = await stage.press(MEGAN, { verb: 'case', act: 'details', number: 1 });
    expect(textOf(details)).not.toContain('CA010');
  });

  it('an agent who lost the role is refused with the buttons that are left', async () => {
    const { card } = await openMegansCase();
    await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
    await stage.boot({ AGENT_IDS: JONI });
    for (const title of ['Resolve', 'Details'])
      expect(textOf(await stage.pressTitled(HENK, card, title, 'done', TRIAGE))).toContain(
        'Agents of the helpdesk can do this',
      );
    expect(textOf(await stage.say(HENK, 'case 1'))).toContain('No case 1 to show');
  });

  it('tampered data brings help and changes nothing', async () => {
    await openMegansCase();
    for (const data of [
      { verb: 'case', act: 'delete', number: 1 },
      { verb: 'case', act: 'claim', number: 'all' },
      { verb: 'case', act: 'claim', number: 1e300 },
      { verb: 'case', act: 'sudo', number: 1, desk: 'admin' },
      { verb: 'showCase', number: '1 or 1=1' },
    ])
      expect(textOf(await stage.press(HENK, data))).toContain('What Signpost can do');
    expect(textOf(await stage.say(MEGAN, 'case 1'))).toContain('The helpdesk has it');
  });

  it('steps that the card does not have are dropped from what was tried', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    const codes = [50076, 50126, 50053, 50055];
    const ticked = ['all', '98,99', ['1'], undefined];
    for (const [at, code] of codes.entries())
      await stage.press(MEGAN, { verb: 'share', hint: { code }, tried: ticked[at] });
    const shown = cardsTo(take(), TRIAGE).filter((card) => textOf(card).includes('Case'));
    expect(shown).toHaveLength(4);
    expect(textOf(shown)).not.toContain('Tried');
  });

  it('an old button of a resolved case is answered clearly', async () => {
    const { card } = await openMegansCase();
    await stage.pressTitled(HENK, card, 'Resolve', 'Done', TRIAGE);
    const view = await stage.pressTitled(JONI, card, 'Claim', {}, TRIAGE);
    expect(textOf(view)).toContain('It was resolved meanwhile');
    expect(titles(view)).toEqual(['Reopen', 'Details']);
  });

  it('a question without words is not asked', async () => {
    const { card } = await openMegansCase();
    const view = await stage.pressTitled(HENK, card, 'Ask for more', '   ', TRIAGE);
    expect(textOf(view)).toContain('Please write a few words first');
    expect(toldTo(take(), MEGANS_CHAT)).toBe('');
  });

  it('a secret in a note is taken out before it is kept', async () => {
    const { card } = await openMegansCase();
    await stage.pressTitled(HENK, card, 'Resolve', 'Set the password: Xy7!kfPq2#vL', TRIAGE);
    expect(toldTo(take(), MEGANS_CHAT)).not.toContain('Xy7!kfPq2#vL');
  });
});

describe('people out of reach', () => {
  it.each([
    { name: 'uninstallation', activity: { type: 'installationUpdate', action: 'remove' } },
    {
      name: 'the bot leaving the chat',
      activity: {
        type: 'conversationUpdate',
        membersRemoved: [{ id: '28:00000000-0000-4000-8000-0000000000b0' }],
      },
    },
  ])('after $name the thread says so, with the way back', async ({ activity }) => {
    const { card } = await openMegansCase();
    await stage.signpost.post({ ...stage.signpost.message(''), ...stage.from(MEGAN), ...activity });
    await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
    const sent = take();
    expect(toldTo(sent, MEGANS_CHAT)).toBe('');
    expect(textOf(triageCard(sent))).toContain('The person cannot be reached in a chat');
    expect(textOf(triageCard(sent))).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3A');
  });

  it('a chat that answers 403 is forgotten, and reached again after an installation', async () => {
    const { card } = await openMegansCase();
    stage.connector.statuses.push({ status: 403 });
    await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
    expect(textOf(triageCard(take()))).toContain('cannot be reached');
    await stage.signpost.post({
      ...stage.signpost.message(''),
      ...stage.from(MEGAN),
      type: 'installationUpdate',
      action: 'add',
    });
    await stage.pressTitled(HENK, card, 'Escalate', 'x', TRIAGE);
    expect(toldTo(take(), MEGANS_CHAT)).toContain('passed it on');
  });

  it('an agent opens a case from their view of a card in a channel; nobody else can', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    const thread = await stage.say(MEGAN, PASTE, '19:other@thread.tacv2');
    const view = await stage.pressTitled(HENK, thread, 'Details', {}, '19:other@thread.tacv2');
    expect(titles(view)).toContain('Open case');
    expect(titles(view)).not.toContain('Still stuck');
    expect(titles(thread)).not.toContain('Open case');
    const button = buttonsOf(view).find(({ title }) => title === 'Open case');
    const refused = await stage.press(ADELE, button?.data, '19:other@thread.tacv2');
    expect(textOf(refused)).toContain('Agents of the helpdesk can do this');
    take();
    const opened = await stage.press(HENK, button?.data, '19:other@thread.tacv2');
    expect(textOf(opened)).toContain('Its card is in the channel');
    expect(textOf(triageCard(take()))).toContain('Asked for by');
  });

  it('an agent opens a case for somebody', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    take();
    const view = await stage.say(HENK, `open case 50076 ${MEGANS_ATTEMPT}`);
    expect(textOf(view)).toContain('Its card is in the channel');
    const card = triageCard(take());
    expect(textOf(card)).toContain('does not know whose case this is');
    expect(titles(card)).not.toContain('Ask for more');
    expect(textOf(await stage.say(ADELE, 'open case 50076'))).toContain('Agents of the helpdesk can do this');
  });
});

describe('reminders', () => {
  it('come once a day, three times, over a restart, and end with the case', async () => {
    const { card } = await openMegansCase();
    const reminded = () =>
      take().filter(({ activity }) => String(activity['text']).includes('nothing has happened'));
    await stage.pass(DAY_MS - 60_000);
    expect(reminded()).toEqual([]);
    await stage.pass(2 * 60_000);
    const first = reminded();
    expect(first).toHaveLength(1);
    expect(decodeURIComponent(first[0]?.path ?? '')).toContain(`${TRIAGE};messageid=sent-`);
    await stage.boot();
    await stage.pass(60_000);
    expect(reminded()).toEqual([]);
    for (let day = 2; day <= 6; day += 1) await stage.pass(DAY_MS);
    expect(reminded()).toHaveLength(2);

    await stage.pressTitled(HENK, card, 'Claim', {}, TRIAGE);
    await stage.pass(DAY_MS + 60_000);
    expect(reminded()).toHaveLength(1);
    await stage.pressTitled(HENK, card, 'Resolve', 'done', TRIAGE);
    await stage.pass(5 * DAY_MS);
    expect(reminded()).toEqual([]);
  });
});

describe('clients without a view of their own', () => {
  const submit = (objectId: string, data: unknown, channel?: string) =>
    stage.signpost.post(
      stage.signpost.message('', { ...stage.from(objectId, channel), value: data, replyToId: 'card-1' }),
    );

  it('get no details in a channel, and change the case all the same', async () => {
    await openMegansCase();
    await submit(HENK, { verb: 'case', act: 'details', number: 1 }, TRIAGE);
    const told = take();
    expect(told.some(({ method }) => method === 'PUT')).toBe(false);
    expect(toldTo(told, TRIAGE)).toContain('In a personal chat only');
    await submit(HENK, { verb: 'case', act: 'claim', number: 1 }, TRIAGE);
    const claimed = take().filter(({ path }) => path.includes('triage'));
    expect(claimed.map(({ method }) => method)).toEqual(['PUT']);
    await submit(JONI, { verb: 'case', act: 'claim', number: 1 }, TRIAGE);
    expect(toldTo(take(), TRIAGE)).toContain('Another agent has this case');
  });

  it('get the form and the case in a personal chat', async () => {
    await stage.say(HENK, 'triage here', TRIAGE);
    take();
    await submit(MEGAN, { verb: 'share', hint: { code: 50076 }, tried: '1' });
    expect(textOf(cardsTo(take(), MEGANS_CHAT))).toContain('Case 1. The helpdesk has it.');
  });
});

it('no log holds a person or what somebody wrote', async () => {
  const { card } = await openMegansCase();
  await stage.pressTitled(HENK, card, 'Ask for more', 'What is with Megan Bowen', TRIAGE);
  const logs = stage.signpost.logs.join('');
  expect(logs).toContain('A case was opened');
  expect(logs).not.toMatch(/bowen|What is with/i);
  for (const { objectId } of PEOPLE) expect(logs).not.toContain(objectId);
});

afterAll(() => {
  const text = triageTexts.join('\n');
  expect(text).toContain('Case 1');
  for (const { objectId, name, userPrincipalName } of PEOPLE)
    for (const secret of [objectId, name, userPrincipalName]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/203\.0\.113|@contoso|\b\d{1,3}(\.\d{1,3}){3}\b/);
});

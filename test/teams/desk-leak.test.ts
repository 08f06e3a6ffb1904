import { createSampleTenant } from '../../src/local/sample/create-sample-tenant';
import { EXPECTED_ATTEMPTS } from '../core/diagnosis/expected-attempts';
import { ADELE, DeskStage, HENK, TRIAGE } from '../support/desk-stage';
import { expectNoPersonalData, markersIn, markTenant } from '../support/personal-data';

const { data, markers: all } = markTenant(createSampleTenant(Date.now()));
/** The person who shares a case is shown the IDs of the policies that failed, and shares them; never their names. */
const policyIds = new Set(data.policies.map(({ id }) => String(id)));
const markers = [...all].filter((marker) => !policyIds.has(marker));
const DAY_MS = 86_400_000;

const stage = new DeskStage();
beforeAll(async () => {
  await stage.start({}, data);
  await stage.say(HENK, 'triage here', TRIAGE);
});
afterAll(() => stage.stop());

/** Attempts of people, each of whom reports it. */
const REPORTS = EXPECTED_ATTEMPTS.flatMap(({ about, code, correlationId }) => {
  const row = data.signIns.find((each) => each['correlationId'] === correlationId);
  const userId = String(row?.['userId'] ?? '');
  const name = String(row?.['userPrincipalName']);
  return userId === '' ? [] : [{ about, userId, name, hint: { code, correlationId } }];
}).map((report, index) => ({ ...report, number: index + 1 }));

/** What the channel got since the last call. */
function toldInChannel(): unknown[] {
  return stage
    .takeSent()
    .filter(({ path }) => decodeURIComponent(path).includes(TRIAGE))
    .map(({ activity: { text, summary, attachments } }) => [text, summary, attachments]);
}

it('there is a report for every attempt of a person', () => {
  expect(REPORTS.length).toBeGreaterThanOrEqual(26);
});

it.each(REPORTS.map((report) => [report.about, report] as const))(
  'a case names nobody in the channel, whatever is typed: %s',
  async (_, { userId, name, hint, number }) => {
    toldInChannel();
    await stage.press(userId, { verb: 'share', hint, tried: '1' });
    const onCase = (act: string, typed: object = {}) => ({ verb: 'case', act, number, ...typed });
    const views: unknown[] = [];
    for (const act of ['claim', 'details', 'resolve'])
      views.push(await stage.press(ADELE, onCase(act, { resolveText: name }), TRIAGE));
    await stage.press(HENK, onCase('claim'), TRIAGE);
    await stage.press(HENK, onCase('ask', { askText: `Is it ${name}?` }), TRIAGE);
    await stage.press(userId, onCase('reply', { replyText: `I am ${name}.` }));
    await stage.press(HENK, onCase('escalate', { escalateText: `For ${name}.` }), TRIAGE);
    await stage.say(HENK, `case ${number}`, TRIAGE);
    await stage.say(ADELE, `case ${number}`, TRIAGE);
    const details = await stage.press(HENK, onCase('details'), TRIAGE);
    await stage.press(HENK, onCase('resolve', { resolveText: `Helped ${name}.` }), TRIAGE);
    await stage.press(userId, onCase('stillStuck', { stuckText: `Still ${name}.` }));
    const told = toldInChannel();
    expect(told.length).toBeGreaterThan(4);
    expectNoPersonalData([...told, ...views], markers);
    expect(markersIn(details, markers)).toContain(name);
  },
);

it('lists and reminders name nobody either', async () => {
  for (const text of ['cases', 'cases all', 'cases export', 'open case 50076'])
    for (const key of [HENK, ADELE]) await stage.say(key, text, TRIAGE);
  for (let day = 0; day < 3; day += 1) await stage.pass(DAY_MS + 60_000);
  const told = toldInChannel();
  expect(JSON.stringify(told)).toContain('Case');
  expectNoPersonalData(told, markers);
});

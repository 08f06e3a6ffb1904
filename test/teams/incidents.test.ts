import type { GraphRow } from '../../src/local/graph/graph-message';
import type { TenantData } from '../../src/local/graph/tenant-data';
import { createSampleTenant } from '../../src/local/sample/create-sample-tenant';
import { ADELE, buttonsOf, cardsTo, DeskStage, HENK, TRIAGE, toldTo } from '../support/desk-stage';
import { textOf } from '../support/signpost';

const COUNT = 12;
const people = Array.from({ length: COUNT }, (_, at) => {
  const digits = String(at + 10);
  return {
    objectId: `cccccccc-0000-4000-8000-0000000000${digits}`,
    correlationId: `dddddddd-0000-4000-8000-0000000000${digits}`,
    requestId: `eeeeeeee-0000-4000-8000-0000000000${digits}`,
    name: `Employee${digits} Blocked`,
    address: `employee${digits}@contoso.example`,
  };
});

/** The sample tenant, with twelve more people who are blocked in the same application a minute ago. */
function crowdedTenant(): TenantData {
  const tenant = createSampleTenant(Date.now());
  const blocked = tenant.signIns.find((row) => (row['status'] as GraphRow)['errorCode'] === 53003);
  const [anybody] = tenant.users;
  const createdDateTime = `${new Date(Date.now() - 60_000).toISOString().slice(0, 19)}Z`;
  return {
    ...tenant,
    signIns: [
      ...tenant.signIns,
      ...people.map(({ objectId, correlationId, requestId, name, address }) => ({
        ...blocked,
        createdDateTime,
        correlationId,
        id: requestId,
        userId: objectId,
        userDisplayName: name,
        userPrincipalName: address,
      })),
    ],
    users: [
      ...tenant.users,
      ...people.map(({ objectId, name, address }) => ({
        ...anybody,
        id: objectId,
        displayName: name,
        userPrincipalName: address,
        mail: address,
      })),
    ],
  };
}

let stage: DeskStage;

beforeAll(async () => {
  stage = new DeskStage();
  await stage.start({}, crowdedTenant());
  await stage.say(HENK, 'triage here', TRIAGE);
});
afterAll(() => stage.stop());

/** Pastes the error, says that it did not help, and shares it with the helpdesk. */
async function report({ objectId, correlationId }: (typeof people)[number]): Promise<void> {
  const answer = await stage.say(objectId, `AADSTS53003 blocked. Correlation ID: ${correlationId}`);
  const form = await stage.pressTitled(objectId, answer, 'Still stuck');
  await stage.pressTitled(objectId, form, 'Share with the helpdesk');
}

it('twelve reports become one incident; closing it tells all twelve once', async () => {
  stage.takeSent();
  for (const person of people) {
    await report(person);
    // The log answers five calls in ten seconds.
    await stage.pass(3000);
  }
  await stage.pass(11_000);
  const sent = stage.takeSent();
  const toTriage = cardsTo(sent, TRIAGE);
  const roots = sent.filter(
    ({ method, path, activity }) =>
      method === 'POST' &&
      decodeURIComponent(path).includes(TRIAGE) &&
      textOf(activity).includes('Incident 1'),
  );
  expect(roots).toHaveLength(1);
  const root = toTriage.at(-1);
  expect(textOf(root)).toContain(`Incident 1: ${COUNT} reports of one problem`);
  expect(toTriage.filter((card) => textOf(card).includes('waits for an agent'))).toHaveLength(4);
  const told = toldTo(sent, TRIAGE);
  for (const { objectId, name, address } of people)
    for (const personal of [objectId, name, address]) expect(told).not.toContain(personal);

  expect(textOf(await stage.pressTitled(ADELE, root, 'Close', 'Nothing.', TRIAGE))).toContain(
    'Agents of the helpdesk can do this',
  );
  const closed = await stage.pressTitled(HENK, root, 'Close', 'Undid the change to the policy.', TRIAGE);
  expect(textOf(closed)).toContain('Everybody who reported it is being told');
  expect(buttonsOf(closed)).toEqual([]);
  await stage.pass(1000);
  await stage.pass(120_000);
  const after = stage.takeSent();
  for (const { objectId } of people) {
    const [card, ...more] = cardsTo(after, `a:${objectId}`);
    expect(textOf(card)).toContain('Undid the change to the policy.');
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['It works', 'Still not working']);
    expect(more).toEqual([]);
  }
  expect(toldTo(after, TRIAGE)).toContain('Incident 1: closed');
  expect(toldTo(after, TRIAGE)).not.toContain('Undid the change');
  expect(textOf(await stage.say(HENK, 'cases'))).toContain('There is none');

  const again = await stage.pressTitled(HENK, root, 'Close', 'Twice.', TRIAGE);
  expect(textOf(again)).toContain('It was closed before');
});

it.each([
  {
    name: 'a number of nothing',
    data: { verb: 'closeIncident', number: 99, closeText: 'x' },
    says: 'no incident',
  },
  { name: 'no number', data: { verb: 'closeIncident', closeText: 'x' }, says: 'What Signpost can do' },
  {
    name: 'a number that is none',
    data: { verb: 'closeIncident', number: '1; drop' },
    says: 'What Signpost can do',
  },
])('a tampered button with $name gets a clear answer', async ({ data, says }) => {
  expect(textOf(await stage.press(HENK, data, TRIAGE))).toContain(says);
});

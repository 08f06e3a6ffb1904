import type { Inquiry } from '../../src/core/inquiry';
import type { Wish } from '../../src/flows/answer-message';
import { grantWish } from '../../src/flows/grant-wish';
import { createLookUpLimit } from '../../src/flows/look-up-limit';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import { FakeMembership, FakeTenantFacts, FakeTime, PEOPLE } from '../support/fakes';
import { inquiry } from '../support/inquiry';
import { auditRecord, cardReference, job } from '../support/live-records';

function setUp() {
  const time = new FakeTime();
  const store = createInMemoryStore(time);
  const tenantFacts = new FakeTenantFacts();
  const membership = new FakeMembership();
  const tenant = { membership, tenantFacts, audit: store.audit, limit: createLookUpLimit(store.budget) };
  const myData = { audit: store.audit, records: store.personalRecords };
  const wish = (wished: Wish, who: keyof typeof PEOPLE, over: Partial<Inquiry> = {}) =>
    grantWish(wished, inquiry({ asker: { objectId: PEOPLE[who], isOwnTenant: true }, ...over }), {
      myData,
      tenant,
      clock: time,
    });
  return { time, store, tenantFacts, membership, myData, wish };
}

const methodsOf = (named: string): Wish => ({ kind: 'methodsOf', named });
const REGISTERED = {
  kind: 'found',
  value: { methods: ['Authenticator app'], isMfaCapable: true, isMfaRegistered: true },
} as const;

it('my data counts and lists what is stored about the asker, without who else took part', async () => {
  const { store, wish } = setUp();
  await store.audit.record(
    auditRecord({ askerId: PEOPLE.agent, subjectId: PEOPLE.employee, reason: 'agent' }),
  );
  await store.jobs.add(job('keep', { payload: { askerId: PEOPLE.employee } }));
  await store.cardReferences.save('card', cardReference({ askerId: PEOPLE.employee }));
  const answer = await wish({ kind: 'myData' }, 'employee');
  expect(answer?.text).toMatch(/^1 record of .* 1 look still to come, 1 reference to/);
  expect(answer?.lines).toEqual([expect.stringContaining('your sign-ins were looked at')]);
  expect(JSON.stringify(answer)).not.toContain(PEOPLE.agent);
});

it('forget me deletes all of it and says how many records that were', async () => {
  const { store, wish } = setUp();
  await store.audit.record(auditRecord({ askerId: PEOPLE.employee }));
  await store.cardReferences.save('card', cardReference({ askerId: PEOPLE.employee }));
  expect((await wish({ kind: 'forgetMe' }, 'employee'))?.title).toBe('Deleted: 2 records');
  expect((await wish({ kind: 'forgetMe' }, 'employee'))?.title).toBe('There was nothing to delete');
});

it.each(['myData', 'forgetMe', 'status'] as const)('%s is answered in personal chats only', async (kind) => {
  const { store, wish } = setUp();
  await store.audit.record(auditRecord({ askerId: PEOPLE.employee }));
  const answer = await wish({ kind }, 'employee', { place: 'channel' });
  expect(answer?.title).toBe('In a personal chat only');
  expect(await store.audit.about(PEOPLE.employee)).toHaveLength(1);
});

it.each(['agent', 'admin'] as const)('status shows open incidents to an %s', async (who) => {
  const { tenantFacts, wish } = setUp();
  const issue = { service: 'Microsoft Entra', startedAt: '2026-11-20T08:00:00Z' };
  tenantFacts.issues = [
    { ...issue, id: 'EN1', title: 'Slow prompts', isResolved: false },
    { ...issue, id: 'EN2', title: 'Over', isResolved: true },
  ];
  const lines = (await wish({ kind: 'status' }, who))?.lines;
  expect(lines).toEqual([expect.stringContaining('Slow prompts (EN1')]);
});

it.each(['employee', 'guest'] as const)(
  'status asks nothing for an %s and says what it says without incidents',
  async (who) => {
    const { tenantFacts, wish } = setUp();
    const none = await wish({ kind: 'status' }, 'agent');
    tenantFacts.issues = [
      { id: 'EN1', title: 'Slow', service: 'Entra', startedAt: '2026-11-20T08:00:00Z', isResolved: false },
    ];
    tenantFacts.calls.length = 0;
    expect(await wish({ kind: 'status' }, who)).toEqual(none);
    expect(tenantFacts.calls).toEqual([]);
  },
);

it('methods shows an agent what somebody registered, and leaves a record', async () => {
  const { store, tenantFacts, wish } = setUp();
  tenantFacts.registered = REGISTERED;
  expect((await wish(methodsOf(PEOPLE.employee), 'agent'))?.lines).toEqual(['Authenticator app']);
  const about = await store.audit.about(PEOPLE.employee);
  expect(about).toMatchObject([{ askerId: PEOPLE.agent, reason: 'agent', way: 'user', outcome: 'rows' }]);
});

it.each([
  { name: 'an employee about a colleague', who: 'employee', named: PEOPLE.colleague },
  { name: 'an employee about a name', who: 'employee', named: 'adele@contoso.example' },
  { name: 'a guest', who: 'guest', named: PEOPLE.colleague },
  { name: 'an agent about a protected person', who: 'agent', named: PEOPLE.protected },
  { name: 'an agent about nobody', who: 'agent', named: 'nobody@contoso.example' },
] as const)('methods answers $name as if there were nothing', async ({ who, named }) => {
  const { store, tenantFacts, wish } = setUp();
  const nothing = await wish(methodsOf(PEOPLE.colleague), 'agent');
  tenantFacts.registered = REGISTERED;
  tenantFacts.calls.length = 0;
  expect(await wish(methodsOf(named), who)).toEqual(nothing);
  expect(tenantFacts.calls.filter((call) => call.startsWith('registration'))).toEqual([]);
  expect(await store.audit.about(PEOPLE.protected)).toEqual([]);
});

it('says which permission is missing', async () => {
  const { tenantFacts, wish } = setUp();
  tenantFacts.registered = { kind: 'failed', failure: 'permission' };
  expect((await wish(methodsOf(PEOPLE.employee), 'agent'))?.text).toContain('AuditLog.Read.All');
});

it('has no answer about the tenant where it is not connected', async () => {
  const { myData, time } = setUp();
  const ports = { myData, tenant: undefined, clock: time };
  expect(await grantWish({ kind: 'status' }, inquiry(), ports)).toBeUndefined();
  expect((await grantWish({ kind: 'myData' }, inquiry(), ports))?.title).toContain('keeps about you');
});

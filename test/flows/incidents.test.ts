import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Case } from '../../src/core/desk/case';
import { INCIDENT_CARD, INCIDENT_CLOSING } from '../../src/core/desk/incident-jobs';
import type { Conversation } from '../../src/core/desk-ports';
import type { FactAnswer, PolicyChange } from '../../src/core/live-ports';
import type { Messenger } from '../../src/core/messenger';
import type { Card, Logger } from '../../src/core/ports';
import { runIncidentClosing } from '../../src/flows/desk/close-incident';
import type { Desk } from '../../src/flows/desk/desk';
import { createDesk } from '../../src/flows/desk/desk';
import type { DeskPorts } from '../../src/flows/desk/desk-ports';
import type { DeskVisit } from '../../src/flows/desk/desk-visit';
import type { CaseRequest } from '../../src/flows/desk/open-case';
import { openCase } from '../../src/flows/desk/open-case';
import { createJobRunner } from '../../src/flows/run-jobs';
import type { Store } from '../../src/store/store';
import { caseReport } from '../support/desk-records';
import { FakeMembership, FakeTenantFacts, FakeTime, NOW, PEOPLE } from '../support/fakes';
import { knowledge } from '../support/knowledge';
import { textOf } from '../support/signpost';
import type { Place } from '../support/store-place';
import { filePlace } from '../support/store-place';

const CHANNEL: Conversation = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversationId: '19:triage@thread.tacv2',
  botId: '28:signpost',
  tenantId: 't',
  place: 'channel',
};
const APP = '00000002-0000-0ff1-ce00-000000000000';
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};
const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge().catalog);
const person = (at: number) => `00000000-0000-4000-8000-0000000003${String(at).padStart(2, '0')}`;

/** What was sent: a new card in a conversation, or one over the card with this reference. */
interface SentCard {
  readonly to: string;
  readonly isNew: boolean;
  readonly card: Card;
}

/** Two replicas over one database, and everything that they send. */
class TwoReplicas {
  readonly time = new FakeTime();
  readonly tenantFacts = new FakeTenantFacts();
  readonly membership = new FakeMembership();
  readonly sent: SentCard[] = [];
  /** Runs before a card is sent. */
  beforeSend: () => Promise<void> = async () => undefined;
  #place: Place | undefined;
  stores: readonly Store[] = [];

  async start(): Promise<void> {
    this.#place = filePlace();
    this.stores = [await this.#place.open(this.time), await this.#place.open(this.time)];
    this.membership.standings.set(PEOPLE.agent, {
      isAgent: true,
      isAdmin: false,
      isProtected: false,
      membership: 'member',
    });
    await this.store().conversations.save({ kind: 'triage' }, CHANNEL);
  }

  async stop(): Promise<void> {
    for (const store of this.stores) await store.close();
    await this.#place?.remove();
  }

  store(replica = 0): Store {
    const store = this.stores[replica % 2];
    if (store === undefined) throw new TypeError('not started');
    return store;
  }

  ports(replica = 0): DeskPorts {
    const store = this.store(replica);
    const { catalog } = knowledge();
    const { time: clock, membership, tenantFacts } = this;
    return {
      ...store,
      messenger: this.#messenger(store),
      cards,
      catalog,
      clock,
      membership,
      tenantFacts,
      logger: silent,
    };
  }

  desk(replica = 0): Desk {
    const parts = { knowledge: knowledge(), live: undefined, timer: this.time };
    return createDesk({ ...this.ports(replica), ...parts });
  }

  #messenger({ cardReferences }: Store): Messenger {
    const send = async (sent: SentCard) => {
      await this.beforeSend();
      this.sent.push(sent);
    };
    return {
      update: async (to, card) => {
        if ((await cardReferences.find(to)) === undefined) return false;
        await send({ to, isNew: false, card });
        return true;
      },
      say: async () => true,
      post: async ({ conversationId }, card) => {
        await send({ to: conversationId, isNew: true, card });
        return { activityId: String(this.sent.length), conversationId };
      },
    };
  }

  /** Person `at` reports 53003 with one application; `over` lies on top. */
  async report(at: number, over: Partial<CaseRequest> = {}, replica = at): Promise<Case> {
    const reporterId = person(at);
    const chat = { ...CHANNEL, conversationId: `a:${reporterId}`, place: 'personal' } as const;
    await this.store(replica).conversations.save({ kind: 'personal', objectId: reporterId }, chat);
    const report = caseReport({ code: 53003, applicationId: APP, policyIds: [] });
    const opening = await openCase(
      { report, reporterId, openedById: reporterId, ...over },
      this.ports(replica),
    );
    if (opening.kind !== 'opened') throw new TypeError(`The case is ${opening.kind}`);
    return opening.case;
  }

  async reports(count: number): Promise<void> {
    for (let at = 1; at <= count; at += 1) await this.report(at);
  }

  /** Runs due jobs on both replicas. */
  async runJobs(): Promise<void> {
    const kindsOf = (desk: Desk) =>
      new Map([
        [INCIDENT_CARD, desk.drawIncident],
        [INCIDENT_CLOSING, desk.closeIncident],
      ]);
    await Promise.all(
      [0, 1].map((replica) => {
        const { jobs } = this.store(replica);
        const kinds = kindsOf(this.desk(replica));
        return createJobRunner({ jobs, clock: this.time, logger: silent, kinds }).runDue();
      }),
    );
  }

  async pass(ms: number): Promise<void> {
    await this.time.advance(ms);
    await this.runJobs();
  }

  visit(objectId: string): DeskVisit {
    const asker = { isOwnTenant: true, objectId };
    const inquiry = { asker, place: 'channel', text: '', pictures: 0, receivedAt: NOW } as const;
    return { inquiry, here: CHANNEL, isPrivate: true };
  }

  close(text: string, objectId: string = PEOPLE.agent, number = 1) {
    return this.desk().press({ verb: 'closeIncident', number, text }, this.visit(objectId));
  }

  titlesIn(conversation: string): string[] {
    return this.sent.filter(({ to }) => to === conversation).map(({ card }) => titleOf(card));
  }
}

const titleOf = (card: Card) => /(Case|Incident) \d+[^"\n.]*/.exec(textOf(card))?.[0] ?? '';

let desk: TwoReplicas;

beforeEach(async () => {
  desk = new TwoReplicas();
  await desk.start();
});
afterEach(() => desk.stop());

const newInTriage = () => desk.sent.filter(({ to, isNew }) => isNew && to === CHANNEL.conversationId);
const roots = () => newInTriage().filter(({ card }) => titleOf(card).startsWith('Incident'));
const lastRoot = () =>
  desk.sent.filter(({ card, to }) => titleOf(card).startsWith('Incident') && !to.startsWith('a:')).at(-1)
    ?.card ?? {};

it('makes one thread and one count of twenty reports', async () => {
  for (let at = 1; at <= 20; at += 1) {
    await desk.report(at);
    await desk.pass(15_000);
  }
  await desk.pass(10_000);
  expect(roots()).toHaveLength(1);
  expect(newInTriage().map(({ card }) => titleOf(card))).toEqual([
    ...[1, 2, 3, 4].map((number) => `Case ${number}: waits for an agent`),
    'Incident 1: 5 reports of one problem',
  ]);
  expect(titleOf(lastRoot())).toBe('Incident 1: 20 reports of one problem');
  expect(await desk.store().cases.count({ incident: 1 })).toBe(20);
});

it('says in the thread nothing about people', async () => {
  await desk.reports(12);
  await desk.pass(10_000);
  await desk.close('Let Megan Bowen in again.');
  await desk.runJobs();
  const shown = desk.sent.filter(
    ({ card, to }) => titleOf(card).startsWith('Incident') && !to.startsWith('a:'),
  );
  expect(shown.length).toBeGreaterThan(1);
  const text = JSON.stringify(shown.map(({ card }) => card));
  expect(text).toContain(APP);
  for (let at = 1; at <= 12; at += 1) expect(text).not.toContain(person(at));
  expect(text).not.toContain(PEOPLE.agent);
  expect(text).not.toMatch(/Megan|correlation|5c421c2e/i);
});

it('makes one incident of reports that two replicas take at once, and counts all', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => desk.report(at + 1)));
  await desk.pass(10_000);
  await desk.pass(10_000);
  expect(roots()).toHaveLength(1);
  expect(await desk.store().incidents.find(2)).toBeUndefined();
  const outside = (await desk.store().cases.list({}, 100)).filter(({ incident }) => incident !== 1);
  expect(outside).toEqual([]);
  expect(titleOf(lastRoot())).toBe('Incident 1: 20 reports of one problem');
});

it('shows the last count also where a report comes while the card is drawn', async () => {
  await desk.reports(5);
  await desk.runJobs();
  await desk.report(6);
  let late = 7;
  desk.beforeSend = async () => {
    if (late <= 9) await desk.report(late++);
  };
  await desk.pass(10_000);
  desk.beforeSend = async () => undefined;
  for (let round = 0; round < 4; round += 1) await desk.pass(10_000);
  expect(titleOf(lastRoot())).toBe(`Incident 1: ${late - 1} reports of one problem`);
  const drawn = desk.sent.length;
  await desk.pass(60_000);
  expect(desk.sent).toHaveLength(drawn);
});

it('draws at most once in ten seconds', async () => {
  await desk.reports(5);
  await desk.runJobs();
  const before = desk.sent.length;
  for (let at = 6; at <= 25; at += 1) {
    await desk.report(at);
    await desk.pass(1000);
  }
  expect(desk.sent.length - before).toBeLessThanOrEqual(2);
  await desk.pass(10_000);
  expect(titleOf(lastRoot())).toBe('Incident 1: 25 reports of one problem');
});

it.each([
  { name: 'the fifth person comes just in time', ms: 30 * 60_000, count: 1 },
  { name: 'the fifth person comes a moment too late', ms: 30 * 60_000 + 1, count: 0 },
])('where $name, incidents: $count', async ({ ms, count }) => {
  await desk.reports(4);
  await desk.pass(ms);
  await desk.report(5);
  await desk.runJobs();
  expect(roots()).toHaveLength(count);
});

it('gives reports their own cards again once an incident was quiet for long', async () => {
  await desk.reports(5);
  await desk.pass(4 * 3_600_000 + 1);
  expect(await desk.report(6)).not.toHaveProperty('incident');
  expect(titleOf(newInTriage().at(-1)?.card ?? {})).toBe('Case 6: waits for an agent');
});

it('keeps another code and another application apart', async () => {
  await desk.reports(5);
  const otherCode = caseReport({ code: 53000, applicationId: APP, policyIds: [] });
  expect(await desk.report(6, { report: otherCode })).not.toHaveProperty('incident');
  const otherApp = caseReport({ code: 53003, policyIds: [] });
  expect(await desk.report(7, { report: otherApp })).not.toHaveProperty('incident');
});

it('counts a report of which only the code is known where one incident has it, and not where two have', async () => {
  const { applicationId: _, ...bare } = caseReport({ code: 53003, policyIds: [] });
  for (let at = 1; at <= 6; at += 1)
    expect(await desk.report(at, { report: { ...bare, requestId: person(at) } })).not.toHaveProperty(
      'incident',
    );
  for (let at = 11; at <= 15; at += 1) await desk.report(at);
  expect(await desk.report(20, { report: bare })).toMatchObject({ incident: 1 });
  const otherApp = caseReport({ code: 53003, policyIds: [] });
  for (let at = 31; at <= 35; at += 1) await desk.report(at, { report: otherApp });
  expect(await desk.store().incidents.find(2)).toBeDefined();
  expect(await desk.report(40, { report: bare })).not.toHaveProperty('incident');
});

describe('what is likely', () => {
  it('is asked of the tenant once, for the hours before the first report', async () => {
    const asked = desk.tenantFacts;
    const change: PolicyChange = {
      time: '2026-11-20T08:05:00Z',
      activity: 'Update',
      target: 'CA020',
      by: 'person',
    };
    asked.policyChanges = async (from, to): Promise<FactAnswer<[]>> => {
      asked.calls.push(`policyChanges ${from} ${to}`);
      return { kind: 'found', value: [change] as unknown as [] };
    };
    await desk.reports(6);
    await desk.pass(10_000);
    expect(textOf(lastRoot())).toContain('A policy was changed at 2026-11-20 08:05 UTC');
    expect(textOf(lastRoot())).not.toMatch(/CA020|administrator/);
    expect(asked.calls).toEqual([
      'policyChanges 2026-11-20T06:20:00.000Z 2026-11-20T08:20:00.000Z',
      'serviceIssues',
    ]);
  });

  it('is nothing where the tenant does not answer', async () => {
    const failed = async () => ({ kind: 'failed', failure: 'throttled' }) as const;
    desk.tenantFacts.policyChanges = failed;
    desk.tenantFacts.serviceIssues = failed;
    await desk.reports(5);
    await desk.runJobs();
    expect(textOf(lastRoot())).toContain('Nothing was found that says why');
  });

  it('is an attack where most say that it was not them', async () => {
    for (let at = 1; at <= 5; at += 1) await desk.report(at, { isSecurity: true });
    await desk.runJobs();
    expect(textOf(lastRoot())).toContain('Security: bring in the security contact');
    expect(textOf(lastRoot())).toContain('Tell nobody to try again');
  });
});

describe('a case marked security', () => {
  it('is counted, has a card of its own, and stays open', async () => {
    await desk.reports(5);
    expect(await desk.report(6, { isSecurity: true })).toMatchObject({ incident: 1 });
    expect(titleOf(newInTriage().at(-1)?.card ?? {})).toBe('Case 6: waits for an agent');
    await desk.close('Undid the change.');
    await desk.runJobs();
    expect(await desk.store().cases.find(6)).toMatchObject({ state: 'open' });
    expect(desk.titlesIn(`a:${person(6)}`)).toEqual([]);
  });
});

describe('closing', () => {
  beforeEach(async () => {
    await desk.reports(12);
    await desk.pass(10_000);
  });

  it('resolves the cases, tells each person once, and draws the card', async () => {
    const answer = await desk.close('Undid the change to the policy.');
    expect(answer).toMatchObject({
      kind: 'incident',
      isClosed: true,
      notice: expect.stringContaining('Closed'),
    });
    await Promise.all([desk.runJobs(), desk.runJobs()]);
    await desk.pass(60_000);
    expect(titleOf(lastRoot())).toBe('Incident 1: closed');
    expect(await desk.store().cases.count({ states: ['resolved'], incident: 1 })).toBe(12);
    for (let at = 1; at <= 12; at += 1) {
      expect(desk.titlesIn(`a:${person(at)}`)).toEqual([`Case ${at}: resolved`]);
      const [told] = desk.sent.filter(({ to }) => to === `a:${person(at)}`);
      expect(textOf(told?.card)).toContain('Undid the change to the policy.');
    }
    expect(desk.titlesIn('case-1').at(-1)).toBe('Case 1: resolved');
    expect((await desk.store().cases.find(1))?.history.at(-1)).toMatchObject({
      what: 'resolve',
      byId: PEOPLE.agent,
      note: 'Undid the change to the policy.',
    });
  });

  it('tells everybody once also where the work is done again after a crash', async () => {
    await desk.close('Undid the change.');
    const [job] = await desk.store().jobs.take(desk.time.now(), 1000, 1);
    if (job === undefined) throw new TypeError('No job was planned');
    await Promise.all([runIncidentClosing(job, desk.ports(0)), runIncidentClosing(job, desk.ports(1))]);
    await runIncidentClosing(job, desk.ports(1));
    const told = desk.sent.filter(({ to }) => to.startsWith('a:'));
    expect(told).toHaveLength(12);
    expect(new Set(told.map(({ to }) => to)).size).toBe(12);
  });

  it('tells somebody with two cases once', async () => {
    const { correlationId: _, ...second } = caseReport({
      code: 53003,
      applicationId: APP,
      requestId: person(1),
    });
    await desk.report(1, { report: second });
    expect(await desk.store().cases.count({ incident: 1, reporterId: person(1) })).toBe(2);
    await desk.close('Undid the change.');
    await desk.runJobs();
    expect(desk.titlesIn(`a:${person(1)}`)).toHaveLength(1);
    expect(await desk.store().cases.count({ states: ['resolved'], incident: 1 })).toBe(13);
  });

  it('does not tell again whose case was resolved before', async () => {
    await desk
      .ports()
      .cases.find(3)
      .then(async (kase) => {
        if (kase) await desk.store().cases.save({ ...kase, state: 'resolved' });
      });
    await desk.close('Undid the change.');
    await desk.runJobs();
    expect(desk.titlesIn(`a:${person(3)}`)).toEqual([]);
    expect(desk.sent.filter(({ to }) => to.startsWith('a:'))).toHaveLength(11);
  });

  it('draws the card later where the channel fails just then', async () => {
    desk.beforeSend = async () => {
      throw new TypeError('the connector is down');
    };
    expect(await desk.close('Undid the change.')).toMatchObject({ isClosed: true });
    desk.beforeSend = async () => undefined;
    await desk.pass(10_000);
    expect(titleOf(lastRoot())).toBe('Incident 1: closed');
  });

  it('goes on in a second run where there are many people', async () => {
    for (let at = 13; at <= 60; at += 1) await desk.report(at);
    await desk.close('Undid the change.');
    await desk.runJobs();
    await desk.runJobs();
    const told = desk.sent.filter(({ to }) => to.startsWith('a:')).map(({ to }) => to);
    expect(told).toHaveLength(60);
    expect(new Set(told).size).toBe(60);
  });

  it('is done by one of ten agents who press at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => desk.close(`Way ${at}`)));
    const notices = answers.map((answer) => ('notice' in answer ? answer.notice : ''));
    expect(notices.filter((notice) => notice === 'It was closed before.')).toHaveLength(9);
    await desk.runJobs();
    expect(desk.sent.filter(({ to }) => to.startsWith('a:'))).toHaveLength(12);
  });

  it('takes nothing in afterwards: the next report is a case by itself', async () => {
    await desk.close('Undid the change.');
    await desk.runJobs();
    expect(await desk.report(13)).not.toHaveProperty('incident');
    expect(titleOf(newInTriage().at(-1)?.card ?? {})).toBe('Case 13: waits for an agent');
  });

  it('loses no case that joins while it is closed', async () => {
    // Fewer than a new incident takes.
    const [, ...opened] = await Promise.all([
      desk.close('Undid the change.'),
      ...Array.from({ length: 4 }, (_, at) => desk.report(13 + at)),
    ]);
    await desk.runJobs();
    for (const { number } of opened) {
      const kase = await desk.store().cases.find(number);
      const isOnItsOwn = kase?.incident === undefined && kase?.state === 'open' && kase.card !== undefined;
      const isDone = kase?.incident === 1 && kase.state === 'resolved';
      expect({ number, isSettled: isOnItsOwn || isDone }).toEqual({ number, isSettled: true });
    }
  });

  it.each([
    { name: 'somebody who is no agent', objectId: person(1), text: 'Fixed.', says: 'Agents of the helpdesk' },
    { name: 'an agent without a word', objectId: PEOPLE.agent, text: ' ', says: 'Say what fixed it' },
  ])('changes nothing for $name', async ({ objectId, text, says }) => {
    expect(textOf(await desk.close(text, objectId))).toContain(says);
    await desk.runJobs();
    expect((await desk.store().incidents.find(1))?.closed).toBeUndefined();
    expect(await desk.store().cases.count({ states: ['resolved'] })).toBe(0);
  });

  it('says so where there is no such incident', async () => {
    expect(textOf(await desk.close('Fixed.', PEOPLE.agent, 9))).toContain('no incident with this number');
  });

  it('keeps no secret of what was typed', async () => {
    await desk.close('Reset with password: Winter2026!x');
    await desk.runJobs();
    expect(JSON.stringify([desk.sent, await desk.store().cases.list({}, 100)])).not.toContain('Winter2026');
  });
});

it('waits for a channel, and shows the incident there with the next report', async () => {
  await desk.store().conversations.remove({ kind: 'triage' });
  await desk.reports(6);
  await desk.pass(10_000);
  expect(roots()).toHaveLength(0);
  await desk.store().conversations.save({ kind: 'triage' }, CHANNEL);
  await desk.report(7);
  await desk.pass(10_000);
  expect(titleOf(lastRoot())).toBe('Incident 1: 7 reports of one problem');
});

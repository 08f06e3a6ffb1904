import { CASE_STATES } from '../../src/core/desk/case';
import type { IncidentMark } from '../../src/core/desk/incident';
import type { Conversation } from '../../src/core/desk-ports';
import { NOTHING_KEPT } from '../../src/core/live-ports';
import { changeCase } from '../../src/flows/desk/change-case';
import type { Store } from '../../src/store/store';
import { caseReport, HENK, IVO, newCase, newIncident, OPENED_AT } from '../support/desk-records';
import { ADELE, auditRecord, BRUNO, cardReference, job } from '../support/live-records';
import type { Place } from '../support/store-place';

const NOW = Date.parse('2026-11-20T08:20:00Z');
const DAY_MS = 24 * 60 * 60_000;

const PERSONAL_CHAT: Conversation = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversationId: 'a:chat',
  botId: '28:signpost',
  tenantId: '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10',
  place: 'personal',
};
const OPENED_BY_BRUNO = { at: OPENED_AT, byId: BRUNO, what: 'opened' } as const;

/** What every store does, whatever is behind it. `newPlace` gives an empty place for each test. */
export function describeStore(newPlace: () => Place | Promise<Place>): void {
  let now = NOW;
  const clock = { now: () => now };
  let place: Place;
  let store: Store;
  /** As another replica sees it. */
  let other: Store;

  beforeEach(async () => {
    now = NOW;
    place = await newPlace();
    store = await place.open(clock);
    other = await place.open(clock);
  });

  afterEach(async () => {
    await store.close();
    await other.close();
    await place.remove();
  });

  describe('once', () => {
    it('lets the first claim win until its time is over', async () => {
      expect(await store.once.claim('delivery', 1000)).toBe(true);
      now += 999;
      expect(await other.once.claim('delivery', 1000)).toBe(false);
      now += 1;
      expect(await other.once.claim('delivery', 1000)).toBe(true);
      expect(await store.once.claim('delivery', 1000)).toBe(false);
    });

    it('keeps keys apart, and lets a released one be claimed again', async () => {
      expect(await store.once.claim('one', 1000)).toBe(true);
      expect(await store.once.claim('other', 1000)).toBe(true);
      await other.once.release('one');
      expect(await store.once.claim('one', 1000)).toBe(true);
      expect(await store.once.claim('other', 1000)).toBe(false);
    });

    it('lets one of twenty simultaneous claims win, also for a key whose time is over', async () => {
      const claims = () =>
        Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).once.claim('same', 1000)));
      expect((await claims()).filter(Boolean)).toHaveLength(1);
      now += 1000;
      expect((await claims()).filter(Boolean)).toHaveLength(1);
    });

    it('tells every one of a hundred claims that come at once its own outcome', async () => {
      await store.once.claim('key 7', 1000);
      const keys = Array.from({ length: 100 }, (_, at) => `key ${at % 60}`);
      const outcomes = await Promise.all(keys.map((key) => store.once.claim(key, 1000)));
      const won = keys.filter((_, at) => outcomes[at]);
      expect(won.sort()).toEqual([...new Set(keys)].filter((key) => key !== 'key 7').sort());
    });

    it('takes keys of any length and any characters', async () => {
      for (const key of ['', 'x'.repeat(10_000), 'a\u0000b', "'; drop table once; --", '\ud800 🔑']) {
        expect(await store.once.claim(key, 1000)).toBe(true);
        expect(await store.once.claim(key, 1000)).toBe(false);
      }
    });
  });

  describe('counts', () => {
    it('loses none of many simultaneous additions', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).counts.add('worked', 50076)),
      );
      await store.counts.add('unknown', 50076);
      expect(await other.counts.count('worked', 50076)).toBe(20);
      expect(await other.counts.count('unknown', 50076)).toBe(1);
      expect(await other.counts.count('unknown', 50074)).toBe(0);
    });
  });

  describe('tallies', () => {
    it('adds to many codes at once, and lists the highest first', async () => {
      await store.counts.addAll('asked', [
        { code: 50076, total: 3 },
        { code: 50126, total: 5 },
      ]);
      await Promise.all([
        other.counts.addAll('asked', [{ code: 50076, total: 4 }]),
        store.counts.addAll('asked', [{ code: 50058, total: 5 }]),
        store.counts.addAll('asked', []),
        store.counts.add('missing:tooHard', 50076),
      ]);
      expect(await other.counts.top('asked', 2)).toEqual([
        { code: 50076, total: 7 },
        { code: 50058, total: 5 },
      ]);
      expect(await other.counts.top('asked', 10)).toHaveLength(3);
      expect(await other.counts.top('missing:tooHard', 10)).toEqual([{ code: 50076, total: 1 }]);
      expect(await other.counts.top('helpful', 10)).toEqual([]);
    });
  });

  describe('conversations', () => {
    const triage = { kind: 'triage' } as const;
    const chat = { kind: 'personal', objectId: ADELE } as const;
    const channel = (conversationId: string) => ({
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId,
      botId: '28:signpost',
      tenantId: '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10',
      place: 'channel' as const,
    });

    it('keeps the latest for each purpose, and removes that one alone', async () => {
      expect(await store.conversations.find(triage)).toBeUndefined();
      await store.conversations.save(triage, channel('19:one'));
      await other.conversations.save(triage, channel('19:two'));
      await store.conversations.save(chat, { ...channel('a:chat'), place: 'personal' });
      expect(await store.conversations.find(triage)).toEqual(channel('19:two'));
      await other.conversations.remove(triage);
      expect(await store.conversations.find(triage)).toBeUndefined();
      expect(await other.conversations.find({ kind: 'personal', objectId: ADELE.toUpperCase() })).toEqual({
        ...channel('a:chat'),
        place: 'personal',
      });
    });

    it('forgets a conversation for every purpose', async () => {
      const listening = { kind: 'listening', conversationId: '19:one' } as const;
      await store.conversations.save(triage, channel('19:one'));
      await store.conversations.save(listening, channel('19:one'));
      await store.conversations.save(chat, channel('a:chat'));
      await other.conversations.forget('19:one');
      expect(await store.conversations.find(triage)).toBeUndefined();
      expect(await store.conversations.find(listening)).toBeUndefined();
      expect(await store.conversations.find(chat)).toBeDefined();
    });

    it('forgets every channel of a team, and no other', async () => {
      const listening = (conversationId: string) => ({ kind: 'listening', conversationId }) as const;
      for (const id of ['19:one', '19:two'])
        await store.conversations.save(listening(id), { ...channel(id), teamId: '19:team' });
      await store.conversations.save(listening('19:three'), { ...channel('19:three'), teamId: '19:else' });
      await other.conversations.forget('19:team');
      expect(await store.conversations.find(listening('19:one'))).toBeUndefined();
      expect(await store.conversations.find(listening('19:two'))).toBeUndefined();
      expect(await store.conversations.find(listening('19:three'))).toMatchObject({ teamId: '19:else' });
    });
  });

  describe('cases', () => {
    const numbers = (cases: readonly { readonly number: number }[]) => cases.map(({ number }) => number);

    it('counts from 1, and gives a case back as it was opened', async () => {
      const full = newCase({
        isSecurity: true,
        agentId: HENK,
        state: 'waiting',
        report: caseReport({ unlabelledId: 'an ID' }),
        history: [
          { at: OPENED_AT, what: 'opened' },
          { at: OPENED_AT, byId: HENK, what: 'ask', note: 'é 🔑 \'\n"' },
        ],
        incident: 3,
        card: 'case-1',
      });
      expect(await store.cases.open(full)).toEqual({ ...full, number: 1, version: 1 });
      const bare = newCase({ report: { policyIds: [], facts: [], tried: [] } });
      expect(await other.cases.open(bare)).toEqual({ ...bare, number: 2, version: 1 });
      expect(await other.cases.find(1)).toEqual({ ...full, number: 1, version: 1 });
      expect(await store.cases.find(2)).toEqual({ ...bare, number: 2, version: 1 });
      expect(await store.cases.find(3)).toBeUndefined();
    });

    it('leaves out no number and gives none twice when two replicas open at once', async () => {
      const opened = await Promise.all(
        Array.from({ length: 30 }, (_, at) => (at % 2 ? store : other).cases.open(newCase())),
      );
      expect(numbers(opened).sort((one, another) => one - another)).toEqual(
        Array.from({ length: 30 }, (_, at) => at + 1),
      );
      expect(await store.cases.list({}, 100)).toHaveLength(30);
    });

    it('saves over the version that was read, and over no other', async () => {
      const opened = await store.cases.open(newCase());
      const saved = await other.cases.save({ ...opened, state: 'claimed', agentId: HENK });
      expect(saved).toEqual({ ...opened, state: 'claimed', agentId: HENK, version: 2 });
      expect(await store.cases.save({ ...opened, state: 'resolved' })).toBeUndefined();
      expect(await store.cases.save({ ...opened, number: 99 })).toBeUndefined();
      expect(await store.cases.find(1)).toEqual(saved);
    });

    it('lets one of ten simultaneous saves win', async () => {
      const opened = await store.cases.open(newCase());
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          (at % 2 ? store : other).cases.save({ ...opened, card: `card ${at}` }),
        ),
      );
      expect(saves.filter((saved) => saved !== undefined)).toEqual([await store.cases.find(1)]);
    });

    it('gives the claim of ten agents at once to one, and tells nine who has it', async () => {
      await store.cases.open(newCase());
      const agents = Array.from({ length: 10 }, (_, at) => `00000000-0000-4000-8000-00000000010${at}`);
      const claims = await Promise.all(
        agents.map((objectId, at) =>
          changeCase(
            1,
            { kind: 'claim' },
            { objectId, desk: 'agent' },
            { cases: (at % 2 ? store : other).cases, clock },
          ),
        ),
      );
      const kept = await store.cases.find(1);
      expect(kept).toMatchObject({
        state: 'claimed',
        version: 2,
        history: [{ what: 'opened' }, { what: 'claim' }],
      });
      const won = claims.map((claim) => (claim.kind === 'changed' ? claim.case.agentId : undefined));
      expect(won.filter((agentId) => agentId !== undefined)).toEqual([kept?.agentId]);
      const told = claims.filter((claim) => claim.kind === 'refused').map(({ refusal }) => refusal);
      expect(told).toEqual(Array(9).fill({ reason: 'claimedBy', agentId: kept?.agentId }));
    });

    it('loses none of many simultaneous changes', async () => {
      await store.cases.open(newCase());
      const changes = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          changeCase(
            1,
            { kind: 'ask', question: `Question ${at}` },
            { objectId: HENK, desk: 'agent' },
            { cases: (at % 2 ? store : other).cases, clock },
          ),
        ),
      );
      expect(changes.map(({ kind }) => kind)).toEqual(Array(12).fill('changed'));
      const notes = (await store.cases.find(1))?.history.flatMap(({ note }) => note ?? []);
      expect(notes?.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `Question ${at}`).sort());
    });

    it('changes nothing where there is no case', async () => {
      const ports = { cases: store.cases, clock };
      const claim = changeCase(7, { kind: 'claim' }, { objectId: HENK, desk: 'agent' }, ports);
      expect(await claim).toEqual({ kind: 'missing' });
    });

    describe('lists', () => {
      beforeEach(async () => {
        for (const state of CASE_STATES) await store.cases.open(newCase({ state }));
        await store.cases.open(newCase({ state: 'claimed', agentId: HENK, reporterId: BRUNO }));
        await store.cases.open(
          newCase({
            state: 'claimed',
            agentId: IVO.toUpperCase(),
            report: caseReport({ code: 53003 }),
            incident: 4,
            openedAt: '2026-11-19T07:00:00.000Z',
            updatedAt: '2026-11-19T08:00:00.000Z',
          }),
        );
      });

      it.each([
        { name: 'everything, newest first', filter: {}, expected: [7, 6, 5, 4, 3, 2, 1] },
        { name: 'some states', filter: { states: ['open', 'escalated'] as const }, expected: [4, 1] },
        { name: 'no state', filter: { states: [] }, expected: [] },
        { name: 'a code', filter: { code: 53003 }, expected: [7] },
        { name: 'a reporter, in any case', filter: { reporterId: BRUNO.toUpperCase() }, expected: [6] },
        { name: 'an agent, in any case', filter: { agentId: IVO }, expected: [7] },
        { name: 'an incident', filter: { incident: 4 }, expected: [7] },
        {
          name: 'what was not touched since',
          filter: { untouchedSince: '2026-11-19T08:00:00.000Z' },
          expected: [7],
        },
        {
          name: 'nothing older',
          filter: { untouchedSince: '2026-11-19T07:59:59.999Z' },
          expected: [],
        },
        {
          name: 'what fits all that is asked for',
          filter: { states: ['claimed'] as const, code: 50076, agentId: HENK },
          expected: [6],
        },
        { name: 'what was opened since', filter: { openedSince: OPENED_AT }, expected: [6, 5, 4, 3, 2, 1] },
        {
          name: 'what was opened just then',
          filter: { openedSince: '2026-11-19T07:00:00.000Z', code: 53003 },
          expected: [7],
        },
        { name: 'nobody by an empty ID', filter: { reporterId: '' }, expected: [] },
      ])('$name', async ({ filter, expected }) => {
        expect(numbers(await other.cases.list(filter, 100))).toEqual(expected);
        expect(await other.cases.count(filter)).toBe(expected.length);
      });

      it('at most as many as asked for', async () => {
        expect(numbers(await other.cases.list({}, 2))).toEqual([7, 6]);
      });
    });

    it('keeps a resolved case for 180 days after its last change, and gives its number to no other', async () => {
      await store.cases.open(newCase());
      await store.cases.open(newCase({ state: 'resolved' }));
      now = Date.parse(OPENED_AT) + 180 * DAY_MS - 1;
      await other.cases.open(newCase({ state: 'resolved' }));
      expect(numbers(await store.cases.list({}, 10))).toEqual([3, 2, 1]);
      now += 60_001;
      expect(await other.cases.open(newCase())).toMatchObject({ number: 4 });
      expect(numbers(await store.cases.list({}, 10))).toEqual([4, 1]);
    });

    it('gives the highest number to no other, once its case is gone', async () => {
      await store.cases.open(newCase({ state: 'resolved' }));
      now = Date.parse(OPENED_AT) + 181 * DAY_MS;
      expect(await other.cases.open(newCase())).toMatchObject({ number: 2 });
      expect(await store.cases.find(1)).toBeUndefined();
    });
  });

  describe('incidents', () => {
    const application = { kind: 'application', id: '00000003-0000-0ff1-ce00-000000000000' } as const;
    const policy = { kind: 'policy', id: '11111111-2222-4333-8444-555555555555' } as const;
    const draft = newIncident({ mark: application });
    const closed = { at: OPENED_AT, byId: HENK, fixedBy: 'Undid the change.' };

    it('counts from 1, and gives an incident back as it was opened', async () => {
      const full = newIncident({ mark: policy, meaning: { kind: 'attack' }, card: 'incident-1' });
      expect(await store.incidents.open(full)).toEqual({
        isNew: true,
        incident: { ...full, number: 1, version: 1 },
      });
      expect(await other.incidents.find(1)).toEqual({ ...full, number: 1, version: 1 });
      expect(await other.incidents.find(2)).toBeUndefined();
    });

    it('opens one of many at once for the same thing, and gives it to all', async () => {
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).incidents.open(draft)),
      );
      expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(opened.map(({ incident }) => incident)).toEqual(
        Array(20).fill({ ...draft, number: 1, version: 1 }),
      );
    });

    it('leaves out no number when different ones open at once', async () => {
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          (at % 2 ? store : other).incidents.open({ ...draft, code: 50_000 + at }),
        ),
      );
      expect(opened.map(({ incident }) => incident.number).sort((one, another) => one - another)).toEqual(
        Array.from({ length: 20 }, (_, at) => at + 1),
      );
    });

    it('finds the oldest that is open, by its code and any of the marks', async () => {
      await store.incidents.open({ ...draft, mark: policy });
      await store.incidents.open(draft);
      const find = async (code: number, marks: readonly IncidentMark[]) =>
        (await other.incidents.findOpen(code, marks))?.number;
      expect(await find(draft.code, [application, policy])).toBe(1);
      expect(await find(draft.code, [application])).toBe(2);
      expect(await find(draft.code, [{ kind: 'policy', id: application.id }])).toBeUndefined();
      expect(await find(50_000, [application])).toBeUndefined();
      expect(await find(draft.code, [])).toBeUndefined();
      const { incident: third } = await store.incidents.open({ ...draft, code: 530_035 });
      await store.incidents.save({ ...third, closed });
      await store.incidents.open({ ...draft, code: 530_031 });
      expect((await other.incidents.listOpen(draft.code)).map(({ number }) => number)).toEqual([1, 2]);
      expect(await other.incidents.listOpen(530_035)).toEqual([]);
    });

    it('closes once, and makes room for the next', async () => {
      const { incident } = await store.incidents.open(draft);
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          (at % 2 ? store : other).incidents.save({
            ...incident,
            closed: { ...closed, fixedBy: `Way ${at}` },
          }),
        ),
      );
      expect(saves.filter((saved) => saved !== undefined)).toEqual([await store.incidents.find(1)]);
      expect(await store.incidents.findOpen(draft.code, [draft.mark])).toBeUndefined();
      expect(await other.incidents.open(draft)).toMatchObject({ isNew: true, incident: { number: 2 } });
      expect(await store.incidents.save({ ...incident, number: 9 })).toBeUndefined();
    });

    it('keeps a closed one for 180 days, and gives its number to no other', async () => {
      const { incident } = await store.incidents.open(draft);
      await store.incidents.save({ ...incident, closed });
      now = Date.parse(OPENED_AT) + 180 * DAY_MS - 1;
      await other.incidents.open({ ...draft, code: 50_000 });
      expect(await store.incidents.find(1)).toBeDefined();
      now += 60_001;
      await other.incidents.open({ ...draft, code: 50_001 });
      expect(await store.incidents.find(1)).toBeUndefined();
      expect(await store.incidents.find(2)).toBeDefined();
      expect(await other.incidents.open(draft)).toMatchObject({ incident: { number: 4 } });
    });

    it('counts and forgets who closed it', async () => {
      const { incident } = await store.incidents.open(draft);
      await store.incidents.save({ ...incident, closed: { ...closed, byId: HENK.toUpperCase() } });
      expect(await other.personalRecords.count(HENK)).toEqual({ ...NOTHING_KEPT, cases: 1 });
      expect(await other.personalRecords.count(IVO)).toEqual(NOTHING_KEPT);
      expect(await other.personalRecords.forget(HENK)).toBe(1);
      expect(await store.personalRecords.count(HENK)).toEqual(NOTHING_KEPT);
      const { byId: _, ...anonymous } = closed;
      expect(await store.incidents.find(1)).toEqual({ ...draft, number: 1, version: 3, closed: anonymous });
    });
  });

  describe('audit', () => {
    const own = auditRecord();
    const byAgent = auditRecord({
      time: '2026-11-20T08:21:00.000Z',
      askerId: BRUNO,
      subjectId: ADELE,
      reason: 'agent',
      way: 'user',
      place: 'channel',
      outcome: 'throttled',
      rows: 0,
    });
    const ofBruno = auditRecord({ time: '2026-11-20T08:22:00.000Z', askerId: BRUNO, outcome: 'none' });

    it('gives back what is about a person, newest first', async () => {
      for (const record of [ofBruno, own, byAgent]) await store.audit.record(record);
      expect(await other.audit.about(ADELE)).toEqual([byAgent, own]);
      expect(await other.audit.about(BRUNO)).toEqual([ofBruno, byAgent]);
      expect(await other.audit.about('')).toEqual([]);
    });

    it('forgets a person as asker and as subject', async () => {
      for (const record of [ofBruno, own, byAgent]) await store.audit.record(record);
      expect(await other.audit.forget(ADELE)).toBe(2);
      expect(await store.audit.about(ADELE)).toEqual([]);
      expect(await store.audit.about(BRUNO)).toEqual([ofBruno]);
      expect(await store.audit.forget(ADELE)).toBe(0);
    });

    it('keeps a record for 365 days', async () => {
      await store.audit.record(own);
      now = Date.parse(own.time) + 365 * DAY_MS - 1;
      await other.audit.record(auditRecord({ time: new Date(now).toISOString() }));
      expect(await store.audit.about(ADELE)).toHaveLength(2);
      now += 60_001;
      await other.audit.record(auditRecord({ time: new Date(now).toISOString() }));
      expect(await store.audit.about(ADELE)).toHaveLength(2);
    });

    it('knows an object ID in any case', async () => {
      const letters = 'ABCDEF00-0000-4000-8000-0000000000EE';
      await store.audit.record(auditRecord({ askerId: letters }));
      expect(await store.audit.about(letters.toLowerCase())).toHaveLength(1);
      expect(await store.audit.forget(letters)).toBe(1);
    });
  });

  describe('jobs', () => {
    const ids = (jobs: readonly { readonly id: string }[]) => jobs.map(({ id }) => id);

    it('gives a job back as it was added, and leaves the first of two with one ID', async () => {
      const first = job('a', {
        dueAt: now,
        payload: { people: [ADELE], tries: 2, nested: { text: "é 🔑 \u0000 '" }, none: null },
      });
      await store.jobs.add(first);
      await other.jobs.add(job('a', { kind: 'other', dueAt: 1 }));
      expect(await other.jobs.take(now, 1000, 10)).toEqual([first]);
    });

    it('takes what is due, the earliest first, up to the limit', async () => {
      for (const [id, dueAt] of Object.entries({ late: 30, early: 10, middle: 20, future: 41 }))
        await store.jobs.add(job(id, { dueAt }));
      expect(ids(await store.jobs.take(9, 1000, 10))).toEqual([]);
      expect(ids(await store.jobs.take(40, 1000, 2))).toEqual(['early', 'middle']);
      expect(ids(await other.jobs.take(40, 1000, 2))).toEqual(['late']);
    });

    it('gives a taken job to nobody until its lease is over', async () => {
      await store.jobs.add(job('a'));
      expect(await store.jobs.take(now, 1000, 10)).toHaveLength(1);
      expect(await other.jobs.take(now + 999, 1000, 10)).toEqual([]);
      expect(await other.jobs.take(now + 1000, 1000, 10)).toHaveLength(1);
    });

    it('ends a job, or plans it anew', async () => {
      await store.jobs.add(job('ends'));
      await store.jobs.add(job('repeats'));
      await store.jobs.take(now, 1000, 10);
      await store.jobs.finish('ends');
      await store.jobs.finish('repeats', now + 500);
      expect(await other.jobs.take(now + 499, 1000, 10)).toEqual([]);
      expect(await other.jobs.take(now + 500, 1000, 10)).toEqual([job('repeats', { dueAt: now + 500 })]);
      expect(await other.jobs.take(now + 99_999, 1000, 10)).toHaveLength(1);
    });

    it('ends only what was taken', async () => {
      await store.jobs.add(job('a'));
      await store.jobs.finish('a');
      await store.jobs.finish('never there', 5);
      expect(ids(await store.jobs.take(now, 1000, 10))).toEqual(['a']);
    });

    it('does not bring back a job that was cancelled while it ran', async () => {
      await store.jobs.add(job('a'));
      await store.jobs.take(now, 1000, 10);
      await other.jobs.cancel('a');
      await store.jobs.finish('a', now + 1);
      expect(await store.jobs.take(now + 99_999, 1000, 10)).toEqual([]);
    });

    it.each<{ name: string; end: () => Promise<void>; isHeld: boolean }>([
      { name: 'taken', end: async () => {}, isHeld: true },
      { name: 'ended', end: () => store.jobs.finish('a'), isHeld: false },
      { name: 'planned anew', end: () => store.jobs.finish('a', now + 1), isHeld: false },
      { name: 'cancelled', end: () => other.jobs.cancel('a'), isHeld: false },
      {
        name: 'cancelled and added again',
        end: async () => {
          await other.jobs.cancel('a');
          await other.jobs.add(job('a'));
        },
        isHeld: false,
      },
    ])('tells whether a job that was $name is still held', async ({ end, isHeld }) => {
      expect(await store.jobs.isHeld('a')).toBe(false);
      await store.jobs.add(job('a'));
      expect(await store.jobs.isHeld('a')).toBe(false);
      await store.jobs.take(now, 1000, 10);
      await end();
      expect(await store.jobs.isHeld('a')).toBe(isHeld);
    });

    it('gives each of many jobs to one of two workers', async () => {
      const added = Array.from({ length: 60 }, (_, at) => `job-${at}`);
      for (const id of added) await store.jobs.add(job(id));
      const work = async (jobs: Store['jobs']): Promise<string[]> => {
        const done: string[] = [];
        for (;;) {
          const taken = await jobs.take(now, 60_000, 4);
          if (taken.length === 0) return done;
          for (const { id } of taken) {
            done.push(id);
            await jobs.finish(id);
          }
        }
      };
      const workers = [work(store.jobs), work(other.jobs), work(store.jobs), work(other.jobs)];
      // A worker that lost every race stopped early; the last one is alone.
      const done = [...(await Promise.all(workers)).flat(), ...(await work(store.jobs))];
      expect(done.sort()).toEqual(added.sort());
    });
  });

  describe('budget', () => {
    it('allows as many calls as the limit in a window that slides', async () => {
      expect(await store.budget.spend('reports', 2, 1000)).toBe(true);
      now += 600;
      expect(await other.budget.spend('reports', 2, 1000)).toBe(true);
      expect(await store.budget.spend('reports', 2, 1000)).toBe(false);
      now += 399;
      expect(await store.budget.spend('reports', 2, 1000)).toBe(false);
      now += 1;
      expect(await store.budget.spend('reports', 2, 1000)).toBe(true);
      expect(await other.budget.spend('reports', 2, 1000)).toBe(false);
    });

    it('keeps names apart, and lets a smaller limit leave a reserve', async () => {
      for (let at = 0; at < 3; at += 1) expect(await store.budget.spend('reports', 3, 1000)).toBe(true);
      expect(await store.budget.spend('reports', 3, 1000)).toBe(false);
      expect(await store.budget.spend('reports', 5, 1000)).toBe(true);
      expect(await store.budget.spend('policies', 1, 1000)).toBe(true);
      expect(await store.budget.spend('policies', 0, 1000)).toBe(false);
    });

    it('remembers as long as the longest window that is asked for', async () => {
      expect(await store.budget.spend('reports', 2, 10_000)).toBe(true);
      now += 5000;
      expect(await store.budget.spend('reports', 2, 1000)).toBe(true);
      expect(await store.budget.spend('reports', 2, 10_000)).toBe(false);
    });

    it('allows exactly the limit of many simultaneous calls', async () => {
      const spends = await Promise.all(
        Array.from({ length: 40 }, (_, at) => (at % 2 ? store : other).budget.spend('reports', 7, 1000)),
      );
      expect(spends.filter(Boolean)).toHaveLength(7);
    });

    it('never allows more in any window, however the calls come', async () => {
      const allowed: number[] = [];
      for (let round = 0; round < 30; round += 1) {
        now += (round * 7919) % 450;
        const results = await Promise.all(
          Array.from({ length: 1 + (round % 5) }, (_, at) =>
            (at % 2 ? store : other).budget.spend('reports', 5, 1000),
          ),
        );
        for (const isAllowed of results) if (isAllowed) allowed.push(now);
      }
      const inWindow = allowed.map((from) => allowed.filter((at) => at >= from && at < from + 1000).length);
      expect(Math.max(...inWindow)).toBe(5);
      expect(allowed.length).toBeGreaterThan(20);
    });
  });

  describe('when a budget is free again', () => {
    const asked = ['look-ups/adele', 2, 1000] as const;

    it('is at once where there is room, also for a name that nobody has spent under', async () => {
      expect(await store.budget.freeAt(...asked)).toBe(now);
      await store.budget.spend(...asked);
      expect(await other.budget.freeAt(...asked)).toBe(now);
    });

    it('is when the earliest call that counts does not count any more', async () => {
      await store.budget.spend(...asked);
      now += 300;
      await other.budget.spend(...asked);
      now += 300;
      const free = await store.budget.freeAt(...asked);
      expect(free).toBe(now + 400);
      now = free - 1;
      expect(await store.budget.spend(...asked)).toBe(false);
      now = free;
      expect(await store.budget.spend(...asked)).toBe(true);
      expect(await other.budget.freeAt(...asked)).toBe(free + 300);
    });

    it('counts nothing by asking', async () => {
      await store.budget.spend(...asked);
      for (let time = 0; time < 5; time += 1) await store.budget.freeAt(...asked);
      expect(await store.budget.spend(...asked)).toBe(true);
    });
  });

  describe('card references', () => {
    it('finds what was saved last, and nothing once it is forgotten', async () => {
      const moved = cardReference({ activityId: '2', place: 'channel', askerId: BRUNO });
      await store.cardReferences.save('card', cardReference());
      expect(await other.cardReferences.find('card')).toEqual(cardReference());
      await other.cardReferences.save('card', moved);
      expect(await store.cardReferences.find('card')).toEqual(moved);
      await store.cardReferences.forget('card');
      expect(await other.cardReferences.find('card')).toBeUndefined();
    });

    it('keeps a reference for 90 days after it was last saved', async () => {
      await store.cardReferences.save('card', cardReference());
      now += 89 * DAY_MS;
      await store.cardReferences.save('card', cardReference());
      now += 90 * DAY_MS - 1;
      expect(await other.cardReferences.find('card')).toBeDefined();
      now += 1;
      expect(await other.cardReferences.find('card')).toBeUndefined();
    });
  });

  describe('personal records', () => {
    beforeEach(async () => {
      await store.audit.record(auditRecord({ askerId: BRUNO, subjectId: ADELE }));
      await store.audit.record(auditRecord({ askerId: BRUNO }));
      await store.jobs.add(job('by payload', { payload: { asker: { id: ADELE.toUpperCase() } } }));
      await store.jobs.add(job(`recheck:${ADELE}:1`));
      await store.jobs.add(job('of bruno', { payload: { asker: BRUNO } }));
      await store.cardReferences.save('card', cardReference({ askerId: ADELE.toUpperCase() }));
      await store.cardReferences.save('card of bruno', cardReference({ askerId: BRUNO }));
      await store.counts.add('worked', 50076);
      await store.conversations.save({ kind: 'personal', objectId: ADELE }, PERSONAL_CHAT);
      await store.conversations.save({ kind: 'personal', objectId: BRUNO }, PERSONAL_CHAT);
      await store.cases.open(newCase({ reporterId: ADELE.toUpperCase() }));
      await store.cases.open(newCase({ reporterId: BRUNO, history: [OPENED_BY_BRUNO] }));
    });

    it('counts and forgets what is kept about a person, and nothing else', async () => {
      expect(await other.personalRecords.count(ADELE)).toEqual({
        audit: 1,
        jobs: 2,
        cards: 1,
        cases: 1,
        chats: 1,
        gates: 0,
      });
      expect(await other.personalRecords.forget(ADELE)).toBe(6);
      expect(await store.personalRecords.count(ADELE)).toEqual(NOTHING_KEPT);
      expect(await store.personalRecords.count(BRUNO)).toEqual({
        audit: 1,
        jobs: 1,
        cards: 1,
        cases: 1,
        chats: 1,
        gates: 0,
      });
      expect(await store.counts.count('worked', 50076)).toBe(1);
    });

    it('takes a person out of a case, which stays for the desk', async () => {
      await other.personalRecords.forget(ADELE);
      const { reporterId: _, consentAt: __, ...rest } = newCase();
      const { correlationId: ___, requestId: ____, ...report } = rest.report;
      expect(await store.cases.find(1)).toEqual({
        ...rest,
        number: 1,
        version: 2,
        report,
        history: [{ at: rest.openedAt, what: 'opened' }],
      });
      expect(await store.cases.list({ reporterId: ADELE }, 10)).toEqual([]);
    });

    it('forgets a person while agents work on their cases, and loses neither', async () => {
      const [forgotten, ...changes] = await Promise.all([
        other.personalRecords.forget(ADELE),
        ...Array.from({ length: 5 }, (_, at) =>
          changeCase(
            1,
            { kind: 'ask', question: `Question ${at}` },
            { objectId: HENK, desk: 'agent' },
            { cases: at % 2 ? store.cases : other.cases, clock },
          ),
        ),
      ]);
      expect(forgotten).toBe(6);
      const kept = await store.cases.find(1);
      expect(JSON.stringify(kept)).not.toContain(ADELE);
      const asked = changes.filter(({ kind }) => kind === 'changed').length;
      expect(kept?.history.filter(({ what }) => what === 'ask')).toHaveLength(asked);
    });

    it.each([
      { name: 'an empty ID', id: '' },
      { name: 'the beginning of an ID', id: ADELE.slice(0, -1) },
      { name: 'a pattern', id: '%' },
    ])('takes $name for nobody', async ({ id }) => {
      await store.cardReferences.save('card of nobody', cardReference({ askerId: '' }));
      expect(await store.personalRecords.count(id)).toEqual(NOTHING_KEPT);
      expect(await store.personalRecords.forget(id)).toBe(0);
      expect(await store.cardReferences.find('card of nobody')).toBeDefined();
    });
  });
}

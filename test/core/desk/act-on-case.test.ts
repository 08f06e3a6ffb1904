import fc from 'fast-check';
import type { CaseActor } from '../../../src/core/desk/act-on-case';
import { actOnCase, caseActor } from '../../../src/core/desk/act-on-case';
import type { Case, CaseAction } from '../../../src/core/desk/case';
import { CASE_STATES } from '../../../src/core/desk/case';
import { MAX_NOTE_CHARS } from '../../../src/core/desk/case-note';
import { ADA, HENK, IVO, OPENED_AT, storedCase } from '../../support/desk-records';
import { ADELE, BRUNO } from '../../support/live-records';

const NOW = Date.parse('2026-11-20T09:00:00.000Z');

const ACTORS: Readonly<Record<string, CaseActor>> = {
  agent: { objectId: HENK, desk: 'agent' },
  admin: { objectId: ADA, desk: 'admin' },
  reporter: { objectId: ADELE, desk: 'none' },
  reportingAgent: { objectId: ADELE, desk: 'agent' },
  stranger: { objectId: BRUNO, desk: 'none' },
};

const ACTIONS: Readonly<Record<CaseAction['kind'], CaseAction>> = {
  claim: { kind: 'claim' },
  release: { kind: 'release' },
  ask: { kind: 'ask', question: 'Which phone is it?' },
  reply: { kind: 'reply', text: 'The new one.' },
  escalate: { kind: 'escalate', reason: 'The policy has to change.' },
  resolve: { kind: 'resolve', fixedBy: 'Registered the new phone.' },
  reopen: { kind: 'reopen', reason: 'It is back.' },
};

/** `none`: nobody has it; `self`: the actor; `ivo`: an agent who is not the actor. */
const HELD = ['none', 'self', 'ivo'] as const;
type Held = (typeof HELD)[number];

/**
 * What becomes of each case, written by hand: state and who has it then, or the reason of the refusal. `-` is `stranger`.
 * People without a role at the desk never have a case.
 */
const EXPECTED = `
  actor          | case           | claim          | release         | ask          | reply        | escalate         | resolve       | reopen
  agent          | open none      | claimed self   | notClaimed      | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  agent          | claimed self   | alreadyYours   | open none       | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  agent          | claimed ivo    | claimedBy      | claimedBy       | claimedBy    | onlyReporter | claimedBy        | claimedBy     | notResolved
  agent          | waiting none   | waiting self   | notClaimed      | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  agent          | waiting self   | alreadyYours   | waiting none    | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  agent          | waiting ivo    | claimedBy      | claimedBy       | claimedBy    | onlyReporter | claimedBy        | claimedBy     | notResolved
  agent          | escalated none | escalated self | notClaimed      | waiting self | onlyReporter | alreadyEscalated | resolved self | notResolved
  agent          | escalated self | alreadyYours   | escalated none  | waiting self | onlyReporter | alreadyEscalated | resolved self | notResolved
  agent          | escalated ivo  | claimedBy      | claimedBy       | claimedBy    | onlyReporter | claimedBy        | claimedBy     | notResolved
  agent          | resolved none  | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  agent          | resolved self  | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  agent          | resolved ivo   | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  admin          | open none      | claimed self   | notClaimed      | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  admin          | claimed self   | alreadyYours   | open none       | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  admin          | claimed ivo    | claimed self   | open none       | waiting ivo  | onlyReporter | escalated ivo    | resolved ivo  | notResolved
  admin          | waiting none   | waiting self   | notClaimed      | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  admin          | waiting self   | alreadyYours   | waiting none    | waiting self | onlyReporter | escalated self   | resolved self | notResolved
  admin          | waiting ivo    | waiting self   | waiting none    | waiting ivo  | onlyReporter | escalated ivo    | resolved ivo  | notResolved
  admin          | escalated none | escalated self | notClaimed      | waiting self | onlyReporter | alreadyEscalated | resolved self | notResolved
  admin          | escalated self | alreadyYours   | escalated none  | waiting self | onlyReporter | alreadyEscalated | resolved self | notResolved
  admin          | escalated ivo  | escalated self | escalated none  | waiting ivo  | onlyReporter | alreadyEscalated | resolved ivo  | notResolved
  admin          | resolved none  | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  admin          | resolved self  | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  admin          | resolved ivo   | resolved       | resolved        | resolved     | onlyReporter | resolved         | resolved      | open none
  reporter       | open none      | notAgent       | notAgent        | notAgent     | notWaiting   | notAgent         | resolved none | notResolved
  reporter       | claimed ivo    | notAgent       | notAgent        | notAgent     | notWaiting   | notAgent         | resolved ivo  | notResolved
  reporter       | waiting none   | notAgent       | notAgent        | notAgent     | open none    | notAgent         | resolved none | notResolved
  reporter       | waiting ivo    | notAgent       | notAgent        | notAgent     | claimed ivo  | notAgent         | resolved ivo  | notResolved
  reporter       | escalated none | notAgent       | notAgent        | notAgent     | notWaiting   | notAgent         | resolved none | notResolved
  reporter       | escalated ivo  | notAgent       | notAgent        | notAgent     | notWaiting   | notAgent         | resolved ivo  | notResolved
  reporter       | resolved none  | notAgent       | notAgent        | notAgent     | resolved     | notAgent         | resolved      | open none
  reporter       | resolved ivo   | notAgent       | notAgent        | notAgent     | resolved     | notAgent         | resolved      | open none
  reportingAgent | open none      | claimed self   | notClaimed      | waiting self | notWaiting   | escalated self   | resolved self | notResolved
  reportingAgent | claimed self   | alreadyYours   | open none       | waiting self | notWaiting   | escalated self   | resolved self | notResolved
  reportingAgent | claimed ivo    | claimedBy      | claimedBy       | claimedBy    | notWaiting   | claimedBy        | resolved ivo  | notResolved
  reportingAgent | waiting none   | waiting self   | notClaimed      | waiting self | open none    | escalated self   | resolved self | notResolved
  reportingAgent | waiting self   | alreadyYours   | waiting none    | waiting self | claimed self | escalated self   | resolved self | notResolved
  reportingAgent | waiting ivo    | claimedBy      | claimedBy       | claimedBy    | claimed ivo  | claimedBy        | resolved ivo  | notResolved
  reportingAgent | escalated none | escalated self | notClaimed      | waiting self | notWaiting   | alreadyEscalated | resolved self | notResolved
  reportingAgent | escalated self | alreadyYours   | escalated none  | waiting self | notWaiting   | alreadyEscalated | resolved self | notResolved
  reportingAgent | escalated ivo  | claimedBy      | claimedBy       | claimedBy    | notWaiting   | claimedBy        | resolved ivo  | notResolved
  reportingAgent | resolved none  | resolved       | resolved        | resolved     | resolved     | resolved         | resolved      | open none
  reportingAgent | resolved self  | resolved       | resolved        | resolved     | resolved     | resolved         | resolved      | open none
  reportingAgent | resolved ivo   | resolved       | resolved        | resolved     | resolved     | resolved         | resolved      | open none
  stranger       | open none      | -              | -               | -            | -            | -                | -             | -
  stranger       | claimed ivo    | -              | -               | -            | -            | -                | -             | -
  stranger       | waiting none   | -              | -               | -            | -            | -                | -             | -
  stranger       | waiting ivo    | -              | -               | -            | -            | -                | -             | -
  stranger       | escalated none | -              | -               | -            | -            | -                | -             | -
  stranger       | escalated ivo  | -              | -               | -            | -            | -                | -             | -
  stranger       | resolved none  | -              | -               | -            | -            | -                | -             | -
  stranger       | resolved ivo   | -              | -               | -            | -            | -                | -             | -
`;

const [head = [], ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const expected = new Map(
  rows.flatMap(([actor, kase, ...cells]) =>
    cells.map((cell, at) => [`${actor}/${kase}/${head[at + 2]}`, cell === '-' ? 'stranger' : cell] as const),
  ),
);

const combinations = Object.entries(ACTORS).flatMap(([name, actor]) =>
  CASE_STATES.flatMap((state) =>
    HELD.filter((held) => isPossible(state, held, actor)).flatMap((held) =>
      (Object.keys(ACTIONS) as CaseAction['kind'][]).map((kind) => ({ name, actor, state, held, kind })),
    ),
  ),
);

function isPossible(state: Case['state'], held: Held, actor: CaseActor): boolean {
  if (held === 'self' && actor.desk === 'none') return false;
  return state === 'open' ? held === 'none' : state !== 'claimed' || held !== 'none';
}

function caseOf(state: Case['state'], held: Held, actor: CaseActor): Case {
  const agentId = { none: undefined, self: actor.objectId, ivo: IVO }[held];
  return storedCase({ state, ...(agentId !== undefined && { agentId }) });
}

function outcome(kase: Case, action: CaseAction, actor: CaseActor): string {
  const acted = actOnCase(kase, action, actor, NOW);
  if (acted.kind === 'refused') return acted.refusal.reason;
  const { state, agentId } = acted.case;
  return `${state} ${agentId === undefined ? 'none' : agentId === actor.objectId ? 'self' : 'ivo'}`;
}

it('has an expectation for every actor, case and action, and no other', () => {
  const keys = combinations.map(({ name, state, held, kind }) => `${name}/${state} ${held}/${kind}`);
  expect([...expected.keys()].sort()).toEqual(keys.sort());
});

it.each(combinations)('$name, $state $held: $kind', ({ name, actor, state, held, kind }) => {
  expect(outcome(caseOf(state, held, actor), ACTIONS[kind], actor)).toBe(
    expected.get(`${name}/${state} ${held}/${kind}`),
  );
});

describe('a change', () => {
  const [agent, admin, reporter] = [ACTORS['agent'], ACTORS['admin'], ACTORS['reporter']] as [
    CaseActor,
    CaseActor,
    CaseActor,
  ];

  it('adds who did what and when, and leaves the rest as it is', () => {
    const kase = storedCase({ isSecurity: true, incident: 3, card: 'case-17', version: 4 });
    const { updatedAt: _, ...rest } = kase;
    expect(actOnCase(kase, ACTIONS.ask, agent, NOW)).toEqual({
      kind: 'done',
      case: {
        ...rest,
        state: 'waiting',
        agentId: HENK,
        history: [
          ...kase.history,
          { at: '2026-11-20T09:00:00.000Z', byId: HENK, what: 'ask', note: 'Which phone is it?' },
        ],
        updatedAt: '2026-11-20T09:00:00.000Z',
      },
    });
  });

  it('names the agent who has it', () => {
    const kase = storedCase({ state: 'claimed', agentId: IVO });
    expect(actOnCase(kase, { kind: 'claim' }, agent, NOW)).toEqual({
      kind: 'refused',
      refusal: { reason: 'claimedBy', agentId: IVO },
    });
  });

  it('never runs backwards where the clock of a replica is behind', () => {
    const acted = actOnCase(storedCase(), { kind: 'claim' }, agent, NOW - 86_400_000);
    expect(acted).toMatchObject({ case: { updatedAt: OPENED_AT, history: [{}, { at: OPENED_AT }] } });
  });

  it('asks nobody who is not known', () => {
    const { reporterId: _, ...kase } = storedCase();
    expect(outcome(kase, ACTIONS.ask, agent)).toBe('nobodyToAsk');
    expect(outcome(kase, ACTIONS.reply, { objectId: '', desk: 'agent' })).toBe('onlyReporter');
    expect(outcome(kase, ACTIONS.reopen, { objectId: '', desk: 'none' })).toBe('stranger');
  });

  it.each([
    { name: 'the reporter', actor: reporter, expected: 'onlyDesk' },
    { name: 'an agent', actor: agent, expected: 'resolved self' },
    { name: 'an administrator', actor: admin, expected: 'resolved self' },
    { name: 'a reporter who is an agent', actor: { ...agent, objectId: ADELE }, expected: 'resolved self' },
  ])('of a security case by $name: $expected', ({ actor, expected: expectedOutcome }) => {
    expect(outcome(storedCase({ isSecurity: true }), ACTIONS.resolve, actor)).toBe(expectedOutcome);
  });

  it('knows people by their ID in any case', () => {
    const letters = 'abcdef00-0000-4000-8000-0000000000ee';
    const kase = storedCase({ state: 'claimed', agentId: letters });
    expect(outcome(kase, { kind: 'claim' }, { objectId: letters.toUpperCase(), desk: 'agent' })).toBe(
      'alreadyYours',
    );
  });
});

describe('without a text', () => {
  const empty: readonly CaseAction[] = [
    { kind: 'ask', question: ' \n' },
    { kind: 'escalate', reason: '' },
    { kind: 'resolve', fixedBy: '\u200b' },
  ];

  it.each(empty)('an agent does not $kind', (action) => {
    expect(outcome(storedCase(), action, { objectId: HENK, desk: 'agent' })).toBe('textMissing');
  });

  it('an agent does not reopen', () => {
    const kase = storedCase({ state: 'resolved' });
    expect(outcome(kase, { kind: 'reopen', reason: ' ' }, { objectId: ADA, desk: 'admin' })).toBe(
      'textMissing',
    );
  });

  it('the reporter does not reply', () => {
    const kase = storedCase({ state: 'waiting' });
    expect(outcome(kase, { kind: 'reply', text: '' }, { objectId: ADELE, desk: 'none' })).toBe('textMissing');
  });

  it.each([
    { kase: storedCase(), action: { kind: 'resolve', fixedBy: '' } as const },
    { kase: storedCase({ state: 'resolved' }), action: { kind: 'reopen', reason: '' } as const },
  ])('the reporter may $action.kind, and no note is kept', ({ kase, action }) => {
    const acted = actOnCase(kase, action, { objectId: ADELE, desk: 'none' }, NOW);
    expect(acted).toMatchObject({ kind: 'done' });
    expect(acted.kind === 'done' && acted.case.history.at(-1)).toEqual({
      at: '2026-11-20T09:00:00.000Z',
      byId: ADELE,
      what: action.kind,
    });
  });
});

describe('who acts', () => {
  const standing = { isAgent: false, isAdmin: false, isProtected: false, membership: 'member' } as const;

  it.each([
    { name: 'an employee', standing, desk: 'none' },
    { name: 'an agent', standing: { ...standing, isAgent: true }, desk: 'agent' },
    { name: 'an administrator', standing: { ...standing, isAgent: true, isAdmin: true }, desk: 'admin' },
    {
      name: 'a guest among the administrators',
      standing: { ...standing, isAdmin: true, membership: 'guest' as const },
      desk: 'none',
    },
  ])('$name is "$desk" at the desk', ({ standing: rated, desk }) => {
    const asker = { objectId: ADELE.toUpperCase(), isOwnTenant: true, standing: rated };
    expect(caseActor(asker)).toEqual({ objectId: ADELE, desk });
  });

  it.each([
    { name: 'of another tenant', asker: { objectId: ADELE, isOwnTenant: false } },
    { name: 'without an ID', asker: { isOwnTenant: true } },
  ])('nobody $name', ({ asker }) => {
    expect(caseActor({ ...asker, standing: { ...standing, isAdmin: true } })).toBeUndefined();
  });
});

describe('any sequence of actions', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.constant('Registered again.'));
  const actions: fc.Arbitrary<CaseAction> = fc.oneof(
    fc.constant<CaseAction>({ kind: 'claim' }),
    fc.constant<CaseAction>({ kind: 'release' }),
    texts.map((question) => ({ kind: 'ask' as const, question })),
    texts.map((text) => ({ kind: 'reply' as const, text })),
    texts.map((reason) => ({ kind: 'escalate' as const, reason })),
    texts.map((fixedBy) => ({ kind: 'resolve' as const, fixedBy })),
    texts.map((reason) => ({ kind: 'reopen' as const, reason })),
  );
  const steps = fc.array(
    fc.record({
      action: actions,
      actor: fc.constantFrom(...Object.values(ACTORS), { objectId: IVO, desk: 'agent' as const }),
      minutes: fc.integer({ min: -5, max: 90 }),
    }),
    { maxLength: 40 },
  );

  it('leaves a valid case, whose history only grows', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (sequence, isSecurity) => {
        let kase = storedCase({ isSecurity });
        let now = NOW;
        for (const { action, actor, minutes } of sequence) {
          now += minutes * 60_000;
          const acted = actOnCase(kase, action, actor, now);
          if (acted.kind === 'refused') continue;
          expect(acted.case.history.slice(0, -1)).toEqual(kase.history);
          expect(acted.case.history).toHaveLength(kase.history.length + 1);
          expect(faultsOf(acted.case)).toEqual([]);
          expect(acted.case).toMatchObject({ isSecurity, number: 17, version: 1, reporterId: ADELE });
          kase = acted.case;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches every state', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, (sequence) => {
        let kase = storedCase();
        for (const { action, actor } of sequence) {
          const acted = actOnCase(kase, action, actor, NOW);
          if (acted.kind === 'done') kase = acted.case;
          reached.add(kase.state);
        }
      }),
      { numRuns: 200 },
    );
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
  });
});

function faultsOf({ state, agentId, history, updatedAt, openedAt }: Case): string[] {
  const faults: string[] = [];
  if (state === 'open' && agentId !== undefined) faults.push('open, but somebody has it');
  if (state === 'claimed' && agentId === undefined) faults.push('claimed by nobody');
  if (history[0]?.what !== 'opened') faults.push('does not begin with its opening');
  if (history.slice(1).some(({ what }) => what === 'opened')) faults.push('opened twice');
  const times = [openedAt, ...history.map(({ at }) => at), updatedAt];
  if (times.some((time, at) => at > 0 && time < (times[at - 1] ?? ''))) faults.push('runs backwards');
  for (const { note } of history)
    if (note !== undefined && (note.trim() === '' || [...note].length > MAX_NOTE_CHARS))
      faults.push('a note that is empty or too long');
  return faults;
}

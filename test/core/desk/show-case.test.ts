import type { Case } from '../../../src/core/desk/case';
import { CASE_STATES } from '../../../src/core/desk/case';
import type { CaseViewer } from '../../../src/core/desk/desk-answer';
import { showCase } from '../../../src/core/desk/show-case';
import { NOW, PEOPLE } from '../../support/fakes';
import { knowledge } from '../../support/knowledge';
import { caseOf } from '../../support/sample-cases';
import { textOf } from '../../support/signpost';

const { catalog } = knowledge();
const show = (over: Partial<Case>, viewer: CaseViewer, isReachable = true) =>
  showCase(caseOf(over), { viewer, catalog, now: NOW, isReachable, link: 'https://teams.microsoft.com/x' });

const NOTE = 'Call Megan Bowen, megan.bowen@contoso.example';
const event = (what: Case['history'][number]['what'], byId: string) => ({
  at: '2026-11-20T08:18:00.000Z',
  byId,
  what,
  note: NOTE,
});

it.each(CASE_STATES)(
  'the thread of a case that is %s holds no person and nothing that was typed',
  (state) => {
    const history = (['opened', 'claim', 'ask', 'reply', 'escalate', 'resolve', 'reopen'] as const).map(
      (what, at) => event(what, at % 2 ? PEOPLE.agent : PEOPLE.employee),
    );
    const text = textOf(show({ state, agentId: PEOPLE.agent, history }, 'thread', false));
    expect(text).not.toMatch(/megan|contoso\.example/i);
    for (const objectId of Object.values(PEOPLE)) expect(text).not.toContain(objectId);
    expect(text).toContain('by an agent');
    expect(text).toContain('by the person');
  },
);

it.each([
  { state: 'open', agentId: undefined, buttons: ['claim', 'ask', 'escalate', 'resolve', 'details'] },
  { state: 'claimed', agentId: PEOPLE.agent, buttons: ['ask', 'escalate', 'resolve', 'release', 'details'] },
  { state: 'waiting', agentId: PEOPLE.agent, buttons: ['ask', 'escalate', 'resolve', 'release', 'details'] },
  { state: 'waiting', agentId: undefined, buttons: ['claim', 'ask', 'escalate', 'resolve', 'details'] },
  { state: 'escalated', agentId: PEOPLE.agent, buttons: ['ask', 'resolve', 'release', 'details'] },
  { state: 'resolved', agentId: PEOPLE.agent, buttons: ['reopen', 'details'] },
] as const)('the desk may do with a case that is $state: $buttons', ({ state, agentId, buttons }) => {
  expect(show({ state, ...(agentId && { agentId }) }, 'thread').buttons).toEqual(buttons);
});

it.each([
  { state: 'open', isSecurity: false, buttons: ['works'] },
  { state: 'waiting', isSecurity: false, buttons: ['reply', 'works'] },
  { state: 'resolved', isSecurity: false, buttons: ['works', 'stillStuck'] },
  { state: 'waiting', isSecurity: true, buttons: ['reply'] },
  { state: 'resolved', isSecurity: true, buttons: ['stillStuck'] },
] as const)(
  'the person may do with a case that is $state (security: $isSecurity): $buttons',
  ({ state, isSecurity, buttons }) => {
    expect(show({ state, isSecurity }, 'person').buttons).toEqual(buttons);
  },
);

it('the person reads the question and the fix, not why it was passed on', () => {
  const asked = show({ state: 'waiting', history: [event('ask', PEOPLE.agent)] }, 'person');
  expect(asked.message).toEqual({ label: 'The helpdesk asks', value: NOTE });
  const passedOn = show({ state: 'escalated', history: [event('escalate', PEOPLE.agent)] }, 'person');
  expect(textOf(passedOn)).not.toContain(NOTE);
});

it('a card that stays says no age; a view made this moment does', () => {
  expect(textOf(show({}, 'thread'))).not.toContain('ago');
  expect(textOf(show({}, 'agent'))).toContain('4 minutes ago');
});

it.each([
  { name: 'nobody known', over: { reporterId: undefined }, says: 'does not know whose case', hasLink: false },
  { name: 'somebody out of reach', over: {}, says: 'cannot be reached in a chat', hasLink: true },
])('the desk is told where there is $name', ({ over, says, hasLink }) => {
  const { reporterId: _, ...kase } = caseOf();
  const answer = showCase('reporterId' in over ? kase : caseOf(), {
    viewer: 'thread',
    catalog,
    now: NOW,
    isReachable: false,
    link: 'https://teams.microsoft.com/x',
  });
  expect(answer.unreached).toContain(says);
  expect(answer.link !== undefined).toBe(hasLink);
});

it('a long history keeps its beginning and its end', () => {
  const history = Array.from({ length: 40 }, (_, at) => ({
    at: new Date(NOW + at * 60_000).toISOString(),
    what: at === 0 ? ('opened' as const) : ('claim' as const),
    ...(at === 39 ? { byId: PEOPLE.employee } : { byId: PEOPLE.agent }),
  }));
  const lines = show({ history }, 'thread').history;
  expect(lines).toHaveLength(8);
  expect(lines[0]?.value).toContain('opened');
  expect(lines.at(-1)?.value).toContain('by the person');
});

it('names of findings that this version does not know are left out', () => {
  const { report } = caseOf();
  const text = textOf(
    show(
      { report: { ...report, verdict: 'constructor', requirementSource: 'toString', tried: [99] } },
      'agent',
    ),
  );
  expect(text).not.toContain('From the sign-in log');
  expect(text).not.toContain('Asked for by');
});

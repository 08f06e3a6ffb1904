import type { Answer } from '../../src/core/answer/answer';
import { readingOf } from '../../src/core/answer/hint';
import { readItems } from '../../src/core/answer/read-items';
import type { ShownEvidence } from '../../src/core/answer/shown-evidence';
import type { Case, CaseEvent } from '../../src/core/desk/case';
import { caseBundle } from '../../src/core/desk/case-lines';
import { caseTitle } from '../../src/core/desk/case-title';
import { chatLink } from '../../src/core/desk/chat-link';
import type { CaseViewer } from '../../src/core/desk/desk-answer';
import type { Incident } from '../../src/core/desk/incident';
import { showCase } from '../../src/core/desk/show-case';
import { showIncident } from '../../src/core/desk/show-incident';
import { personSteps } from '../../src/core/desk/tried-steps';
import { NOW, PEOPLE } from './fakes';
import { knowledge } from './knowledge';

const TENANT_ID = '00000000-0000-4000-8000-00000000c0de';
const HINT = {
  code: 50076,
  correlationId: '2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
  requestId: '7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400',
  timestamp: '2026-11-20T08:15:30Z',
};
const OPENED: CaseEvent = { at: '2026-11-20T08:16:00.000Z', byId: PEOPLE.employee, what: 'opened' };
const CLAIMED: CaseEvent = { at: '2026-11-20T08:17:10.000Z', byId: PEOPLE.agent, what: 'claim' };
const ASKED: CaseEvent = {
  at: '2026-11-20T08:18:00.000Z',
  byId: PEOPLE.agent,
  what: 'ask',
  note: 'Does the prompt come up on your phone when you try in a browser?',
};
const RESOLVED: CaseEvent = {
  at: '2026-11-20T08:19:30.000Z',
  byId: PEOPLE.agent,
  what: 'resolve',
  note: 'Removed the old phone and set the new one up.',
};

/** A case of an employee about 50076, with everything that a test does not care about filled in. */
export function caseOf(over: Partial<Case> = {}): Case {
  return {
    number: 17,
    version: 1,
    state: 'open',
    isSecurity: false,
    reporterId: PEOPLE.employee,
    consentAt: OPENED.at,
    report: {
      ...HINT,
      applicationId: '00000003-0000-0000-c000-000000000000',
      policyIds: [],
      verdict: 'leftOpen',
      requirementSource: 'policy',
      facts: ['requirementFromPolicy'],
      tried: [1, 2],
    },
    history: [OPENED],
    openedAt: OPENED.at,
    updatedAt: OPENED.at,
    ...over,
  };
}

const BOT = '28:00000000-0000-4000-8000-0000000000b0';

const WAITING = caseOf({
  state: 'waiting',
  agentId: PEOPLE.agent,
  history: [OPENED, CLAIMED, ASKED],
  updatedAt: ASKED.at,
});

function shown(kase: Case, viewer: CaseViewer, isReachable = true): Answer {
  const link = chatLink(BOT);
  const common = { viewer, catalog: knowledge().catalog, now: NOW, isReachable };
  return showCase(kase, { ...common, ...(link && { link }), timeZone: 'Europe/Berlin' });
}

const INCIDENT: Incident = {
  number: 3,
  version: 4,
  code: 53003,
  mark: { kind: 'policy', id: '2e4a1c7b-8d69-4d20-8c1f-1b8e603f5d22' },
  meaning: { kind: 'policyChange', at: '2026-11-20T07:55:00.000Z' },
  firstAt: '2026-11-20T08:02:00.000Z',
  openedAt: '2026-11-20T08:11:00.000Z',
};

function incident(over: Partial<Incident> = {}, reports = 12, notice?: string): Answer {
  const reading = {
    reports,
    catalog: knowledge().catalog,
    now: NOW,
    ...(notice !== undefined && { notice }),
  };
  return showIncident({ ...INCIDENT, ...over }, reading);
}

const EVIDENCE: ShownEvidence = {
  heading: 'From the sign-in log, 5 minutes ago',
  lines: [
    { label: 'Outcome', value: 'The prompt was left open.' },
    { label: 'Who', value: 'adele.vance@contoso.example' },
  ],
  asksWasThisYou: false,
  isForDesk: true,
  reasons: [],
  notSeen: [],
};

/** Every kind of answer of the desk, by name. */
export function sampleDeskAnswers(): ReadonlyMap<string, Answer> {
  const { catalog } = knowledge();
  const title = caseTitle(HINT, catalog);
  const lines = readItems(readingOf(HINT), 'personal');
  return new Map<string, Answer>([
    ['case', shown(caseOf(), 'thread')],
    ['case-unreached', shown(WAITING, 'thread', false)],
    [
      'case-security',
      { ...shown(caseOf({ isSecurity: true }), 'agent'), notice: 'Another agent has this case.' } as Answer,
    ],
    [
      'case-escalated',
      {
        ...shown(caseOf({ state: 'escalated' }), 'agent'),
        copy: caseBundle(caseOf().report, catalog.entry(50076), TENANT_ID),
      } as Answer,
    ],
    ['case-details', { ...shown(caseOf(), 'agent'), evidence: EVIDENCE } as Answer],
    ['case-filed', shown(caseOf(), 'person')],
    ['case-question', shown(WAITING, 'person')],
    [
      'case-resolved',
      shown(
        caseOf({ state: 'resolved', history: [OPENED, CLAIMED, RESOLVED], updatedAt: RESOLVED.at }),
        'person',
      ),
    ],
    ['share', { kind: 'shareForm', title, hint: HINT, lines, steps: personSteps(catalog.entry(50076)) }],
    [
      'to-chat',
      {
        kind: 'toChat',
        title: 'In your personal chat',
        text: 'What you share with the helpdesk is nobody else’s business here. Open the chat with Signpost and go on there.',
        link: chatLink(BOT, 'AADSTS50076') ?? '',
      },
    ],
    [
      'cases',
      {
        kind: 'caseList',
        title: 'Open cases',
        text: '2 cases, newest first. Choose one to open it.',
        rows: [
          { number: 17, title, text: 'waits for an agent, opened 4 minutes ago' },
          {
            number: 12,
            title: caseTitle({ code: 50126 }, catalog),
            text: 'an agent has it, opened 2 hours ago',
          },
        ],
      },
    ],
    ['incident', incident()],
    [
      'incident-attack',
      incident({ code: 50053, meaning: { kind: 'attack' } }, 7, 'Say what fixed it. Nothing was changed.'),
    ],
    ['incident-outage', incident({ meaning: { kind: 'outage', issueId: 'MO1234567' } })],
    [
      'incident-closed',
      incident({ closed: { at: '2026-11-20T08:19:00.000Z', fixedBy: 'Undid the change.' } }),
    ],
    ['case-of-incident', shown(caseOf({ incident: 3 }), 'person')],
    ['bundle-kept', { kind: 'bundle', title, hint: HINT, lines, keptAs: 17 }],
  ]);
}

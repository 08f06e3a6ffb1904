import type { Answer, EntryAnswer } from '../../src/core/answer/answer';
import { hintOf, readingOf } from '../../src/core/answer/hint';
import { MAX_SHOWN_CHARS } from '../../src/core/answer/plain-text';
import { showMethods, showServiceHealth } from '../../src/core/answer/shown-facts';
import { caseTitle } from '../../src/core/desk/case-title';
import { personSteps } from '../../src/core/desk/tried-steps';
import type { CatalogEntry } from '../../src/core/entry';
import type { TenantFindings } from '../../src/core/look-up/look-up-result';
import { SECRET_KINDS } from '../../src/core/reading/reading';
import type { SignInEvent } from '../../src/core/sign-in-event';
import { offerDetails } from '../../src/flows/agents-view';
import { explainRows, listSignIns } from '../../src/flows/answer-live';
import { answerFirst } from '../../src/flows/answer-message';
import { answerHint } from '../../src/flows/card-of-hint';
import { FULL_SIGHT, NOW, signIn } from './fakes';
import { inquiry } from './inquiry';
import { knowledge } from './knowledge';

/** As much text as one value from outside may fill, in words of a length that does not break anywhere by itself. */
function longest(word: string): string {
  return `${word} ${'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(4)}`.slice(
    0,
    MAX_SHOWN_CHARS,
  );
}

const ID = '2f9b6c18-7d43-4e05-b1aa-93c45d70e812';
const POLICY_IDS = Array.from({ length: 5 }, (_, index) => `3f0c1b52-6a7d-4d0e-8a55-1f2e3d4c5b6${index}`);

/** Everything that a hint can hold. */
function fullHint(code: number) {
  const [one, two, three, four] = longestTitles();
  return {
    ...hintOf({
      ...readingOf({
        correlationId: ID,
        requestId: ID,
        timestamp: '2026-11-20T08:15:30Z',
        applicationId: ID,
        resource: ID,
        tenant: ID,
        policyIds: POLICY_IDS,
        secrets: SECRET_KINDS.slice(0, 5),
        related: ['windows:0xcaa20003', 'oauth:interaction_required', 'http:503'],
      }),
      codes: [code, ...[one, two, three, four].filter((each) => each !== undefined)],
    }),
  };
}

/** Codes of the entries with the longest titles. */
function longestTitles(): readonly number[] {
  const byTitle = knowledge().catalog.entries.toSorted((one, other) => other.title.length - one.title.length);
  return byTitle.slice(0, 4).map(({ code }) => code);
}

/** The entry of which a view fills most. */
function fullest(sizeOf: (entry: CatalogEntry) => number): CatalogEntry {
  const [entry] = knowledge().catalog.entries.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (entry === undefined) throw new TypeError('The catalog is empty');
  return entry;
}

const sizeForPerson = ({ steps, causes, meaning, title }: CatalogEntry): number =>
  JSON.stringify([steps.user, causes, meaning, title]).length;

function longestEvents(errorCode: number): SignInEvent[] {
  return Array.from({ length: 8 }, (_, index) =>
    signIn({
      errorCode,
      correlationId: ID,
      requestId: `71ec8788-f107-413a-a31e-96712cf4010${index}`,
      time: `2026-11-20T08:0${index}:15Z`,
      userName: longest('Name'),
      userPrincipalName: `${'a'.repeat(60)}@contoso.example`,
      applicationName: longest('App'),
      city: longest('City'),
      clientApp: longest('Client'),
      device: { name: longest('Device'), operatingSystem: longest('System'), browser: longest('Browser') },
      policies: Array.from({ length: 8 }, (_each, number) => ({
        id: `3f0c1b52-6a7d-4d0e-8a55-1f2e3d4c5b6${number}`,
        name: longest(`CA${number}`),
        result: number < 6 ? ('failure' as const) : ('success' as const),
        grantControls: ['RequireCompliantDevice', 'RequireHybridAzureADJoinedDevice', 'Mfa'],
        sessionControls: ['SignInFrequency'],
        conditionsSatisfied: ['application', 'users', 'location'],
      })),
      steps: Array.from({ length: 8 }, () => ({
        time: '2026-11-20T08:07:15Z',
        method: longest('Method'),
        result: longest('Result'),
        succeeded: false,
      })),
    }),
  );
}

const TENANT: TenantFindings = {
  registration: {
    kind: 'found',
    value: {
      methods: Array.from({ length: 20 }, (_, index) => `method${index}`),
      isMfaCapable: true,
      isMfaRegistered: true,
    },
  },
  policyNames: {},
  securityDefaultsOn: { kind: 'found', value: false },
  serviceIssues: {
    kind: 'found',
    value: Array.from({ length: 4 }, (_, index) => ({
      id: `MO99001${index}`,
      title: longest('Incident'),
      service: 'Microsoft Entra',
      startedAt: '2026-11-20T06:10:00Z',
      isResolved: false,
    })),
  },
  policyChanges: {
    kind: 'found',
    value: Array.from({ length: 5 }, () => ({
      time: '2026-11-20T07:10:00Z',
      activity: 'Update conditional access policy',
      target: longest('Policy'),
    })),
  },
};

/** Every family of cards with the longest texts that can stand on it, by name. */
export function sampleLongestAnswers(): ReadonlyMap<string, Answer> {
  const { catalog } = knowledge();
  const entry = fullest(sizeForPerson);
  const hint = fullHint(entry.code);
  const reading = readingOf(hint);
  const reader = { now: NOW, timeZone: 'America/Argentina/ComodRivadavia' };
  const where = { place: 'personal', reader, knowledge: knowledge() } as const;
  const rows = {
    kind: 'rows',
    events: longestEvents(entry.code),
    sight: FULL_SIGHT,
    isPartial: false,
    role: 'admin',
    tenant: TENANT,
  } as const;
  const first = answerHint({ ...hint, wasMe: true }, 'person', 'personal', knowledge());
  const explained = explainRows(first, rows, reading, where) as EntryAnswer;
  const paste = [
    ...longestTitles().map((code) => `AADSTS${code}`),
    `Correlation ID: ${ID}`,
    `Request ID: ${ID}`,
    'my password is Winter!2026x',
  ].join('\n');
  return new Map<string, Answer>([
    ['longest-live', explained],
    [
      'longest-thread',
      offerDetails(answerHint(hint, 'person', 'channel', knowledge()), ids(60), {
        botId: '28:bot',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
      }),
    ],
    [
      'longest-question',
      { ...explained, hint, evidence: { ...evidenceOf(explained), asksWasThisYou: true } },
    ],
    ['longest-paste', answerFirst(inquiry({ text: paste }), knowledge()).answer],
    [
      'longest-product',
      answerHint(
        { otherProduct: { product: 'Windows', code: 'X'.repeat(80) } },
        'person',
        'personal',
        knowledge(),
      ),
    ],
    ['longest-sign-ins', listSignIns({ ...rows, events: separate(longestEvents(entry.code)) }, where)],
    ['longest-search', { kind: 'search', query: longest('Query'), found: titled(longestTitles()) }],
    [
      'longest-bundle',
      {
        kind: 'bundle',
        title: caseTitle(hint, catalog),
        hint,
        lines: [...explained.read, ...evidenceOf(explained).lines],
        personal: 'shown',
        isFromLog: true,
        keptAs: 1_000_000,
      },
    ],
    [
      'longest-worked',
      {
        kind: 'worked',
        title: entry.title,
        hint,
        evidence: evidenceOf(explained),
        others: titled(longestTitles()),
      },
    ],
    [
      'longest-case',
      {
        kind: 'case',
        viewer: 'agent',
        number: 1_000_000,
        state: 'escalated',
        isSecurity: true,
        title: 'Case 1000000: passed on',
        about: longest('About'),
        standing: longest('Standing'),
        notice: longest('Notice'),
        unreached: longest('Unreached'),
        facts: explained.read,
        history: Array.from({ length: 8 }, () => ({ label: '2026-11-20 08:16 UTC', value: longest('Note') })),
        buttons: ['claim', 'ask', 'escalate', 'resolve', 'release', 'details'],
        evidence: { ...evidenceOf(explained), mayRetry: false },
      },
    ],
    [
      'longest-share',
      {
        kind: 'shareForm',
        title: caseTitle(hint, catalog),
        hint,
        lines: explained.read,
        steps: personSteps(fullest(({ steps }) => JSON.stringify(steps.user).length)),
      },
    ],
    [
      'longest-cases',
      {
        kind: 'caseList',
        title: 'All cases',
        text: longest('Text'),
        rows: Array.from({ length: 10 }, (_, index) => ({
          number: 1_000_000 + index,
          title: caseTitle({ code: longestTitles()[index % 4] ?? 50076 }, catalog),
          text: 'an agent has it, opened 2026-11-20 08:16 UTC, 14 days ago',
        })),
      },
    ],
    ['longest-error', { kind: 'error', told: longest('Told'), reference: 'ffffffffffffffff' }],
    ['longest-health', showServiceHealth(TENANT.serviceIssues, reader)],
    ['longest-methods', showMethods(TENANT.registration, reader)],
  ]);
}

function evidenceOf({ evidence }: EntryAnswer) {
  if (evidence === undefined) throw new TypeError('No evidence');
  return evidence;
}

const titled = (codes: readonly number[]) =>
  codes.map((code) => ({ code, title: knowledge().catalog.entry(code)?.title ?? '' }));

/** The same events as attempts of their own. */
const separate = (events: readonly SignInEvent[]): SignInEvent[] =>
  events.map((event) => ({ ...event, correlationId: event.requestId }));

/** Teams IDs of so many people. */
const ids = (count: number) => Array.from({ length: count }, (_, index) => `29:${'x'.repeat(64)}${index}`);

import type { Answer } from '../../src/core/answer/answer';
import type { Hint } from '../../src/core/answer/hint';
import {
  showForgotten,
  showLimitReached,
  showMethods,
  showOnlyInPersonalChat,
  showServiceHealth,
  showStored,
} from '../../src/core/answer/shown-facts';
import type { Question } from '../../src/core/look-up/question';
import type { Messenger } from '../../src/core/messenger';
import type { KeptQuestion } from '../../src/core/watch/keep-looking';
import { toSignInEvent } from '../../src/entra/to-sign-in-event';
import { answerBundle } from '../../src/flows/answer-bundle';
import type { Live } from '../../src/flows/answer-live';
import { answerLive, answerSignIns, showQueuedSignIns } from '../../src/flows/answer-live';
import { answerFirst } from '../../src/flows/answer-message';
import { answerNext } from '../../src/flows/answer-next';
import { confirmOwn } from '../../src/flows/confirm-own';
import { createKeepLooking } from '../../src/flows/keep-looking';
import { createLookingEnds, pressLooking } from '../../src/flows/look-again';
import { createLookAround } from '../../src/flows/look-around';
import { createNextLookUp } from '../../src/flows/look-for-next';
import { createLookUp } from '../../src/flows/look-up';
import sample from '../../src/local/sample/sign-ins.json';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import {
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  NOW,
  PEOPLE,
  standing,
  UNLIMITED,
} from './fakes';
import { inquiry } from './inquiry';
import { knowledge } from './knowledge';

const TENANT_ID = '00000000-0000-4000-8000-00000000c0de';
const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const DIEGOS_ATTEMPT = rowOf(53003).correlationId;
const HENRIETTAS_ATTEMPT = rowOf(53000).correlationId;
const FLOODED_ATTEMPT = 'c18ea811-d220-4ac5-a57f-2e87626e3425';

const METHODS = {
  kind: 'found',
  value: {
    methods: ['mobilePhone', 'microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
    isMfaCapable: true,
    isMfaRegistered: true,
    asOf: '2026-11-20T02:11:07Z',
  },
} as const;

const INCIDENT = {
  id: 'MO990011',
  title: 'Some users see repeated MFA prompts',
  service: 'Microsoft Entra',
  startedAt: '2026-11-20T06:10:00Z',
  isResolved: false,
};

function rowOf(errorCode: number): (typeof sample.value)[number] {
  const row = sample.value.find(({ status }) => status.errorCode === errorCode);
  if (row === undefined) throw new TypeError(`The sample holds no ${errorCode}`);
  return row;
}

/** A place with the sign-in log of the sample tenant, in which everybody may be asked as. */
function setUp() {
  const time = new FakeTime();
  const store = createInMemoryStore(time);
  const signInLog = new FakeSignInLog(time);
  signInLog.rows = sample.value.map(toSignInEvent).filter((event) => event !== undefined);
  const membership = new FakeMembership();
  for (const { userId } of sample.value) membership.standings.set(userId, standing());
  const tenantFacts = new FakeTenantFacts();
  tenantFacts.registered = METHODS;
  tenantFacts.issues = [INCIDENT];
  const ports = { signInLog, membership, tenantFacts, audit: store.audit, limit: UNLIMITED };
  const timing = { clock: time, timer: time };
  const lookUp = createLookAround(createLookUp({ ...ports, ...timing }), timing);
  const live: Live = { lookUp, lookUpNext: createNextLookUp(lookUp, time), clock: time };
  return { signInLog, live, time, store, membership, tenantFacts };
}

const asked = (objectId: string, text = '') =>
  inquiry({ asker: { objectId, tenantId: TENANT_ID, isOwnTenant: true }, text });

/** The second pass over a paste, or the first where the log adds nothing. */
async function paste(
  text: string,
  objectId: string,
  { live }: Pick<ReturnType<typeof setUp>, 'live'>,
  queued = false,
) {
  const who = asked(objectId, text);
  const { answer, toDo } = answerFirst(who, knowledge());
  const queue = async () => queued;
  return (
    (toDo.kind === 'explain' && (await answerLive(who, answer, toDo.reading, live, knowledge(), queue))) ||
    answer
  );
}

/** Cards that the sign-in log had its part in, by name; made by the real flows from rows of the sample tenant. */
export async function sampleLiveAnswers(): Promise<ReadonlyMap<string, Answer>> {
  return new Map([
    ...(await explained()),
    ...(await withoutRows()),
    ...(await nextSignIns()),
    ...(await lists()),
    ...facts(),
    ...(await bundles()),
  ]);
}

type Named = readonly (readonly [string, Answer])[];

async function explained(): Promise<Named> {
  const megan = rowOf(50076).userId;
  const grady = rowOf(500121).userId;
  const stage = setUp();
  const flood = { code: 500121, correlationId: FLOODED_ATTEMPT } as const;
  const ours = await confirmOwn(
    { verb: 'wasMe', hint: { ...flood, wasMe: true } },
    asked(grady),
    stage.live,
    knowledge(),
  );
  return [
    ['live-person', await paste(`AADSTS50076\nCorrelation ID: ${MEGANS_ATTEMPT}`, megan, stage)],
    ['live-agent', await paste(`Correlation ID: ${DIEGOS_ATTEMPT}`, PEOPLE.agent, stage)],
    ['live-admin', await paste(`Correlation ID: ${HENRIETTAS_ATTEMPT}`, PEOPLE.admin, stage)],
    ['live-flood', await paste(`Correlation ID: ${FLOODED_ATTEMPT}`, grady, stage)],
    ['live-flood-for-desk', await paste(`Correlation ID: ${FLOODED_ATTEMPT}`, PEOPLE.agent, stage)],
    ['live-flood-was-me', ours],
  ];
}

async function withoutRows(): Promise<Named> {
  const stage = setUp();
  const { signInLog, live, time } = stage;
  const hint: Hint = { code: 50076, correlationId: PEOPLE.unknown, timestamp: '2026-11-20T08:15:30Z' };
  const text = `AADSTS50076\nCorrelation ID: ${PEOPLE.unknown}\nTimestamp: 2026-11-20 08:15:30Z`;
  const fail = (failure: 'permission' | 'throttled') => signInLog.script.push({ kind: 'failed', failure });
  const nothing = await paste(text, PEOPLE.employee, stage);
  fail('permission');
  const denied = await paste(text, PEOPLE.employee, stage);
  fail('throttled');
  const queued = await paste(text, PEOPLE.employee, stage, true);
  const limited = { ...live, lookUp: async () => ({ kind: 'limited', until: NOW + 240_000 }) as const };
  const press = { goal: 'attempt', hint } as const;
  const reference = {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversationId: 'a:chat',
    activityId: '1',
    botId: '28:bot',
    tenantId: TENANT_ID,
    place: 'personal',
    askerId: PEOPLE.employee,
  } as const;
  const card = { id: 'card', reference };
  const { keepLooking, shown, ends } = looking(stage);
  const parts = {
    ...knowledge(),
    keepLooking,
    cardReferences: stage.store.cardReferences,
    limit: UNLIMITED,
  };
  const running = await pressLooking(
    { verb: 'keepLooking', ...press },
    asked(PEOPLE.employee),
    card,
    parts,
    knowledge(),
  );
  const stopped = await pressLooking(
    { verb: 'stopLooking', ...press },
    asked(PEOPLE.employee),
    card,
    parts,
    knowledge(),
  );
  const question: Question = { kind: 'correlation', id: PEOPLE.unknown, codes: [50076] };
  const kept: KeptQuestion = {
    askerId: PEOPLE.employee,
    isOwnTenant: true,
    spot: { place: 'personal', view: 'thread' },
    question,
    goal: 'attempt',
    hint,
    reference: 'card',
    startedAt: time.now(),
  };
  await time.advance(3_600_000);
  await ends.giveUp(kept, { kind: 'nothing', question });
  return [
    ['live-nothing', nothing],
    ['live-denied', denied],
    ['live-queued', queued],
    ['live-limited', await paste(text, PEOPLE.employee, { live: limited })],
    ['live-looking', running],
    ['live-stopped', stopped],
    ['live-given-up', shown()],
  ];
}

/** Keep looking, with the last answer that a card was updated with. */
function looking({ live, store, time, membership, tenantFacts }: ReturnType<typeof setUp>) {
  const answers: Answer[] = [];
  const messenger: Messenger = {
    update: async () => true,
    say: async () => true,
    post: async () => undefined,
  };
  const cards = { render: (answer: Answer) => ({ answers: answers.push(answer) }) };
  const ends = createLookingEnds({
    messenger,
    cards,
    cardReferences: store.cardReferences,
    knowledge: knowledge(),
    clock: time,
  });
  const { jobs, once } = store;
  const keepLooking = createKeepLooking({ ...live, membership, tenantFacts, jobs, once, clock: time }, ends);
  const shown = (): Answer => {
    const last = answers.at(-1);
    if (last === undefined) throw new TypeError('No card was updated');
    return last;
  };
  return { keepLooking, ends, shown };
}

async function nextSignIns(): Promise<Named> {
  const row = rowOf(53003);
  const later = (errorCode: number) =>
    toSignInEvent({
      ...row,
      id: '71ec8788-f107-413a-a31e-96712cf40200',
      correlationId: '5c4247f6-0e8c-4e84-a7b8-4e2305a64099',
      createdDateTime: '2026-11-20T08:16:00Z',
      status: { errorCode },
      ...(errorCode === 0 ? { appliedConditionalAccessPolicies: [] } : {}),
    });
  const hint: Hint = { code: 53003, correlationId: row.correlationId, timestamp: row.createdDateTime };
  const next = async (goal: 'afterRetry' | 'afterSuccess', errorCode?: number): Promise<Answer> => {
    const { live, signInLog } = setUp();
    const event = errorCode === undefined ? undefined : later(errorCode);
    if (event !== undefined) signInLog.rows.push(event);
    const answer = await answerNext(goal, hint, asked(row.userId), live, knowledge());
    if (answer === undefined) throw new TypeError('Nothing was looked for');
    return answer;
  };
  return [
    ['worked-verified', await next('afterSuccess', 0)],
    ['worked-moved-on', await next('afterSuccess', 53000)],
    ['worked-unchanged', await next('afterSuccess', 53003)],
    ['worked-no-row-yet', await next('afterSuccess')],
    ['retry-verified', await next('afterRetry', 0)],
    ['retry-moved-on', await next('afterRetry', 53000)],
    ['retry-unchanged', await next('afterRetry', 53003)],
    ['retry-no-row-yet', await next('afterRetry')],
  ];
}

async function lists(): Promise<Named> {
  const { live } = setUp();
  const grady = rowOf(500121).userId;
  const own: Question = { kind: 'own', codes: [] };
  const lookFor = async (question: Question, who: string): Promise<Answer> =>
    (await answerSignIns(asked(who), question, live, knowledge())).answer;
  return [
    ['my-sign-ins', await lookFor(own, grady)],
    ['my-sign-ins-none', await lookFor(own, PEOPLE.colleague)],
    ['my-sign-ins-queued', showQueuedSignIns(own)],
    ['sign-ins-of', await lookFor({ kind: 'person', named: rowOf(530032).userId, codes: [] }, PEOPLE.agent)],
    ['look-up-of-id', await lookFor({ kind: 'unlabelled', id: PEOPLE.unknown, codes: [] }, PEOPLE.agent)],
  ];
}

function facts(): Named {
  const reader = { now: NOW, timeZone: 'Europe/London' };
  const counts = { audit: 14, jobs: 1, cards: 3, cases: 2, chats: 1, gates: 4 };
  const lookUps = Array.from({ length: 10 }, (_, index) => ({
    time: new Date(NOW - index * 3_600_000).toISOString(),
    way: (['correlation', 'request', 'user'] as const)[index % 3] ?? 'user',
    outcome: index % 4 === 3 ? ('none' as const) : ('rows' as const),
    rows: index % 4 === 3 ? 0 : 1 + (index % 3),
    part: index % 2 === 0 ? ('asked' as const) : ('looked at' as const),
  }));
  return [
    ['my-data', showStored({ counts, lookUps }, reader)],
    ['forgotten', showForgotten(24)],
    ['too-many-look-ups', showLimitReached(NOW + 240_000, reader.timeZone)],
    ['only-in-personal-chat', showOnlyInPersonalChat()],
    ['service-health', showServiceHealth({ kind: 'found', value: [INCIDENT] }, reader)],
    ['service-health-none', showServiceHealth(undefined, reader)],
    ['methods', showMethods(METHODS, reader)],
    ['methods-none', showMethods(undefined, reader)],
  ];
}

async function bundles(): Promise<Named> {
  const { live } = setUp();
  const { userId, correlationId, createdDateTime } = rowOf(53003);
  const hint: Hint = { code: 53003, correlationId, timestamp: createdDateTime };
  const bundle = (isPersonal: boolean) =>
    answerBundle({ verb: 'bundle', hint, isPersonal }, asked(userId), live, { ...knowledge(), isLive: true });
  return [
    ['bundle-with-personal', await bundle(true)],
    ['bundle-without-personal', await bundle(false)],
  ];
}

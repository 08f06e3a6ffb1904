import type { Answer } from '../../src/core/answer/answer';
import { showQueued } from '../../src/core/answer/shown-evidence';
import type { Inquiry } from '../../src/core/inquiry';
import { KEEP_LOOKING } from '../../src/core/watch/keep-looking';
import { createEntra } from '../../src/entra/create-entra';
import { answerLive, answerSignIns, showQueuedSignIns } from '../../src/flows/answer-live';
import { answerFirst } from '../../src/flows/answer-message';
import { createKeepLooking } from '../../src/flows/keep-looking';
import type { PressedCard } from '../../src/flows/look-again';
import { createLookingEnds, createQueueLook, pressLooking } from '../../src/flows/look-again';
import { createLookUp } from '../../src/flows/look-up';
import { createLookUpLimit } from '../../src/flows/look-up-limit';
import { createJobRunner } from '../../src/flows/run-jobs';
import type { RunningGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import type { Store } from '../../src/store/store';
import type { BusyQuestion } from '../support/busy-tenant';
import { createBusyHour } from '../support/busy-tenant';
import { capturingLogger, graphAt, NO_ROLES } from '../support/entra';
import { FakeTime, NOW } from '../support/fakes';
import { inquiry } from '../support/inquiry';
import { knowledge } from '../support/knowledge';
import { cardReference } from '../support/live-records';
import type { Place } from '../support/store-place';
import { filePlace, memoryPlace } from '../support/store-place';

/** A card with what the log says. */
const EVIDENCE = 'evidence';
/** What an ID that is nowhere gets, with its reasons. */
const NOTHING_YET = 'The sign-in log shows nothing for this yet';
const WINDOW_MS = 10_000;
const JOBS_EVERY_MS = 5_000;
/** In this time the last questions end. */
const AFTER_MS = 15 * 60_000;
const REPORTS = ['signIns', 'registration', 'directoryAudits'];

const busy = createBusyHour();

/** Everything that people saw, by card. */
class Chats {
  readonly cards = new Map<string, Answer>();
  readonly changedAt = new Map<string, number>();
  notices = 0;
  readonly #clock: FakeTime;

  constructor(clock: FakeTime) {
    this.#clock = clock;
  }

  show(id: string, answer: Answer): void {
    this.cards.set(id, answer);
    this.changedAt.set(id, this.#clock.now());
  }

  /** How a card ends: {@link EVIDENCE}, or what it says instead. */
  endOf(id: string): string {
    const answer = this.cards.get(id);
    if (answer?.kind === 'signIns' && answer.rows.length > 0) return EVIDENCE;
    const evidence = answer && 'evidence' in answer ? answer.evidence : undefined;
    if (evidence === undefined) return 'no word';
    if (evidence.heading.startsWith('From the sign-in log')) return EVIDENCE;
    return evidence.notSeen[0] ?? (evidence.reasons.length > 0 ? evidence.heading : 'no word');
  }
}

/** One process: its own caches and limits of time, and the store that it may share. */
function createReplica(graph: RunningGraphStandIn, store: Store, time: FakeTime, chats: Chats) {
  const logger = capturingLogger([]);
  const { budget, audit, jobs, once, cardReferences } = store;
  const roles = { ...NO_ROLES, agentIds: busy.agentIds };
  const entra = createEntra({ graph: graphAt(graph.url), roles, budget, clock: time, logger });
  const limit = createLookUpLimit(budget);
  const lookUp = createLookUp({ ...entra, audit, limit, clock: time, timer: time });
  const ends = createLookingEnds({
    messenger: {
      update: async (id, { answer }) => {
        chats.show(id, answer as Answer);
        return true;
      },
      say: async () => {
        chats.notices += 1;
        return true;
      },
      post: async () => undefined,
    },
    cards: { render: (answer) => ({ answer }) },
    cardReferences,
    knowledge: knowledge(),
    clock: time,
  });
  const keepLooking = createKeepLooking(
    { ...entra, lookUp, lookUpNext: lookUp, jobs, once, clock: time },
    ends,
  );
  const runner = createJobRunner({
    jobs,
    clock: time,
    logger,
    kinds: new Map([[KEEP_LOOKING, keepLooking.run]]),
  });
  return {
    live: { lookUp, lookUpNext: lookUp, clock: time },
    again: { keepLooking, cardReferences, limit },
    runner,
  };
}
type Replica = ReturnType<typeof createReplica>;

/** Asks as a message does. */
async function ask(
  question: BusyQuestion,
  id: string,
  { live, again }: Replica,
  chats: Chats,
): Promise<void> {
  const message = messageOf(question);
  const queue = createQueueLook(message, cardOf(question, id), again);
  const first = answerFirst(message, knowledge());
  chats.show(id, first.answer);
  const { toDo } = first;
  if (toDo.kind === 'signIns') {
    const { answer, isThrottled } = await answerSignIns(message, toDo.question, live, knowledge());
    const isQueued = isThrottled && (await queue(toDo.question));
    chats.show(id, isQueued ? showQueuedSignIns(toDo.question) : answer);
  } else if (toDo.kind === 'explain') {
    const second = await answerLive(message, first.answer, toDo.reading, live, knowledge(), queue);
    if (second) chats.show(id, second);
  }
}

/** Presses "Keep looking", once, where a card offers it for a row that comes later. */
async function insist(replica: Replica, chats: Chats, pressed: Set<string>): Promise<void> {
  for (const [number, question] of busy.questions.entries()) {
    const id = `card-${number}`;
    const answer = chats.cards.get(id);
    if (question.about !== 'a row that comes a minute later' || pressed.has(id)) continue;
    if (answer?.kind !== 'entry' || answer.evidence?.looking !== 'offered') continue;
    pressed.add(id);
    const press = { verb: 'keepLooking', goal: 'attempt', hint: answer.hint } as const;
    const parts = { ...knowledge(), ...replica.again };
    const card = cardOf(question, id);
    chats.show(id, await pressLooking(press, messageOf(question), card, parts, knowledge()));
  }
}

function messageOf({ askerId, text, at }: BusyQuestion): Inquiry {
  return inquiry({ asker: { objectId: askerId, isOwnTenant: true }, text, receivedAt: at });
}

function cardOf({ askerId }: BusyQuestion, id: string): PressedCard {
  return { id, reference: cardReference({ askerId, activityId: id }) };
}

/** The hour: people ask the replicas in turn, and every five seconds each replica looks for jobs. */
async function live(
  questions: readonly BusyQuestion[],
  replicas: readonly [Replica, ...Replica[]],
  time: FakeTime,
  chats: Chats,
): Promise<string[]> {
  const endsAtOnce: string[] = [];
  const pressed = new Set<string>();
  const end = (questions.at(-1)?.at ?? NOW) + AFTER_MS;
  for (let at = NOW; at <= end; at += JOBS_EVERY_MS) {
    await time.advance(at - time.now());
    for (const { runner } of replicas) await runner.runDue();
    await insist(replicas[0], chats, pressed);
    const asked = [...questions.entries()].filter(([, question]) => question.at === at);
    await Promise.all(
      asked.map(async ([number, question]) => {
        const id = `card-${number}`;
        await ask(question, id, replicas[number % replicas.length] ?? replicas[0], chats);
        endsAtOnce.push(chats.endOf(id));
      }),
    );
  }
  return endsAtOnce;
}

function mostInAnyWindow(times: readonly number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((time) => time >= start && time < start + WINDOW_MS).length),
  );
}

interface Hour {
  /** How the card of each question read right after it was asked, and how it ended. */
  readonly atOnce: readonly string[];
  readonly ends: readonly string[];
  /** Calls to Graph that count as reports. */
  readonly calls: readonly { readonly at: number; readonly status: number }[];
  readonly notices: number;
  /** Milliseconds from a question to the last change of its card, the longest first. */
  readonly waits: readonly number[];
}

/** The hour with so many replicas over the stores of one place. */
async function liveThrough(
  questions: readonly BusyQuestion[],
  replicas: number,
  place: Place,
): Promise<Hour> {
  const time = new FakeTime();
  const switches = { lateBy: busy.lateBy };
  const graph = await startGraphStandIn({ clock: time, data: busy.data, switches });
  const chats = new Chats(time);
  const stores = await Promise.all(Array.from({ length: replicas }, () => place.open(time)));
  try {
    const [first, ...others] = stores.map((store) => createReplica(graph, store, time, chats));
    const atOnce = first ? await live(questions, [first, ...others], time, chats) : [];
    return {
      atOnce,
      ends: questions.map((_, number) => chats.endOf(`card-${number}`)),
      calls: graph.requests.filter(({ area }) => REPORTS.includes(area ?? '')),
      notices: chats.notices,
      waits: questions
        .map(({ at }, number) => (chats.changedAt.get(`card-${number}`) ?? at) - at)
        .sort((one, other) => other - one),
    };
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await graph.stop();
    await place.remove();
  }
}

it.each<{ name: string; replicas: number; questions: number; newPlace: () => Place }>([
  { name: '200 people ask 900 questions in an hour', replicas: 1, questions: 900, newPlace: memoryPlace },
  { name: 'they ask two replicas over one store', replicas: 2, questions: 300, newPlace: filePlace },
])(
  '$name, twenty at a time',
  async ({ replicas, questions, newPlace }) => {
    const asked = busy.questions.slice(0, questions);
    const { atOnce, ends, calls, notices, waits } = await liveThrough(asked, replicas, newPlace());
    expect(new Set(busy.questions.map(({ askerId }) => askerId)).size).toBeGreaterThan(190);
    expect(ends).toHaveLength(questions);
    expect(mostInAnyWindow(calls.map(({ at }) => at))).toBe(5);
    expect(calls.some(({ status }) => status === 429)).toBe(false);
    const found = ends.filter((end) => end === EVIDENCE).length;
    expect(found).toBeGreaterThanOrEqual(0.95 * questions);
    expect(new Set(ends)).toEqual(new Set([EVIDENCE, NOTHING_YET]));
    // Who did not get it at once was told so, and got one message with it.
    expect(new Set(atOnce.filter((end) => end !== EVIDENCE))).toEqual(new Set([showQueued(true).notSeen[0]]));
    const foundAtOnce = atOnce.filter((end) => end === EVIDENCE).length;
    expect(notices).toBe(found - foundAtOnce);
    // One burst is over before the next one: nobody is left behind.
    expect(waits[Math.floor(questions * 0.05)]).toBeLessThanOrEqual(60_000);
  },
  180_000,
);

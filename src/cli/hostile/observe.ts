import { setTimeout as wait } from 'node:timers/promises';
import { isLoopback } from '../../config';
import type { SeenRequest } from '../../local/graph/create-graph-stand-in';
import { isTrustedServiceUrl } from '../../teams/service-url';
import type { BotProcess, Contact } from './bot-process';
import type { Connector, Reply } from './connector';
import type { Sign } from './deliver';
import { deliver } from './deliver';
import type { HostileCase, Observation } from './hostile-module';
import type { WireAnswer } from './send-request';
import type { WatchedFolder } from './watched-folder';

/** Replies have settled when none came for this long after the last answer. */
const QUIET_MS = 80;
const SETTLE_LIMIT_MS = 12_000;
const POLL_MS = 20;
const MEGABYTE = 1024 * 1024;

/** What is looked at while a case runs. */
export interface Stage {
  readonly bot: BotProcess;
  readonly connector: Connector;
  readonly folder: WatchedFolder;
  readonly sign: Sign;
  /** All calls to the Graph stand-in so far. */
  readonly graph: readonly SeenRequest[];
  /** Loopback ports of the stand-ins, which the bot is meant to contact. */
  readonly ownPorts: ReadonlySet<number>;
}

/** Sends one case to the bot and tells everything that could be seen of it from outside. */
export async function observe(hostileCase: HostileCase, stage: Stage): Promise<Observation> {
  const { bot, connector, folder, sign, graph, ownPorts } = stage;
  const before = await bot.state();
  connector.forget();
  bot.takeOutput();
  bot.takeContacts();
  folder.takeChanges();
  const callsBefore = graph.length;

  const answers = await deliver(hostileCase, { port: bot.port, serviceUrl: connector.serviceUrl, sign });
  await settle(connector);

  const alive = await bot.isAlive();
  const after = alive ? await bot.state() : undefined;
  const shown = connector.replies.filter(({ kind }) => kind !== 'other');
  const invokeBodies = hostileCase.activity?.['type'] === 'invoke' ? answers.flatMap(invokeBodyOf) : [];
  const logs = bot.takeOutput();
  const { latest, earlier } = statesOf(shown);
  const { status, body } = oddOneOut(answers);
  return {
    alive,
    status,
    body,
    ms: Math.round(slowest(answers, shown)),
    turns: countTurns(shown, invokeBodies.length, logs),
    replies: [...latest, ...invokeBodies],
    earlier,
    logs,
    stored: folder.takeChanges(),
    egress: bot.takeContacts().flatMap((contact) => egressOf(contact, ownPorts)),
    graph: graph
      .slice(callsBefore)
      .map(({ url, filter }) => ({ url, ...(filter === undefined ? {} : { filter }) })),
    rssGrowthMB: before && after ? Math.round((after.rss - before.rss) / MEGABYTE) : 0,
    polluted: after?.polluted ?? false,
  };
}

async function settle(connector: Connector): Promise<void> {
  const end = performance.now() + SETTLE_LIMIT_MS;
  let known = connector.replies.length;
  let changed = performance.now();
  while (performance.now() < end && performance.now() - changed < QUIET_MS) {
    await wait(POLL_MS);
    if (connector.replies.length === known) continue;
    known = connector.replies.length;
    changed = performance.now();
  }
}

/**
 * A card that is updated stays one reply to the person who reads it, so the last state of each activity counts as the
 * reply; the states before it were seen too, and are told apart.
 */
function statesOf(shown: readonly Reply[]): { readonly latest: unknown[]; readonly earlier: unknown[] } {
  const last = new Map(shown.map((reply) => [`${reply.conversationId} ${reply.activityId}`, reply]));
  const isLast = new Set(last.values());
  const activities = (replies: Iterable<Reply>) => Array.from(replies, ({ activity }) => activity);
  return {
    latest: activities(last.values()),
    earlier: activities(shown.filter((reply) => !isLast.has(reply))),
  };
}

/** What a press on a button is answered with. */
function invokeBodyOf({ status, body }: WireAnswer): unknown[] {
  if (status !== 200 || body === '') return [];
  try {
    return [JSON.parse(body)];
  } catch {
    return [body];
  }
}

/** Of several answers the one whose status is rarest: one forgery let in among a hundred must be seen. */
function oddOneOut(answers: readonly WireAnswer[]): { readonly status: number; readonly body: string } {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  const [rarest] = [...counts].sort(([, one], [, other]) => one - other)[0] ?? [0];
  return answers.find(({ status }) => status === rarest) ?? { status: 0, body: '' };
}

/** The longest time that a sender waited for its answer, or for the reply that came after it. */
function slowest(answers: readonly WireAnswer[], replies: readonly Reply[]): number {
  const waits = answers.map(({ began, ended }) => ended - began);
  const lastBegan = Math.max(0, ...answers.map(({ began }) => began));
  return Math.max(0, ...waits, ...replies.map(({ at }) => at - lastBegan));
}

/** A turn shows in what it sent, or in the log where it failed. */
function countTurns(replies: readonly Reply[], invokes: number, logs: string): number {
  const sent = (kind: Reply['kind']) => replies.filter((reply) => reply.kind === kind).length;
  const logged = (message: string) => logs.split(`"msg":"${message}"`).length - 1;
  return Math.max(
    sent('message'),
    sent('update'),
    invokes,
    logged('A turn failed.'),
    logged('A reply could not be delivered.'),
  );
}

/** Contacts besides the stand-ins; allowed are the connector's own hosts. */
function egressOf({ host, port, authorized }: Contact, ownPorts: ReadonlySet<number>): Observation['egress'] {
  if (isLoopback(host) && ownPorts.has(port)) return [];
  const allowed = isTrustedServiceUrl(`https://${host}/`, { allowedHosts: [], allowLoopback: false });
  return [{ host, authorized, allowed }];
}

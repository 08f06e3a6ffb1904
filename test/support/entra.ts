import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { RolesConfig } from '../../src/config';
import { Secret } from '../../src/config';
import type { Budget, SignInQuery } from '../../src/core/live-ports';
import type { LogFields, Logger } from '../../src/core/ports';
import type { Entra, EntraParts } from '../../src/entra/create-entra';
import { createEntra } from '../../src/entra/create-entra';
import type { GraphSwitches } from '../../src/local/graph/graph-switches';
import type { RunningGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { createSampleTenant } from '../../src/local/sample/create-sample-tenant';
import { portOf } from './signpost';

export const GRAPH_TOKEN = 'token-of-the-test';
export const START = Date.parse('2026-11-24T12:00:00Z');
export const NO_ROLES: RolesConfig = {
  agentGroupIds: [],
  adminGroupIds: [],
  protectedGroupIds: [],
  agentIds: [],
  adminIds: [],
  protectedIds: [],
};

/** A clock that moves only when told. */
export class FakeClock {
  time = START;
  now(): number {
    return this.time;
  }
  pass(ms: number): void {
    this.time += ms;
  }
}

/** A sliding window in memory, which remembers what was asked of it. */
export class WindowBudget implements Pick<Budget, 'spend'> {
  readonly asked: { name: string; limit: number; windowMs: number }[] = [];
  readonly #spent = new Map<string, number[]>();
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  async spend(name: string, limit: number, windowMs: number): Promise<boolean> {
    this.asked.push({ name, limit, windowMs });
    const now = this.#clock.now();
    const recent = (this.#spent.get(name) ?? []).filter((time) => time > now - windowMs);
    const isGranted = recent.length < limit;
    this.#spent.set(name, isGranted ? [...recent, now] : recent);
    return isGranted;
  }
}

export interface LogLine {
  readonly level: string;
  readonly fields: LogFields;
  readonly message: string;
}

export function capturingLogger(lines: LogLine[]): Logger {
  const at = (level: string) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message });
  };
  const logger: Logger = {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => logger,
  };
  return logger;
}

/** The configuration for a server on the loopback address. */
export function graphAt(url: string): EntraParts['graph'] {
  return {
    mode: 'graph',
    baseUrl: url,
    loginUrl: 'https://login.microsoftonline.com',
    scope: `${url}/.default`,
    credential: { kind: 'static', token: new Secret(GRAPH_TOKEN) },
  };
}

export interface EntraBench extends Entra {
  readonly clock: FakeClock;
  readonly budget: WindowBudget;
  readonly log: LogLine[];
}

/** The real adapter against a server on the loopback address, with a clock and a budget of the test. */
export function entraAt(
  url: string,
  parts: Partial<Omit<EntraParts, 'clock' | 'budget'>> & {
    clock?: FakeClock;
    budget?: Pick<Budget, 'spend'>;
  } = {},
): EntraBench {
  const clock = parts.clock ?? new FakeClock();
  const budget = new WindowBudget(clock);
  const log: LogLine[] = [];
  const entra = createEntra({
    graph: graphAt(url),
    roles: NO_ROLES,
    budget,
    logger: capturingLogger(log),
    ...parts,
    clock,
  });
  return { ...entra, clock, budget, log };
}

const running: { stop(): Promise<void> }[] = [];

/** Stops every server that this module started. */
export async function stopServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.stop()));
}

/** The sample tenant behind the stand-in for Graph, and the adapter on it. */
export async function sampleBench(
  switches: GraphSwitches = {},
  parts: Parameters<typeof entraAt>[1] = {},
): Promise<EntraBench & { readonly graph: RunningGraphStandIn }> {
  const clock = parts.clock ?? new FakeClock();
  const graph = await startGraphStandIn({ clock, data: createSampleTenant(START), switches });
  running.push(graph);
  return { ...entraAt(graph.url, { ...parts, clock }), graph };
}

export interface SeenCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Handler = (call: SeenCall, response: ServerResponse, number: number) => void;

/** A server that answers as the test says, and what it saw. */
export async function scriptedServer(handler: Handler): Promise<{ url: string; calls: SeenCall[] }> {
  const calls: SeenCall[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const call = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      calls.push(call);
      handler(call, response, calls.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, calls };
}

/** The real adapter on a server that answers as the test says. */
export async function scriptedBench(
  handler: Handler,
  parts: Parameters<typeof entraAt>[1] = {},
): Promise<EntraBench & Awaited<ReturnType<typeof scriptedServer>>> {
  const server = await scriptedServer(handler);
  return { ...entraAt(server.url, parts), ...server };
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export const CORRELATION = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
export const MEGAN = 'f38c3766-6a25-482f-a038-be2c68936017';

export function byCorrelation(
  id: string = CORRELATION,
  rows: SignInQuery['rows'] = 'interactiveUser',
): SignInQuery {
  return { by: { kind: 'correlation', id }, rows };
}

/** The least that a row has. */
export function row(number: number, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    createdDateTime: '2026-11-24T11:00:00Z',
    correlationId: CORRELATION,
    userId: MEGAN,
    status: { errorCode: 50076 },
    ...over,
  };
}

export const PERSON = { urgency: 'person' } as const;
export const JOB = { urgency: 'job' } as const;

import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compose } from '../../src/compose';
import { loadConfig } from '../../src/config';
import { redirectConsole } from '../../src/logging/redirect-console';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import type { Store } from '../../src/store/store';

/** The port that a started server listens on. */
export function portOf(server: Server | undefined): number {
  return (server?.address() as AddressInfo | null)?.port ?? 0;
}

/** What the bot sent to the connector. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Record<string, unknown>;
}

/** A member of a conversation as the connector tells of it. */
export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name?: string;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
}

/** A connector over real HTTP that keeps what it was sent and answers with scripted statuses first. */
export class TestConnector {
  readonly sent: Sent[] = [];
  /** Statuses for the next requests; a 201 once they are used up. */
  readonly statuses: { status: number; headers?: Record<string, string> }[] = [];
  /** The members of every conversation, or the status that is answered instead. Asking for them is not a send. */
  members: readonly Member[] | number = [];
  /** How often the members were asked for. */
  rosterCalls = 0;
  /** How long the connector takes to answer, in milliseconds. */
  delayMs = 0;
  #server: Server | undefined;
  serviceUrl = '';

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      if (request.url?.includes('/pagedmembers')) {
        this.#answerRoster(response);
        return;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        this.sent.push({
          method: request.method ?? '',
          path: request.url ?? '',
          authorization: request.headers.authorization,
          activity: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
        });
        const { status, headers } = this.statuses.shift() ?? { status: 201 };
        const body = JSON.stringify({ id: `sent-${this.sent.length}` });
        setTimeout(() => {
          response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
          response.end(body);
        }, this.delayMs);
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.serviceUrl = `http://127.0.0.1:${portOf(this.#server)}/`;
  }

  #answerRoster(response: ServerResponse): void {
    this.rosterCalls += 1;
    const hasFailed = typeof this.members === 'number';
    response.writeHead(hasFailed ? Number(this.members) : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(hasFailed ? {} : { members: this.members }));
  }

  /** The cards that were sent, oldest first. */
  cards(): Record<string, unknown>[] {
    return this.sent.flatMap(({ activity }) =>
      ((activity['attachments'] ?? []) as { content: Record<string, unknown> }[]).map(
        ({ content }) => content,
      ),
    );
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server?.closeAllConnections();
      this.#server?.close(() => resolve());
    });
  }
}

/**
 * Signpost on a port of its own with a connector beside it. Stop it in `afterAll`. With a connector given, it is
 * neither started nor stopped here.
 */
export class RunningSignpost {
  readonly connector: TestConnector;
  readonly logs: string[] = [];
  /** Added to the time of this machine, in milliseconds. */
  clockOffsetMs = 0;
  readonly #ownsConnector: boolean;
  #stop: (() => Promise<void>) | undefined;
  url = '';
  /** Puts something in place of parts of the store; only where it is in memory, and before the start. */
  wrapStore: (store: Store) => Store = (store) => store;
  /** Runs the jobs that are due by the clock of this Signpost. */
  runDueJobs: () => Promise<void> = async () => undefined;

  constructor(connector?: TestConnector) {
    this.connector = connector ?? new TestConnector();
    this.#ownsConnector = connector === undefined;
  }

  /**
   * `pageFolder`: the built chat page, for tests that open it. The store is in memory unless DATABASE_URL is given.
   * Due jobs run by themselves only with `jobIntervalMs`, else by `runDueJobs`.
   */
  async start(env: Record<string, string> = {}, pageFolder?: string, jobIntervalMs = HOUR_MS): Promise<void> {
    if (this.#ownsConnector) await this.connector.start();
    const config = loadConfig({
      PORT: '0',
      LOG_LEVEL: 'debug',
      HOST: '127.0.0.1',
      SIGN_IN_LOGS: 'off',
      ...env,
    });
    const clock = { now: () => Date.now() + this.clockOffsetMs };
    const signpost = await compose(config, {
      clock,
      jobIntervalMs,
      overlayIntervalMs: 50,
      ...(env['DATABASE_URL'] === undefined ? { store: this.wrapStore(createInMemoryStore(clock)) } : {}),
      log: { write: (line) => void this.logs.push(line) },
      ...(pageFolder === undefined ? {} : { pageFolder }),
    });
    const undo = redirectConsole(signpost.logger);
    const port = await signpost.start();
    this.url = `http://127.0.0.1:${port}`;
    this.runDueJobs = signpost.runDueJobs;
    this.#stop = () => {
      undo();
      return signpost.stop();
    };
  }

  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
    if (this.#ownsConnector) await this.connector.stop();
  }

  /** Posts one activity as the connector would; returns the status and the parsed body. */
  async post(
    activity: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** A message of an employee in a personal chat, with `over` laid on top. */
  message(text: string, over: Record<string, unknown> = {}): Record<string, unknown> {
    return { ...this.envelope(), type: 'message', text, ...over };
  }

  /** A press on a button of a card. */
  press(data: unknown, over: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      ...this.envelope(),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
      ...over,
    };
  }

  envelope(): Record<string, unknown> {
    count += 1;
    return {
      id: `activity-${count}`,
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      timestamp: '2026-11-20T08:20:00.000Z',
      locale: 'en-GB',
      from: { id: '29:adele', name: 'Adele', aadObjectId: '00000000-0000-4000-8000-000000000011' },
      recipient: { id: '28:signpost', name: 'Signpost' },
      conversation: { id: 'a:adele', conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    };
  }
}

const HOUR_MS = 3_600_000;
let count = 0;

export const TENANT = '00000000-0000-4000-8000-00000000aaaa';

/** All strings of a card, joined. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (value !== null && typeof value === 'object') return Object.values(value).map(textOf).join('');
  return '';
}

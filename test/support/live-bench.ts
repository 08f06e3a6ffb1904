import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphRow } from '../../src/local/graph/graph-message';
import type { RunningGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { PEOPLE } from '../../src/local/people';
import { RunningSignpost, TestConnector } from './signpost';

export const MEGAN = 'f38c3766-6a25-482f-a038-be2c68936017';
export const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
export const UNKNOWN = '12345678-1234-4234-8234-123456789012';
export const ADELE = objectIdOf('adele');
export const HENK = objectIdOf('henk');
export const MINUTE_MS = 60_000;

/** A card that the connector was sent. */
export interface ShownAction {
  readonly title: string;
  readonly data: unknown;
}

/** Object ID of somebody of the sample tenant. */
export function objectIdOf(key: string): string {
  return PEOPLE.find((person) => person.key === key)?.objectId ?? '';
}

/** The sender of an activity, by object ID. */
export const from = (objectId: string) => ({
  from: { id: `29:${objectId}`, name: 'x', aadObjectId: objectId },
});

/** The button of a card with this title. */
export function actionOf(card: unknown, title: string): ShownAction | undefined {
  const { actions = [] } = card as { actions?: ShownAction[] };
  expect(actions.length).toBeLessThanOrEqual(6);
  return actions.find((action) => action.title === title);
}

/** Signpost processes over one store on disk, one tenant (the Graph stand-in) and one connector, on a clock of its own. */
export class LiveBench {
  readonly connector = new TestConnector();
  offsetMs = 0;
  #standIn: RunningGraphStandIn | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  readonly #running: RunningSignpost[] = [];

  async start(): Promise<void> {
    await this.connector.start();
    const clock = { now: () => this.now() };
    this.#standIn = await startGraphStandIn({
      clock,
      switches: { reportsLimit: 'none', policiesLimit: 'none' },
    });
  }

  async stop(): Promise<void> {
    for (const signpost of this.#running) await signpost.stop();
    await this.#standIn?.stop();
    await this.connector.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Milliseconds since 1970-01-01 UTC. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  get standIn(): RunningGraphStandIn {
    if (this.#standIn === undefined) throw new TypeError('not started');
    return this.#standIn;
  }

  /** A new process over the same store, the same tenant and the same connector. */
  async boot(env: Record<string, string> = {}, jobIntervalMs?: number): Promise<RunningSignpost> {
    const signpost = new RunningSignpost(this.connector);
    signpost.clockOffsetMs = this.offsetMs;
    this.#running.push(signpost);
    await signpost.start(
      {
        SIGN_IN_LOGS: 'graph',
        GRAPH_BASE_URL: this.standIn.url,
        GRAPH_STATIC_TOKEN: 'sample',
        AGENT_IDS: HENK,
        DATABASE_URL: `file:${join(this.#folder, 'signpost.db')}`,
        ...env,
      },
      undefined,
      jobIntervalMs,
    );
    return signpost;
  }

  /** Lets time pass for the tenant and for Signpost, and runs what is due then. */
  async pass(ms: number, signpost: RunningSignpost): Promise<void> {
    this.offsetMs += ms;
    signpost.clockOffsetMs = this.offsetMs;
    await signpost.runDueJobs();
  }

  /** Rows of Megan's attempt show so many minutes from now. */
  makeLate(minutes: number): void {
    const rows = this.standIn.data.signIns.filter(({ correlationId }) => correlationId === MEGANS_ATTEMPT);
    this.standIn.switches.lateBy = Object.fromEntries(
      rows.map(({ id, createdDateTime }) => [
        String(id),
        this.now() - Date.parse(String(createdDateTime)) + minutes * MINUTE_MS,
      ]),
    );
  }

  /** Adds a row like one of the sample, happening now, with `over` laid on top. */
  addRow(like: GraphRow, over: Readonly<Record<string, unknown>>): void {
    made += 1;
    const id = `${String(made).padStart(8, '0')}-0000-4000-8000-0000000000ff`;
    const createdDateTime = new Date(this.now()).toISOString();
    (this.standIn.data.signIns as GraphRow[]).push({
      ...like,
      id,
      correlationId: id,
      originalRequestId: id,
      createdDateTime,
      ...over,
    });
  }

  /** Sends a message and returns the last state of the card that it brings. */
  async paste(signpost: RunningSignpost, text: string, who: string): Promise<Record<string, unknown>> {
    this.connector.sent.length = 0;
    await signpost.post(signpost.message(text, from(who)));
    return this.connector.cards().at(-1) ?? {};
  }

  /** Presses a button of the card `card-1` and returns the card that the invoke is answered with. */
  async press(signpost: RunningSignpost, data: unknown, who: string): Promise<unknown> {
    const { body } = await signpost.post(signpost.press(data, { ...from(who), replyToId: 'card-1' }));
    return (body as { value: unknown }).value;
  }
}

let made = 0;

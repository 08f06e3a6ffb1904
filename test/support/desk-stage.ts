import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphSwitches } from '../../src/local/graph/graph-switches';
import type { RunningGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import type { TenantData } from '../../src/local/graph/tenant-data';
import { PEOPLE } from '../../src/local/people';
import type { Sent } from './signpost';
import { RunningSignpost, TENANT, TestConnector, textOf } from './signpost';

const idOf = (key: string) => PEOPLE.find((person) => person.key === key)?.objectId ?? '';

/** An employee with a sign-in in the log. */
export const MEGAN = idOf('megan');
export const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
export const ADELE = idOf('adele');
/** An agent, another one, and an administrator. */
export const HENK = idOf('henk');
export const JONI = idOf('joni');
export const ADA = idOf('ada');

export const TRIAGE = '19:triage@thread.tacv2';
const BOT = { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Signpost' };

/** The buttons of a card by title, those inside an Action.ShowCard with the inputs beside them. */
export interface Button {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inputs: readonly string[];
}

interface Action {
  readonly type: string;
  readonly title: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly card?: { readonly body: readonly { readonly id?: string }[]; readonly actions: readonly Action[] };
}

export function buttonsOf(card: unknown): readonly Button[] {
  const { actions = [] } = (card ?? {}) as { actions?: readonly Action[] };
  return actions.map(({ title, data, card: inner }) => ({
    title,
    data: inner?.actions[0]?.data ?? data ?? {},
    inputs: inner?.body.flatMap(({ id }) => id ?? []) ?? [],
  }));
}

/** A helpdesk: Signpost over a real store, the sample tenant, and a connector that keeps what it was sent. */
export class DeskStage {
  readonly connector = new TestConnector();
  readonly #folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  readonly #running: RunningSignpost[] = [];
  #standIn: RunningGraphStandIn | undefined;
  signpost = new RunningSignpost(this.connector);
  offsetMs = 0;

  get switches(): GraphSwitches | undefined {
    return this.#standIn?.switches;
  }

  /** `data`: another tenant than the sample. */
  async start(env: Record<string, string> = {}, data?: TenantData): Promise<void> {
    await this.connector.start();
    const clock = { now: () => Date.now() + this.offsetMs };
    this.#standIn = await startGraphStandIn({
      clock,
      switches: { reportsLimit: 'none' },
      ...(data && { data }),
    });
    await this.boot(env);
  }

  /** A new process over the same store, the same tenant and the same connector. */
  async boot(env: Record<string, string> = {}): Promise<void> {
    await this.signpost.stop();
    this.signpost = new RunningSignpost(this.connector);
    this.signpost.clockOffsetMs = this.offsetMs;
    this.#running.push(this.signpost);
    await this.signpost.start({
      SIGN_IN_LOGS: 'graph',
      GRAPH_BASE_URL: this.#standIn?.url ?? '',
      GRAPH_STATIC_TOKEN: 'sample',
      AGENT_IDS: [HENK, JONI].join(','),
      ADMIN_IDS: ADA,
      DATABASE_URL: `file:${join(this.#folder, 'signpost.db')}`,
      ...env,
    });
  }

  async stop(): Promise<void> {
    for (const signpost of this.#running) await signpost.stop();
    await this.#standIn?.stop();
    await this.connector.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What was sent since the last call of this. */
  takeSent(): readonly Sent[] {
    return this.connector.sent.splice(0);
  }

  /** Lets time pass and runs what is due then. */
  async pass(ms: number): Promise<void> {
    this.offsetMs += ms;
    this.signpost.clockOffsetMs = this.offsetMs;
    await this.signpost.runDueJobs();
  }

  /** Where somebody writes: their personal chat, or a thread of a channel. */
  from(objectId: string, channel?: string): Record<string, unknown> {
    const conversation =
      channel === undefined
        ? { id: `a:${objectId}`, conversationType: 'personal', tenantId: TENANT }
        : { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT };
    return {
      from: { id: `29:${objectId}`, name: 'Somebody', aadObjectId: objectId },
      recipient: BOT,
      conversation,
    };
  }

  /** Writes a message (in a channel one that mentions the bot) and returns the last card that came of it. */
  async say(objectId: string, text: string, channel?: string): Promise<Record<string, unknown>> {
    const entities = [{ type: 'mention', mentioned: BOT, text: '<at>Signpost</at>' }];
    const over = { ...this.from(objectId, channel), ...(channel === undefined ? {} : { entities }) };
    await this.signpost.post(this.signpost.message(text, over));
    return this.connector.cards().at(-1) ?? {};
  }

  /** Presses a button and returns the presser's own view. */
  async press(objectId: string, data: unknown, channel?: string): Promise<Record<string, unknown>> {
    const over = { ...this.from(objectId, channel), replyToId: 'card-1' };
    const { body } = await this.signpost.post(this.signpost.press(data, over));
    return ((body as { value?: unknown } | undefined)?.value ?? {}) as Record<string, unknown>;
  }

  /** Presses the button with this title, with the text in its input. */
  async pressTitled(
    objectId: string,
    card: unknown,
    title: string,
    typed: Readonly<Record<string, string>> | string = {},
    channel?: string,
  ): Promise<Record<string, unknown>> {
    const button = buttonsOf(card).find((each) => each.title === title);
    if (button === undefined)
      throw new TypeError(`No button "${title}" in: ${buttonsOf(card).map((each) => each.title)}`);
    const fields = typeof typed === 'string' ? { [button.inputs[0] ?? '']: typed } : typed;
    return this.press(objectId, { ...button.data, ...fields }, channel);
  }
}

/** The cards among what was sent to a conversation, newest last. */
export function cardsTo(sent: readonly Sent[], conversation: string): readonly Record<string, unknown>[] {
  return sent
    .filter(({ path }) => decodeURIComponent(path).includes(`/${conversation}`))
    .flatMap(({ activity }) => (activity['attachments'] ?? []) as { content: Record<string, unknown> }[])
    .map(({ content }) => content);
}

/** Everything that was sent to a conversation, as text. */
export function toldTo(sent: readonly Sent[], conversation: string): string {
  return sent
    .filter(({ path }) => decodeURIComponent(path).includes(`/${conversation}`))
    .map(({ activity: { text, summary, attachments } }) => textOf([text, summary, attachments]))
    .join('\n');
}

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotRun } from './cannot-run';

/** A host that the bot contacted, or tried to. */
export interface Contact {
  readonly host: string;
  readonly port: number;
  readonly authorized: boolean;
}

/** What only the process itself knows. */
export interface ProcessState {
  /** Resident memory in bytes. */
  readonly rss: number;
  /** Whether every object has got a key that it should not have. */
  readonly polluted: boolean;
}

const RECORDER = join(__dirname, 'record-egress.cjs');
const START_LIMIT_MS = 60_000;
const HEALTH_LIMIT_MS = 5_000;
const STATE_LIMIT_MS = 2_000;
const SHOWN_OUTPUT_CHARS = 2_000;

/** The real bot in a process of its own, with an environment of its own, and everything it writes. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #output = { stdout: '', stderr: '' };
  #contacts: Contact[] = [];
  #port: number | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        this.#output[name] += text;
      });
    child.on('message', ({ contact }: { contact?: Contact }) => {
      if (contact) this.#contacts.push(contact);
    });
  }

  /** Starts `node` with these arguments in `folder` and waits until it listens. */
  static async start(options: {
    readonly args: readonly string[];
    readonly folder: string;
    readonly env: Readonly<Record<string, string>>;
  }): Promise<BotProcess> {
    const child = spawn(process.execPath, ['--require', RECORDER, ...options.args], {
      cwd: options.folder,
      env: { ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const bot = new BotProcess(child);
    const end = performance.now() + START_LIMIT_MS;
    while (bot.#port === undefined && bot.isRunning && performance.now() < end) {
      await wait(20);
      bot.#port = listeningPort(bot.#output.stdout);
    }
    if (bot.#port === undefined) {
      bot.kill();
      throw new CannotRun(`The bot did not start:\n${bot.takeOutput().slice(-SHOWN_OUTPUT_CHARS)}`);
    }
    return bot;
  }

  get port(): number {
    return this.#port ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Whether the process runs and answers. */
  async isAlive(): Promise<boolean> {
    if (!this.isRunning) return false;
    const response = await fetch(`http://127.0.0.1:${this.port}/healthz`, {
      signal: AbortSignal.timeout(HEALTH_LIMIT_MS),
    }).catch(() => undefined);
    await response?.text().catch(() => undefined);
    return response?.status === 200 && this.isRunning;
  }

  /** Everything written since the last call. */
  takeOutput(): string {
    const { stdout, stderr } = this.#output;
    this.#output.stdout = '';
    this.#output.stderr = '';
    return stderr === '' ? stdout : `${stdout}\n${stderr}`;
  }

  /** Every contact since the last call. */
  takeContacts(): readonly Contact[] {
    const contacts = this.#contacts;
    this.#contacts = [];
    return contacts;
  }

  /** What the process says of itself; undefined when it does not answer. Earlier contacts have arrived by then. */
  state(): Promise<ProcessState | undefined> {
    return new Promise((resolve) => {
      const finish = (state?: ProcessState): void => {
        clearTimeout(timer);
        this.#child.off('message', listen);
        resolve(state);
      };
      const listen = ({ state }: { state?: ProcessState }): void => {
        if (state) finish(state);
      };
      const timer = setTimeout(finish, STATE_LIMIT_MS);
      this.#child.on('message', listen);
      if (!this.#child.connected) return finish();
      this.#child.send('state', (error) => {
        if (error) finish();
      });
    });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

function listeningPort(output: string): number | undefined {
  const port = /"port":(\d{1,5})/.exec(output)?.[1];
  return port === undefined ? undefined : Number(port);
}

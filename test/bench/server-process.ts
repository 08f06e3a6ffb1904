import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Report } from './control';

export type ServerName = 'echo-bot' | 'signpost-server';

export interface Usage {
  /** CPU time of the whole process since its start, in microseconds. */
  readonly cpu: number;
  /** Resident memory, in bytes. */
  readonly rss: number;
}

/** A server in a process of its own. It gets no environment but the path, so that all run with the same settings. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Starts a server with these options of node, and waits until it listens. */
  static async start(
    folder: string,
    name: ServerName,
    nodeOptions: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = fork(join(folder, `${name}.js`), [join(PROJECT_FOLDER, 'dist')], {
      env: { PATH: process.env['PATH'] ?? '' },
      execArgv: [...nodeOptions],
    });
    const report = await Promise.race([answerOf(child), once(child, 'exit')]);
    if (Array.isArray(report) || report.kind !== 'listening') throw new Error(`${name} did not start`);
    return new ServerProcess(child, report.port);
  }

  async usage(): Promise<Usage> {
    this.#child.send('usage');
    const report = await answerOf(this.#child);
    if (report.kind !== 'usage') throw new Error('An unexpected report');
    return report;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.send('stop');
    await gone;
  }
}

async function answerOf(child: ChildProcess): Promise<Report> {
  const [report] = (await once(child, 'message')) as [Report];
  return report;
}

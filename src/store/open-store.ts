import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../core/ports';
import { SignpostError } from '../errors';
import type { Engine } from './create-sql-store';
import { createSqlStore } from './create-sql-store';
import { openPostgres } from './open-postgres';
import { openSqlite } from './open-sqlite';
import type { Store } from './store';

/**
 * Opens the store at `file:PATH` (SQLite; relative to the working directory) or `postgres://…`, brings its tables up to
 * date and returns every adapter. Times are taken from `clock`. Throws a SignpostError `STORE_UNAVAILABLE`, which never
 * holds the address, since that may hold a password.
 */
export async function openStore(
  databaseUrl: string,
  clock: Clock,
  { connectTimeoutMs = 5000 }: { readonly connectTimeoutMs?: number } = {},
): Promise<Store> {
  return createSqlStore(await openEngine(databaseUrl, new Date(clock.now()), connectTimeoutMs), clock);
}

async function openEngine(databaseUrl: string, now: Date, connectTimeoutMs: number): Promise<Engine> {
  const isFile = /^file:/i.test(databaseUrl);
  if (!isFile && !(/^postgres(?:ql)?:\/\//i.test(databaseUrl) && URL.canParse(databaseUrl)))
    throw new SignpostError('STORE_UNAVAILABLE', 'Its address must be file:PATH or postgres://….');
  try {
    return isFile
      ? openSqlite(pathOf(databaseUrl), now)
      : await openPostgres(databaseUrl, now, connectTimeoutMs);
  } catch (cause) {
    if (cause instanceof SignpostError) throw cause;
    const detail = isFile ? 'The file cannot be opened.' : 'The server cannot be reached or refuses.';
    throw new SignpostError('STORE_UNAVAILABLE', detail, { cause, isRetryable: true });
  }
}

function pathOf(fileUrl: string): string {
  return fileUrl.toLowerCase().startsWith('file://')
    ? fileURLToPath(fileUrl)
    : resolve(fileUrl.slice('file:'.length));
}

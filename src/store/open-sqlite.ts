import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Engine } from './create-sql-store';
import { CREATE_VERSION_TABLE, SELECT_VERSION, statementsAfter } from './migrations';

const MAX_STATEMENTS = 100;

/** How long a statement waits for another process. It holds up this process too: libsql is synchronous. */
const BUSY_MS = 2000;

/**
 * Opens and migrates an SQLite file, which only its owner may read; makes it and its folder where they are missing.
 * `path` is absolute. Throws what the file system or libsql throws.
 */
export function openSqlite(path: string, now: Date): Engine {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite gives its -wal and -shm files the mode of the database, so that is set before it is opened.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new Database(path);
  const close = () => {
    if (database.open) database.close();
  };
  try {
    database.exec(`pragma busy_timeout = ${BUSY_MS}`);
    database.exec('pragma journal_mode = wal');
    // A commit is in the operating system's hands before it is acknowledged: it survives the end of the process, by
    // kill -9 too. After a power cut the file is sound and the last commits may be missing; FULL would cost a disk
    // flush for every message.
    database.exec('pragma synchronous = normal');
    migrate(database, now);
  } catch (error) {
    close();
    throw error;
  }
  return {
    dialect: new SqliteDialect({ database: { prepare: keepStatements(database), close } }),
    isShared: false,
    close: async () => close(),
  };
}

/** Prepares each of our few statements once; preparing costs as much as running. Beyond the limit nothing is kept. */
function keepStatements(database: Database.Database): SqliteDatabase['prepare'] {
  const kept = new Map<string, SqliteStatement>();
  return (sql) => {
    const found = kept.get(sql);
    if (found) return found;
    const statement = database.prepare(sql);
    if (kept.size < MAX_STATEMENTS) kept.set(sql, statement);
    return statement;
  };
}

/** In one go, without giving way: a transaction open across an `await` would lock out a second connection. */
function migrate(database: Database.Database, now: Date): void {
  database.exec('begin immediate');
  try {
    database.exec(CREATE_VERSION_TABLE);
    const { version } = database.prepare(SELECT_VERSION).get() as { version: number };
    for (const statement of statementsAfter(version, now)) database.exec(statement);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

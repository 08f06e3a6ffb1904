import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import type { Clock } from '../../src/core/ports';
import { createInMemoryStore } from '../../src/store/create-in-memory-store';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';

/** Where the stores of one test keep things. Each `open` is another connection, as from another replica. */
export interface Place {
  open(clock: Clock): Promise<Store>;
  remove(): Promise<void>;
}

/** A place in a database. */
export interface SqlPlace extends Place {
  readonly url: string;
  /** Runs SQL beside the adapters. */
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
}

/** All stores opened in it are the same one. */
export function memoryPlace(): Place {
  let store: Store | undefined;
  return {
    open: async (clock) => {
      store ??= createInMemoryStore(clock);
      return store;
    },
    remove: async () => {},
  };
}

/** A file in a folder that does not exist yet. */
export function filePlace(): SqlPlace {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  const path = join(folder, 'deep', 'signpost.db');
  const url = `file:${path}`;
  return {
    url,
    open: (clock) => openStore(url, clock),
    query: async (sql) => {
      const database = new Database(path);
      try {
        const statement = database.prepare(sql);
        if (statement.reader) return statement.all() as Record<string, unknown>[];
        statement.run();
        return [];
      } finally {
        database.close();
      }
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A schema of its own in a PostgreSQL database. */
export async function schemaPlace(databaseUrl: string): Promise<SqlPlace> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const address = new URL(databaseUrl);
  address.searchParams.set('options', `-c search_path=${schema}`);
  const url = address.href.replaceAll('+', '%20');
  const query = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  await query(`create schema ${schema}`);
  return {
    url,
    open: (clock) => openStore(url, clock),
    query,
    remove: async () => {
      await query(`drop schema ${schema} cascade`);
    },
  };
}

import { PostgresDialect } from 'kysely';
import type { types as PgTypes, Pool } from 'pg';
import type { Engine } from './create-sql-store';
import { CREATE_VERSION_TABLE, SELECT_VERSION, statementsAfter } from './migrations';

/** Longer than that no answer to a person can wait for a query. */
const QUERY_TIMEOUT_MS = 10_000;

/** Any number that nobody else locks in this database; replicas that start together migrate one after another. */
const MIGRATION_LOCK = 5_076_500_581;

/** Connects to a PostgreSQL server and migrates its database. Throws what the driver throws. */
export async function openPostgres(
  connectionString: string,
  now: Date,
  connectTimeoutMs: number,
): Promise<Engine> {
  // Loaded here, because a start with an SQLite file needs none of it.
  const pg = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'signpost',
    types: { getTypeParser: (oid, format) => readerOf(oid, format, pg.types) },
  });
  // A connection that breaks raises an error event, which would end the process. Whoever uses the connection is told
  // by their query; a connection at rest is replaced by the pool.
  const heard = () => {};
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  const close = async () => {
    if (!pool.ended) await pool.end();
  };
  try {
    await migrate(pool, now);
  } catch (error) {
    await close();
    throw error;
  }
  return { dialect: new PostgresDialect({ pool }), isShared: true, close };
}

/** `bigint` as a number (all of ours are times and counts); the driver's own choice is text. */
function readerOf(oid: number, format: 'text' | 'binary' | undefined, types: typeof PgTypes): unknown {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);
}

async function migrate(pool: Pool, now: Date): Promise<void> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await client.query(CREATE_VERSION_TABLE);
    const { rows } = await client.query<{ version: number }>(SELECT_VERSION);
    for (const statement of statementsAfter(rows[0]?.version ?? 0, now)) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A connection that is given back as broken is closed, which rolls back.
    client.release(failure !== undefined);
  }
}

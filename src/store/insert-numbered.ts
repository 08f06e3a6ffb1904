import type { Insertable, Kysely } from 'kysely';
import { sql } from 'kysely';
import { SignpostError } from '../errors';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** Tables whose rows are counted from 1, for people to name them by. */
export type NumberedTable = 'cases' | 'incidents';

/** Each race lost is a row that somebody else has inserted. */
const MAX_RACES = 1000;

/**
 * Inserts a row under the next number and returns it. The number is taken by the same statement that keeps the row, so
 * none is left out and none is given twice, whoever inserts at the same time; numbers of removed rows stay taken.
 * `instead` is asked after a lost race: what it finds comes back, and nothing is inserted.
 */
export async function insertNumbered<T extends NumberedTable, Instead = never>(
  db: Kysely<Tables>,
  table: T,
  row: Omit<Insertable<Tables[T]>, 'number'>,
  instead: () => Promise<Instead | undefined> = async () => undefined,
): Promise<number | Instead> {
  const columns = Object.keys(row);
  const values = Object.values(row as Record<string, string | number | null>);
  // PostgreSQL takes a parameter in a select for text, whatever the column is.
  const selected = values.map((value) =>
    typeof value === 'number' ? sql`cast(${value} as integer)` : sql`${value}`,
  );
  const statement = sql<{ number: number }>`
    insert into ${sql.table(table)} (number, ${sql.join(columns.map((column) => sql.ref(column)))})
    select 1 + coalesce(max(taken), 0), ${sql.join(selected)} from (
      select max(number) as taken from ${sql.table(table)}
      union all select highest from numbers where name = ${table}
    ) as numbered where true
    on conflict do nothing returning number`;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const { rows } = await statement.execute(db).catch(unavailable);
    const found = rows[0]?.number ?? (await instead());
    if (found !== undefined) return found;
  }
  throw new SignpostError('STORE_UNAVAILABLE', 'No number was free.', { isRetryable: true });
}

/** Remembers the highest number of a table, so that it stays taken when its row is removed. */
export async function rememberHighest(db: Kysely<Tables>, table: NumberedTable): Promise<void> {
  await sql`
    insert into numbers (name, highest)
    select ${table}, number from ${sql.table(table)} where true order by number desc limit 1
    on conflict (name) do update set highest = excluded.highest where excluded.highest > numbers.highest`
    .execute(db)
    .catch(unavailable);
}

import type { Dialect } from 'kysely';
import { Kysely } from 'kysely';
import type { Clock } from '../core/ports';
import { ExpiredRows } from './expired-rows';
import { forRealIds } from './for-real-ids';
import { InMemoryOnce } from './in-memory';
import { SqlAudit } from './sql-audit';
import { SqlBudget } from './sql-budget';
import { SqlCardReferences } from './sql-card-references';
import { SqlCases } from './sql-cases';
import { SqlConversations } from './sql-conversations';
import { SqlCounts } from './sql-counts';
import { SqlGateRecords } from './sql-gate-records';
import { SqlIncidents } from './sql-incidents';
import { SqlJobs } from './sql-jobs';
import { SqlOnce } from './sql-once';
import { SqlPersonalRecords } from './sql-personal-records';
import type { Store } from './store';
import type { Tables } from './tables';

/** A migrated database, ready for queries. */
export interface Engine {
  readonly dialect: Dialect;
  /** Whether several processes are meant to use it at a time. */
  readonly isShared: boolean;
  /** Ends what the dialect left open; a second call does nothing. */
  close(): Promise<void>;
}

/** All adapters over one migrated database. */
export function createSqlStore(engine: Engine, clock: Clock): Store {
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  const expired = new ExpiredRows(db, clock);
  const audit = new SqlAudit(db, expired);
  const once = new SqlOnce(db, clock, expired);
  const cases = new SqlCases(db, expired);
  const incidents = new SqlIncidents(db, expired);
  const conversations = new SqlConversations(db);
  const gateRecords = new SqlGateRecords(db);
  return {
    once,
    briefOnce: engine.isShared ? once : new InMemoryOnce(clock),
    counts: new SqlCounts(db),
    audit,
    jobs: new SqlJobs(db),
    budget: new SqlBudget(db, clock, expired),
    cardReferences: new SqlCardReferences(db, clock, expired),
    conversations,
    cases,
    incidents,
    gateRecords,
    personalRecords: forRealIds(
      new SqlPersonalRecords(db, { audit, cases, incidents, conversations, gateRecords }),
    ),
    close: async () => {
      await db.destroy();
      await engine.close();
    },
  };
}

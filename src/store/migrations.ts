import { SignpostError } from '../errors';

/**
 * SQL that SQLite and PostgreSQL both understand. The version of a database is the number of steps it has taken: append
 * steps, never change one that was released.
 */
const STEPS: readonly (readonly string[])[] = [
  [
    `create table once (digest text primary key, expires_at bigint not null)`,
    `create index once_expires_at on once (expires_at)`,
    `create table counts (event text not null, code integer not null, total integer not null, primary key (event, code))`,
    `create table audit (
      id text primary key, time text not null, asker_id text not null, subject_id text, reason text not null,
      way text not null, place text not null, outcome text not null, row_count integer not null
    )`,
    `create index audit_asker_id on audit (asker_id)`,
    `create index audit_subject_id on audit (subject_id)`,
    `create table jobs (
      id text primary key, kind text not null, due_at bigint not null, payload text not null,
      leased_until bigint not null default 0
    )`,
    `create index jobs_due_at on jobs (due_at)`,
    `create table budgets (name text primary key, spends text not null, window_ms bigint not null)`,
    `create table card_references (
      id text primary key, asker_id text not null, reference text not null, expires_at bigint not null
    )`,
    `create index card_references_asker_id on card_references (asker_id)`,
    `create index card_references_expires_at on card_references (expires_at)`,
  ],
  [
    `create table conversations (purpose text primary key, conversation_id text not null, reference text not null)`,
    `create index conversations_conversation_id on conversations (conversation_id)`,
  ],
  [
    `create table numbers (name text primary key, highest integer not null)`,
    `create table cases (
      number integer primary key, version integer not null, state text not null, code integer, reporter_id text,
      agent_id text, incident integer, opened_at text not null, updated_at text not null, people text not null, body text not null
    )`,
    `create index cases_state_updated_at on cases (state, updated_at)`,
    `create index cases_code_opened_at on cases (code, opened_at)`,
    `create index cases_reporter_id on cases (reporter_id)`,
    `create index cases_incident on cases (incident)`,
    `create index audit_time on audit (time)`,
  ],
  [
    `create table incidents (
      number integer primary key, version integer not null, open_key text unique, closed_at text, closed_by text,
      body text not null
    )`,
  ],
  [
    `create table gate_records (
      id text primary key, kind text not null, by_id text, until_day text, undone_at text, undone_by_id text, body text not null
    )`,
    `create index gate_records_undone_at on gate_records (undone_at, until_day)`,
    `create index gate_records_by_id on gate_records (by_id)`,
    `create index gate_records_undone_by_id on gate_records (undone_by_id)`,
  ],
  [
    // What was spent under a plain name is not read any more: windows last seconds, and an upgrade takes longer.
    `delete from budgets`,
    `alter table budgets add column expires_at bigint not null default 0`,
    `create index budgets_expires_at on budgets (expires_at)`,
  ],
  [
    `alter table conversations add column team_id text`,
    `create index conversations_team_id on conversations (team_id)`,
  ],
];

export const CREATE_VERSION_TABLE =
  'create table if not exists schema_version (version integer primary key, applied_at text not null)';

export const SELECT_VERSION = 'select coalesce(max(version), 0) as version from schema_version';

/** The version of a database that has taken every step. */
export const NEWEST_VERSION = STEPS.length;

/** The statements that bring a database from `version` to the newest. Throws when a newer Signpost wrote it. */
export function statementsAfter(version: number, appliedAt: Date): string[] {
  if (version > STEPS.length)
    throw new SignpostError('STORE_UNAVAILABLE', 'A newer version of Signpost has written to it.');
  return STEPS.slice(version).flatMap((statements, index) => [
    ...statements,
    `insert into schema_version (version, applied_at) values (${version + index + 1}, '${appliedAt.toISOString()}')`,
  ]);
}

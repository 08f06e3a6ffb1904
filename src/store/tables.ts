import type { CaseState } from '../core/desk/case';
import type { GateRecord } from '../core/desk/gate-record';
import type { AuditRecord } from '../core/live-ports';

/** The tables as `migrations.ts` makes them. Times are milliseconds since 1970-01-01 UTC unless said otherwise. */
export interface Tables {
  once: {
    /** SHA-256 of the key, so that no ID of a conversation or person is kept, and the length is bounded. */
    digest: string;
    expires_at: number;
  };
  counts: {
    event: string;
    code: number;
    total: number;
  };
  audit: {
    id: string;
    /** ISO 8601 UTC, so that text order is time order. */
    time: string;
    asker_id: string;
    subject_id: string | null;
    reason: AuditRecord['reason'];
    way: AuditRecord['way'];
    place: AuditRecord['place'];
    outcome: AuditRecord['outcome'];
    row_count: number;
  };
  jobs: {
    id: string;
    kind: string;
    due_at: number;
    /** JSON. */
    payload: string;
    /** 0 while nobody has the job. */
    leased_until: number;
  };
  budgets: {
    /** SHA-256 of the name, which may hold a person's ID. */
    name: string;
    /** JSON array of the times of calls. */
    spends: string;
    /** The longest window asked for, which decides how long times are kept. */
    window_ms: number;
    /** When none of the times counts any more. */
    expires_at: number;
  };
  conversations: {
    /** What it is remembered for, with the ID that belongs to it. */
    purpose: string;
    conversation_id: string;
    team_id: string | null;
    /** JSON. */
    reference: string;
  };
  numbers: {
    /** The table whose rows have numbers. */
    name: string;
    /** The highest number when rows were last removed. */
    highest: number;
  };
  cases: {
    number: number;
    version: number;
    state: CaseState;
    code: number | null;
    reporter_id: string | null;
    agent_id: string | null;
    incident: number | null;
    /** Both ISO 8601 UTC, so that text order is time order. */
    opened_at: string;
    updated_at: string;
    /** Object IDs of everybody whom the case names, in lower case, with blanks between. */
    people: string;
    /** JSON of the whole case, without number and version. */
    body: string;
  };
  incidents: {
    number: number;
    version: number;
    /** What an open one is recognised by; null once it is closed. */
    open_key: string | null;
    /** ISO 8601 UTC, so that text order is time order. */
    closed_at: string | null;
    /** Object ID in lower case. */
    closed_by: string | null;
    /** JSON of the whole incident, without number and version. */
    body: string;
  };
  gate_records: {
    id: string;
    kind: GateRecord['kind'];
    by_id: string | null;
    /** YYYY-MM-DD; set on exceptions. */
    until_day: string | null;
    /** ISO 8601 UTC; set once an exception is undone. */
    undone_at: string | null;
    undone_by_id: string | null;
    /** JSON of the rest. */
    body: string;
  };
  card_references: {
    id: string;
    asker_id: string;
    /** JSON. */
    reference: string;
    expires_at: number;
  };
}

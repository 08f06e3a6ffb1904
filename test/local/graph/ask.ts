import { createGraphStandIn } from '../../../src/local/graph/create-graph-stand-in';
import type { GraphRow } from '../../../src/local/graph/graph-message';
import type { GraphSwitches } from '../../../src/local/graph/graph-switches';
import type { TenantData } from '../../../src/local/graph/tenant-data';

export const NOW = Date.parse('2026-11-24T12:00:00Z');

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: GraphRow & { readonly value?: readonly GraphRow[]; readonly error?: GraphRow };
  /** Request IDs of the rows. */
  readonly ids: readonly string[];
}

/** A stand-in with a clock that only moves when told, and a short way to ask it. */
export function standInAt(now: number, switches: GraphSwitches = {}, data?: TenantData) {
  const clock = { time: now, now: () => clock.time };
  const standIn = createGraphStandIn({ clock, switches, ...(data ? { data } : {}) });
  const ask = (url: string, over: { method?: string; headers?: object; body?: string } = {}): Answered => {
    const { method = 'GET', body, headers } = over;
    const answer = standIn.handle({
      method,
      url,
      headers: { authorization: 'Bearer sample', host: '127.0.0.1:4000', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const parsed = JSON.parse(answer.body) as Answered['body'];
    const rows = Array.isArray(parsed.value) ? parsed.value : [];
    return {
      status: answer.status,
      headers: answer.headers,
      body: parsed,
      ids: rows.map((row) => String(row['id'])),
    };
  };
  return { clock, standIn, ask };
}

/** The address of a filtered list. */
export function filtered(filter: string, path = '/beta/auditLogs/signIns'): string {
  return `${path}?$filter=${encodeURIComponent(filter)}`;
}

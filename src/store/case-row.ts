import type { Selectable } from 'kysely';
import type { Case, NewCase } from '../core/desk/case';
import { normalizeId } from './person';
import type { Tables } from './tables';

/** What is kept of a case besides its number and version: the whole as JSON, and columns to find it by. */
export function toCaseRow(kase: NewCase): Omit<Selectable<Tables['cases']>, 'number' | 'version'> {
  const kept = normalizeCase(kase);
  const { state, report, reporterId, agentId, incident, openedAt, updatedAt } = kept;
  return {
    state,
    code: report.code ?? null,
    reporter_id: reporterId ?? null,
    agent_id: agentId ?? null,
    incident: incident ?? null,
    opened_at: openedAt,
    updated_at: updatedAt,
    people: peopleIn(kept).join(' '),
    body: JSON.stringify(kept),
  };
}

export function fromCaseRow({
  number,
  version,
  body,
}: Pick<Selectable<Tables['cases']>, 'number' | 'version' | 'body'>): Case {
  return { ...(JSON.parse(body) as NewCase), number, version };
}

/** The draft of a case, with object IDs in lower case and without number and version. */
export function normalizeCase(kase: NewCase | Case): NewCase {
  const { number: _, version: __, ...draft } = kase as Case;
  const { reporterId, agentId } = draft;
  return {
    ...draft,
    ...(reporterId === undefined ? {} : { reporterId: normalizeId(reporterId) }),
    ...(agentId === undefined ? {} : { agentId: normalizeId(agentId) }),
    history: draft.history.map((event) =>
      event.byId === undefined ? event : { ...event, byId: normalizeId(event.byId) },
    ),
  };
}

/** Object IDs of everybody whom a normalized case names, each once. */
export function peopleIn({ reporterId, agentId, history }: NewCase): string[] {
  const named = [reporterId, agentId, ...history.map(({ byId }) => byId)];
  return [...new Set(named.filter((id) => id !== undefined))];
}

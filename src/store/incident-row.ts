import type { Selectable } from 'kysely';
import type { Incident, NewIncident } from '../core/desk/incident';
import { incidentKey } from '../core/desk/incident';
import { normalizeId } from './person';
import type { Tables } from './tables';

/** What is kept of an incident besides its number and version: the whole as JSON, and columns to find it by. */
export function toIncidentRow(
  incident: NewIncident,
): Omit<Selectable<Tables['incidents']>, 'number' | 'version'> {
  const kept = normalizeIncident(incident);
  const { code, mark, closed } = kept;
  return {
    open_key: closed === undefined ? incidentKey(code, mark) : null,
    closed_at: closed?.at ?? null,
    closed_by: closed?.byId ?? null,
    body: JSON.stringify(kept),
  };
}

export function fromIncidentRow({
  number,
  version,
  body,
}: Pick<Selectable<Tables['incidents']>, 'number' | 'version' | 'body'>): Incident {
  return { ...(JSON.parse(body) as NewIncident), number, version };
}

/** The draft of an incident, with object IDs in lower case and without number and version. */
export function normalizeIncident(incident: NewIncident | Incident): NewIncident {
  const { number: _, version: __, closed, ...draft } = incident as Incident;
  if (closed === undefined) return draft;
  const { byId, ...rest } = closed;
  return { ...draft, closed: byId === undefined ? rest : { ...rest, byId: normalizeId(byId) } };
}

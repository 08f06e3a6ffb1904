import type { Job } from '../live-ports';

/** The kind of jobs that draw the card of an incident. */
export const INCIDENT_CARD = 'incident-card';
/** The kind of jobs that resolve the cases of a closed incident and tell the people. */
export const INCIDENT_CLOSING = 'incident-closing';

/**
 * Milliseconds between two drawings of a card: it need not be newer, reports come in bursts, and Teams slows down who
 * sends too often.
 */
export const CARD_EVERY_MS = 10_000;

type IncidentJobKind = typeof INCIDENT_CARD | typeof INCIDENT_CLOSING;

/** A job for an incident; there is one of each kind at a time. `dueAt`: milliseconds since 1970-01-01 UTC. */
export function incidentJob(kind: IncidentJobKind, incident: number, dueAt: number): Job {
  return { id: `${kind}/${incident}`, kind, dueAt, payload: { incident } };
}

/** The number of the incident that a job is for; undefined when it is none that {@link incidentJob} wrote. */
export function incidentOf({ payload: { incident } }: Job): number | undefined {
  return typeof incident === 'number' ? incident : undefined;
}

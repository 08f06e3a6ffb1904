import { isSameId } from '../core/access/object-id';
import type { Incident, IncidentMark, NewIncident } from '../core/desk/incident';
import { incidentKey } from '../core/desk/incident';
import type { Incidents, OpenedIncident } from '../core/desk-ports';
import type { Clock } from '../core/ports';
import { normalizeIncident } from './incident-row';
import { CLOSED_INCIDENT_TTL_MS, timeBefore } from './retention';

/** How many incidents are kept; the oldest go first. */
const MAX_INCIDENTS = 1000;

/** {@link Incidents} within one process. */
export class InMemoryIncidents implements Incidents {
  readonly #incidents = new Map<number, Incident>();
  readonly #clock: Clock;
  #highest = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async open(draft: NewIncident): Promise<OpenedIncident> {
    // Nothing is awaited between the look and the keeping.
    const known = this.#findOpen(draft.code, [draft.mark]);
    if (known !== undefined) return { isNew: false, incident: known };
    this.#sweep();
    this.#highest += 1;
    const [oldest] = this.#incidents.keys();
    if (this.#incidents.size >= MAX_INCIDENTS && oldest !== undefined) this.#incidents.delete(oldest);
    const incident = this.#keep({ ...normalizeIncident(draft), number: this.#highest, version: 1 });
    return { isNew: true, incident };
  }

  async find(number: number): Promise<Incident | undefined> {
    return structuredClone(this.#incidents.get(number));
  }

  async findOpen(code: number, marks: readonly IncidentMark[]): Promise<Incident | undefined> {
    return this.#findOpen(code, marks);
  }

  async listOpen(code: number): Promise<readonly Incident[]> {
    const all = [...this.#incidents.values()];
    return structuredClone(all.filter((incident) => incident.closed === undefined && incident.code === code));
  }

  async save(changed: Incident): Promise<Incident | undefined> {
    const { number, version } = changed;
    if (this.#incidents.get(number)?.version !== version) return undefined;
    return this.#keep({ ...normalizeIncident(changed), number, version: version + 1 });
  }

  /** Numbers of the incidents that a person has closed. */
  async naming(objectId: string): Promise<readonly number[]> {
    return [...this.#incidents.values()]
      .filter(({ closed }) => isSameId(closed?.byId, objectId))
      .map(({ number }) => number);
  }

  #findOpen(code: number, marks: readonly IncidentMark[]): Incident | undefined {
    const keys = new Set(marks.map((mark) => incidentKey(code, mark)));
    const open = [...this.#incidents.values()].find(
      (incident) => incident.closed === undefined && keys.has(incidentKey(incident.code, incident.mark)),
    );
    return structuredClone(open);
  }

  #keep(incident: Incident): Incident {
    this.#incidents.set(incident.number, structuredClone(incident));
    return incident;
  }

  #sweep(): void {
    const before = timeBefore(this.#clock.now(), CLOSED_INCIDENT_TTL_MS);
    for (const [number, { closed }] of this.#incidents)
      if (closed !== undefined && closed.at <= before) this.#incidents.delete(number);
  }
}

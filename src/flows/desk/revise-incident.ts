import type { Incident } from '../../core/desk/incident';
import type { Incidents } from '../../core/desk-ports';

/** Changes an incident over whatever else changes meanwhile; undefined where `change` leaves it, or there is none. */
export async function reviseIncident(
  number: number,
  change: (incident: Incident) => Incident | undefined,
  incidents: Incidents,
): Promise<Incident | undefined> {
  for (;;) {
    const incident = await incidents.find(number);
    const changed = incident && change(incident);
    if (changed === undefined) return undefined;
    const saved = await incidents.save(changed);
    if (saved !== undefined) return saved;
  }
}

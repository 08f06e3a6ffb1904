import type { Incident } from '../../core/desk/incident';
import { CARD_EVERY_MS, INCIDENT_CARD, incidentJob, incidentOf } from '../../core/desk/incident-jobs';
import { CHANGE_BEFORE_MS, likelyMeaning } from '../../core/desk/incident-meaning';
import { showIncident } from '../../core/desk/show-incident';
import type { FactAnswer, Job } from '../../core/live-ports';
import type { DeskPorts } from './desk-ports';
import { putInTriage } from './put-in-triage';
import { reviseIncident } from './revise-incident';

type DrawPorts = Omit<DeskPorts, 'membership' | 'counts' | 'once'>;

/** Cases that are looked at to tell what is likely. */
const MAX_JUDGED = 100;

/**
 * Draws the card of an incident for a job, and ends the job. What was reported while it drew is seen by the count after
 * the end, and drawn by the next job, so that the last count is right.
 */
export async function runIncidentCard(job: Job, ports: DrawPorts): Promise<void> {
  const number = incidentOf(job);
  const incident = number === undefined ? undefined : await ports.incidents.find(number);
  const drawn = incident && (await drawIncident(await judge(incident, ports), ports));
  await ports.jobs.finish(job.id);
  if (incident === undefined || incident.closed !== undefined) return;
  if ((await ports.cases.count({ incident: incident.number })) !== drawn)
    await ports.jobs.add(incidentJob(INCIDENT_CARD, incident.number, ports.clock.now() + CARD_EVERY_MS));
}

/** Shows an incident as it is on its card in the triage channel, or on a new one; returns the count that it shows. */
export async function drawIncident({ number }: Incident, ports: DrawPorts): Promise<number> {
  const reports = await ports.cases.count({ incident: number });
  const incident = await ports.incidents.find(number);
  if (incident === undefined) return reports;
  const { cards, catalog, clock } = ports;
  const card = cards.render(showIncident(incident, { reports, catalog, now: clock.now() }));
  const { reference } = await putInTriage(
    { id: `incident-${number}`, reference: incident.card },
    card,
    ports,
  );
  if (reference !== undefined && reference !== incident.card)
    await reviseIncident(number, (now) => ({ ...now, card: reference }), ports.incidents);
  return reports;
}

async function judge(incident: Incident, { cases, incidents, tenantFacts }: DrawPorts): Promise<Incident> {
  if (incident.meaning !== undefined) return incident;
  const { firstAt, number } = incident;
  const from = new Date(Date.parse(firstAt) - CHANGE_BEFORE_MS).toISOString();
  const [policyChanges, serviceIssues, reports] = await Promise.all([
    tenantFacts?.policyChanges(from, firstAt).then(found),
    tenantFacts?.serviceIssues().then(found),
    cases.list({ incident: number }, MAX_JUDGED),
  ]);
  const news = { ...(policyChanges && { policyChanges }), ...(serviceIssues && { serviceIssues }) };
  const meaning = likelyMeaning(reports, firstAt, news);
  return (await reviseIncident(number, (now) => ({ ...now, meaning }), incidents)) ?? incident;
}

function found<T>(answer: FactAnswer<T>): T | undefined {
  return answer.kind === 'found' ? answer.value : undefined;
}

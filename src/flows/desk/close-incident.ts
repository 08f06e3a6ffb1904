import { idOf } from '../../core/access/object-id';
import type { Answer } from '../../core/answer/answer';
import type { Case } from '../../core/desk/case';
import { caseNote } from '../../core/desk/case-note';
import { reminderJob } from '../../core/desk/case-reminder';
import { deskNotice } from '../../core/desk/desk-answer';
import type { Incident } from '../../core/desk/incident';
import { isResolvedWith, resolveWithIncident } from '../../core/desk/incident';
import {
  CARD_EVERY_MS,
  INCIDENT_CARD,
  INCIDENT_CLOSING,
  incidentJob,
  incidentOf,
} from '../../core/desk/incident-jobs';
import { showIncident } from '../../core/desk/show-incident';
import type { Job } from '../../core/live-ports';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { agentsOnly, meetVisitor } from './desk-visit';
import { drawIncident } from './draw-incident';
import { reviseCase } from './revise-case';
import { reviseIncident } from './revise-incident';
import { showInTriage } from './show-in-triage';
import { tellPerson } from './tell-person';

/** *Close* on the card of an incident. The number and the text came back from a client. */
export interface IncidentPress {
  readonly verb: 'closeIncident';
  readonly number: number;
  /** What fixed it, as it was typed. */
  readonly text: string;
}

/** More than one incident has; the list is read whole. */
const MAX_CASES = 100_000;
/** Messages of one run, so that it ends within the lease of its job; the next run goes on. */
const MAX_TOLD = 50;
/** Longer than any closing takes, restarts included. */
const TOLD_TTL_MS = 7 * 24 * 3_600_000;

/**
 * Closes an incident with the rights that the presser has now, and draws its card. Its cases are resolved and its
 * people told by a job after that, since there may be hundreds.
 */
export async function pressCloseIncident(
  { number, text }: IncidentPress,
  visit: DeskVisit,
  ports: DeskPorts,
): Promise<Answer> {
  const visitor = await meetVisitor(visit, ports);
  if (visitor === undefined || !visitor.isAtDesk) return agentsOnly(visitor);
  const incident = await ports.incidents.find(number);
  if (incident === undefined)
    return deskNotice(`No incident ${number}`, 'There is no incident with this number.');
  const fixedBy = caseNote(text);
  if (fixedBy === undefined && incident.closed === undefined)
    return view(
      incident,
      ports,
      'Say what fixed it; everybody who reported it reads that. Nothing was changed.',
    );
  const at = new Date(ports.clock.now()).toISOString();
  const closed = await reviseIncident(
    number,
    (now) =>
      now.closed !== undefined || fixedBy === undefined
        ? undefined
        : { ...now, closed: { at, byId: visitor.actor.objectId, fixedBy } },
    ports.incidents,
  );
  if (closed === undefined)
    return view((await ports.incidents.find(number)) ?? incident, ports, 'It was closed before.');
  await ports.jobs.add(incidentJob(INCIDENT_CLOSING, number, ports.clock.now()));
  ports.logger.info({ incident: number, code: closed.code }, 'An incident was closed.');
  try {
    await drawIncident(closed, ports);
  } catch (cause) {
    ports.logger.error(
      { incident: number },
      'A closed incident could not be drawn; a job tries again.',
      cause,
    );
    await ports.jobs.add(incidentJob(INCIDENT_CARD, number, ports.clock.now() + CARD_EVERY_MS));
  }
  return view(closed, ports, 'Closed. Everybody who reported it is being told.');
}

async function view(
  incident: Incident,
  { cases, catalog, clock }: DeskPorts,
  notice: string,
): Promise<Answer> {
  const reports = await cases.count({ incident: incident.number });
  return showIncident(incident, { reports, catalog, now: clock.now(), notice });
}

/**
 * Resolves the open cases of a closed incident and tells each of their people once, in their own chat. Whose case was
 * resolved before was told then. May run again after a crash: what is done is left.
 */
export async function runIncidentClosing(job: Job, ports: DeskPorts): Promise<void> {
  const number = incidentOf(job);
  const incident = number === undefined ? undefined : await ports.incidents.find(number);
  if (incident === undefined) return ports.jobs.finish(job.id);
  const cases = await ports.cases.list({ incident: incident.number }, MAX_CASES);
  const resolved: Case[] = [];
  for (const kase of cases) resolved.push(await resolve(kase, incident, ports));
  const untold = await tellAll(
    resolved.filter((kase) => isResolvedWith(kase, incident)),
    incident,
    ports,
  );
  await ports.jobs.finish(job.id, untold ? ports.clock.now() : undefined);
}

async function resolve(kase: Case, incident: Incident, ports: DeskPorts): Promise<Case> {
  const revision = await reviseCase(
    kase.number,
    (now) => {
      const resolved = resolveWithIncident(now, incident, ports.clock.now());
      return resolved === undefined ? { kind: 'untouched' as const } : { kind: 'done', case: resolved };
    },
    ports.cases,
  );
  if (revision.kind !== 'changed') return kase;
  await ports.jobs.cancel(reminderJob(revision.before).id);
  if (kase.card !== undefined) await showInTriage(kase.number, ports);
  return revision.case;
}

/** Tells each person once; true where somebody is left for the next run. */
async function tellAll(cases: readonly Case[], { number }: Incident, ports: DeskPorts): Promise<boolean> {
  let told = 0;
  const met = new Set<string>();
  for (const kase of cases) {
    const reporterId = idOf(kase.reporterId);
    if (reporterId === undefined || met.has(reporterId)) continue;
    met.add(reporterId);
    if (told >= MAX_TOLD) return true;
    if (!(await ports.once.claim(`told-incident/${number}/${reporterId}`, TOLD_TTL_MS))) continue;
    told += 1;
    await tellPerson(kase, ports);
  }
  return false;
}

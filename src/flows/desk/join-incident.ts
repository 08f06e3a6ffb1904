import type { Case } from '../../core/desk/case';
import type { Incident, IncidentMark } from '../../core/desk/incident';
import { findCrowd, isQuiet, marksOf, windowStart } from '../../core/desk/incident';
import { CARD_EVERY_MS, INCIDENT_CARD, incidentJob } from '../../core/desk/incident-jobs';
import type { DeskPorts } from './desk-ports';
import { reviseCase } from './revise-case';

export type JoinPorts = Pick<DeskPorts, 'cases' | 'incidents' | 'jobs' | 'clock' | 'logger'>;

/** Fresh cases of one code that are looked through. */
const MAX_FRESH = 500;

/**
 * Makes a case that was just opened part of an incident, where one is open or where it completes a crowd; true where the
 * card of the incident stands for it. A report of which only the code is known, such as when the sign-in log is too
 * busy to answer, joins where a single incident of that code is open. A case marked security is counted and keeps a card
 * of its own. A report is counted by its case, which is kept before, so that none is lost however many come at once.
 * Throws as the store does.
 */
export async function joinIncident(kase: Case, ports: JoinPorts): Promise<boolean> {
  const { code } = kase.report;
  const marks = marksOf(kase.report);
  if (code === undefined) return false;
  // In this order: who lists after somebody else's crowd has joined its incident finds that incident open.
  const fresh = await ports.cases.list({ code, openedSince: windowStart(kase) }, MAX_FRESH);
  const open = await findOpen(code, marks, ports);
  if (open !== undefined && !(await isOver(open, ports)))
    return (await join([kase], open, ports)) && !kase.isSecurity;
  const crowd = findCrowd(kase, fresh);
  if (crowd === undefined) return false;
  const { incident, isNew } = await ports.incidents.open({
    code,
    mark: crowd.mark,
    firstAt: crowd.cases.map(({ openedAt }) => openedAt).sort()[0] ?? kase.openedAt,
    openedAt: new Date(ports.clock.now()).toISOString(),
  });
  if (isNew) ports.logger.info({ incident: incident.number, code }, 'An incident was opened.');
  return (await join(crowd.cases, incident, ports)) && !kase.isSecurity;
}

async function findOpen(
  code: number,
  marks: readonly IncidentMark[],
  { incidents }: JoinPorts,
): Promise<Incident | undefined> {
  if (marks.length > 0) return incidents.findOpen(code, marks);
  const [only, ...others] = await incidents.listOpen(code);
  return others.length === 0 ? only : undefined;
}

/** Whether an incident that nobody has closed has no reports any more. */
async function isOver({ number, openedAt }: Incident, { cases, clock }: JoinPorts): Promise<boolean> {
  const [latest] = await cases.list({ incident: number }, 1);
  return isQuiet(latest?.openedAt ?? openedAt, clock.now());
}

/** False where the incident was closed meanwhile: then the cases stay by themselves. */
async function join(
  joining: readonly Case[],
  { number, card }: Incident,
  { cases, incidents, jobs, clock }: JoinPorts,
): Promise<boolean> {
  for (const kase of joining)
    await reviseCase(
      kase.number,
      (now) =>
        now.incident === undefined
          ? { kind: 'done', case: { ...now, incident: number } }
          : { kind: 'elsewhere' },
      cases,
    );
  // Closing lists the cases after it is kept: whoever joins later sees it here.
  const after = await incidents.find(number);
  if (after === undefined || after.closed !== undefined) {
    await leave(joining, number, cases);
    return false;
  }
  const dueAt = clock.now() + (card === undefined ? 0 : CARD_EVERY_MS);
  await jobs.add(incidentJob(INCIDENT_CARD, number, dueAt));
  return true;
}

async function leave(joined: readonly Case[], incident: number, cases: DeskPorts['cases']): Promise<void> {
  for (const { number } of joined)
    await reviseCase(
      number,
      (now) => {
        const { incident: joinedTo, ...alone } = now;
        return joinedTo === incident && now.state !== 'resolved'
          ? { kind: 'done', case: alone }
          : { kind: 'elsewhere' };
      },
      cases,
    );
}

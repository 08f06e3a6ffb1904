import type { Case, CaseReport, CaseState, NewCase } from '../../core/desk/case';
import { CASE_STATES } from '../../core/desk/case';
import { reminderJob } from '../../core/desk/case-reminder';
import type { DeskPorts } from './desk-ports';
import { joinIncident } from './join-incident';
import type { TriageSight } from './put-in-triage';
import { showInTriage } from './show-in-triage';

/** A case that somebody wants to open. Asker and time come from the platform, the report is believed in nothing. */
export interface CaseRequest {
  readonly report: CaseReport;
  /** Object ID of the person with the problem; undefined where an agent does not know it. */
  readonly reporterId?: string;
  /** Object ID of who opens it: the person themselves, or an agent. */
  readonly openedById: string;
  /** Something that the security contact has to see. */
  readonly isSecurity?: boolean;
  /** When the person agreed to share, ISO 8601 UTC. */
  readonly consentAt?: string;
}

export type CaseOpening =
  /** `sight`: whether the helpdesk sees it in its channel. The case is kept either way. */
  | { readonly kind: 'opened'; readonly case: Case; readonly sight: TriageSight }
  /** The person has one for this already; nothing was opened. */
  | { readonly kind: 'already'; readonly case: Case }
  /** The same is being opened by another press at this moment. */
  | { readonly kind: 'underway' };

/** Longer than opening and posting take. */
const CLAIM_TTL_MS = 60_000;
/** Open cases of one person that are looked through. */
const MAX_OPEN = 100;
/** Every state of a case that still wants something. */
export const UNRESOLVED: readonly CaseState[] = CASE_STATES.filter((state) => state !== 'resolved');

/**
 * Opens a case, shows it in the triage channel and plans its reminders. One person has one open case for a code and its
 * IDs: a second request finds the first. Throws only where the case cannot be kept (`STORE_UNAVAILABLE`).
 */
export async function openCase(request: CaseRequest, ports: DeskPorts): Promise<CaseOpening> {
  const { reporterId } = request;
  if (reporterId === undefined) return openNew(request, ports);
  const key = `open-case ${[reporterId.toLowerCase(), ...identity(request)].join(' ')}`;
  if (!(await ports.once.claim(key, CLAIM_TTL_MS))) {
    const known = await findOpenCase(request, reporterId, ports);
    return known === undefined ? { kind: 'underway' } : { kind: 'already', case: known };
  }
  try {
    const known = await findOpenCase(request, reporterId, ports);
    return known === undefined ? await openNew(request, ports) : { kind: 'already', case: known };
  } finally {
    // One that cannot be released is over in a minute.
    await ports.once.release(key).catch(() => undefined);
  }
}

/** What a request is recognised by. */
interface Identified {
  readonly report: Pick<CaseReport, 'code' | 'correlationId' | 'requestId' | 'unlabelledId'>;
  readonly isSecurity?: boolean;
}

/** What makes two requests of one person the same. */
function identity({ report, isSecurity = false }: Identified): string[] {
  const { code, correlationId, requestId, unlabelledId } = report;
  return [String(code), correlationId ?? requestId ?? unlabelledId ?? '', String(isSecurity)];
}

/** The open case that somebody has for the same code and IDs. */
export async function findOpenCase(
  request: Identified,
  reporterId: string,
  { cases }: Pick<DeskPorts, 'cases'>,
): Promise<Case | undefined> {
  const wanted = identity(request).join(' ');
  const open = await cases.list({ reporterId, states: UNRESOLVED }, MAX_OPEN);
  return open.find((kase) => identity(kase).join(' ') === wanted);
}

async function openNew(request: CaseRequest, ports: DeskPorts): Promise<CaseOpening> {
  const opened = await ports.cases.open(draftOf(request, ports.clock.now()));
  const { number, report } = opened;
  const sight = await announce(opened, ports);
  ports.logger.info({ case: number, code: report.code, sight }, 'A case was opened.');
  return { kind: 'opened', case: (await ports.cases.find(number)) ?? opened, sight };
}

/** The case is kept from here on; what fails now does not undo that. */
async function announce(opened: Case, ports: DeskPorts): Promise<TriageSight> {
  const { number } = opened;
  try {
    await ports.jobs.add(reminderJob(opened));
    if (!(await joinIncident(opened, ports))) return await showInTriage(number, ports);
    // The incident has one card for all of them.
    return (await ports.conversations.find({ kind: 'triage' })) === undefined ? 'noChannel' : 'shown';
  } catch (cause) {
    ports.logger.error({ case: number }, 'A case was kept, but its reminder or card failed.', cause);
    return 'unreachable';
  }
}

function draftOf(request: CaseRequest, now: number): NewCase {
  const { report, reporterId, openedById, isSecurity = false, consentAt } = request;
  const at = new Date(now).toISOString();
  return {
    state: 'open',
    isSecurity,
    ...(reporterId === undefined ? {} : { reporterId }),
    ...(consentAt === undefined ? {} : { consentAt }),
    report,
    history: [{ at, byId: openedById, what: 'opened' }],
    openedAt: at,
    updatedAt: at,
  };
}

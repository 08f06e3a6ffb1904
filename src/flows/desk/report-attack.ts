import { idOf } from '../../core/access/object-id';
import type { Answer, Hint } from '../../core/answer/answer';
import { takesCases } from './ask-helpdesk';
import type { ReportParts } from './case-report';
import { makeReport } from './case-report';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { meetVisitor, rememberChat } from './desk-visit';
import { openCase } from './open-case';

/** Longer than somebody presses the same button again. */
const CLAIM_TTL_MS = 600_000;

/**
 * "No, that wasn't me": the security path, with a case marked so where a helpdesk takes cases. Opened in a personal chat
 * only, since a press elsewhere may be about somebody else's sign-in. An agent opens it without naming the person. The
 * path is shown whatever becomes of the case.
 */
export async function reportAttack(
  hint: Hint,
  visit: DeskVisit,
  ports: DeskPorts & ReportParts,
): Promise<Answer> {
  const path = { kind: 'notMe', hint: { ...hint, wasMe: false } } as const;
  const { asker, place } = visit.inquiry;
  const objectId = asker.isOwnTenant ? idOf(asker.objectId) : undefined;
  if (place !== 'personal' || objectId === undefined || !(await takesCases(ports))) return path;
  try {
    const told = await openSecurityCase(hint, objectId, visit, ports);
    return told === undefined ? path : { ...path, ...told };
  } catch (cause) {
    ports.logger.error({}, 'A security case could not be opened.', cause);
    return path;
  }
}

async function openSecurityCase(
  hint: Hint,
  objectId: string,
  visit: DeskVisit,
  ports: DeskPorts & ReportParts,
): Promise<{ readonly caseNumber: number; readonly isSeen: boolean } | undefined> {
  await rememberChat(visit, ports);
  const isAtDesk = (await meetVisitor(visit, ports))?.isAtDesk ?? false;
  const key = `security-case ${objectId} ${JSON.stringify(hint)}`;
  // A person has one open case for a sign-in anyway; one that names nobody cannot be found again.
  if (isAtDesk && !(await ports.once.claim(key, CLAIM_TTL_MS))) return undefined;
  const report = await makeReport(hint, [], visit, ports);
  const reporter = isAtDesk ? {} : { reporterId: objectId };
  const opening = await openCase({ report, ...reporter, openedById: objectId, isSecurity: true }, ports);
  if (opening.kind === 'underway') return undefined;
  return {
    caseNumber: opening.case.number,
    isSeen: opening.kind === 'already' || opening.sight === 'shown',
  };
}

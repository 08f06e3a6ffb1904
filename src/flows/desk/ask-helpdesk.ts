import { idOf } from '../../core/access/object-id';
import { ownTenantId } from '../../core/access/own-tenant';
import type { Answer, Hint } from '../../core/answer/answer';
import { reportLines } from '../../core/desk/case-lines';
import { chatLink } from '../../core/desk/chat-link';
import type { ToChatAnswer } from '../../core/desk/desk-answer';
import { deskNotice } from '../../core/desk/desk-answer';
import { personSteps, triedSteps, triedTexts } from '../../core/desk/tried-steps';
import { bundleAnswer } from '../answer-bundle';
import type { ReportParts } from './case-report';
import { makeReport, reportOf } from './case-report';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { rememberChat } from './desk-visit';
import { findOpenCase, openCase, UNRESOLVED } from './open-case';
import { viewCase } from './view-case';

/** *Still stuck* on a card. */
export interface StuckPress {
  readonly verb: 'stuck';
  readonly hint: Hint;
}

/** *Share with the helpdesk* on the form; pressing it is the consent. */
export interface SharePress {
  readonly verb: 'share';
  readonly hint: Hint;
  /** Steps that were ticked, as they came back. */
  readonly tried: readonly number[];
}

/**
 * What *Still stuck* leads to: in a personal chat the form that says what will be shared, or the case that there is
 * already; elsewhere the way into the personal chat. Where no helpdesk takes cases, the bundle to copy.
 */
export async function pressStuck(
  { hint }: StuckPress,
  visit: DeskVisit,
  ports: DeskPorts & ReportParts,
): Promise<Answer> {
  const { inquiry } = visit;
  const { asker, place } = inquiry;
  const reporterId = asker.isOwnTenant ? idOf(asker.objectId) : undefined;
  // Behind "that wasn't me" the case is open already, and nobody is asked which steps they tried.
  if (hint.wasMe === false || reporterId === undefined || !(await takesCases(ports)))
    return bundleAnswer(hint, place, ports.knowledge, { tenantId: ownTenantId(asker) });
  if (place !== 'personal') return toChat(hint, visit);
  await rememberChat(visit, ports);
  const known = await findOpenCase({ report: { ...hint } }, reporterId, ports);
  if (known !== undefined) return viewCase(known, 'person', visit, ports, ALREADY);
  const { title } = bundleAnswer(hint, place, ports.knowledge);
  const lines = reportLines(reportOf(hint, [], ports.knowledge), inquiry.timeZone);
  const entry = hint.code === undefined ? undefined : ports.knowledge.catalog.entry(hint.code);
  return { kind: 'shareForm', title, hint, lines, steps: personSteps(entry) };
}

const ALREADY = 'You have reported this already. This is where it stands.';

/** Opens the case that a person shares, and shows it to them. */
export async function pressShare(
  { hint, tried }: SharePress,
  visit: DeskVisit,
  ports: DeskPorts & ReportParts,
): Promise<Answer> {
  const { inquiry } = visit;
  const { asker, place } = inquiry;
  const reporterId = asker.isOwnTenant ? idOf(asker.objectId) : undefined;
  const tenantId = ownTenantId(asker);
  const entry = hint.code === undefined ? undefined : ports.knowledge.catalog.entry(hint.code);
  const texts = triedTexts(triedSteps(entry, tried), entry);
  if (reporterId === undefined || !(await takesCases(ports)))
    return bundleAnswer(hint, place, ports.knowledge, { tenantId, tried: texts });
  if (place !== 'personal') return toChat(hint, visit);
  await rememberChat(visit, ports);
  if ((await ports.cases.count({ reporterId, states: UNRESOLVED })) >= MAX_OPEN_OF_ONE) return tooMany();
  const consentAt = new Date(ports.clock.now()).toISOString();
  const report = await makeReport(hint, tried, visit, ports);
  const opening = await openCase({ report, reporterId, openedById: reporterId, consentAt }, ports);
  switch (opening.kind) {
    case 'already':
      return viewCase(opening.case, 'person', visit, ports, ALREADY);
    case 'underway':
      return deskNotice(
        'The helpdesk is being told',
        'Your report is on its way. Send "cases" in a moment to see it.',
      );
    case 'opened':
      return opening.sight === 'shown'
        ? viewCase(opening.case, 'person', visit, ports)
        : {
            ...bundleAnswer(hint, place, ports.knowledge, { tenantId, tried: texts }),
            keptAs: opening.case.number,
          };
  }
}

/** A person with more open cases than this is better helped by looking at those. */
const MAX_OPEN_OF_ONE = 10;

function tooMany(): Answer {
  return deskNotice(
    `You have ${MAX_OPEN_OF_ONE} open cases`,
    'The helpdesk has not been told of this one. Send "cases" to see yours; open one and press "It works" where it does.',
  );
}

/** Whether a triage channel is set. A store that does not answer must not stand between a person and the bundle. */
export async function takesCases({ conversations, logger }: DeskPorts): Promise<boolean> {
  try {
    return (await conversations.find({ kind: 'triage' })) !== undefined;
  } catch (cause) {
    logger.error({}, 'The triage channel could not be read.', cause);
    return false;
  }
}

function toChat(hint: Hint, { here }: DeskVisit): ToChatAnswer {
  const { code, correlationId, requestId, unlabelledId } = hint;
  const message = [
    code === undefined ? undefined : `AADSTS${code}`,
    correlationId === undefined ? undefined : `Correlation ID: ${correlationId}`,
    requestId === undefined ? undefined : `Request ID: ${requestId}`,
    unlabelledId,
  ].filter((part) => part !== undefined);
  const link = chatLink(here?.botId, message.join(' '), here?.serviceUrl);
  return {
    kind: 'toChat',
    title: 'Ask the helpdesk in your personal chat',
    text: 'What you share with the helpdesk does not belong in front of everybody here. Open your personal chat with Signpost, send the error there, and press "Still stuck".',
    ...(link === undefined ? {} : { link }),
  };
}

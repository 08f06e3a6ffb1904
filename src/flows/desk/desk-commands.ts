import type { Answer, Hint } from '../../core/answer/answer';
import { showOnlyInPersonalChat } from '../../core/answer/shown-facts';
import { age } from '../../core/answer/when';
import type { DeskCommand } from '../../core/commands/parse-desk-command';
import type { Case } from '../../core/desk/case';
import { CASE_STATES } from '../../core/desk/case';
import { caseTitle } from '../../core/desk/case-title';
import { STATE_WORDS } from '../../core/desk/case-words';
import type { CaseListAnswer } from '../../core/desk/desk-answer';
import { deskNotice } from '../../core/desk/desk-answer';
import { reportHint } from '../../core/desk/report-hint';
import type { ReportParts } from './case-report';
import { makeReport } from './case-report';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit, Visitor } from './desk-visit';
import { agentsOnly, meetVisitor, noSuchCase, rememberChat } from './desk-visit';
import { openCase, UNRESOLVED } from './open-case';
import { maySee } from './press-case';
import { viewCase } from './view-case';

/** Opens a case for somebody, from a card that an agent sees. */
export interface OpenCasePress {
  readonly verb: 'openCase';
  readonly hint: Hint;
}

/** The commands that are answered with a card. */
export type WrittenCommand = Exclude<DeskCommand, { kind: 'exportCases' }>;

type CommandPorts = DeskPorts & ReportParts;

const MAX_ROWS = 6;

/** Carries out a command to the desk with the rights that the visitor has now. */
export async function runDeskCommand(
  command: WrittenCommand,
  visit: DeskVisit,
  ports: CommandPorts,
): Promise<Answer> {
  const { place } = visit.inquiry;
  const visitor = await meetVisitor(visit, ports);
  if (command.kind === 'triageHere' || command.kind === 'triageOff')
    return visitor?.isAtDesk ? setTriage(command.kind, visit, ports) : agentsOnly(visitor);
  if (place !== 'personal') return showOnlyInPersonalChat();
  await rememberChat(visit, ports);
  switch (command.kind) {
    case 'cases':
      return listCases(command.isAll, visitor, ports);
    case 'case':
      return openNumber(command.number, visitor, visit, ports);
    case 'openCase':
      return openForSomebody(reportHint(command), visitor, visit, ports);
  }
}

/** The case behind a number, for those who may see it; in personal chats only. */
export async function showNumber(number: number, visit: DeskVisit, ports: CommandPorts): Promise<Answer> {
  if (visit.inquiry.place !== 'personal') return showOnlyInPersonalChat();
  return openNumber(number, await meetVisitor(visit, ports), visit, ports);
}

/** Opens a case for somebody whom Signpost does not know, for agents. */
export async function pressOpenCase(
  { hint }: OpenCasePress,
  visit: DeskVisit,
  ports: CommandPorts,
): Promise<Answer> {
  return openForSomebody(hint, await meetVisitor(visit, ports), visit, ports);
}

async function setTriage(
  kind: 'triageHere' | 'triageOff',
  { inquiry: { place }, here }: DeskVisit,
  { conversations, cases, logger }: CommandPorts,
): Promise<Answer> {
  const before = await conversations.find({ kind: 'triage' });
  if (kind === 'triageOff') {
    await conversations.remove({ kind: 'triage' });
    logger.info({}, 'The triage channel was switched off.');
    return deskNotice(
      before === undefined ? 'No channel was set' : 'No channel of the helpdesk any more',
      '"Still stuck" gives people the lines to copy from now on. Cases stay in the list of "cases".',
    );
  }
  if (place !== 'channel' || here === undefined)
    return deskNotice(
      'In a channel',
      'Mention Signpost with "triage here" in the channel that the helpdesk works in.',
    );
  await conversations.save({ kind: 'triage' }, here);
  logger.info({}, 'A triage channel was set.');
  const open = await cases.count({ states: UNRESOLVED });
  const left =
    open === 0
      ? ''
      : ` ${open} ${open === 1 ? 'case is' : 'cases are'} open already: send "cases" in a personal chat.`;
  const isMoved = before !== undefined && before.conversationId !== here.conversationId;
  return deskNotice(
    'This is the channel of the helpdesk now',
    `New cases are shown here${isMoved ? ', and no longer where they were' : ''}. The cards name nobody; agents see who and what with "Details". "triage off" ends it.${left}`,
  );
}

async function listCases(
  isAll: boolean,
  visitor: Visitor | undefined,
  { cases, catalog, clock }: CommandPorts,
): Promise<CaseListAnswer> {
  const whose = whoseCases(visitor);
  const filter = { states: isAll ? CASE_STATES : UNRESOLVED, ...whose };
  const [found, count] =
    whose === undefined ? [[], 0] : await Promise.all([cases.list(filter, MAX_ROWS), cases.count(filter)]);
  const what = isAll ? 'cases' : 'open cases';
  return {
    kind: 'caseList',
    title: visitor?.isAtDesk ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `Your ${what}`,
    text: countText(count),
    rows: found.map((kase) => ({
      number: kase.number,
      title: caseTitle(kase.report, catalog),
      text: rowText(kase, clock.now()),
    })),
  };
}

/** Everybody's for the desk, one's own for anybody else; undefined for people who have none by nature. */
function whoseCases(visitor: Visitor | undefined): { readonly reporterId?: string } | undefined {
  if (visitor === undefined) return undefined;
  return visitor.isAtDesk ? {} : { reporterId: visitor.actor.objectId };
}

function countText(count: number): string {
  if (count === 0) return 'There is none.';
  const total = `${count} ${count === 1 ? 'case' : 'cases'}`;
  return count > MAX_ROWS
    ? `${total}, the newest ${MAX_ROWS} below. Choose one to open it.`
    : `${total}, newest first. Choose one to open it.`;
}

function rowText({ state, isSecurity, openedAt }: Case, now: number): string {
  return `${isSecurity ? 'Security, ' : ''}${STATE_WORDS[state]}, opened ${age(Date.parse(openedAt), now)}`;
}

async function openNumber(
  number: number,
  visitor: Visitor | undefined,
  visit: DeskVisit,
  ports: CommandPorts,
): Promise<Answer> {
  const kase = visitor === undefined ? undefined : await ports.cases.find(number);
  if (visitor === undefined || kase === undefined || !maySee(kase, visitor)) return noSuchCase(number);
  return viewCase(kase, visitor.isAtDesk ? 'agent' : 'person', visit, ports);
}

async function openForSomebody(
  hint: Hint,
  visitor: Visitor | undefined,
  visit: DeskVisit,
  ports: CommandPorts,
): Promise<Answer> {
  if (!visitor?.isAtDesk) return agentsOnly(visitor);
  const report = await makeReport(hint, [], visit, ports);
  const opening = await openCase({ report, openedById: visitor.actor.objectId }, ports);
  if (opening.kind === 'underway') return deskNotice('It is being opened', 'Send "cases" in a moment.');
  const isThread = visit.inquiry.place !== 'personal';
  return viewCase(
    opening.case,
    isThread ? 'thread' : 'agent',
    visit,
    ports,
    opening.kind === 'opened' ? SIGHT_WORDS[opening.sight] : undefined,
  );
}

const SIGHT_WORDS = {
  shown: 'Opened. Its card is in the channel of the helpdesk.',
  noChannel: 'Opened. No channel of the helpdesk is set, so it is in the list of "cases" alone.',
  unreachable:
    'Opened. The channel of the helpdesk cannot be reached, so it is in the list of "cases" alone.',
} as const;

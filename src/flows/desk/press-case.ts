import { isSameId } from '../../core/access/object-id';
import { ownTenantId } from '../../core/access/own-tenant';
import type { Answer, ReadItem } from '../../core/answer/answer';
import type { CaseRefusal } from '../../core/desk/act-on-case';
import type { Case, CaseAction } from '../../core/desk/case';
import { caseBundle } from '../../core/desk/case-lines';
import type { CaseAnswer, CaseButton, CaseViewer } from '../../core/desk/desk-answer';
import { REFUSAL_WORDS } from '../../core/desk/refusal-words';
import { inThread } from '../../core/desk/show-case';
import { announceChange } from './announce-change';
import type { DetailsParts } from './case-details';
import { showDetails } from './case-details';
import { changeCase } from './change-case';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit, Visitor } from './desk-visit';
import { agentsOnly, meetVisitor, noSuchCase } from './desk-visit';
import { viewCase } from './view-case';

/** A button on the card of a case. The number and the text came back from a client. */
export interface CasePress {
  readonly verb: 'case';
  readonly act: CaseButton;
  readonly number: number;
  /** What was typed; empty where nothing was. */
  readonly text: string;
}

const BUSY = 'Others changed the case at the same moment. Nothing was changed by you; press again.';

const DONE_WORDS: Partial<Readonly<Record<CaseButton, string>>> = {
  escalate: 'Passed on. The block below is what whoever takes over needs; copy it into your ticket.',
  reply: 'Your answer is with the helpdesk.',
  stillStuck: 'The helpdesk has it again.',
};

/**
 * Carries out a button of a case's card with the rights that the presser has now, and returns their view of the case as
 * it is now: changed, or with a sentence why not. Who may not see the case reads what they would read about no case.
 */
export async function pressCase(
  press: CasePress,
  visit: DeskVisit,
  ports: DeskPorts & DetailsParts,
): Promise<Answer> {
  const visitor = await meetVisitor(visit, ports);
  const isThread = visit.inquiry.place !== 'personal';
  // In a channel everybody but the desk reads the same, whatever they pressed and whatever number it carried.
  if (visitor === undefined || (isThread && !visitor.isAtDesk))
    return isThread ? agentsOnly(visitor) : noSuchCase(press.number);
  const kase = await ports.cases.find(press.number);
  if (kase === undefined || !maySee(kase, visitor)) return noSuchCase(press.number);
  const viewer = viewerOf(kase, press.act, visit, visitor);
  if (press.act === 'details')
    return visitor.isAtDesk ? showDetails(kase, visit, ports) : agentsOnly(visitor);
  if (press.act === 'works' && kase.state === 'resolved') return confirmed(kase, viewer, visit, ports);
  const change = await changeCase(press.number, actionOf(press), visitor.actor, ports);
  if (change.kind === 'missing') return noSuchCase(press.number);
  if (change.kind === 'busy') return viewCase(kase, viewer, visit, ports, BUSY);
  if (change.kind === 'refused')
    return viewCase(change.case, viewer, visit, ports, REFUSAL_WORDS[reasonOf(change.refusal, visitor)]);
  await announceChange(change, press.act, visitor.actor.objectId, ports);
  if (press.act === 'works') await countWorked(kase, ports);
  const view = await viewCase(change.case, viewer, visit, ports, DONE_WORDS[press.act]);
  return press.act === 'escalate' ? withCopy(view, copyOf(change.case, viewer, visit, ports)) : view;
}

/** The view with lines to copy, and each line on it once. */
function withCopy(view: CaseAnswer, copy: readonly ReadItem[]): CaseAnswer {
  const labels = new Set(copy.map(({ label }) => label));
  return { ...view, copy, facts: view.facts.filter(({ label }) => !labels.has(label)) };
}

function copyOf(
  { report }: Case,
  viewer: CaseViewer,
  { inquiry: { asker } }: DeskVisit,
  { catalog }: DeskPorts,
): readonly ReadItem[] {
  const entry = report.code === undefined ? undefined : catalog.entry(report.code);
  return caseBundle(viewer === 'thread' ? inThread(report) : report, entry, ownTenantId(asker));
}

/** Whether the visitor may open a case at all. */
export function maySee({ reporterId }: Case, { actor, isAtDesk }: Visitor): boolean {
  return isAtDesk || isSameId(reporterId, actor.objectId);
}

const PERSONS_OWN: ReadonlySet<CaseButton> = new Set(['reply', 'works', 'stillStuck']);

function viewerOf(
  { reporterId }: Case,
  act: CaseButton,
  { inquiry: { place } }: DeskVisit,
  { actor, isAtDesk }: Visitor,
): CaseViewer {
  if (place !== 'personal') return 'thread';
  const isReporter = isSameId(reporterId, actor.objectId);
  return isReporter && (PERSONS_OWN.has(act) || !isAtDesk) ? 'person' : 'agent';
}

function actionOf({ act, text }: CasePress): CaseAction {
  switch (act) {
    case 'claim':
    case 'release':
      return { kind: act };
    case 'ask':
      return { kind: 'ask', question: text };
    case 'reply':
      return { kind: 'reply', text };
    case 'escalate':
      return { kind: 'escalate', reason: text };
    case 'resolve':
    case 'works':
      return { kind: 'resolve', fixedBy: text };
    case 'reopen':
    case 'stillStuck':
    case 'details':
      return { kind: 'reopen', reason: text };
  }
}

/** Who lost the role meanwhile and reported the case sees it still, but is told whose button that was. */
function reasonOf({ reason }: CaseRefusal, { isAtDesk }: Visitor): CaseRefusal['reason'] {
  return reason === 'onlyReporter' && !isAtDesk ? 'notAgent' : reason;
}

async function confirmed(
  kase: Case,
  viewer: CaseViewer,
  visit: DeskVisit,
  ports: DeskPorts,
): Promise<Answer> {
  await countWorked(kase, ports);
  const view = await viewCase(kase, viewer, visit, ports, 'Good. The case stays closed.');
  return { ...view, standing: 'You said that it works.', buttons: ['stillStuck'] };
}

async function countWorked({ report: { code } }: Case, { counts }: DeskPorts): Promise<void> {
  if (code !== undefined) await counts.add('worked', code);
}

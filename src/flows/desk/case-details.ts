import type { Spot } from '../../core/access/may-see';
import type { Answer, FactsAnswer } from '../../core/answer/answer';
import { readingOf } from '../../core/answer/hint';
import type { ShownEvidence } from '../../core/answer/shown-evidence';
import { showEmpty } from '../../core/answer/shown-evidence';
import { showOnlyInPersonalChat } from '../../core/answer/shown-facts';
import type { Case } from '../../core/desk/case';
import type { CaseAnswer } from '../../core/desk/desk-answer';
import { reportHint } from '../../core/desk/report-hint';
import { withoutRefusal } from '../../core/look-up/look-up-result';
import type { Question } from '../../core/look-up/question';
import { questionOf } from '../../core/look-up/question';
import type { Reading } from '../../core/reading/reading';
import type { Live } from '../answer-live';
import { explainRows, reasonsFor } from '../answer-live';
import type { Knowledge } from '../answer-message';
import { LOG_OFF } from '../answer-message';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { viewCase } from './view-case';

/** What reading the sign-in behind a case needs. */
export interface DetailsParts {
  readonly knowledge: Knowledge;
  /** Undefined where there is no sign-in log. */
  readonly live: Live | undefined;
}

const HOUR_MS = 3_600_000;

/**
 * The view of one agent: the whole history, and the sign-in behind the case as the log has it now, looked up with the
 * agent's own rights. Nothing of it is kept. Where the answer would reach others too, it says where to look instead.
 */
export async function showDetails(
  kase: Case,
  visit: DeskVisit,
  ports: DeskPorts & DetailsParts,
): Promise<CaseAnswer | FactsAnswer> {
  if (!visit.isPrivate) return showOnlyInPersonalChat();
  const view = await viewCase(kase, 'agent', visit, ports);
  return { ...view, evidence: await evidenceFor(kase, visit, ports) };
}

async function evidenceFor(
  { report, reporterId }: Case,
  { inquiry: { asker, place, timeZone } }: DeskVisit,
  { live, knowledge, clock }: DeskPorts & DetailsParts,
): Promise<ShownEvidence> {
  const reading = { ...readingOf(reportHint(report)), policyIds: report.policyIds };
  const question = questionOf(reading) ?? questionAbout(reading, reporterId);
  if (live === undefined) return LOG_OFF;
  if (question === undefined) return NOTHING_TO_LOOK_FOR;
  const spot: Spot = { place, view: place === 'personal' ? 'thread' : 'agents' };
  const result = withoutRefusal(await live.lookUp({ asker, spot, question, urgency: 'person' }));
  const reader = { now: clock.now(), ...(timeZone === undefined ? {} : { timeZone }) };
  if (result.kind !== 'rows') return showEmpty(result, reasonsFor(result, question, reading, reader.now));
  const first: Answer = { kind: 'ids', place, hint: {}, read: [] };
  const { evidence } = explainRows(first, result, reading, { place, reader, knowledge }) as {
    evidence?: ShownEvidence;
  };
  // The agent is not the person who could say whether it was them, or that they tried again.
  return { ...(evidence ?? NOTHING_TO_LOOK_FOR), asksWasThisYou: false, mayRetry: false };
}

/** Without an ID the person's own sign-ins around the time are asked for. */
function questionAbout({ codes, timestamp }: Reading, reporterId: string | undefined): Question | undefined {
  if (reporterId === undefined) return undefined;
  const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  const period = Number.isNaN(at)
    ? {}
    : { from: new Date(at - HOUR_MS).toISOString(), to: new Date(at + HOUR_MS).toISOString() };
  return { kind: 'person', named: reporterId, codes, ...period };
}

const NOTHING_TO_LOOK_FOR: ShownEvidence = {
  heading: 'The sign-in log',
  lines: [],
  asksWasThisYou: false,
  reasons: [],
  notSeen: ['The case names neither an ID nor a person that the sign-in log could be asked for.'],
};

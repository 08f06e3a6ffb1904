import type { Spot } from '../../core/access/may-see';
import type { Hint } from '../../core/answer/answer';
import { readingOf } from '../../core/answer/hint';
import type { CaseReport } from '../../core/desk/case';
import { reportHint } from '../../core/desk/report-hint';
import { triedSteps } from '../../core/desk/tried-steps';
import { questionOf } from '../../core/look-up/question';
import type { Live } from '../answer-live';
import { readRows } from '../answer-live';
import type { Knowledge } from '../answer-message';
import type { Timer } from '../deadline';
import { withinDeadline } from '../deadline';
import type { DeskVisit } from './desk-visit';

/** What a report is made from besides the hint of a card. */
export interface ReportParts {
  readonly knowledge: Knowledge;
  /** Undefined where there is no sign-in log. */
  readonly live: Live | undefined;
  readonly timer: Timer;
}

type Findings = Pick<CaseReport, 'verdict' | 'requirementSource' | 'applicationId' | 'facts' | 'policyIds'>;

/** A case can do without findings; whoever pressed a button waits for it. */
const LOOK_LIMIT_MS = 4_000;
const NO_FINDINGS: Findings = { facts: [], policyIds: [] };

/**
 * The report of a case: what the card's hint names, which steps were ticked, and what the sign-in log says to the one
 * who opens it, by name only. The look-up has their rights and leaves its record like any other.
 */
export async function makeReport(
  hint: Hint,
  ticked: readonly number[],
  visit: DeskVisit,
  parts: ReportParts,
): Promise<CaseReport> {
  const findings = await withinDeadline(
    findingsOf(hint, visit, parts),
    LOOK_LIMIT_MS,
    () => NO_FINDINGS,
    parts.timer,
  );
  const report = reportOf(hint, ticked, parts.knowledge);
  const { policyIds } = findings.policyIds.length > 0 ? findings : report;
  return { ...report, ...findings, policyIds };
}

/** What a report holds of the card alone: all that the person is shown before they share it. */
export function reportOf(
  hint: Hint,
  ticked: readonly number[],
  { catalog }: Pick<Knowledge, 'catalog'>,
): CaseReport {
  const { code, applicationId, policyIds = [] } = hint;
  const entry = code === undefined ? undefined : catalog.entry(code);
  return {
    ...reportHint(hint),
    ...(applicationId === undefined ? {} : { applicationId }),
    policyIds,
    facts: [],
    tried: triedSteps(entry, ticked),
  };
}

async function findingsOf(
  hint: Hint,
  { inquiry: { asker, place }, isPrivate }: DeskVisit,
  { live, knowledge }: ReportParts,
): Promise<Findings> {
  const reading = readingOf(hint);
  const question = questionOf(reading);
  // Nothing of the answer is shown here; what is kept of it are names of ours and IDs.
  if (live === undefined || question === undefined) return NO_FINDINGS;
  const spot: Spot = { place, view: isPrivate && place !== 'personal' ? 'agents' : 'thread' };
  const result = await live.lookUp({ asker, spot, question, urgency: 'person' });
  if (result.kind !== 'rows') return NO_FINDINGS;
  const { verdict, source, facts, attempt } = readRows(result, reading, knowledge);
  const { applicationId, policies = [] } = attempt.answer;
  return {
    verdict: verdict.kind,
    requirementSource: source.kind,
    facts: facts.map(({ name }) => name),
    policyIds: policies.filter((policy) => policy.result === 'failure').map(({ id }) => id),
    ...(applicationId === undefined ? {} : { applicationId }),
  };
}

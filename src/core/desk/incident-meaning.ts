import { LOCKED_CODES, PASSWORD_WRONG_CODES, RISK_CODES } from '../diagnosis/code-groups';
import type { FactName } from '../facts';
import type { PolicyChange, ServiceIssue } from '../live-ports';
import type { Case } from './case';
import type { IncidentMeaning } from './incident';

/**
 * A changed policy shows when people next need a token, and those last about an hour, ninety minutes at most; then they
 * try again and report.
 */
export const CHANGE_BEFORE_MS = 2 * 3_600_000;

/** What is known of the tenant at the time; what was not asked or not answered is absent. */
export interface TenantNews {
  readonly policyChanges?: readonly Pick<PolicyChange, 'time'>[];
  readonly serviceIssues?: readonly Pick<ServiceIssue, 'id' | 'isResolved'>[];
}

/** Facts about prompts that somebody else set off, and about sign-ins that Microsoft takes for an attacker's. */
const ATTACK_FACTS: ReadonlySet<string> = new Set<FactName>([
  'challengeDenied',
  'challengeReportedAsFraud',
  'manyPrompts',
  'addressBlocked',
]);

/**
 * What is likely behind the cases of an incident. Wrong passwords, lockouts and risk on many accounts at once are the pattern of an
 * attack, and so are prompts that most of the people did not want; a policy or an outage makes neither. Otherwise a
 * policy that was changed shortly before the first report comes first, since the desk can undo it; then an outage.
 */
export function likelyMeaning(
  cases: readonly Case[],
  firstAt: string,
  { policyChanges = [], serviceIssues = [] }: TenantNews,
): IncidentMeaning {
  if (cases.filter(isAttackLike).length * 2 > cases.length) return { kind: 'attack' };
  const first = Date.parse(firstAt);
  const [change] = policyChanges
    .filter(({ time }) => Date.parse(time) <= first && Date.parse(time) >= first - CHANGE_BEFORE_MS)
    .sort((one, other) => Date.parse(other.time) - Date.parse(one.time));
  if (change !== undefined)
    return { kind: 'policyChange', at: new Date(Date.parse(change.time)).toISOString() };
  const issue = serviceIssues.find(({ isResolved }) => !isResolved);
  return issue === undefined ? { kind: 'many' } : { kind: 'outage', issueId: issue.id };
}

function isAttackLike({ isSecurity, report: { code, facts } }: Case): boolean {
  if (isSecurity || facts.some((fact) => ATTACK_FACTS.has(fact))) return true;
  return (
    code !== undefined && [LOCKED_CODES, PASSWORD_WRONG_CODES, RISK_CODES].some((codes) => codes.has(code))
  );
}

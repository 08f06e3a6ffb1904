import type { LogSight } from '../live-ports';
import type { Attempt } from './attempts';
import { challengeOutcome } from './challenge-outcome';
import type { Fact } from './evidence';
import type { RequirementSource } from './requirement-source';
import { isUnderMandatoryMfa, requirementSource } from './requirement-source';
import { ACCOUNT_RULES } from './rules/account-rules';
import { APP_RULES } from './rules/app-rules';
import { CHALLENGE_RULES } from './rules/challenge-rules';
import { CLIENT_RULES } from './rules/client-rules';
import { DEVICE_RULES } from './rules/device-rules';
import { PLACE_RULES } from './rules/place-rules';
import { POLICY_RULES } from './rules/policy-rules';
import { REQUIREMENT_RULES } from './rules/requirement-rules';
import type { Observed, Rule } from './rules/rule';
import { SESSION_RULES } from './rules/session-rules';

const RULES: readonly Rule[] = [
  ...REQUIREMENT_RULES,
  ...POLICY_RULES,
  ...CHALLENGE_RULES,
  ...CLIENT_RULES,
  ...ACCOUNT_RULES,
  ...DEVICE_RULES,
  ...PLACE_RULES,
  ...SESSION_RULES,
  ...APP_RULES,
];

/** What the rules look at in an attempt. */
export function observe(attempt: Attempt, source: RequirementSource = requirementSource(attempt)): Observed {
  const outcome = challengeOutcome(attempt.answer);
  return { attempt, event: attempt.answer, source, ...(outcome === undefined ? {} : { outcome }) };
}

/** The facts that the rows of one attempt establish, in the order of the rules. */
export function factsFromAttempt(attempt: Attempt): Fact[] {
  const observed = observe(attempt);
  return RULES.flatMap((rule) => rule(observed) ?? []);
}

/** One line for each thing that the log did not show for this attempt. */
export function notSeenIn({ answer }: Attempt, source: RequirementSource, sight: LogSight): string[] {
  const lines: string[] = [];
  if (!sight.policies || answer.policies === undefined)
    lines.push(
      'Which Conditional Access policies applied: Signpost lacks the permission Policy.Read.ConditionalAccess. An administrator can grant it.',
    );
  if (!sight.requirementSource || answer.requirementProviders === undefined)
    lines.push('Who asked for multifactor authentication: this version of the log does not say.');
  else if (source.kind === 'unknown' && isUnderMandatoryMfa(answer))
    lines.push("Whether Microsoft's own requirement for this app asked: the log names nobody.");
  if (!sight.steps || answer.steps === undefined)
    lines.push('The single steps of the sign-in: this version of the log does not hold them.');
  if (answer.riskLevel === 'hidden')
    lines.push("Microsoft's risk rating: the organisation's licence does not show it.");
  return lines;
}

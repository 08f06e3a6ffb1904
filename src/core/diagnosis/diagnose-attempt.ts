import type { CatalogEntry } from '../entry';
import type { LogSight } from '../live-ports';
import type { Attempt } from './attempts';
import type { Diagnosis } from './diagnose';
import { diagnose } from './diagnose';
import type { Fact } from './evidence';
import { factsFromAttempt, notSeenIn } from './facts-from-log';
import type { RequirementSource } from './requirement-source';
import { requirementSource } from './requirement-source';
import type { PromptSeries } from './series';
import { seriesFact, seriesOf } from './series';
import type { CodeNature, Judgement } from './verdict';
import { judge } from './verdict';

/** What the sign-in log says about one attempt, whether or not the catalog explains its code. */
export interface AttemptFindings {
  readonly attempt: Attempt;
  /** 0 where there was nothing but a success. */
  readonly code: number;
  readonly verdict: Judgement;
  readonly source: RequirementSource;
  /** The series of unconfirmed prompts that the attempt is part of. */
  readonly series?: PromptSeries;
  readonly facts: readonly Fact[];
  /** One line for each thing that could not be seen. */
  readonly notSeen: readonly string[];
}

/** What is known beside the rows of the attempt itself. */
export interface AttemptContext {
  readonly sight: LogSight;
  /** Series found among the person's attempts. */
  readonly series?: readonly PromptSeries[];
  /** Facts from elsewhere: the paste, the tenant. */
  readonly otherFacts?: readonly Fact[];
}

/** Reads one attempt. `nature` is what the catalog knows about its code (an entry or a known code). */
export function readAttempt(attempt: Attempt, context: AttemptContext, nature?: CodeNature): AttemptFindings {
  const source = requirementSource(attempt);
  const series = seriesOf(attempt, context.series ?? []);
  const facts = distinct([
    ...factsFromAttempt(attempt),
    ...(series ? [seriesFact(series)] : []),
    ...(context.otherFacts ?? []),
  ]);
  return {
    attempt,
    code: attempt.answer.errorCode,
    verdict: judge(attempt, source, facts, nature),
    source,
    ...(series ? { series } : {}),
    facts,
    notSeen: notSeenIn(attempt, source, context.sight),
  };
}

/** The causes of the attempt's code, ranked by what the log and everything else showed. */
export function diagnoseAttempt(entry: CatalogEntry, { facts, notSeen }: AttemptFindings): Diagnosis {
  return diagnose(entry, { facts, notSeen });
}

/** One fact a name: the log speaks before other sources, which come later in the list. */
function distinct(facts: readonly Fact[]): Fact[] {
  const named = new Map<string, Fact>();
  for (const fact of facts) if (!named.has(fact.name)) named.set(fact.name, fact);
  return [...named.values()];
}

import type { FactName } from '../../facts';
import type { SignInEvent } from '../../sign-in-event';
import type { Attempt } from '../attempts';
import type { ChallengeOutcome } from '../challenge-outcome';
import type { Fact } from '../evidence';
import type { RequirementSource } from '../requirement-source';

/** What a rule looks at. */
export interface Observed {
  readonly attempt: Attempt;
  /** The row to explain. */
  readonly event: SignInEvent;
  readonly source: RequirementSource;
  /** What became of the prompt of that row, where the log says. */
  readonly outcome?: ChallengeOutcome;
}

/** Draws one fact, or none, from one attempt. */
export type Rule = (observed: Observed) => Fact | undefined;

/** A fact from the sign-in log. `text` is a sentence of ours; outside text in it went through `plainText`. */
export function logFact(name: FactName, text: string, { time }: SignInEvent): Fact {
  return { name, source: 'sign-in log', text, time };
}

/** A rule that states `name` with `text` wherever `holds` is true. */
export function rule(name: FactName, text: string, holds: (observed: Observed) => boolean): Rule {
  return (observed) => (holds(observed) ? logFact(name, text, observed.event) : undefined);
}

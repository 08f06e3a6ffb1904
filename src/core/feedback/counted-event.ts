/** What an answer may have lacked, to choose from. */
export const MISSING_REASONS = ['notMyProblem', 'stepsFailed', 'tooHard', 'needsOthers', 'other'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What is counted by code, without anything about a person. `asked`: an answer about the code was given. */
export type CountedEvent =
  | 'worked'
  | 'unknown'
  | 'asked'
  | 'helpful'
  | 'notHelpful'
  | `missing:${MissingReason}`;

/** How often something was counted for a code. */
export interface CodeTotal {
  readonly code: number;
  readonly total: number;
}

/** What a sub-command prints, and how the process ends: 0 done, 1 something is missing or at fault, 2 wrong call. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

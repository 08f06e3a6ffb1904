/** One fault of the house rules. It names the place and the rule, and never repeats what the file says. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** "codes/50076.yaml:7: steps.0.text: …", by file and line. */
export function faultLines(faults: readonly Fault[]): string[] {
  return [...faults]
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
    .map(({ file, line, text }) => `${file}:${line}: ${text}`);
}

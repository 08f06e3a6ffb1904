import type { Failure, Statement, Verdict } from './judge';

function table(kinds: Verdict['kinds']): string[] {
  const row = (kind: string, passed: number | string, failed: number | string): string =>
    `${kind.padEnd(20)}${String(passed).padStart(8)}${String(failed).padStart(8)}`;
  const sums = Object.values(kinds).reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
  return [
    row('cases of kind', 'passed', 'failed'),
    ...Object.entries(kinds).map(([kind, { passed, failed }]) => row(kind, passed, failed)),
    row('all', sums.passed, sums.failed),
  ];
}

function failureLines({ id, kind, must, reason, sent, got }: Failure): string[] {
  return [
    '',
    `${id} (${kind}): ${must}`,
    `    reason: ${JSON.stringify(reason)}`,
    `    sent: ${JSON.stringify(sent)}`,
    `    got: ${got}`,
  ];
}

function apart(title: string, statements: readonly Statement[]): string[] {
  if (statements.length === 0) return [];
  return ['', `${title}:`, ...statements.map(({ id, must }) => `  ${id}: ${must}`)];
}

/** The report for people, line by line: the table per kind, every statement that fails, then what people have to judge. */
export function reportLines({ kinds, failures, human }: Verdict): string[] {
  return [
    ...table(kinds),
    '',
    failures.length === 0
      ? 'every statement holds'
      : `${failures.length} statements fail (all of one case: --only ID)`,
    ...failures.flatMap(failureLines),
    ...apart('for people to judge (--only ID shows the reply)', human),
  ];
}

import { COVERAGE_DEPTHS, type CoverageDepth, type Covered } from './coverage';
import { table } from './layout';
import type { Outcome } from './outcome';

/**
 * Counts by group and depth as a table, then every item that is answered with something else or not at all, with its
 * message and the answer it got; or the same as JSON. Exit code 1 when an item is not answered at all.
 */
export function coverageReport(covered: readonly Covered[], isJson = false): Outcome {
  const groups = [...new Set(covered.map(({ group }) => group))];
  const counts = groups.map((group) => {
    const items = covered.filter((item) => item.group === group);
    return { group, all: items.length, ...countDepths(items) };
  });
  const other = covered.filter(({ depth }) => depth === 'other');
  const notAnswered = covered.filter(({ depth }) => depth === 'unknown');
  const exitCode = notAnswered.length === 0 ? 0 : 1;
  if (isJson) {
    const report = { all: covered.length, counts, other, notAnswered, items: covered };
    return { lines: [JSON.stringify(report, null, 2)], exitCode };
  }
  return {
    lines: [
      ...table(
        ['codes', ...COVERAGE_DEPTHS, 'all'],
        counts.map(({ group, all, ...depths }) => [
          group,
          ...COVERAGE_DEPTHS.map((depth) => depths[depth]),
          all,
        ]),
      ),
      '',
      `${covered.length - notAnswered.length} of ${covered.length} answered`,
      ...list('Answered with something else', other),
      ...list('Not answered', notAnswered),
    ],
    exitCode,
  };
}

function list(title: string, items: readonly Covered[]): string[] {
  if (items.length === 0) return [];
  return [
    '',
    `${title}: ${items.length}`,
    ...items.map(
      ({ group, id, answered, message }) =>
        `  ${group} ${id}: ${answered}, to ${message.replace(/\s+/g, ' ')}`,
    ),
  ];
}

function countDepths(items: readonly Covered[]): Readonly<Record<CoverageDepth, number>> {
  const count = (depth: CoverageDepth) => items.filter((item) => item.depth === depth).length;
  return {
    full: count('full'),
    working: count('working'),
    known: count('known'),
    related: count('related'),
    other: count('other'),
    unknown: count('unknown'),
  };
}

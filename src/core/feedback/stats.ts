import type { Case } from '../desk/case';
import type { CodeTotal } from './counted-event';

/** Fewest votes for which a share is told; fewer say more about single people than about the answer. */
export const MIN_VOTES = 5;

/** How many of those who voted found the answer to a code helpful. */
export interface Helpfulness {
  readonly code: number;
  readonly votes: number;
  /** Whole percent. */
  readonly percent: number;
}

/** The shares of codes with enough votes, the least helpful first. */
export function helpfulness(
  helpful: readonly CodeTotal[],
  notHelpful: readonly CodeTotal[],
): readonly Helpfulness[] {
  const yes = new Map(helpful.map(({ code, total }) => [code, total]));
  const no = new Map(notHelpful.map(({ code, total }) => [code, total]));
  return [...new Set([...yes.keys(), ...no.keys()])]
    .map((code) => {
      const votes = (yes.get(code) ?? 0) + (no.get(code) ?? 0);
      return { code, votes, percent: Math.round(((yes.get(code) ?? 0) / votes) * 100) };
    })
    .filter(({ votes }) => votes >= MIN_VOTES)
    .sort((one, other) => one.percent - other.percent || one.code - other.code);
}

/** How long resolved cases took, from the opening to the last resolving, in milliseconds. */
export interface ResolveTimes {
  readonly cases: number;
  readonly median: number;
  readonly longest: number;
}

/** The times of resolved cases; undefined where there is none. */
export function resolveTimes(cases: readonly Pick<Case, 'openedAt' | 'history'>[]): ResolveTimes | undefined {
  const times = cases
    .flatMap(({ openedAt, history }) => {
      const resolved = history.findLast(({ what }) => what === 'resolve');
      return resolved === undefined ? [] : [Date.parse(resolved.at) - Date.parse(openedAt)];
    })
    .sort((one, other) => one - other);
  const median = times[Math.floor((times.length - 1) / 2)];
  const longest = times.at(-1);
  return median === undefined || longest === undefined ? undefined : { cases: times.length, median, longest };
}

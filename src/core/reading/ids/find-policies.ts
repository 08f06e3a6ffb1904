import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { IdSighting } from './find-ids';

const MAX_CLAIM_CHARS = 2_000;
const POLICY_KEY = /(?:ca)?polids/gi;

/** Where claims values list the Conditional Access policies that asked (`capolids`, `polids`). */
function policyLists(text: string): Span[] {
  if (!text.includes('olids')) return [];
  return allMatches(POLICY_KEY, text).map(({ index }) => {
    const length = text.slice(index, index + MAX_CLAIM_CHARS).indexOf(']');
    return { start: index, end: index + (length < 0 ? MAX_CLAIM_CHARS : length) };
  });
}

/** The IDs that stand in such a list, each once. */
export function findPolicyIds(text: string, ids: readonly IdSighting[]): string[] {
  const lists = policyLists(text);
  if (lists.length === 0) return [];
  const inside = ids.filter(({ start }) => lists.some((list) => start > list.start && start < list.end));
  return [...new Set(inside.map(({ value }) => value))];
}

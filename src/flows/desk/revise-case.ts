import type { Case } from '../../core/desk/case';
import type { Cases } from '../../core/desk-ports';

/** What came of a change. `case` is the case as it is kept now. */
export type Revision<Kept> =
  | { readonly kind: 'changed'; readonly case: Case; readonly before: Case }
  /** It was left as it is, and why. */
  | { readonly kind: 'unchanged'; readonly case: Case; readonly why: Kept }
  | { readonly kind: 'missing' }
  /** Others changed it each time in between; nothing was changed. */
  | { readonly kind: 'busy' };

/** Each lost race is a change that somebody else has made; a case is not changed so often in one moment. */
const MAX_READS = 50;

/**
 * Changes a case without losing what others change at the same time: `revise` is asked again with the newest state
 * until its change fits on top. It may be called often, so it does nothing but decide. Throws as {@link Cases} does.
 */
export async function reviseCase<Kept extends { readonly kind: string }>(
  number: number,
  revise: (kase: Case) => { readonly kind: 'done'; readonly case: Case } | Kept,
  cases: Pick<Cases, 'find' | 'save'>,
): Promise<Revision<Kept>> {
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    const kase = await cases.find(number);
    if (kase === undefined) return { kind: 'missing' };
    const revised = revise(kase);
    if (!isDone(revised)) return { kind: 'unchanged', case: kase, why: revised };
    const saved = await cases.save(revised.case);
    if (saved !== undefined) return { kind: 'changed', case: saved, before: kase };
  }
  return { kind: 'busy' };
}

function isDone<Kept extends { readonly kind: string }>(
  revised: { readonly kind: 'done'; readonly case: Case } | Kept,
): revised is { readonly kind: 'done'; readonly case: Case } {
  return revised.kind === 'done';
}

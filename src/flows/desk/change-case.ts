import type { CaseActor, CaseRefusal } from '../../core/desk/act-on-case';
import { actOnCase } from '../../core/desk/act-on-case';
import type { Case, CaseAction } from '../../core/desk/case';
import type { Cases } from '../../core/desk-ports';
import type { Clock } from '../../core/ports';
import { reviseCase } from './revise-case';

export type CaseChange =
  /** `before`: the case that the action was done to. */
  | { readonly kind: 'changed'; readonly case: Case; readonly before: Case }
  /** `case`: as it is now. A `stranger` is told what {@link CaseRefusal} says. */
  | { readonly kind: 'refused'; readonly refusal: CaseRefusal; readonly case: Case }
  /** There is no case with this number. */
  | { readonly kind: 'missing' }
  /** Others changed it each time in between; nothing was changed, and trying again helps. */
  | { readonly kind: 'busy' };

/**
 * Does an action to a case as it is at this moment. Of several at once each is judged by what the ones before it have
 * made of the case: ten agents who claim it get one `changed` and nine refusals that name who has it.
 */
export async function changeCase(
  number: number,
  action: CaseAction,
  actor: CaseActor,
  { cases, clock }: { readonly cases: Cases; readonly clock: Clock },
): Promise<CaseChange> {
  const revision = await reviseCase(number, (kase) => actOnCase(kase, action, actor, clock.now()), cases);
  if (revision.kind !== 'unchanged') return revision;
  return { kind: 'refused', refusal: revision.why.refusal, case: revision.case };
}

import type { CatalogEntry } from '../entry';
import type { Answer } from './answer';

/** Whom the question is put to: the person themselves, or an agent who has to ask the person. */
export type Addressee = 'person' | 'desk';

/**
 * Whom to ask "was this you?" before an answer may be shown; undefined where it may. The catalog decides by the code,
 * the sign-in log by what it says about the attempt. What was answered stands in the hint.
 */
export function whomToAskFirst(answer: Answer): Addressee | undefined {
  if (!('read' in answer) || answer.hint.wasMe !== undefined) return undefined;
  const isAsked =
    (answer.kind === 'entry' && answer.entry.asksFirst) || (answer.evidence?.asksWasThisYou ?? false);
  if (!isAsked) return undefined;
  return answer.evidence?.isForDesk ? 'desk' : 'person';
}

/** Whether what somebody describes may be an attack: one of the codes that fit begins with the question. */
export function isMaybeAttack(candidates: readonly CatalogEntry[]): boolean {
  return candidates.some(({ asksFirst }) => asksFirst);
}

import { readingOf } from '../../core/answer/hint';
import { groupAttempts } from '../../core/diagnosis/attempts';
import { requirementSource } from '../../core/diagnosis/requirement-source';
import { questionOf } from '../../core/look-up/question';
import type { Live } from '../answer-live';
import type { IsMandatoryMfa } from './press-gate';

/**
 * Asks the sign-in log, with the rights of whoever pressed, whether Microsoft's own rule held the sign-in up. False
 * where there is no log, no ID to look for, or nothing that may be seen.
 */
export function createMandatoryMfaCheck(live: Pick<Live, 'lookUp'> | undefined): IsMandatoryMfa {
  return async (hint, { asker, place }) => {
    const question = questionOf(readingOf(hint));
    if (live === undefined || question === undefined) return false;
    const spot = { place, view: place === 'personal' ? 'thread' : 'agents' } as const;
    const result = await live.lookUp({ asker, spot, question, urgency: 'person' });
    if (result.kind !== 'rows') return false;
    return groupAttempts(result.events).some((attempt) => requirementSource(attempt).kind === 'mandatoryMfa');
  };
}

import { around } from '../core/look-up/question-around';
import type { Clock } from '../core/ports';
import type { Timer } from './deadline';
import { withinDeadline } from './deadline';
import type { LookUp, LookUpAsk } from './look-up';

/** Both looks together stay under the ten seconds that a person can be asked to wait. */
const BOTH_LIMIT_MS = 9_500;
const LATE = { kind: 'failed', failure: 'timeout' } as const;

/**
 * The same look-up; where an ID brought a prompt that nobody confirmed, it also asks for the sign-ins of that person
 * around it, since one prompt may be one of many. That is a look-up of its own: rights, budget and record are those of
 * any question about a person. Where it brings no answer, the rows stand without it.
 */
export function createLookAround(lookUp: LookUp, { clock, timer }: { clock: Clock; timer: Timer }): LookUp {
  return async (ask) => {
    const start = clock.now();
    const result = await lookUp(ask);
    const further = result.kind === 'rows' && isById(ask) ? around(result.events) : undefined;
    if (result.kind !== 'rows' || further === undefined) return result;
    const { userId, ...period } = further;
    const common = { codes: [], ...period };
    const question =
      result.role === 'employee'
        ? ({ kind: 'own', ...common } as const)
        : ({ kind: 'person', named: userId, ...common } as const);
    const left = Math.max(0, BOTH_LIMIT_MS - (clock.now() - start));
    const second = lookUp({ ...ask, question, rowsOnly: true });
    const found = await withinDeadline(second, left, () => LATE, timer);
    if (found.kind === 'rows') return { ...result, around: found.events };
    return { ...result, around: found.kind === 'nothing' ? [] : 'unseen' };
  };
}

function isById({ question: { kind, isProbe } }: LookUpAsk): boolean {
  return isProbe !== true && kind !== 'own' && kind !== 'person';
}

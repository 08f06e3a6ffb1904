import type { Clock } from '../core/ports';
import type { Timer } from '../flows/deadline';

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** The timers of this process. */
export const systemTimer: Timer = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

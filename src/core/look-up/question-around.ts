import { idOf } from '../access/object-id';
import { isUnconfirmedPrompt } from '../diagnosis/series';
import type { SignInEvent } from '../sign-in-event';

const HOUR_MS = 3_600_000;
/** A series is read whole where none of its pauses is longer, and few last as long. */
const AROUND_MS = HOUR_MS / 2;

/** Whose sign-ins, and when, ISO 8601 UTC. */
export interface Around {
  readonly userId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What came before and after a prompt that nobody confirmed, which may be one of many; undefined where these rows hold
 * none. Whole hours, so that the prompts of a series ask the same.
 */
export function around(events: readonly SignInEvent[]): Around | undefined {
  const prompts = events.filter(isUnconfirmedPrompt).filter(({ userId }) => idOf(userId) !== undefined);
  const userId = idOf(prompts[0]?.userId);
  const times = prompts.map(({ time }) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  if (userId === undefined || times.length === 0) return undefined;
  const from = Math.floor((Math.min(...times) - AROUND_MS) / HOUR_MS) * HOUR_MS;
  const to = Math.ceil((Math.max(...times) + AROUND_MS) / HOUR_MS) * HOUR_MS;
  return { userId, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

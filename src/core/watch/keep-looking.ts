import type { Spot } from '../access/may-see';
import { idOf } from '../access/object-id';
import type { Hint } from '../answer/hint';
import { readHint } from '../answer/hint';
import type { Job } from '../live-ports';
import type { Question } from '../look-up/question';

/** The kind of jobs that look into the sign-in log again. */
export const KEEP_LOOKING = 'keep-looking';

/** When to look again, in seconds after the first look; design.md, section 6. */
export const RECHECK_SECONDS: readonly number[] = [60, 180, 900, 3_600];

/**
 * What is looked for: the attempt that the question names, or what came after it, once the person said that they tried
 * again or that it worked.
 */
export type LookingGoal = 'attempt' | 'afterRetry' | 'afterSuccess';

/** A question that is asked again until the log has an answer. Holds object IDs, no names. */
export interface KeptQuestion {
  readonly askerId: string;
  readonly isOwnTenant: boolean;
  readonly spot: Spot;
  readonly question: Question;
  readonly goal: LookingGoal;
  /** What the card repeats of the paste: numbers and IDs; without it, what the question holds. */
  readonly hint?: Hint;
  /** Names the card to update; made and understood by the caller. */
  readonly reference: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** The asker's IANA zone, for the times on the card. */
  readonly timeZone?: string;
  /** It was not looked at yet, because too many people asked at once: it waits for its turn, not for a late row. */
  readonly isQueued?: true;
}

/** How long a question that got no turn waits for the next one. Graph's window of reports calls lasts ten seconds. */
const TURN_MS = 5_000;
/** For so long a question tries to get a turn. */
const TURNS_END_MS = 10 * 60_000;

/** The job of a question: one for each card of each asker, so that a second press of the button plans nothing. */
export function keptJobId(askerId: string, reference: string): string {
  return `${KEEP_LOOKING}/${askerId}/${reference}`;
}

/** When to look next, in milliseconds since 1970-01-01 UTC; undefined after the last time. Missed times are not made up. */
export function nextLook(startedAt: number, seconds: readonly number[], now: number): number | undefined {
  return seconds.map((second) => startedAt + second * 1_000).find((at) => at > now);
}

/**
 * When a question that got no turn tries next, in milliseconds since 1970-01-01 UTC; undefined when it has waited for
 * too long. Who tried first tries first again.
 */
export function nextTurn(startedAt: number, now: number, retryAfterSeconds = 0): number | undefined {
  const at = now + Math.max(TURN_MS, retryAfterSeconds * 1_000);
  return at - startedAt > TURNS_END_MS ? undefined : at;
}

/** The first job of a question; undefined where nothing is to be looked at again. */
export function toJob(kept: KeptQuestion, seconds: readonly number[]): Job | undefined {
  const { startedAt } = kept;
  const dueAt = kept.isQueued ? nextTurn(startedAt, startedAt) : nextLook(startedAt, seconds, startedAt);
  if (dueAt === undefined) return undefined;
  return { id: keptJobId(kept.askerId, kept.reference), kind: KEEP_LOOKING, dueAt, payload: { ...kept } };
}

/** The question of a job as the store gives it back; undefined when it is not one that {@link toJob} wrote. */
export function readJob({ kind, payload }: Job): KeptQuestion | undefined {
  const { isOwnTenant, goal, hint, reference, startedAt, timeZone, isQueued } = fieldsOf(payload);
  const askerId = idOf(payload['askerId']);
  const spot = readSpot(payload['spot']);
  const question = readQuestion(payload['question']);
  if (kind !== KEEP_LOOKING || askerId === undefined || spot === undefined || question === undefined)
    return undefined;
  if (typeof reference !== 'string' || typeof startedAt !== 'number') return undefined;
  return {
    askerId,
    isOwnTenant: isOwnTenant === true,
    spot,
    question,
    goal: goal === 'afterRetry' || goal === 'afterSuccess' ? goal : 'attempt',
    ...(hint !== undefined && { hint: readHint(hint) }),
    reference,
    startedAt,
    ...(typeof timeZone === 'string' && { timeZone }),
    ...(isQueued === true && { isQueued }),
  };
}

function readSpot(value: unknown): Spot | undefined {
  const { place, view } = fieldsOf(value);
  const isPlace = place === 'personal' || place === 'group' || place === 'channel';
  return isPlace && (view === 'thread' || view === 'agents') ? { place, view } : undefined;
}

function readQuestion(value: unknown): Question | undefined {
  const { kind, id, named, from, to, codes, policyIds, isEveryKind } = fieldsOf(value);
  const common = { codes: numbersOf(codes), policyIds: stringsOf(policyIds) };
  const period = {
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
  };
  if (kind === 'own' && isEveryKind === true) return { kind, isEveryKind, ...common, ...period };
  if (kind === 'own') return { kind, ...common, ...period };
  if (kind === 'person' && typeof named === 'string') return { kind, named, ...common, ...period };
  if ((kind === 'correlation' || kind === 'request' || kind === 'unlabelled') && typeof id === 'string')
    return { kind, id, ...common };
  return undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

import { idOf } from '../core/access/object-id';
import type { Hint } from '../core/answer/hint';
import type { Job, Jobs, Membership, TenantFacts } from '../core/live-ports';
import type { LookUpResult, ShownResult } from '../core/look-up/look-up-result';
import { withoutRefusal } from '../core/look-up/look-up-result';
import type { Question } from '../core/look-up/question';
import { namedPerson } from '../core/look-up/question';
import type { Clock, Once } from '../core/ports';
import type { KeptQuestion } from '../core/watch/keep-looking';
import { keptJobId, nextLook, nextTurn, RECHECK_SECONDS, readJob, toJob } from '../core/watch/keep-looking';
import type { LookUp, LookUpAsk } from './look-up';
import { openLookUp } from './open-look-up';

export interface KeepLookingPorts {
  readonly lookUp: LookUp;
  /** For what came after an attempt. */
  readonly lookUpNext: LookUp;
  readonly membership: Membership;
  readonly tenantFacts: TenantFacts;
  readonly jobs: Jobs;
  /** Must outlive the process, or a restart between notice and end of job notifies twice. */
  readonly once: Once;
  readonly clock: Clock;
  /** In seconds after the start, rising; without them the usual times. */
  readonly seconds?: readonly number[];
}

/** What the caller does when the looking ends. Both may be called again after a crash, so they name the same card. */
export interface KeepLookingEnds {
  /** Shows the rows on the card that `kept.reference` names. */
  update(kept: KeptQuestion, rows: Extract<LookUpResult, { kind: 'rows' }>): Promise<void>;
  /** Tells the person that the card has news; called once for a question. */
  notify(kept: KeptQuestion): Promise<void>;
  /** Says on the card that the looking has ended, and how the last look went: for a queued question its only one. */
  giveUp(kept: KeptQuestion, last: ShownResult): Promise<void>;
}

export type KeepLookingOutcome =
  | { readonly kind: 'found' }
  /** Milliseconds since 1970-01-01 UTC. */
  | { readonly kind: 'againAt'; readonly at: number }
  | { readonly kind: 'gaveUp' }
  /** It was stopped, or taken over, while it looked; nothing was shown. */
  | { readonly kind: 'stopped' };

/** The card that is updated, what is looked for on it, and what it repeats of the paste. */
export type KeptCard = Pick<KeptQuestion, 'reference' | 'timeZone' | 'goal' | 'hint'>;

export interface KeepLooking {
  /** Plans the looks for a question that brought nothing or failed; a second start for the same card changes nothing. */
  start(ask: LookUpAsk, card: KeptCard): Promise<KeepLookingOutcome>;
  /**
   * Plans the look of a question that got no turn, as soon as there is one for it. It is looked at once; then, with
   * something found or not, the looking ends.
   */
  queue(ask: LookUpAsk, card: KeptCard): Promise<KeepLookingOutcome>;
  /** Looks again for a taken job, with the rights that the asker has now, and ends it or plans the next look. */
  run(job: Job): Promise<KeepLookingOutcome>;
  /** Ends the looking for a card. Only who started it can: the asker's ID comes from the platform. */
  stop(askerId: string | undefined, reference: string): Promise<void>;
}

/**
 * Plans a look for a question that got no turn, and for what its card repeats of a paste; false where that cannot be
 * planned.
 */
export type QueueLook = (question: Question, hint?: Hint) => Promise<boolean>;

/** Longer than any series of looks, so that a job that comes back after a crash finds its notice sent. */
const NOTICE_TTL_MS = 7 * 24 * 3_600_000;

/** Looking again as jobs. Nothing about a question lives in the process. */
export function createKeepLooking(ports: KeepLookingPorts, ends: KeepLookingEnds): KeepLooking {
  return {
    start: (ask, card) => start(ask, card, ports),
    queue: (ask, card) => start(ask, { ...card, isQueued: true }, ports),
    run: (job) => run(job, ports, ends),
    stop: async (askerId, reference) => {
      const id = idOf(askerId);
      if (id !== undefined) await ports.jobs.cancel(keptJobId(id, reference));
    },
  };
}

async function start(
  ask: LookUpAsk,
  card: KeptCard & Pick<KeptQuestion, 'isQueued'>,
  ports: KeepLookingPorts,
): Promise<KeepLookingOutcome> {
  const { asker, spot } = ask;
  const askerId = idOf(asker.objectId);
  const question = await withoutName(ask, ports);
  if (askerId === undefined || question === undefined) return { kind: 'gaveUp' };
  const startedAt = ports.clock.now();
  const kept = { askerId, isOwnTenant: asker.isOwnTenant, spot, question, startedAt, ...card };
  const job = toJob(kept, ports.seconds ?? RECHECK_SECONDS);
  if (job === undefined) return { kind: 'gaveUp' };
  await ports.jobs.add(job);
  return { kind: 'againAt', at: job.dueAt };
}

/**
 * The question with an object ID for a name, because no names are stored. Who may not be named is kept as nobody, so
 * that looking goes on in vain as it does for an unknown ID. Undefined when the name could not be looked up.
 */
async function withoutName(ask: LookUpAsk, ports: KeepLookingPorts): Promise<Question | undefined> {
  const { question } = ask;
  if (question.kind !== 'person') return question;
  const named = namedPerson(question.named);
  if (named !== undefined && 'userId' in named) return { ...question, named: named.userId };
  const opening = await openLookUp(ask, ports, ports.clock.now());
  if (opening.kind === 'failed') return undefined;
  const isOpen = opening.kind === 'open' && opening.target.kind === 'user';
  return { ...question, named: isOpen ? (opening.permit.onlyUserId ?? '') : '' };
}

async function run(job: Job, ports: KeepLookingPorts, ends: KeepLookingEnds): Promise<KeepLookingOutcome> {
  const { jobs, clock, seconds = RECHECK_SECONDS } = ports;
  const kept = readJob(job);
  if (kept === undefined) {
    await jobs.finish(job.id);
    return { kind: 'gaveUp' };
  }
  const { askerId, isOwnTenant, spot, question, goal } = kept;
  const look = goal === 'attempt' ? ports.lookUp : ports.lookUpNext;
  const result = await look({
    asker: { objectId: askerId, isOwnTenant },
    spot,
    question,
    urgency: 'job',
  });
  // A look takes seconds; who pressed "Stop looking" meanwhile hears nothing more.
  if (!(await jobs.isHeld(job.id))) return { kind: 'stopped' };
  if (result.kind === 'rows') {
    await ends.update(kept, result);
    if (!(await jobs.isHeld(job.id))) return { kind: 'stopped' };
    await notifyOnce(kept, job.id, ports, ends);
    await jobs.finish(job.id);
    return { kind: 'found' };
  }
  const at = nextTry(kept, result, seconds, clock.now());
  if (at === undefined) await ends.giveUp(kept, withoutRefusal(result));
  await jobs.finish(job.id, at);
  return at === undefined ? { kind: 'gaveUp' } : { kind: 'againAt', at };
}

/** When to look next; undefined where the looking ends. */
function nextTry(
  { isQueued, startedAt }: KeptQuestion,
  result: LookUpResult,
  seconds: readonly number[],
  now: number,
): number | undefined {
  if (!isQueued) return nextLook(startedAt, seconds, now);
  const hadNoTurn = result.kind === 'failed' && result.failure === 'throttled';
  return hadNoTurn ? nextTurn(startedAt, now, result.retryAfterSeconds) : undefined;
}

async function notifyOnce(
  kept: KeptQuestion,
  jobId: string,
  { once }: KeepLookingPorts,
  ends: KeepLookingEnds,
): Promise<void> {
  // The start belongs to the key: somebody who stops and starts again for the same card is told again.
  const key = `notified/${jobId}/${kept.startedAt}`;
  if (!(await once.claim(key, NOTICE_TTL_MS))) return;
  try {
    await ends.notify(kept);
  } catch (cause) {
    await once.release(key);
    throw cause;
  }
}

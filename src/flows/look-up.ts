import type { Spot } from '../core/access/may-see';
import { filterRows, isThread } from '../core/access/may-see';
import { idOf } from '../core/access/object-id';
import type { Asker } from '../core/inquiry';
import type { Audit, AuditRecord, LogSight, Membership, SignInLog, TenantFacts } from '../core/live-ports';
import type { LookUpResult } from '../core/look-up/look-up-result';
import { namePolicies } from '../core/look-up/name-policies';
import { planCalls } from '../core/look-up/plan-calls';
import type { Question } from '../core/look-up/question';
import { wantedFacts } from '../core/look-up/wanted-facts';
import type { Clock } from '../core/ports';
import type { SignInEvent } from '../core/sign-in-event';
import type { Timer } from './deadline';
import { withinDeadline } from './deadline';
import { gatherFindings } from './gather-findings';
import type { LookUpLimit } from './look-up-limit';
import type { OpenLookUp } from './open-look-up';
import { openLookUp } from './open-look-up';

export interface LookUpPorts {
  readonly signInLog: SignInLog;
  readonly tenantFacts: TenantFacts;
  readonly membership: Membership;
  readonly audit: Audit;
  readonly limit: LookUpLimit;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** One question to the log. Asker and spot come from the platform, never from a card. */
export interface LookUpAsk {
  readonly asker: Asker;
  readonly spot: Spot;
  readonly question: Question;
  /** `job` where nobody waits. */
  readonly urgency: 'person' | 'job';
  /** Where facts about the tenant would be of no use. */
  readonly rowsOnly?: boolean;
}

/** Looks into the sign-in log for somebody; see {@link createLookUp}. */
export type LookUp = (ask: LookUpAsk) => Promise<LookUpResult>;

/** Looking and recording together stay under the ten seconds that a person can be asked to wait. */
const LOOK_LIMIT_MS = 9_000;
const RECORD_LIMIT_MS = 1_000;
/** Calls to the reports of the tenant that one question may cost: at most two to the log, the rest for facts. */
const MAX_REPORT_CALLS = 3;
/** More people than this behind one ID are no attempt of anybody; the rest count as protected. */
const MAX_PEOPLE = 20;

/** How far a look-up has come, kept where the deadline can still read it. */
interface Progress {
  isOver: boolean;
  calls: number;
  /** How many of the calls brought an answer. */
  answers: number;
  opening?: OpenLookUp;
  /** Rows that wait for facts about the tenant. */
  rows?: Rows;
}

type Rows = Extract<LookUpResult, { kind: 'rows' }>;

/**
 * A look-up over these ports. It decides who may ask before any call, asks the log at most twice, decides again for
 * every row, and returns within ten seconds. A look-up that asked the log is recorded once, and without a record
 * nothing is shown: the promise rejects when the record does.
 */
export function createLookUp(ports: LookUpPorts): LookUp {
  let lastSight: LogSight | undefined;
  return async (ask) => {
    const time = ports.clock.now();
    const nothing = { question: ask.question, ...(lastSight && { sight: lastSight }) };
    const progress: Progress = { isOver: false, calls: 0, answers: 0 };
    const found = await withinDeadline<Found>(
      look(ask, ports, progress, (sight) => {
        lastSight = sight;
      }),
      LOOK_LIMIT_MS,
      () => {
        progress.isOver = true;
        return progress.rows ?? TIMEOUT;
      },
      ports.timer,
    );
    const result = found.kind === 'nothing' || found.kind === 'refused' ? { ...found, ...nothing } : found;
    if (progress.opening === undefined || progress.calls === 0) return result;
    // A job that got no turn asked nothing yet, and comes back for it in seconds.
    const hadNoTurn = result.kind === 'failed' && result.failure === 'throttled' && progress.answers === 0;
    if (hadNoTurn && ask.urgency === 'job') return result;
    const record = toRecord(ask, progress.opening, result, time);
    const recorded = ports.audit.record(record).then(() => true);
    const isRecorded = await withinDeadline(recorded, RECORD_LIMIT_MS, () => false, ports.timer);
    return isRecorded ? result : TIMEOUT;
  };
}

/** A result before the question is put beside it. */
type Found =
  | Exclude<LookUpResult, { kind: 'nothing' | 'refused' }>
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused' };

const TIMEOUT = { kind: 'failed', failure: 'timeout' } as const;

async function look(
  ask: LookUpAsk,
  ports: LookUpPorts,
  progress: Progress,
  remember: (sight: LogSight) => void,
): Promise<Found> {
  const until = await limitedUntil(ask, ports.limit);
  if (until !== undefined) return { kind: 'limited', until };
  const opening = await openLookUp(ask, ports, ports.clock.now());
  if (opening.kind !== 'open') return opening;
  progress.opening = opening;
  const { permit, target } = opening;
  let isInteractiveOnly = false;
  let hasRated = permit.reason === 'own' || target.kind === 'user';
  for (const call of planCalls(target, ask.question, permit.reason !== 'own')) {
    if (progress.isOver) return TIMEOUT;
    if (isInteractiveOnly && call.rows !== 'interactiveUser') continue;
    progress.calls += 1;
    const query = permit.onlyUserId === undefined ? call : { ...call, onlyUserId: permit.onlyUserId };
    const answer = await ports.signInLog.find(query, { urgency: ask.urgency });
    if (answer.kind === 'failed') return answer;
    progress.answers += 1;
    remember(answer.sight);
    isInteractiveOnly = !answer.sight.nonInteractive;
    hasRated ||= answer.events.some(({ userId }) => idOf(userId) !== undefined);
    const events = await visibleRows(answer.events, opening, ports.membership);
    const { sight, isPartial } = answer;
    // Rows that the asker may not see cost as many calls as none at all.
    if (events.length > 0)
      return withFindings(
        { kind: 'rows', events, sight, isPartial, role: opening.role },
        ask,
        ports,
        progress,
      );
  }
  // Rows of a protected person cost a question to the directory before they are dropped. Without rows the ID itself
  // stands in for the person, so that the time taken does not tell the two apart. A probe is not worth that call.
  if (!hasRated && target.kind !== 'user' && !ask.question.isProbe)
    await ports.membership.standing(target.id);
  return { kind: 'nothing' };
}

/** Counts what a person asks before anything is known about the question, so that being refused tells nothing of it. */
async function limitedUntil(
  { asker, spot, urgency, rowsOnly }: LookUpAsk,
  limit: LookUpLimit,
): Promise<number | undefined> {
  // Jobs and looks around belong to a question that was counted; in a thread nothing is looked up.
  return urgency === 'person' && !rowsOnly && !isThread(spot) ? limit(asker) : undefined;
}

async function visibleRows(
  events: readonly SignInEvent[],
  { asker, permit }: OpenLookUp,
  membership: Membership,
): Promise<SignInEvent[]> {
  const people = new Set(events.map(({ userId }) => idOf(userId)).filter((id) => id !== undefined));
  people.delete(asker.objectId);
  const asked = permit.reason === 'own' ? [] : [...people].slice(0, MAX_PEOPLE);
  const standings = await Promise.all(asked.map(async (id) => [id, await membership.standing(id)] as const));
  return filterRows(events, asker, permit, new Map(standings));
}

async function withFindings(
  rows: Rows,
  ask: LookUpAsk,
  ports: LookUpPorts,
  progress: Progress,
): Promise<Rows> {
  if (rows.role === 'employee' || ask.rowsOnly || progress.isOver) return rows;
  progress.rows = rows;
  const wanted = wantedFacts(rows.events, ask.question.policyIds ?? [], MAX_REPORT_CALLS - progress.calls);
  const tenant = await gatherFindings(wanted, ports.tenantFacts, ports.timer);
  return { ...rows, events: namePolicies(rows.events, tenant.policyNames), tenant };
}

function toRecord(
  { spot }: LookUpAsk,
  { asker, permit, target }: OpenLookUp,
  result: LookUpResult,
  time: number,
): AuditRecord {
  const events = result.kind === 'rows' ? result.events : [];
  const people = new Set(events.map(({ userId }) => idOf(userId)));
  const [onlyPerson] = people;
  const subjectId = permit.onlyUserId ?? (people.size === 1 ? onlyPerson : undefined);
  const way = target.kind === 'unlabelled' ? 'correlation' : target.kind;
  return {
    time: new Date(time).toISOString(),
    askerId: asker.objectId,
    ...(subjectId !== undefined && { subjectId }),
    reason: permit.reason,
    way,
    place: spot.place,
    outcome: result.kind === 'failed' ? result.failure : events.length > 0 ? 'rows' : 'none',
    rows: events.length,
  };
}

import { worksAtDesk } from '../access/desk-rights';
import type { RatedAsker } from '../access/may-see';
import { idOf, isSameId } from '../access/object-id';
import type { Case, CaseAction, CaseEvent, CaseState } from './case';
import { caseNote } from './case-note';

/** Who acts. What somebody may do with a case follows from `desk` and from whether they reported it. */
export interface CaseActor {
  /** Entra object ID, as the platform vouches for it. */
  readonly objectId: string;
  /** What they are at the helpdesk, asked anew for each action. */
  readonly desk: 'none' | 'agent' | 'admin';
}

/** Why an action was not carried out. Nothing was changed. */
export type CaseRefusal =
  /** Neither works at the desk nor reported the case; must read like a case that does not exist. */
  | { readonly reason: 'stranger' }
  /** The reporter tried what only agents do. */
  | { readonly reason: 'notAgent' }
  | { readonly reason: 'onlyReporter' }
  /** A case marked security is not resolved by its reporter: whoever stole the account would say that all is well. */
  | { readonly reason: 'onlyDesk' }
  /** Another agent has it, by object ID. */
  | { readonly reason: 'claimedBy'; readonly agentId: string }
  | { readonly reason: 'alreadyYours' }
  /** Nobody has it, so it cannot be given back. */
  | { readonly reason: 'notClaimed' }
  | { readonly reason: 'alreadyEscalated' }
  /** Nothing was asked, so there is nothing to reply to. */
  | { readonly reason: 'notWaiting' }
  | { readonly reason: 'resolved' }
  | { readonly reason: 'notResolved' }
  /** Nobody is known who could answer. */
  | { readonly reason: 'nobodyToAsk' }
  /** The question, reply, reason or fix is empty. */
  | { readonly reason: 'textMissing' };

export type ActedCase =
  | { readonly kind: 'done'; readonly case: Case }
  | { readonly kind: 'refused'; readonly refusal: CaseRefusal };

/** The asker as somebody who acts on cases; undefined for people of other tenants and without an object ID. */
export function caseActor(asker: RatedAsker): CaseActor | undefined {
  const objectId = idOf(asker.objectId);
  if (objectId === undefined || !asker.isOwnTenant) return undefined;
  return { objectId, desk: worksAtDesk(asker) ? (asker.standing.isAdmin ? 'admin' : 'agent') : 'none' };
}

/**
 * The case after an action, or why it stays as it is. `now`: milliseconds since 1970-01-01 UTC. The version is that of
 * `kase`; the store raises it with the save.
 *
 * Who may do what:
 * - Agents claim, release, ask, escalate, resolve and reopen. What one agent has, another one leaves alone until it is
 *   released; administrators may act on it too, and take it by claiming it.
 * - An agent who asks, escalates or resolves what nobody has, has it from then on.
 * - The reporter replies to a question, resolves (it works now) and reopens their own case. Their word is enough for the
 *   latter two; agents say what fixed it, or why it is open again.
 *
 * What becomes of it:
 * - A question makes it `waiting`, the reply `claimed`, or `open` where the agent has released it meanwhile.
 * - Claiming and releasing leave `waiting` and `escalated` as they are: what is being waited for is still to come.
 * - Reopened, it is `open` and nobody's, since whoever had it may be off work. The history keeps everything.
 */
export function actOnCase(kase: Case, action: CaseAction, actor: CaseActor, now: number): ActedCase {
  const note = noteOf(action);
  const refusal =
    refusedToActor(kase, action, actor) ??
    refusedByState(kase, action, actor) ??
    (note === undefined && needsNote(kase, action, actor) ? ({ reason: 'textMissing' } as const) : undefined);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const { agentId: _, ...rest } = kase;
  const agentId = agentAfter(kase, action, actor);
  // Clocks of replicas differ a little; a history never runs backwards.
  const at = new Date(Math.max(now, Date.parse(kase.updatedAt))).toISOString();
  const event: CaseEvent = {
    at,
    byId: actor.objectId,
    what: action.kind,
    ...(note === undefined ? {} : { note }),
  };
  return {
    kind: 'done',
    case: {
      ...rest,
      state: stateAfter(kase.state, action, agentId !== undefined),
      ...(agentId === undefined ? {} : { agentId }),
      history: [...kase.history, event],
      updatedAt: at,
    },
  };
}

function refusedToActor(kase: Case, { kind }: CaseAction, actor: CaseActor): CaseRefusal | undefined {
  const isReporter = isSameId(actor.objectId, kase.reporterId);
  if (actor.desk === 'none' && !isReporter) return { reason: 'stranger' };
  if (kind === 'reply') return isReporter ? undefined : { reason: 'onlyReporter' };
  if (actor.desk !== 'none' || kind === 'reopen') return undefined;
  if (kind !== 'resolve') return { reason: 'notAgent' };
  return kase.isSecurity ? { reason: 'onlyDesk' } : undefined;
}

function refusedByState(kase: Case, action: CaseAction, actor: CaseActor): CaseRefusal | undefined {
  const { kind } = action;
  if (kind === 'reopen') return kase.state === 'resolved' ? undefined : { reason: 'notResolved' };
  if (kase.state === 'resolved') return { reason: 'resolved' };
  if (kind === 'reply') return kase.state === 'waiting' ? undefined : { reason: 'notWaiting' };
  const { agentId } = kase;
  const isMine = isSameId(agentId, actor.objectId);
  if (kind === 'claim' && isMine) return { reason: 'alreadyYours' };
  if (agentId !== undefined && !isMine && actor.desk !== 'admin' && !isReporterWord(kase, action, actor))
    return { reason: 'claimedBy', agentId };
  if (kind === 'release' && agentId === undefined) return { reason: 'notClaimed' };
  if (kind === 'ask' && kase.reporterId === undefined) return { reason: 'nobodyToAsk' };
  if (kind === 'escalate' && kase.state === 'escalated') return { reason: 'alreadyEscalated' };
  return undefined;
}

/** Whether the reporter says that it works, or does not. Agents who report something are reporters too. */
function isReporterWord(kase: Case, { kind }: CaseAction, { objectId }: CaseActor): boolean {
  if (!isSameId(objectId, kase.reporterId)) return false;
  return kind === 'reopen' || (kind === 'resolve' && !kase.isSecurity);
}

function needsNote(kase: Case, action: CaseAction, actor: CaseActor): boolean {
  if (action.kind === 'claim' || action.kind === 'release') return false;
  return !isReporterWord(kase, action, actor);
}

function noteOf(action: CaseAction): string | undefined {
  switch (action.kind) {
    case 'claim':
    case 'release':
      return undefined;
    case 'ask':
      return caseNote(action.question);
    case 'reply':
      return caseNote(action.text);
    case 'escalate':
    case 'reopen':
      return caseNote(action.reason);
    case 'resolve':
      return caseNote(action.fixedBy);
  }
}

function agentAfter({ agentId }: Case, { kind }: CaseAction, actor: CaseActor): string | undefined {
  switch (kind) {
    case 'claim':
      return actor.objectId;
    case 'release':
    case 'reopen':
      return undefined;
    case 'reply':
      return agentId;
    case 'ask':
    case 'escalate':
    case 'resolve':
      return agentId ?? (actor.desk === 'none' ? undefined : actor.objectId);
  }
}

function stateAfter(state: CaseState, { kind }: CaseAction, isClaimed: boolean): CaseState {
  switch (kind) {
    case 'claim':
    case 'release':
      return state === 'open' || state === 'claimed' ? openState(isClaimed) : state;
    case 'ask':
      return 'waiting';
    case 'reply':
    case 'reopen':
      return openState(isClaimed);
    case 'escalate':
      return 'escalated';
    case 'resolve':
      return 'resolved';
  }
}

function openState(isClaimed: boolean): CaseState {
  return isClaimed ? 'claimed' : 'open';
}

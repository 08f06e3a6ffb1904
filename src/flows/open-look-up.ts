import type { Permit, RatedAsker, Role, Wanted } from '../core/access/may-see';
import { decideCall, isThread, roleOf, whatShows } from '../core/access/may-see';
import { idOf } from '../core/access/object-id';
import type { LiveFailure, Membership, TenantFacts } from '../core/live-ports';
import type { Target } from '../core/look-up/plan-calls';
import type { Question } from '../core/look-up/question';
import { namedPerson, periodOf } from '../core/look-up/question';
import type { LookUpAsk } from './look-up';

/** A look-up that may go ahead, with the asker's rights as they are now. */
export interface OpenLookUp {
  readonly kind: 'open';
  readonly asker: RatedAsker & { readonly objectId: string };
  readonly role: Exclude<Role, 'outsider'>;
  readonly permit: Permit;
  readonly target: Target;
}

export type Opening =
  | OpenLookUp
  | { readonly kind: 'refused' }
  | { readonly kind: 'notHere' }
  /** What the asker may see, or who is named, could not be found out. */
  | { readonly kind: 'failed'; readonly failure: LiveFailure; readonly of: 'directory' };

const REFUSED: Opening = { kind: 'refused' };

interface Ports {
  readonly membership: Membership;
  readonly tenantFacts: TenantFacts;
}

/**
 * Decides whether the log may be asked, without asking it. Everything that is not a question of somebody who may ask
 * it is refused: outsiders, people who may not be named, values that are no IDs. `now` in milliseconds.
 */
export async function openLookUp(ask: LookUpAsk, ports: Ports, now: number): Promise<Opening> {
  if (isThread(ask.spot)) return { kind: 'notHere' };
  const objectId = idOf(ask.asker.objectId);
  if (objectId === undefined || !ask.asker.isOwnTenant)
    return isPersonal(ask) ? REFUSED : { kind: 'notHere' };
  const asker = { ...ask.asker, objectId, standing: await ports.membership.standing(objectId) };
  const role = roleOf(asker);
  if (!isPersonal(ask) && whatShows(role, ask.spot) === 'catalogOnly') return { kind: 'notHere' };
  // That the directory is out of reach depends on nobody's rights, so that saying it tells nothing about them.
  const { failure } = asker.standing;
  if (role === 'outsider')
    return failure === undefined ? REFUSED : { kind: 'failed', failure, of: 'directory' };
  const wanted = await wantedOf(ask.question, asker, role, ports);
  if (wanted.way === 'failed') return { kind: 'failed', failure: wanted.failure, of: 'directory' };
  if (wanted.way === 'nobody') return REFUSED;
  const permit = decideCall(asker, wanted);
  if (permit.kind === 'refused') return REFUSED;
  const target = targetOf(ask.question, permit, now);
  return target === undefined ? REFUSED : { kind: 'open', asker, role, permit, target };
}

function isPersonal({ spot }: LookUpAsk): boolean {
  return spot.place === 'personal';
}

type Named = Wanted | { readonly way: 'nobody' } | { readonly way: 'failed'; readonly failure: LiveFailure };

async function wantedOf(
  question: Question,
  asker: RatedAsker,
  role: Exclude<Role, 'outsider'>,
  ports: Ports,
): Promise<Named> {
  if (question.kind === 'own') return { way: 'own' };
  if (question.kind !== 'person') return { way: question.kind === 'request' ? 'request' : 'correlation' };
  const named = namedPerson(question.named);
  if (named === undefined) return { way: 'nobody' };
  if ('userId' in named) return standingOf(named.userId, asker, ports);
  // Whether a name exists is itself an answer, so that nobody else may have one resolved.
  if (role === 'employee') return { way: 'nobody' };
  const answer = await ports.tenantFacts.userId(named.userPrincipalName);
  if (answer.kind === 'failed') return { way: 'failed', failure: answer.failure };
  const subjectId = answer.kind === 'found' ? idOf(answer.value) : undefined;
  return subjectId === undefined ? { way: 'nobody' } : standingOf(subjectId, asker, ports);
}

async function standingOf(subjectId: string, asker: RatedAsker, { membership }: Ports): Promise<Wanted> {
  const standing = subjectId === asker.objectId ? asker.standing : await membership.standing(subjectId);
  return { way: 'person', subjectId, standing };
}

/** What the log is to be asked; undefined when a value of the question is no ID. */
function targetOf(question: Question, { onlyUserId }: Permit, now: number): Target | undefined {
  if (question.kind === 'own' || question.kind === 'person')
    return onlyUserId === undefined
      ? undefined
      : { kind: 'user', userId: onlyUserId, ...periodOf(question, now) };
  const id = idOf(question.id);
  return id === undefined ? undefined : { kind: question.kind, id };
}

import { roleOf } from '../core/access/may-see';
import { idOf } from '../core/access/object-id';
import type { FactsAnswer } from '../core/answer/answer';
import {
  showForgotten,
  showLimitReached,
  showMethods,
  showOnlyInPersonalChat,
  showServiceHealth,
  showStored,
} from '../core/answer/shown-facts';
import type { Inquiry } from '../core/inquiry';
import type { Audit, FactAnswer, Membership, Registration, TenantFacts } from '../core/live-ports';
import type { Clock } from '../core/ports';
import type { Wish } from './answer-message';
import type { LookUpLimit } from './look-up-limit';
import type { MyDataPorts } from './my-data';
import { forgetMe, showMyData } from './my-data';
import { openLookUp } from './open-look-up';

/** What the commands about the tenant need. */
export interface TenantPorts {
  readonly membership: Membership;
  readonly tenantFacts: TenantFacts;
  readonly audit: Audit;
  readonly limit: LookUpLimit;
}

export interface WishPorts {
  readonly myData: MyDataPorts;
  /** Undefined where Signpost is not connected to the tenant. */
  readonly tenant: TenantPorts | undefined;
  readonly clock: Clock;
}

/**
 * Carries out a command about the asker's own records or about the tenant. Undefined where it needs a connection to
 * the tenant that is not there. What concerns persons is answered in a personal chat only; who may not ask gets the
 * answer that there is nothing.
 */
export async function grantWish(
  wish: Wish,
  inquiry: Inquiry,
  { myData, tenant, clock }: WishPorts,
): Promise<FactsAnswer | undefined> {
  const isOwn = wish.kind === 'myData' || wish.kind === 'forgetMe';
  if (!isOwn && tenant === undefined) return undefined;
  if (inquiry.place !== 'personal') return showOnlyInPersonalChat();
  const reader = {
    now: clock.now(),
    ...(inquiry.timeZone === undefined ? {} : { timeZone: inquiry.timeZone }),
  };
  switch (wish.kind) {
    case 'myData':
      return showStored(await showMyData(inquiry.asker, myData), reader);
    case 'forgetMe':
      return showForgotten(await forgetMe(inquiry.asker, myData));
    case 'status':
      return tenant && showServiceHealth(await serviceHealth(inquiry, tenant), reader);
    case 'methodsOf': {
      // Methods are looked up like sign-ins, and count with them.
      const until = await tenant?.limit(inquiry.asker);
      if (until !== undefined) return showLimitReached(until, inquiry.timeZone);
      return tenant && showMethods(await methodsOf(wish.named, inquiry, tenant, reader.now), reader);
    }
  }
}

/** Open and closed incidents; undefined for everybody but agents and administrators, for whom nothing is asked. */
async function serviceHealth(
  { asker }: Inquiry,
  { membership, tenantFacts }: TenantPorts,
): Promise<Awaited<ReturnType<TenantFacts['serviceIssues']>> | undefined> {
  const objectId = idOf(asker.objectId);
  if (objectId === undefined || !asker.isOwnTenant) return undefined;
  const role = roleOf({ ...asker, objectId, standing: await membership.standing(objectId) });
  return role === 'agent' || role === 'admin' ? tenantFacts.serviceIssues() : undefined;
}

/** Somebody's registration, recorded like any look-up before it is shown; undefined where it may not be asked for. */
async function methodsOf(
  named: string,
  { asker, place }: Inquiry,
  { membership, tenantFacts, audit }: TenantPorts,
  now: number,
): Promise<FactAnswer<Registration> | undefined> {
  const spot = { place, view: 'thread' } as const;
  const question = { kind: 'person', named, codes: [] } as const;
  const opening = await openLookUp(
    { asker, spot, question, urgency: 'person' },
    { membership, tenantFacts },
    now,
  );
  if (opening.kind === 'failed') return opening;
  const subjectId = opening.kind === 'open' ? opening.permit.onlyUserId : undefined;
  if (opening.kind !== 'open' || subjectId === undefined) return undefined;
  const answer = await tenantFacts.registration(subjectId);
  await audit.record({
    time: new Date(now).toISOString(),
    askerId: opening.asker.objectId,
    subjectId,
    reason: opening.permit.reason,
    way: 'user',
    place,
    ...outcomeOf(answer),
  });
  return answer;
}

function outcomeOf(answer: FactAnswer<Registration>): {
  outcome: 'rows' | 'none' | OpenFailure;
  rows: number;
} {
  if (answer.kind === 'failed') return { outcome: answer.failure, rows: 0 };
  return answer.kind === 'found' ? { outcome: 'rows', rows: 1 } : { outcome: 'none', rows: 0 };
}

type OpenFailure = Extract<FactAnswer<Registration>, { kind: 'failed' }>['failure'];

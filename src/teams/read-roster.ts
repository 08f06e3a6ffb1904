import type { TurnContext } from 'botbuilder';
import { TeamsInfo } from 'botbuilder';
import type { Member } from '../flows/find-agents';

const PAGE_SIZE = 200;
/** More members than these pages hold are not read: a view that opens by itself is a convenience. */
const MAX_PAGES = 5;

/**
 * Who reads the conversation of a turn: the members of the team of a channel, or of a group chat. Names and addresses
 * are dropped. Rejects with what the connector's client rejects with.
 */
export async function readRoster(context: TurnContext): Promise<readonly Member[]> {
  const found: Member[] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { members, continuationToken } = await TeamsInfo.getPagedMembers(context, PAGE_SIZE, next);
    found.push(...(Array.isArray(members) ? members : []).flatMap(toMember));
    if (!continuationToken) break;
    next = continuationToken;
  }
  return found;
}

/** The conversation whose members {@link readRoster} reads; the threads of a channel share it. */
export function rosterKey({ activity }: TurnContext): string {
  const { team } = (activity.channelData ?? {}) as { team?: { id?: unknown } };
  return typeof team?.id === 'string' ? team.id : activity.conversation.id;
}

function toMember(account: { id?: unknown; aadObjectId?: unknown; tenantId?: unknown }): Member[] {
  const { id, aadObjectId, tenantId } = account;
  if (typeof id !== 'string' || typeof aadObjectId !== 'string') return [];
  return [{ memberId: id, objectId: aadObjectId, ...(typeof tenantId === 'string' ? { tenantId } : {}) }];
}

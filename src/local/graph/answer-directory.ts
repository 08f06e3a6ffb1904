import type { GraphCall } from './answer-collection';
import type { GraphAnswer, GraphRequest, GraphRow } from './graph-message';
import { badRequest, jsonAnswer, notFound } from './graph-message';
import { pick } from './show-sign-in';
import type { TenantData } from './tenant-data';

const MAX_GROUPS = 20;

/** What users look like without `$select` (https://learn.microsoft.com/graph/api/user-get). */
const USER_DEFAULTS = ['id', 'displayName', 'givenName', 'surname', 'jobTitle', 'mail', 'userPrincipalName'];

/** One person by object ID or user name; `$select` brings fields that are not told otherwise. */
export function answerUser(call: GraphCall, data: TenantData): GraphAnswer {
  const user = findUser(call, data);
  if (user === undefined) return notFound(call.path[1] ?? '');
  const select = call.params.get('$select')?.split(',') ?? USER_DEFAULTS;
  const unknown = select.find((name) => !Object.hasOwn(user, name));
  if (unknown !== undefined)
    return badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`);
  return jsonAnswer(200, {
    '@odata.context': `https://graph.microsoft.com/${call.version}/$metadata#users/$entity`,
    ...pick(user, select),
  });
}

/** Which of the groups asked about the person is in (https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups). */
export function answerGroups(call: GraphCall, { body }: GraphRequest, data: TenantData): GraphAnswer {
  const user = findUser(call, data);
  if (user === undefined) return notFound(call.path[1] ?? '');
  const groupIds = readGroupIds(body ?? '');
  if (groupIds === undefined) return badRequest("Property 'groupIds' is invalid.");
  if (groupIds.length > MAX_GROUPS) return badRequest(`At most ${MAX_GROUPS} groups can be checked at once.`);
  return jsonAnswer(200, {
    '@odata.context': `https://graph.microsoft.com/${call.version}/$metadata#Collection(Edm.String)`,
    value: groupIds.filter((id) => data.members[id]?.includes(String(user['id']))),
  });
}

function findUser({ path }: GraphCall, { users }: TenantData): GraphRow | undefined {
  const key = (path[1] ?? '').toLowerCase();
  return users.find((user) =>
    [user['id'], user['userPrincipalName']].some((name) => String(name).toLowerCase() === key),
  );
}

function readGroupIds(body: string): string[] | undefined {
  try {
    const { groupIds } = JSON.parse(body) as { groupIds?: unknown };
    const isList = Array.isArray(groupIds) && groupIds.every((id) => typeof id === 'string');
    return isList ? (groupIds as string[]) : undefined;
  } catch {
    return undefined;
  }
}

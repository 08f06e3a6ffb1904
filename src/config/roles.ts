import { GUID } from './values';

/** Who is an agent, an admin, protected: object IDs in lower case, of groups and of people. */
export interface RolesConfig {
  readonly agentGroupIds: readonly string[];
  readonly adminGroupIds: readonly string[];
  readonly protectedGroupIds: readonly string[];
  readonly agentIds: readonly string[];
  readonly adminIds: readonly string[];
  readonly protectedIds: readonly string[];
}

/** Variables of this part. */
export const ROLE_VARIABLES = [
  'AGENT_GROUP_IDS',
  'ADMIN_GROUP_IDS',
  'PROTECTED_GROUP_IDS',
  'AGENT_IDS',
  'ADMIN_IDS',
  'PROTECTED_IDS',
] as const;

type Read = (name: (typeof ROLE_VARIABLES)[number]) => string | undefined;

/** Reads the lists of groups and people; faults are added to the list. */
export function readRoles(read: Read, faults: string[]): RolesConfig {
  const list = (name: (typeof ROLE_VARIABLES)[number]): string[] => {
    const ids = (read(name) ?? '').split(',').flatMap((item) => item.trim().toLowerCase() || []);
    if (ids.some((id) => !GUID.test(id)))
      faults.push(`${name}: must be object IDs (GUIDs) separated by commas`);
    return [...new Set(ids)];
  };
  return {
    agentGroupIds: list('AGENT_GROUP_IDS'),
    adminGroupIds: list('ADMIN_GROUP_IDS'),
    protectedGroupIds: list('PROTECTED_GROUP_IDS'),
    agentIds: list('AGENT_IDS'),
    adminIds: list('ADMIN_IDS'),
    protectedIds: list('PROTECTED_IDS'),
  };
}

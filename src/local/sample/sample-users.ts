import type { GraphRow } from '../graph/graph-message';
import { PEOPLE } from '../people';

/** Everybody of the sample tenant as Graph's `user` (https://learn.microsoft.com/graph/api/resources/user). */
export const SAMPLE_USERS: readonly GraphRow[] = PEOPLE.map(({ key, name, objectId, userPrincipalName }) => ({
  id: objectId,
  displayName: name,
  givenName: name.split(' ')[0] ?? name,
  surname: name.split(' ')[1] ?? '',
  jobTitle: null,
  mail: key === 'gita' ? 'gita.rao@fabrikam.example' : userPrincipalName,
  userPrincipalName,
  userType: key === 'gita' ? 'Guest' : 'Member',
  accountEnabled: key !== 'nestor',
  onPremisesSyncEnabled: null,
  createdDateTime: '2024-03-04T09:00:00Z',
  lastPasswordChangeDateTime: key === 'adele' ? '2026-11-20T03:55:40Z' : '2026-09-15T10:00:00Z',
}));

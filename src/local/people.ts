import type { Place } from '../core/inquiry';

/** A person of the sample tenant. All names and IDs are invented. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly teamsId: string;
  readonly objectId: string;
  readonly userPrincipalName: string;
}

/** A conversation of the sample tenant. */
export interface SamplePlace {
  readonly key: string;
  readonly name: string;
  readonly place: Place;
}

export const SAMPLE_TENANT_ID = '00000000-0000-4000-8000-00000000c0de';
export const BOT = { id: '28:signpost', name: 'Signpost' } as const;

const person = (key: string, name: string, role: string, number: number): Person => ({
  key,
  name,
  role,
  teamsId: `29:sample-${key}`,
  objectId: `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
  userPrincipalName: `${key}@contoso.example`,
});

export const PEOPLE: readonly Person[] = [
  person('adele', 'Adele Vance', 'Employee', 11),
  person('henk', 'Henk Visser', 'Helpdesk agent', 12),
  person('ada', 'Ada Okafor', 'Administrator', 13),
  person('gita', 'Gita Rao', 'Guest', 14),
];

export const PLACES: readonly SamplePlace[] = [
  { key: 'personal', name: 'Personal chat with Signpost', place: 'personal' },
  { key: 'group', name: 'Group chat', place: 'group' },
  { key: 'channel', name: 'Channel: IT support', place: 'channel' },
];

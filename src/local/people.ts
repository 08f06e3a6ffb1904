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

/** The tenant that the rows of sample/sign-ins.json name as their own. */
export const SAMPLE_TENANT_ID = '0b6c1a52-4d0e-4a86-9d35-5a2f3e7c9b10';
export const BOT = { id: '28:signpost', name: 'Signpost' } as const;

/** Object IDs of the sample tenant's groups. */
export const SAMPLE_GROUPS = {
  agents: '6f1c2a9e-35d4-4b7a-9c80-1e5d7b3a0001',
  admins: '6f1c2a9e-35d4-4b7a-9c80-1e5d7b3a0002',
  protected: '6f1c2a9e-35d4-4b7a-9c80-1e5d7b3a0003',
} as const;

const person = (
  key: string,
  name: string,
  role: string,
  objectId: string,
  userPrincipalName = `${name.toLowerCase().replace(' ', '.')}@contoso.example`,
): Person => ({ key, name, role, teamsId: `29:sample-${key}`, objectId, userPrincipalName });

/** Those with a sign-in in sample/sign-ins.json have the object ID that it names. */
export const PEOPLE: readonly Person[] = [
  person('adele', 'Adele Vance', 'Employee', 'd6181d79-e963-485e-a8e1-f36970400eb5'),
  person('henk', 'Henk Visser', 'Helpdesk agent', '00000000-0000-4000-8000-000000000012'),
  person('ada', 'Ada Okafor', 'Administrator', '00000000-0000-4000-8000-000000000013'),
  person(
    'gita',
    'Gita Rao',
    'Guest',
    '00000000-0000-4000-8000-000000000014',
    'gita.rao_fabrikam.example#EXT#@contoso.example',
  ),
  person('megan', 'Megan Bowen', 'Employee, got in after a prompt', 'f38c3766-6a25-482f-a038-be2c68936017'),
  person('isaiah', 'Isaiah Langer', 'Employee, no method registered', 'ec96132c-5c20-4a52-a2c2-813e96282ce4'),
  person('johanna', 'Johanna Lorenz', 'New employee', 'bb8fd360-0d41-4add-ae72-008503dab6b3'),
  person('diego', 'Diego Siciliani', 'Employee abroad', '0852af3d-047f-4aa9-add6-230db2791189'),
  person(
    'henrietta',
    'Henrietta Mueller',
    'Managing director, protected',
    'deba2830-9433-4a1b-ae7c-5ba9a71412b1',
  ),
  person('lidia', 'Lidia Holloway', 'Employee, locked out', '9658b747-3d08-48d4-a607-677412db95cd'),
  person('alex', 'Alex Wilber', 'Employee, wrong password', '4dfb88a6-d0e6-4382-a5ca-131029d00d84'),
  person('patti', 'Patti Fernandez', 'Employee, password expired', '207c6d01-b926-4a3d-a129-399e7b9ee5d3'),
  person('nestor', 'Nestor Wilke', 'Former employee', '3fb9d04f-f2d0-4c81-a504-754b61d785af'),
  person('joni', 'Joni Sherman', 'Employee, new app', '0e107bdb-a5e3-4e4b-a6d3-672ca272c700'),
  person('miriam', 'Miriam Graham', 'Developer', '21772c15-44b1-4fb7-aa6a-54e92d48ea14'),
  person('lee', 'Lee Gu', 'Employee, back from leave', '6dbff135-7b79-4e99-a8a2-a361a21ddd4f'),
  person('bianca', 'Bianca Pisani', 'Employee, terms of use', 'e432cce1-3511-429c-a2ce-45375663db77'),
  person('pradeep', 'Pradeep Gupta', 'Cloud engineer, at risk', '6dca00b9-962c-4729-ac67-c04caccb5c81'),
  person('grady', 'Grady Archie', 'Employee, flooded with prompts', '4892654f-cee2-43fc-ada6-38c40addf804'),
  person(
    'lynne',
    'Lynne Robbins',
    'Employee of Fabrikam, without policies',
    '9223ad3b-ecd6-4356-a7a3-f4ee592ced8f',
    'lynne.robbins@fabrikam.example',
  ),
  person(
    'printer',
    'Label Printer (service account)',
    'Unattended device',
    '662e9178-2a34-41b5-a7ec-2ab21aec213a',
    'svc-labelprinter@contoso.example',
  ),
];

/** Object IDs of the members by group. */
export const SAMPLE_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  [SAMPLE_GROUPS.agents]: idsOf('henk'),
  [SAMPLE_GROUPS.admins]: idsOf('ada'),
  [SAMPLE_GROUPS.protected]: idsOf('henrietta'),
};

function idsOf(...keys: readonly string[]): string[] {
  return PEOPLE.filter(({ key }) => keys.includes(key)).map(({ objectId }) => objectId);
}

export const PLACES: readonly SamplePlace[] = [
  { key: 'personal', name: 'Personal chat with Signpost', place: 'personal' },
  { key: 'group', name: 'Group chat', place: 'group' },
  { key: 'channel', name: 'Channel: IT support', place: 'channel' },
];

import { PEOPLE, SAMPLE_GROUPS } from '../../../src/local/people';
import { createSampleTenant } from '../../../src/local/sample/create-sample-tenant';
import { SAMPLE_QUESTIONS } from '../../../src/local/sample/sample-questions';
import { SAMPLE_NEWEST, SAMPLE_SIGN_INS } from '../../../src/local/sample/sample-sign-ins';

const NOW = Date.parse('2027-03-01T10:00:00.250Z');
const tenant = createSampleTenant(NOW);
const timeOf = (row: object | undefined) => Date.parse((row as { createdDateTime: string }).createdDateTime);
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$|^00000000-0000-4000/;

it('the newest sign-in is four minutes old', () => {
  expect(tenant.signIns[0]?.['createdDateTime']).toBe('2027-03-01T09:56:00Z');
  expect(SAMPLE_SIGN_INS[0]?.['createdDateTime']).toBe(SAMPLE_NEWEST);
});

it('every distance in time, and everything else, stays', () => {
  const shift = timeOf(tenant.signIns[0]) - timeOf(SAMPLE_SIGN_INS[0]);
  const back = JSON.stringify(createSampleTenant(NOW - shift).signIns);
  expect(back).toBe(JSON.stringify(SAMPLE_SIGN_INS));
  expect(tenant.signIns.map((row) => timeOf(row) - shift)).toEqual(SAMPLE_SIGN_INS.map(timeOf));
});

it('no time of the tenant is in the future', () => {
  const times = [...JSON.stringify(tenant).matchAll(/"\w{1,40}DateTime":"([^"]{1,40})"/g)].map(
    ([, time = '']) => Date.parse(time),
  );
  expect(times.length).toBeGreaterThan(100);
  expect(times.filter((time) => !(time < NOW))).toEqual([]);
});

it('people have different keys and IDs, and roles that can be read', () => {
  expect(PEOPLE.length).toBeGreaterThanOrEqual(12);
  for (const field of ['key', 'name', 'role', 'objectId', 'teamsId', 'userPrincipalName'] as const)
    if (field !== 'role') expect(new Set(PEOPLE.map((one) => one[field])).size).toBe(PEOPLE.length);
  expect(PEOPLE.filter(({ objectId }) => !GUID.test(objectId))).toEqual([]);
  expect(PEOPLE.slice(0, 4).map(({ key }) => key)).toEqual(['adele', 'henk', 'ada', 'gita']);
});

it('every person of a sign-in is in the directory by the same ID and name', () => {
  const known = new Map(tenant.users.map((user) => [user['id'], user]));
  const people = tenant.signIns.filter((row) => row['userId'] !== '');
  expect(people).toHaveLength(28);
  for (const row of people)
    expect(known.get(row['userId'])).toMatchObject({
      displayName: row['userDisplayName'],
      userPrincipalName: row['userPrincipalName'],
    });
});

it('every policy of a sign-in is among the policies by the same ID and name', () => {
  const known = new Map(tenant.policies.map((policy) => [policy['id'], policy['displayName']]));
  const applied = tenant.signIns.flatMap(
    (row) => row['appliedConditionalAccessPolicies'] as { id: string; displayName: string }[],
  );
  expect(applied.filter(({ id, displayName }) => known.get(id) !== displayName)).toEqual([]);
});

it('every named network of a sign-in, and every place that a policy leaves out, is a named location', () => {
  const nameOf = ({ displayName }: Readonly<Record<string, unknown>>) => displayName;
  const named = tenant.signIns.flatMap(
    (row) => row['networkLocationDetails'] as { networkType: string; networkNames: string[] }[],
  );
  const names = named.flatMap(({ networkNames }) => networkNames);
  expect(names.length).toBeGreaterThan(0);
  expect(tenant.namedLocations.map(nameOf)).toEqual(expect.arrayContaining([...new Set(names)]));
  expect(JSON.stringify(tenant.policies)).toContain(
    String(tenant.namedLocations.find((location) => nameOf(location) === 'Allowed countries')?.['id']),
  );
});

it('each group has a member, and nobody is in two', () => {
  const members = Object.values(SAMPLE_GROUPS).map((id) => tenant.members[id] ?? []);
  expect(members.map((ids) => ids.length)).toEqual([1, 1, 1]);
  expect(new Set(members.flat()).size).toBe(3);
});

it('a change to a policy comes shortly before a sign-in that it failed', () => {
  const changes = tenant.directoryAudits.filter((audit) => audit['category'] === 'Policy');
  expect(changes).toHaveLength(2);
  for (const change of changes) {
    const [target] = change['targetResources'] as { id: string }[];
    const failed = tenant.signIns.filter((row) =>
      (row['appliedConditionalAccessPolicies'] as { id: string; result: string }[]).some(
        ({ id, result }) => id === target?.id && result === 'failure',
      ),
    );
    const waits = failed.map((row) => timeOf(row) - Date.parse(String(change['activityDateTime'])));
    expect(waits.some((wait) => wait > 0 && wait < 3_600_000)).toBe(true);
  }
});

describe('questions', () => {
  const attempts = new Map(tenant.signIns.map((row) => [row['correlationId'], row]));
  const asked = SAMPLE_QUESTIONS.slice(0, attempts.size);

  it('every attempt is asked for once', () => {
    expect(attempts.size).toBe(28);
    expect(new Set(asked.map(({ text }) => text))).toEqual(new Set(attempts.keys()));
  });

  it('each by its own person, or by the agent where nobody of the page is it', () => {
    const others = asked.filter(
      ({ person, text }) =>
        PEOPLE.find(({ key }) => key === person)?.objectId !== attempts.get(text)?.['userId'],
    );
    expect(others.map(({ person }) => person)).toEqual(['henk', 'henk']);
    expect(others.map(({ text }) => attempts.get(text)?.['appDisplayName'])).toEqual([
      'Contoso Nightly Sync',
      'Contoso Invoice Uploader',
    ]);
  });

  it('titles differ and people exist', () => {
    expect(new Set(SAMPLE_QUESTIONS.map(({ title }) => title)).size).toBe(SAMPLE_QUESTIONS.length);
    const keys = PEOPLE.map(({ key }) => key);
    expect(SAMPLE_QUESTIONS.filter(({ person }) => !keys.includes(person))).toEqual([]);
  });
});

import { readFault } from '../../src/cli/hostile/graph-faults';
import { setScene } from '../../src/cli/hostile/graph-scene';
import type { HostileCase, HostileModule } from '../../src/cli/hostile/hostile-module';
import { GRAPH_FAULTS } from '../../src/local/graph/graph-switches';

describe('the name of a fault', () => {
  it.each([
    ['429-retry-after-2', { fault: 'throttled', retryAfterSeconds: 2 }],
    ['429', { fault: 'throttled' }],
    ['timeout', { fault: 'hang' }],
    ['200-html', { fault: 'html' }],
    ['502-html', { fault: 'badGateway' }],
    ['503-empty-body', { fault: 'unavailable' }],
    ['503 storm', { fault: 'unavailable' }],
    ['401', { fault: 'unauthorized' }],
    ['expired-secret', { fault: 'unauthorized' }],
    ['403', { permissions: [] }],
    ['403-no-licence', { hasLicence: false }],
    ['truncated-json', { fault: 'truncated' }],
    ['endless-nextLink', { fault: 'endlessNextLink' }],
    ['foreign-nextLink', { fault: 'foreignNextLink' }],
    ['nextLink-other-host', { fault: 'foreignNextLink' }],
    ['302-other-host', { fault: 'redirect' }],
    ['10000-rows', { fault: 'manyRows' }],
    ['null-fields', { fault: 'nulls' }],
    ['unknown-enum', { fault: 'unknownValues' }],
    ['clock-skew', { fault: 'futureRows' }],
    ['wrong-types', { fault: 'wrongTypes' }],
    ['connection-reset', { fault: 'cut' }],
    ['ECONNREFUSED', { isDown: true }],
    ['purple', undefined],
  ])('%s is understood', (name, trouble) => {
    expect(readFault(name)).toEqual(trouble);
  });

  it.each(GRAPH_FAULTS)('%s of the stand-in is itself', (fault) => {
    expect(readFault(fault)).toEqual({ fault });
  });
});

const TENANT = '00000000-0000-4000-8000-00000000cccc';
const PEOPLE: HostileModule['PEOPLE'] = {
  employee: { aadObjectId: 'id-1', upn: 'a@contoso.example', tenant: TENANT },
  guest: { aadObjectId: 'id-4', upn: 'g@contoso.example', tenant: TENANT },
  foreign: { aadObjectId: 'id-5', upn: 'e@fabrikam.example', tenant: 'other' },
};
const NOW = Date.parse('2027-02-01T12:00:00Z');

function sceneOf(graph: unknown, text = 'AADSTS53003 b6f0c2de-91a4-4f0b-8b1c-5d1f7a2e6c33') {
  const hostileCase: HostileCase = {
    id: 'a',
    kind: 'graph',
    must: [],
    auth: 'valid',
    tokenServiceUrl: 'default',
    repeatDelivery: 1,
    concurrency: 1,
    graph,
    activity: { type: 'message', text, timestamp: '2026-11-20T09:00:00.000Z' },
  };
  return setScene(hostileCase, PEOPLE, NOW);
}

it('knows the people of the tenant and those whose rows there are', () => {
  const { users } = sceneOf({ rows: [{ userId: 'id-7' }, { userId: 'id-1', userType: 'guest' }, {}] }).data;
  expect(new Map(users.map(({ id, userType }) => [id, userType]))).toEqual(
    new Map([
      ['id-1', 'Member'],
      ['id-4', 'Guest'],
      ['id-7', 'Member'],
    ]),
  );
});

it('completes short rows and moves their times to the present, and leaves the rest of them alone', () => {
  const whole = { id: 'no [GUID](x)', createdDateTime: 'yesterday', signInEventTypes: ['servicePrincipal'] };
  const { signIns } = sceneOf({ rows: [{ id: 'd1', createdDateTime: '2026-11-19T09:00:00Z' }, whole] }).data;
  expect(signIns).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
      createdDateTime: '2027-01-31T12:00:00.000Z',
      signInEventTypes: ['interactiveUser'],
    },
    whole,
  ]);
});

it('gives a fault something to break: a row that the message asks for', () => {
  const { data, switches } = sceneOf({ fault: 'nulls', faultIn: 'signIns' });
  expect(data.signIns).toMatchObject([
    { userId: 'id-1', correlationId: 'b6f0c2de-91a4-4f0b-8b1c-5d1f7a2e6c33', status: { errorCode: 53003 } },
  ]);
  expect(switches).toEqual({ fault: 'nulls', faultIn: 'signIns' });
});

it('names what it cannot make', () => {
  expect(sceneOf({ fault: 'purple', rows: 7, weather: 'bad' }).unknown).toEqual([
    'fault: "purple"',
    'rows: 7',
    'weather: "bad"',
  ]);
});

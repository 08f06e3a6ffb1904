import type { SignInQuery } from '../../src/core/live-ports';
import {
  byCorrelation,
  CORRELATION,
  entraAt,
  GRAPH_TOKEN,
  JOB,
  json,
  MEGAN,
  PERSON,
  row,
  sampleBench,
  scriptedBench,
  scriptedServer,
  stopServers,
} from '../support/entra';

afterEach(stopServers);

const ADELE_REFRESH = '034f9e1f-102b-4c70-ac7a-376486600100';
const NIGHTLY_SYNC = '978ebfc3-9092-4ec5-ab7a-99760d560100';
const WINDOW = { from: '2026-11-23T12:00:00Z', to: '2026-11-24T12:00:00Z' };

it('finds an attempt by correlation ID with one call', async () => {
  const { signInLog, graph } = await sampleBench();
  const answer = await signInLog.find(byCorrelation(CORRELATION.toUpperCase()), PERSON);
  expect(answer).toMatchObject({
    kind: 'rows',
    isPartial: false,
    sight: { policies: true, requirementSource: true, steps: true, nonInteractive: true },
  });
  expect(answer.kind === 'rows' && answer.events.map(({ errorCode }) => errorCode)).toEqual([
    0, 50076, 50097,
  ]);
  expect(graph.requests.map(({ filter }) => filter)).toEqual([`correlationId eq '${CORRELATION}'`]);
});

it.each([
  {
    name: 'a request ID',
    query: { by: { kind: 'request', id: '71ec8788-f107-413a-a31e-96712cf40100' }, rows: 'interactiveUser' },
    filter: "id eq '71ec8788-f107-413a-a31e-96712cf40100'",
    codes: [50076],
  },
  {
    name: 'a person and a window',
    query: { by: { kind: 'user', userId: MEGAN, ...WINDOW }, rows: 'interactiveUser' },
    filter: `userId eq '${MEGAN}' and createdDateTime ge 2026-11-23T12:00:00Z and createdDateTime le 2026-11-24T12:00:00Z`,
    codes: [0, 50076, 50097],
  },
  {
    name: 'a refresh without a person at the screen',
    query: { by: { kind: 'request', id: ADELE_REFRESH }, rows: 'nonInteractiveUser' },
    filter: `id eq '${ADELE_REFRESH}' and signInEventTypes/any(t: t eq 'nonInteractiveUser')`,
    codes: [50173],
  },
  {
    name: 'a service principal',
    query: { by: { kind: 'request', id: NIGHTLY_SYNC }, rows: 'servicePrincipal' },
    filter: `id eq '${NIGHTLY_SYNC}' and signInEventTypes/any(t: t eq 'servicePrincipal')`,
    codes: [7000215],
  },
  {
    name: 'the own rows of another person',
    query: {
      by: { kind: 'correlation', id: CORRELATION },
      onlyUserId: ADELE_REFRESH,
      rows: 'interactiveUser',
    },
    filter: `correlationId eq '${CORRELATION}' and userId eq '${ADELE_REFRESH}'`,
    codes: [],
  },
] satisfies { name: string; query: SignInQuery; filter: string; codes: number[] }[])(
  'asks for $name',
  async ({ query, filter, codes }) => {
    const { signInLog, graph } = await sampleBench();
    const answer = await signInLog.find(query, PERSON);
    expect(answer.kind === 'rows' && answer.events.map(({ errorCode }) => errorCode)).toEqual(codes);
    expect(graph.requests.map((request) => request.filter)).toEqual([filter]);
  },
);

it('asks beta, with the token and the header that names later values', async () => {
  const { url, calls } = await scriptedServer((_, response) => json(response, 200, { value: [row(1)] }));
  await entraAt(url).signInLog.find(byCorrelation(), PERSON);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.url).toMatch(/^\/beta\/auditLogs\/signIns\?\$filter=correlationId%20eq%20/);
  expect(calls[0]?.headers).toMatchObject({
    authorization: `Bearer ${GRAPH_TOKEN}`,
    prefer: 'include-unknown-enum-members',
    accept: 'application/json',
  });
});

it.each([
  {
    name: 'a correlation ID that is none',
    query: { by: { kind: 'correlation', id: "x' or '1' eq '1" }, rows: 'interactiveUser' },
  },
  { name: 'an owner that is none', query: { ...byCorrelation(), onlyUserId: '' } },
  { name: 'an owner with a quote', query: { ...byCorrelation(), onlyUserId: `${MEGAN}' or userId ne '` } },
  {
    name: 'a window before what is kept',
    query: {
      by: { kind: 'user', userId: MEGAN, from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
      rows: 'interactiveUser',
    },
  },
] satisfies { name: string; query: SignInQuery }[])(
  'finds nothing, without a call, for $name',
  async ({ query }) => {
    const { signInLog, graph, budget } = await sampleBench();
    expect(await signInLog.find(query, PERSON)).toMatchObject({ kind: 'rows', events: [] });
    expect(graph.requests).toEqual([]);
    expect(budget.asked).toEqual([]);
  },
);

describe('without the beta API', () => {
  it('asks v1.0, says what cannot be seen, and does not ask beta again', async () => {
    const { signInLog, graph } = await sampleBench({ hasBeta: false });
    const answer = await signInLog.find(byCorrelation(), PERSON);
    expect(answer).toMatchObject({
      kind: 'rows',
      sight: { policies: true, requirementSource: false, steps: false, nonInteractive: false },
    });
    expect(answer.kind === 'rows' && answer.events).toHaveLength(3);
    await signInLog.find({ ...byCorrelation(), onlyUserId: MEGAN }, PERSON);
    expect(graph.requests.map(({ url }) => url.split('/')[1])).toEqual(['beta', 'v1.0', 'v1.0']);
  });

  it('asks beta again after ten minutes', async () => {
    const { signInLog, graph, clock } = await sampleBench({ hasBeta: false });
    await signInLog.find(byCorrelation(), PERSON);
    clock.pass(10 * 60_000);
    await signInLog.find(byCorrelation(), PERSON);
    expect(graph.requests.map(({ url }) => url.split('/')[1])).toEqual(['beta', 'v1.0', 'beta', 'v1.0']);
  });

  it('has no other rows than interactive ones, and says so', async () => {
    const { signInLog, graph } = await sampleBench({ hasBeta: false });
    const query = byCorrelation(CORRELATION, 'nonInteractiveUser');
    expect(await signInLog.find(query, PERSON)).toMatchObject({
      kind: 'rows',
      events: [],
      sight: { nonInteractive: false },
    });
    expect(graph.requests).toHaveLength(1);
  });

  it.each([
    { status: 404, code: 'ResourceNotFound' },
    { status: 400, code: 'BadRequest' },
  ])('takes $status for beta, and nonsense when v1.0 says the same', async ({ status, code }) => {
    const { signInLog, calls } = await scriptedBench((_, response) =>
      json(response, status, { error: { code } }),
    );
    expect(await signInLog.find(byCorrelation(), PERSON)).toEqual({
      kind: 'failed',
      failure: 'nonsense',
    });
    expect(calls.map((call) => call.url.split('/')[1])).toEqual(['beta', 'v1.0']);
  });
});

it('says that policies cannot be seen where Graph leaves them out', async () => {
  const { signInLog } = await sampleBench({ permissions: ['AuditLog.Read.All'] });
  const answer = await signInLog.find(byCorrelation(), PERSON);
  expect(answer).toMatchObject({ kind: 'rows', sight: { policies: false, steps: true } });
});

it.each([
  { name: 'rows of another attempt', over: { correlationId: '00000000-0000-4000-8000-00000000beef' } },
  { name: 'rows without code', over: { status: null } },
  { name: 'no objects', over: undefined },
])('$name are nonsense, not nothing found', async ({ over }) => {
  const value = over === undefined ? [1, 'x', null] : [row(1, over), row(2, over)];
  const { signInLog } = await scriptedBench((_, response) => json(response, 200, { value }));
  expect(await signInLog.find(byCorrelation(), JOB)).toEqual({
    kind: 'failed',
    failure: 'nonsense',
  });
});

it('leaves an unreadable row out and says that there is more', async () => {
  const value = [row(1), row(2, { status: null })];
  const { signInLog } = await scriptedBench((_, response) => json(response, 200, { value }));
  expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({
    events: [{ requestId: row(1)['id'] }],
    isPartial: true,
  });
});

it('drops rows of others that a server gives in spite of the filter, as if there were none', async () => {
  const value = [row(1, { userId: ADELE_REFRESH }), row(2, { userId: '' })];
  const { url } = await scriptedServer((_, response) => json(response, 200, { value }));
  const query = { ...byCorrelation(), onlyUserId: MEGAN };
  expect(await entraAt(url).signInLog.find(query, PERSON)).toEqual({
    kind: 'rows',
    events: [],
    isPartial: false,
    sight: { policies: true, requirementSource: true, steps: true, nonInteractive: true },
  });
});

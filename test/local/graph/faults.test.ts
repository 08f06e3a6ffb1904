import type { GraphFault, GraphSwitches } from '../../../src/local/graph/graph-switches';
import { GRAPH_FAULTS } from '../../../src/local/graph/graph-switches';
import type { RunningGraphStandIn } from '../../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../../src/local/graph/start-graph-stand-in';
import { NOW } from './ask';

const switches: GraphSwitches = { reportsLimit: 'none', policiesLimit: 'none' };
let graph: RunningGraphStandIn;

beforeAll(async () => {
  graph = await startGraphStandIn({ clock: { now: () => NOW }, switches });
});
afterAll(() => graph.stop());
afterEach(() => {
  switches.fault = undefined;
  switches.faultIn = undefined;
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${graph.url}${path}`, { headers: { Authorization: 'Bearer sample' }, redirect: 'manual', ...init });

const LIST = '/beta/auditLogs/signIns?$top=2';

it('answers over real HTTP', async () => {
  const response = await get(LIST);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/json');
  const { value } = (await response.json()) as { value: object[] };
  expect(value).toHaveLength(2);
});

it('takes a body over real HTTP', async () => {
  const response = await get('/v1.0/users/00000000-0000-4000-8000-000000000012/checkMemberGroups', {
    method: 'POST',
    body: '{"groupIds":["6f1c2a9e-35d4-4b7a-9c80-1e5d7b3a0001"]}',
  });
  await expect(response.json()).resolves.toMatchObject({ value: ['6f1c2a9e-35d4-4b7a-9c80-1e5d7b3a0001'] });
});

interface Case {
  readonly fault: GraphFault;
  readonly status: number;
  readonly check?: (body: string, headers: Headers) => void;
}

interface Page {
  readonly '@odata.nextLink'?: string;
  readonly value: readonly Record<string, unknown>[];
}

const page = (body: string) => JSON.parse(body) as Page;

const CASES: readonly Case[] = [
  { fault: 'html', status: 200, check: (body) => expect(body).toMatch(/^<!DOCTYPE html>/) },
  { fault: 'badGateway', status: 502, check: (body) => expect(body).toMatch(/^<!DOCTYPE html>/) },
  { fault: 'truncated', status: 200, check: (body) => expect(() => page(body)).toThrow(SyntaxError) },
  { fault: 'empty', status: 200, check: (body) => expect(body).toBe('') },
  { fault: 'wrongShape', status: 200, check: (body) => expect(page(body).value).toEqual({ rows: 'none' }) },
  {
    fault: 'wrongTypes',
    status: 200,
    check: (body) => expect(page(body).value[0]?.['createdDateTime']).toBe(42),
  },
  {
    fault: 'endlessNextLink',
    status: 200,
    check: (body) => expect(page(body)['@odata.nextLink']).toContain(graph.url),
  },
  {
    fault: 'foreignNextLink',
    status: 200,
    check: (body) =>
      expect(page(body)['@odata.nextLink']).toMatch(/^https:\/\/graph\.other\.example\/beta\//),
  },
  { fault: 'manyRows', status: 200, check: (body) => expect(page(body).value).toHaveLength(10_000) },
  {
    fault: 'nulls',
    status: 200,
    check: (body) =>
      expect(page(body).value[0]).toMatchObject({
        id: 'd6eb43fe-e265-404b-a29d-42fb1a2c0100',
        status: { errorCode: 0, failureReason: null },
        appliedConditionalAccessPolicies: null,
        deviceDetail: null,
        signInEventTypes: null,
      }),
  },
  {
    fault: 'unknownValues',
    status: 200,
    check: (body) =>
      expect(page(body).value[0]).toMatchObject({
        signInEventTypes: ['interactiveUser', 'kindOfTomorrow'],
        riskState: 'valueOfTomorrow',
        fieldOfTomorrow: { nested: [true] },
      }),
  },
  {
    fault: 'futureRows',
    status: 200,
    check: (body) => expect(page(body).value[0]?.['createdDateTime']).toBe('2026-11-25T11:56:00.000Z'),
  },
  {
    fault: 'unavailable',
    status: 503,
    check: (body, headers) => {
      expect(body).toContain('ServiceNotAvailable');
      expect(headers.get('retry-after')).toBeNull();
    },
  },
  { fault: 'throttled', status: 429, check: (_, headers) => expect(headers.get('retry-after')).toBe('2') },
  {
    fault: 'unauthorized',
    status: 401,
    check: (body) => expect(body).toContain('InvalidAuthenticationToken'),
  },
  {
    fault: 'redirect',
    status: 302,
    check: (_, headers) => expect(headers.get('location')).toMatch(/^https:\/\/graph\.other\.example\//),
  },
];

it.each(CASES)('$fault is what it says', async ({ fault, status, check }) => {
  switches.fault = fault;
  const response = await get(LIST);
  expect(response.status).toBe(status);
  check?.(await response.text(), response.headers);
});

it('a cut connection breaks in the middle of the body', async () => {
  switches.fault = 'cut';
  const response = await get(LIST);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});

it('a hanging call is never answered, and does not keep the server from stopping', async () => {
  const own = await startGraphStandIn({ clock: { now: () => NOW }, switches: { fault: 'hang' } });
  const call = fetch(`${own.url}${LIST}`, { headers: { Authorization: 'Bearer sample' } });
  const outcome = call.then(
    () => 'answered',
    () => 'broken',
  );
  while (own.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await own.stop();
  await expect(outcome).resolves.toBe('broken');
});

it('every fault has a case', () => {
  const covered = [...CASES.map(({ fault }) => fault), 'cut', 'hang'];
  expect(covered.toSorted()).toEqual([...GRAPH_FAULTS].toSorted());
});

it('each page of an endless list names another next one', async () => {
  switches.fault = 'endlessNextLink';
  const links = new Set<string>();
  let url = LIST;
  for (let count = 0; count < 4; count += 1) {
    const { '@odata.nextLink': link = '', value } = page(await (await get(url)).text());
    expect(value).toHaveLength(2);
    links.add(link);
    url = link.replace(graph.url, '');
  }
  expect(links.size).toBe(4);
});

it('a fault may be that of one area', async () => {
  switches.fault = 'unavailable';
  switches.faultIn = 'serviceHealth';
  expect((await get(LIST)).status).toBe(200);
  expect((await get('/v1.0/admin/serviceAnnouncement/issues')).status).toBe(503);
});

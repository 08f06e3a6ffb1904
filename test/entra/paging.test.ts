import {
  byCorrelation,
  entraAt,
  json,
  PERSON,
  row,
  sampleBench,
  scriptedServer,
  stopServers,
} from '../support/entra';

afterEach(stopServers);

const rows = (from: number, count: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, index) => row(from + index, over));

/** A server whose pages hold one row each, with the given next link. */
async function pagesWith(next: (number: number, origin: string) => string | undefined) {
  const server = await scriptedServer((_, response, number) =>
    json(response, 200, { value: [row(number)], '@odata.nextLink': next(number, server.url) }),
  );
  return server;
}

it('follows next links on the same server', async () => {
  const { url, calls } = await pagesWith((number, origin) =>
    number < 3 ? `${origin}/beta/auditLogs/signIns?$skiptoken=a%3D${number}%26b` : undefined,
  );
  const answer = await entraAt(url).signInLog.find(byCorrelation(), PERSON);
  expect(answer).toMatchObject({ isPartial: false });
  expect(answer.kind === 'rows' && answer.events).toHaveLength(3);
  expect(calls.map((call) => call.url.split('?')[1]).slice(1)).toEqual([
    '$skiptoken=a%3D1%26b',
    '$skiptoken=a%3D2%26b',
  ]);
  expect(calls[2]?.headers['prefer']).toBe('include-unknown-enum-members');
});

it('asks for three pages at most, and says that there is more', async () => {
  const { signInLog, graph } = await sampleBench({ fault: 'endlessNextLink' });
  const answer = await signInLog.find(byCorrelation(), PERSON);
  expect(answer).toMatchObject({ isPartial: true });
  expect(answer.kind === 'rows' && answer.events).toHaveLength(3);
  expect(graph.requests).toHaveLength(3);
});

it('asks for no further page once there are a hundred rows', async () => {
  const { url, calls } = await scriptedServer((_, response) =>
    json(response, 200, {
      value: rows(1, 100),
      '@odata.nextLink': `${url}/beta/auditLogs/signIns?$skiptoken=1`,
    }),
  );
  expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toMatchObject({ isPartial: true });
  expect(calls).toHaveLength(1);
});

it.each([
  { name: 'another host', next: () => 'http://graph.other.example/beta/auditLogs/signIns?$skiptoken=1' },
  {
    name: 'the same host at another port',
    next: () => 'http://127.0.0.1:1/beta/auditLogs/signIns?$skiptoken=1',
  },
  { name: 'https in place of http', next: (origin: string) => `${origin.replace('http:', 'https:')}/beta/x` },
  { name: 'a name before the host', next: (origin: string) => `${origin.replace('://', '://a:b@')}/beta/x` },
  { name: 'the host as a name', next: (origin: string) => `${origin}@graph.other.example/beta/x` },
  { name: 'another version', next: (origin: string) => `${origin}/v2/auditLogs/signIns` },
  { name: 'a way out of the version', next: (origin: string) => `${origin}/beta/../../admin` },
  { name: 'a path alone', next: () => '/beta/auditLogs/signIns?$skiptoken=1' },
  { name: 'another scheme', next: () => 'file:///etc/hostname' },
  { name: 'no address', next: () => '::::' },
])('does not follow $name, and says that there is more', async ({ next }) => {
  const { url, calls } = await pagesWith((_, origin) => next(origin));
  const answer = await entraAt(url).signInLog.find(byCorrelation(), PERSON);
  expect(answer).toMatchObject({ kind: 'rows', isPartial: true });
  expect(calls).toHaveLength(1);
});

it('sends no token to the host of a foreign next link', async () => {
  const elsewhere = await scriptedServer((_, response) => json(response, 200, { value: [] }));
  const { signInLog } = await sampleBench({ fault: 'foreignNextLink', foreignUrl: elsewhere.url });
  await signInLog.find(byCorrelation(), PERSON);
  expect(elsewhere.calls).toEqual([]);
});

it('keeps an address inside a next link where it is', async () => {
  const elsewhere = 'https://graph.other.example/beta';
  const { url, calls } = await pagesWith((number, origin) =>
    number === 1 ? `${origin}/beta/auditLogs/signIns?$skiptoken=${elsewhere}` : undefined,
  );
  await entraAt(url).signInLog.find(byCorrelation(), PERSON);
  expect(calls).toHaveLength(2);
  expect(decodeURIComponent(calls[1]?.url ?? '')).toBe(`/beta/auditLogs/signIns?$skiptoken=${elsewhere}`);
});

it.each([
  { name: 'leads elsewhere', second: undefined, failure: 'nonsense' },
  { name: 'is throttled', second: 429, failure: 'throttled' },
  { name: 'is away', second: 503, failure: 'unreachable' },
  { name: 'does not exist', second: 404, failure: 'nonsense' },
])('an empty page whose next one $name is no "nothing found"', async ({ second, failure }) => {
  const { url } = await scriptedServer((_, response, number) =>
    number === 1
      ? json(response, 200, {
          value: [],
          '@odata.nextLink': `${second === undefined ? 'http://graph.other.example' : url}/beta/auditLogs/signIns?$skiptoken=1`,
        })
      : json(response, second ?? 200, { error: { code: 'x' } }),
  );
  expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toEqual({ kind: 'failed', failure });
});

it('rows of a first page stay when the next one fails', async () => {
  const { url } = await scriptedServer((_, response, number) =>
    number === 1
      ? json(response, 200, {
          value: [row(1)],
          '@odata.nextLink': `${url}/beta/auditLogs/signIns?$skiptoken=1`,
        })
      : json(response, 429, { error: { code: 'x' } }),
  );
  expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toMatchObject({
    events: [{ requestId: row(1)['id'] }],
    isPartial: true,
  });
});

it('takes three hundred of ten thousand small rows', async () => {
  const value = rows(1, 10_000, { userId: undefined, correlationId: '5c4247f6-0e8c-4e84-a7b8-4e2305a64083' });
  const { url } = await scriptedServer((_, response) => json(response, 200, { value }));
  const answer = await entraAt(url).signInLog.find(byCorrelation(), PERSON);
  expect(answer).toMatchObject({ isPartial: true });
  expect(answer.kind === 'rows' && answer.events).toHaveLength(300);
});

it('takes ten thousand whole rows as nonsense: they are more than can be read', async () => {
  const { signInLog, graph } = await sampleBench({ fault: 'manyRows' });
  expect(await signInLog.find(byCorrelation(), PERSON)).toEqual({ kind: 'failed', failure: 'nonsense' });
  expect(graph.requests).toHaveLength(1);
});

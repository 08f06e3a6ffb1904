import type { LiveFailure } from '../../src/core/live-ports';
import type { GraphFault } from '../../src/local/graph/graph-switches';
import {
  byCorrelation,
  CORRELATION,
  entraAt,
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

const OTHER = '00000000-0000-4000-8000-00000000beef';

it.each([
  { fault: 'hang', failure: 'timeout' },
  { fault: 'cut', failure: 'unreachable' },
  { fault: 'html', failure: 'nonsense' },
  { fault: 'truncated', failure: 'nonsense' },
  { fault: 'empty', failure: 'nonsense' },
  { fault: 'wrongShape', failure: 'nonsense' },
  { fault: 'wrongTypes', failure: 'nonsense' },
  { fault: 'unavailable', failure: 'unreachable' },
  { fault: 'badGateway', failure: 'unreachable' },
  { fault: 'throttled', failure: 'throttled' },
  { fault: 'unauthorized', failure: 'credential' },
  { fault: 'redirect', failure: 'nonsense' },
] satisfies { fault: GraphFault; failure: LiveFailure }[])(
  'tells $fault from nothing found, as $failure',
  async ({ fault, failure }) => {
    const { signInLog, tenantFacts, log } = await sampleBench(
      { fault },
      { timeoutMs: fault === 'hang' ? 150 : 5_000 },
    );
    const isAboutRows = fault === 'wrongTypes';
    expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({ kind: 'failed', failure });
    if (!isAboutRows)
      expect(await tenantFacts.registration(MEGAN)).toMatchObject({ kind: 'failed', failure });
    expect(JSON.stringify(log)).not.toMatch(/5c4247f6|f38c3766|contoso|token/);
  },
);

it.each([
  { fault: 'nulls', events: 3 },
  { fault: 'unknownValues', events: 3 },
  { fault: 'futureRows', events: 3 },
] satisfies { fault: GraphFault; events: number }[])('reads through $fault', async ({ fault, events }) => {
  const { signInLog } = await sampleBench({ fault });
  const answer = await signInLog.find(byCorrelation(), PERSON);
  expect(answer.kind === 'rows' && answer.events).toHaveLength(events);
});

it.each([
  {
    name: 'a licence',
    status: 403,
    body: { error: { code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' } },
    failure: 'licence',
  },
  {
    name: 'a licence, said inside',
    status: 403,
    body: {
      error: {
        code: 'Forbidden',
        innerError: { code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' },
      },
    },
    failure: 'licence',
  },
  {
    name: 'a licence in the message only',
    status: 403,
    body: { error: { code: 'Forbidden', message: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' } },
    failure: 'permission',
  },
  {
    name: 'a permission',
    status: 403,
    body: { error: { code: 'Authorization_RequestDenied' } },
    failure: 'permission',
  },
  {
    name: 'a missing consent',
    status: 403,
    body: { error: { code: 'Authentication_MSGraphPermissionMissing' } },
    failure: 'permission',
  },
  { name: 'a step-up', status: 403, body: { error: { code: 'insufficient_claims' } }, failure: 'permission' },
  { name: 'a proxy that says 403', status: 403, body: { message: 'blocked' }, failure: 'nonsense' },
  { name: 'a teapot', status: 418, body: {}, failure: 'nonsense' },
  { name: 'a bad gateway', status: 502, body: {}, failure: 'unreachable' },
  { name: 'a server error', status: 500, body: { error: { code: 'UnknownError' } }, failure: 'unreachable' },
  { name: 'a list without rows', status: 200, body: {}, failure: 'nonsense' },
  { name: 'an array', status: 200, body: [], failure: 'nonsense' },
  { name: 'an error with 200', status: 200, body: { error: { code: 'x' } }, failure: 'nonsense' },
])('takes $name as $failure', async ({ status, body, failure }) => {
  const { signInLog } = await scriptedBench((_, response) => json(response, status, body));
  expect(await signInLog.find(byCorrelation(), JOB)).toEqual({ kind: 'failed', failure });
});

it('takes a closed port as unreachable', async () => {
  const { url } = await scriptedServer(() => undefined);
  await stopServers();
  expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toEqual({
    kind: 'failed',
    failure: 'unreachable',
  });
});

it('reads no more than two megabytes', async () => {
  let sent = 0;
  const { signInLog } = await scriptedBench((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{"value":["');
    const pour = () => {
      while (!response.destroyed && sent < 64 * 1024 * 1024) {
        sent += 65_536;
        if (!response.write('x'.repeat(65_536))) {
          response.once('drain', pour);
          return;
        }
      }
      response.end('"]}');
    };
    pour();
  });
  expect(await signInLog.find(byCorrelation(), PERSON)).toEqual({
    kind: 'failed',
    failure: 'nonsense',
  });
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

it('follows no redirect, and no token leaves with one', async () => {
  const elsewhere = await scriptedServer((_, response) => json(response, 200, { value: [row(1)] }));
  const { signInLog } = await scriptedBench((call, response) =>
    json(response, 302, {}, { Location: `${elsewhere.url}${call.url}` }),
  );
  expect(await signInLog.find(byCorrelation(), PERSON)).toEqual({
    kind: 'failed',
    failure: 'nonsense',
  });
  expect(elsewhere.calls).toEqual([]);
});

describe('429', () => {
  it.each([
    { name: 'seconds', header: '7', seconds: 7 },
    { name: 'a date', header: 'Tue, 24 Nov 2026 12:00:30 GMT', seconds: 30 },
    { name: 'a day', header: '86400', seconds: 3600 },
    { name: 'a word', header: 'soon', seconds: undefined },
  ])('gives Retry-After in $name back and asks once', async ({ header, seconds }) => {
    const { url, calls } = await scriptedServer((_, response) =>
      json(response, 429, { error: { code: 'TooManyRequests' } }, { 'Retry-After': header }),
    );
    expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toEqual({
      kind: 'failed',
      failure: 'throttled',
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    });
    expect(calls).toHaveLength(1);
  });

  it('asks nothing of the same family before the time that was named', async () => {
    const { signInLog, tenantFacts, clock, calls } = await scriptedBench((_, response, number) =>
      number === 1
        ? json(response, 429, { error: { code: 'TooManyRequests' } }, { 'Retry-After': '7' })
        : json(response, 200, { value: [row(1)] }),
    );
    await signInLog.find(byCorrelation(), PERSON);
    clock.pass(4_000);
    const held = { kind: 'failed', failure: 'throttled', retryAfterSeconds: 3 };
    expect(await signInLog.find(byCorrelation(OTHER), PERSON)).toEqual(held);
    expect(await tenantFacts.registration(MEGAN)).toEqual({ kind: 'failed', failure: 'throttled' });
    expect(calls).toHaveLength(1);
    clock.pass(3_000);
    expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({ kind: 'rows' });
  });
});

describe('5xx', () => {
  const flaky = () =>
    scriptedServer((_, response, number) =>
      number === 1
        ? json(response, 503, { error: { code: 'ServiceNotAvailable' } })
        : json(response, 200, { value: [row(1)] }),
    );

  it('is tried once more for a person', async () => {
    const { url, calls } = await flaky();
    expect(await entraAt(url).signInLog.find(byCorrelation(), PERSON)).toMatchObject({ kind: 'rows' });
    expect(calls).toHaveLength(2);
  });

  it('is not tried again for a job', async () => {
    const { url, calls } = await flaky();
    expect(await entraAt(url).signInLog.find(byCorrelation(), JOB)).toMatchObject({ failure: 'unreachable' });
    expect(calls).toHaveLength(1);
  });

  it('is tried at most twice', async () => {
    const { signInLog, graph } = await sampleBench({ fault: 'unavailable' });
    await signInLog.find(byCorrelation(), PERSON);
    expect(graph.requests).toHaveLength(2);
  });

  it.each([
    { name: 'time has run out', headers: {}, passMs: 7_500 },
    { name: 'the service asks for a pause', headers: { 'Retry-After': '5' }, passMs: 0 },
  ])('is not tried again when $name', async ({ headers, passMs }) => {
    const { url, calls } = await scriptedServer((_, response) => {
      bench.clock.pass(passMs);
      json(response, 503, {}, headers);
    });
    const bench = entraAt(url);
    expect(await bench.signInLog.find(byCorrelation(), PERSON)).toMatchObject({ failure: 'unreachable' });
    expect(calls).toHaveLength(1);
  });
});

describe('refusals are remembered', () => {
  it.each([
    { refusal: 'licence', code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', minutes: 60 },
    { refusal: 'permission', code: 'Authorization_RequestDenied', minutes: 10 },
  ])(
    '$refusal for $minutes minutes, for the feature that was refused',
    async ({ refusal, code, minutes }) => {
      const { signInLog, tenantFacts, clock, calls } = await scriptedBench((call, response, number) =>
        number === 1
          ? json(response, 403, { error: { code } })
          : json(response, 200, call.url.includes('signIns') ? { value: [row(1)] } : { isEnabled: true }),
      );
      await signInLog.find(byCorrelation(), PERSON);
      clock.pass(minutes * 60_000 - 1);
      expect(await signInLog.find(byCorrelation(OTHER), JOB)).toEqual({ kind: 'failed', failure: refusal });
      expect(calls).toHaveLength(1);
      expect(await tenantFacts.securityDefaultsOn()).toEqual({ kind: 'found', value: true });
      clock.pass(1);
      expect(await signInLog.find(byCorrelation(CORRELATION), PERSON)).toMatchObject({ kind: 'rows' });
    },
  );

  it('nothing else is', async () => {
    const { signInLog, calls } = await scriptedBench((_, response, number) =>
      number === 1 ? json(response, 200, 'x') : json(response, 200, { value: [row(1)] }),
    );
    expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({ failure: 'nonsense' });
    expect(await signInLog.find(byCorrelation(), PERSON)).toMatchObject({ kind: 'rows' });
    expect(calls).toHaveLength(2);
  });
});

it('an answer for one person is never an error for the port: a budget that fails is a failure', async () => {
  const budget = { spend: () => Promise.reject(new Error('the store is away')) };
  const { signInLog, calls } = await scriptedBench((_, response) => json(response, 200, { value: [] }), {
    budget,
  });
  expect(await signInLog.find(byCorrelation(), PERSON)).toEqual({ kind: 'failed', failure: 'unreachable' });
  expect(calls).toEqual([]);
});

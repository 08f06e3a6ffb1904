import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileCase, HostileModule, Observation } from '../../src/cli/hostile/hostile-module';
import { judge } from '../../src/cli/hostile/judge';
import { reportLines } from '../../src/cli/hostile/report';
import { runCases } from '../../src/cli/hostile/run-cases';

const WANTED = 'b6f0c2de-91a4-4f0b-8b1c-5d1f7a2e6c33';
const TENANT = '00000000-0000-4000-8000-00000000cccc';

/** A bot that does what a message asks for, so that everything that can be seen of a bot is seen. */
const BOT = `
const { createServer, get } = require('node:http');
const WANTED = '${WANTED}';
const { writeFileSync } = require('node:fs');
let seen = 0;
const server = createServer((request, response) => {
  if (request.url === '/healthz') return response.end('ok');
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const { text, type, serviceUrl } = JSON.parse(Buffer.concat(chunks));
    seen += 1;
    if (text === 'die') process.exit(3);
    if (text === 'refuse one') response.statusCode = seen % 3 === 0 ? 200 : 401;
    if (text === 'write') { console.log('{"wrote":1}'); console.error('not JSON'); writeFileSync('kept.txt', 'kept words'); }
    if (text === 'pollute') Object.prototype.polluted = true;
    if (text === 'call') await new Promise((done) => get('http://far.example/x', { headers: { Authorization: 'Bearer x' } }).on('error', done));
    const say = async (method, path, text) => (await fetch(serviceUrl + 'v3/conversations/a%3Aa/activities' + path, { method, body: JSON.stringify({ type: 'message', text }) })).json();
    if (text === 'help' || text === 'answer') {
      const { id } = await say('POST', '', 'first ' + text);
      await say('PUT', '/' + id, text);
    }
    if (text === 'twice') { await say('POST', '', 'one'); await say('POST', '', 'two'); }
    if (text === 'look') {
      const query = '/beta/auditLogs/signIns?$filter=' + encodeURIComponent("correlationId eq '" + WANTED + "'");
      const found = await fetch(process.env.GRAPH_BASE_URL + query, { headers: { Authorization: 'Bearer ' + process.env.GRAPH_STATIC_TOKEN } });
      await say('POST', '', found.status + ' ' + process.env.AGENT_IDS + ' ' + (await found.text()));
    }
    response.end(type === 'invoke' ? JSON.stringify({ value: text }) : '');
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
`;

const SAMPLE: HostileModule = {
  PEOPLE: {
    employee: {
      aadObjectId: '00000000-0000-4000-8000-000000000001',
      upn: 'a@contoso.example',
      tenant: TENANT,
    },
    helpdesk: {
      aadObjectId: '00000000-0000-4000-8000-000000000002',
      upn: 'h@contoso.example',
      tenant: TENANT,
    },
  },
  load: () => [],
  expand: (entry, { serviceUrl }) => ({
    auth: 'valid',
    tokenServiceUrl: 'default',
    repeatDelivery: 1,
    concurrency: 1,
    ...entry,
    activity: { type: 'message', serviceUrl, ...entry },
  }),
  verify: ({ must }, { alive }) => (alive ? [] : must.map((each) => ({ must: each, reason: 'it died' }))),
  signAuth: (profile) => profile,
};

const folder = mkdtempSync(join(tmpdir(), 'hostile-bot-'));
const script = join(folder, 'bot.js');
writeFileSync(script, BOT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runBot(...cases: (Partial<HostileCase> & { text: string; type?: string })[]) {
  const entries = cases.map((each, index) => ({
    id: `case-${index}`,
    kind: 'sample',
    must: ['alive'],
    ...each,
  }));
  return runCases(entries, SAMPLE, [script]);
}

async function observe(entry: { text: string; type?: string } & Partial<HostileCase>): Promise<Observation> {
  const [run] = await runBot(entry);
  if (!run) throw new Error('No observation');
  return run.observation;
}

it('sees one reply and one turn where a message is sent and then updated, and what it was before', async () => {
  const { replies, earlier, turns, status, alive } = await observe({ text: 'answer' });
  expect({ replies, earlier, turns, status, alive }).toEqual({
    replies: [{ type: 'message', text: 'answer' }],
    earlier: [{ type: 'message', text: 'first answer' }],
    turns: 1,
    status: 200,
    alive: true,
  });
});

it('sees two replies where two messages are sent', async () => {
  const { replies, earlier, turns } = await observe({ text: 'twice' });
  expect({ replies, earlier, turns }).toEqual({
    replies: [
      { type: 'message', text: 'one' },
      { type: 'message', text: 'two' },
    ],
    earlier: [],
    turns: 2,
  });
});

it('gives every case with a Graph one of its own, and sees the calls to it, which are allowed', async () => {
  const row = { id: 'd1', correlationId: WANTED, userId: '00000000-0000-4000-8000-000000000007' };
  const runs = await runBot(
    { text: 'look', graph: { rows: [row] } },
    { text: 'look', graph: { fault: '503-storm' } },
    { text: 'look' },
  );
  const told = runs.map(({ observation: { replies } }) => (replies[0] as { text: string }).text);
  expect(told).toEqual([
    expect.stringMatching(
      /^200 00000000-0000-4000-8000-000000000002 .*"signInEventTypes":\["interactiveUser"\]/,
    ),
    expect.stringMatching(/^503 .*ServiceNotAvailable/),
    expect.stringMatching(/^200 .*"value":\[\]/),
  ]);
  const filter = `correlationId eq '${WANTED}'`;
  const url = `/beta/auditLogs/signIns?$filter=${encodeURIComponent(filter).replaceAll("'", '%27')}`;
  for (const { observation } of runs) {
    expect(observation.graph).toEqual([{ url, filter }]);
    expect(observation.egress).toEqual([]);
  }
});

it('takes the answer to a press on a button for a reply', async () => {
  const { replies, turns } = await observe({ text: 'pressed', type: 'invoke' });
  expect({ replies, turns }).toEqual({ replies: [{ value: 'pressed' }], turns: 1 });
});

it('sees what was written, to the log and to files', async () => {
  const { logs, stored } = await observe({ text: 'write' });
  expect({ logs, stored }).toEqual({ logs: '{"wrote":1}\n\nnot JSON\n', stored: 'kept words' });
});

it('lets nothing out to other machines, and sees who would have got a token', async () => {
  const { egress } = await observe({ text: 'call' });
  expect(egress).toEqual([
    { host: 'far.example', authorized: false, allowed: false },
    { host: 'far.example', authorized: true, allowed: false },
  ]);
});

it('sees a polluted prototype', async () => {
  expect(await observe({ text: 'pollute' })).toMatchObject({ polluted: true });
});

it('shows the one delivery of many that was treated otherwise', async () => {
  // The message that the runner sends first is the bot's first.
  const { status } = await observe({ text: 'refuse one', repeatDelivery: 4, concurrency: 2 });
  expect(status).toBe(200);
});

it('starts the bot again after it died', async () => {
  const runs = await runBot({ text: 'die' }, { text: 'answer' });
  expect(runs.map(({ observation: { alive, status, replies } }) => [alive, status, replies.length])).toEqual([
    [false, 0, 0],
    [true, 200, 1],
  ]);
  const lines = reportLines(judge(runs, SAMPLE.verify));
  expect(lines).toContain('all                        1       1');
  expect(lines).toContain('case-0 (sample): alive');
  expect(lines).toContain('    reason: "it died"');
});

it('fails a case whose Graph it cannot make', async () => {
  const runs = await runBot({ text: 'answer', graph: { fault: 'purple' } });
  expect(judge(runs, SAMPLE.verify).failures).toMatchObject([
    { must: 'a Graph as described', reason: 'fault: "purple"' },
  ]);
});

it('holds what must not be shown against the reply before it was updated too', async () => {
  const runs = await runBot({ text: 'answer', must: ['no first', 'said first', 'no second'] });
  const verify: HostileModule['verify'] = ({ must }, { replies }) =>
    must
      .filter((each) => each.startsWith('no ') === JSON.stringify(replies).includes(each.slice(-5)))
      .map((each) => ({ must: each, reason: 'as it stands' }));
  const { failures } = judge(runs, verify);
  expect(failures.map(({ must, reason }) => [must, reason])).toEqual([
    ['said first', 'as it stands'],
    ['no first', 'before the update: as it stands'],
  ]);
});

it('refuses to judge a bot that does not start, and says why', async () => {
  const broken = join(folder, 'broken.js');
  writeFileSync(broken, "console.error('no such setting'); process.exitCode = 1;");
  const entries = [{ id: 'a', kind: 'sample', must: [] }];
  await expect(runCases(entries, SAMPLE, [broken])).rejects.toThrow(/did not start:\s+no such setting/);
});

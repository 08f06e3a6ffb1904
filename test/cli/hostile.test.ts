import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TENANT = '00000000-0000-4000-8000-00000000cccc';
const EMPLOYEE = '00000000-0000-4000-8000-000000000001';
const AGENT = '00000000-0000-4000-8000-000000000002';
const CORRELATION = 'b6f0c2de-91a4-4f0b-8b1c-5d1f7a2e6c33';

/** A module as it lies beside a file of cases, with a few statements and two profiles. */
const MODULE = `
import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
export const PEOPLE = {
  employee: { aadObjectId: '${EMPLOYEE}', upn: 'adele@contoso.example', tenant: '${TENANT}' },
  helpdesk: { aadObjectId: '${AGENT}', upn: 'henk@contoso.example', tenant: '${TENANT}' },
};
export const load = (file) => readFileSync(file, 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line));
export const expand = (entry, { serviceUrl }) => ({
  auth: 'valid', repeatDelivery: 1, concurrency: 1, tokenServiceUrl: 'default', ...entry,
  ...(entry.http ? {} : { activity: {
    type: 'message', id: entry.id, channelId: 'msteams', serviceUrl, text: entry.text,
    timestamp: '2026-11-20T09:00:00Z', from: { id: '29:' + entry.as, aadObjectId: PEOPLE[entry.as]?.aadObjectId }, recipient: { id: '28:bot' },
    conversation: { id: 'a:a', conversationType: 'personal', tenantId: '${TENANT}' },
  } }),
});
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const signAuth = (profile, { key, kid, appId, serviceUrl }) => {
  if (profile === 'none') return undefined;
  const claims = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, exp: Date.now() / 1000 + 600 };
  const signed = part({ alg: 'RS256', typ: 'JWT', kid }) + '.' + part(claims);
  return 'Bearer ' + signed + '.' + createSign('RSA-SHA256').update(signed).sign(key, 'base64url');
};
export const verify = ({ must }, seen) => must.flatMap((each) => {
  const text = JSON.stringify(seen.replies);
  const holds = {
    'names the code': text.includes('AADSTS50126'),
    'one turn run': seen.turns === 1,
    'no turn run': seen.turns === 0 && seen.replies.length === 0,
    'alive': seen.alive,
    'status 401': seen.status === 401,
    'status 413': seen.status === 413,
    'log problem said': /could not be (read|reached)/.test(text),
    'shows the address': text.includes('192.0.2.44'),
    'Graph was asked': seen.graph.some(({ filter }) => filter?.includes('${CORRELATION}')),
    'no address': !text.includes('192.0.2.44'),
  };
  return holds[each] ? [] : [{ must: each, reason: 'status ' + seen.status }];
});
`;

const ROW = {
  id: 'd1',
  createdDateTime: '2026-11-19T14:03:11Z',
  userId: '00000000-0000-4000-8000-000000000007',
  userPrincipalName: 'bram@contoso.example',
  ipAddress: '192.0.2.44',
  correlationId: CORRELATION,
  status: { errorCode: 50126 },
};

const CASES = [
  { id: 'good', kind: 'sample', text: 'AADSTS50126', must: ['alive', 'names the code', 'one turn run'] },
  { id: 'forged', kind: 'auth', auth: 'none', text: '50126', must: ['alive', 'status 401', 'no turn run'] },
  { id: 'wrong', kind: 'sample', text: 'hello', must: ['names the code', 'human: is it friendly?'] },
  {
    id: 'big',
    kind: 'http',
    http: { headers: { 'content-type': 'application/json' }, body: 'x'.repeat(400_000) },
    must: ['alive', 'status 413'],
  },
  {
    id: 'down',
    kind: 'graph',
    as: 'helpdesk',
    text: `AADSTS50126 correlation ID ${CORRELATION}`,
    graph: { fault: 'timeout', faultIn: 'signIns' },
    must: ['alive', 'one turn run', 'names the code', 'log problem said', 'Graph was asked'],
  },
  {
    id: 'agent',
    kind: 'idor',
    as: 'helpdesk',
    text: CORRELATION,
    graph: { rows: [ROW] },
    must: ['shows the address'],
  },
  {
    id: 'other',
    kind: 'idor',
    as: 'employee',
    text: CORRELATION,
    graph: { rows: [ROW] },
    must: ['no address'],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'hostile-test-'));
const file = join(folder, 'cases.jsonl');
writeFileSync(file, CASES.map((each) => JSON.stringify(each)).join('\n'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runHostile(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = join(__dirname, '..', '..', 'src', 'cli', 'hostile.ts');
  const loader = pathToFileURL(require.resolve('tsx')).href;
  return spawnSync(process.execPath, ['--import', loader, command, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}

it('says that the module beside the file is missing', () => {
  const { status, stderr } = runHostile(file);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^hostile\.mjs is missing beside .*cases\.jsonl/);
});

describe('with its module', () => {
  beforeAll(() => writeFileSync(join(folder, 'hostile.mjs'), MODULE));

  it('tells the statements that hold of the running bot from those that do not', () => {
    const { status, stdout, stderr } = runHostile(file, '--json', '--source');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      kinds: {
        sample: { passed: 1, failed: 1 },
        auth: { passed: 1, failed: 0 },
        http: { passed: 1, failed: 0 },
        graph: { passed: 1, failed: 0 },
        idor: { passed: 2, failed: 0 },
      },
      failures: [
        {
          id: 'wrong',
          kind: 'sample',
          must: 'names the code',
          reason: 'status 200',
          sent: 'hello',
          got: expect.stringMatching(/^status 200 after \d+ ms, 1 reply$/),
        },
      ],
      human: [{ id: 'wrong', kind: 'sample', must: 'human: is it friendly?' }],
    });
    expect(status).toBe(1);
  }, 120_000);

  it('says that there is no such case', () => {
    const { status, stderr } = runHostile(file, '--only', 'nobody');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'No case nobody.\n' });
  });
});

import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { isTrustedUploadUrl } from '../../src/teams/upload-url';
import { DeskStage, HENK, MEGAN } from '../support/desk-stage';
import { portOf, textOf } from '../support/signpost';

interface Upload {
  readonly method: string | undefined;
  readonly range: string | undefined;
  readonly authorization: string | undefined;
  readonly text: string;
}

const stage = new DeskStage();
const uploads: Upload[] = [];
let drive: Server;
let status = 201;

beforeAll(async () => {
  await stage.start();
  drive = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, headers } = request;
      const text = Buffer.concat(chunks).toString('utf8');
      uploads.push({ method, range: headers['content-range'], authorization: headers.authorization, text });
      response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {});
      response.end();
    });
  });
  await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
  await stage.say(HENK, 'open case 50076');
  await stage.say(HENK, 'open case 50126');
});
afterAll(async () => {
  drive.closeAllConnections();
  await new Promise((resolve) => drive.close(resolve));
  await stage.stop();
});
beforeEach(() => {
  uploads.length = 0;
  status = 201;
  stage.takeSent();
});

interface Consent {
  readonly contentType: string;
  readonly name: string;
  readonly content: { readonly sizeInBytes: number; readonly acceptContext: object };
}

async function askForFile(objectId: string): Promise<Consent | undefined> {
  await stage.say(objectId, 'cases export');
  const [sent] = stage.takeSent();
  return (sent?.activity['attachments'] as Consent[] | undefined)?.[0];
}

const choose = (objectId: string, value: object) =>
  stage.signpost.post({
    ...stage.signpost.message(''),
    ...stage.from(objectId),
    type: 'invoke',
    name: 'fileConsent/invoke',
    value,
  });

const accepted = (uploadUrl = `http://127.0.0.1:${portOf(drive)}/file`) => ({
  type: 'fileUpload',
  action: 'accept',
  context: { what: 'cases' },
  uploadInfo: { uploadUrl, contentUrl: 'https://contoso.sharepoint.com/f', uniqueId: 'u', fileType: 'csv' },
});

it('asks before it saves, and then saves what an agent may see', async () => {
  const consent = await askForFile(HENK);
  expect(consent?.contentType).toBe('application/vnd.microsoft.teams.card.file.consent');
  expect(consent?.name).toMatch(/^cases-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(uploads).toEqual([]);
  expect((await choose(HENK, accepted())).status).toBe(200);
  const [upload] = uploads;
  const size = consent?.content.sizeInBytes ?? 0;
  expect(upload).toMatchObject({ method: 'PUT', range: `bytes 0-${size - 1}/${size}` });
  expect(upload?.authorization).toBeUndefined();
  expect(upload?.text.split('\r\n')).toHaveLength(4);
  expect(upload?.text).toContain('AADSTS50126');
  expect(upload?.text).not.toContain(HENK);
  const [info] = stage.takeSent();
  expect(textOf(info?.activity['attachments'])).toContain('teams.card.file.info');
});

it('saves nothing when the person declines', async () => {
  await choose(HENK, { ...accepted(), action: 'decline' });
  expect(uploads).toEqual([]);
  expect(
    stage
      .takeSent()
      .map(({ activity }) => textOf(activity['attachments']))
      .join(),
  ).toContain('Nothing was saved');
});

it('is for agents: neither the command nor an answer that nobody asked for brings others a file', async () => {
  expect(textOf(await askForFile(MEGAN))).toContain('Agents of the helpdesk can do this');
  await choose(MEGAN, accepted());
  expect(uploads).toEqual([]);
});

it.each([500, 302])('says so when the drive answers %i', async (answer) => {
  status = answer;
  await choose(HENK, accepted());
  expect(uploads).toHaveLength(1);
  expect(textOf(stage.takeSent().map(({ activity }) => activity['attachments']))).toContain(
    'could not be saved',
  );
});

it.each([
  { name: 'another action', value: { action: 'overwrite', context: { what: 'cases' } } },
  {
    name: 'another context',
    value: { ...accepted('https://contoso.sharepoint.com/x'), context: { what: 'secrets' } },
  },
  { name: 'no address', value: { action: 'accept', context: { what: 'cases' } } },
  { name: 'a foreign address', value: accepted('https://files.example/x') },
  { name: 'nothing', value: {} },
])('refuses an answer with $name', async ({ value }) => {
  expect((await choose(HENK, value)).status).toBe(400);
  expect(uploads).toEqual([]);
  expect(stage.takeSent()).toEqual([]);
});

it.each([
  ['https://contoso-my.sharepoint.com/personal/x?tempauth=1', true],
  ['https://contoso.sharepoint.us/x', true],
  ['http://contoso.sharepoint.com/x', false],
  ['https://contoso.sharepoint.com:8443/x', false],
  ['https://contoso.sharepoint.com.evil.example/x', false],
  ['https://evil.example/contoso.sharepoint.com', false],
  ['https://a@contoso.sharepoint.com/x', false],
  ['https://sharepoint.com/x', false],
  ['https://a.b.sharepoint.com/x', false],
  ['http://127.0.0.1:1/x', false],
  ['http://169.254.169.254/latest', false],
  ['not an address', false],
  [undefined, false],
])('an upload to %s: %s', (address, isTrusted) => {
  expect(isTrustedUploadUrl(address, false)).toBe(isTrusted);
});

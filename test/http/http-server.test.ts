import { createConnection } from 'node:net';
import { RunningSignpost } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start());
afterAll(() => signpost.stop());

async function send(
  body: string,
  headers: Record<string, string>,
  method = 'POST',
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${signpost.url}/api/messages`, {
    method,
    headers,
    ...(method === 'POST' ? { body } : {}),
  });
  return { status: response.status, text: await response.text() };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

it.each([
  { name: 'JSON that ends early', body: '{"type":"message",', headers: JSON_TYPE, status: 400 },
  { name: 'a list', body: '[]', headers: JSON_TYPE, status: 400 },
  { name: 'an empty body', body: '', headers: JSON_TYPE, status: 400 },
  {
    name: 'a form',
    body: 'type=message',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 415,
  },
  {
    name: 'a gzip header over plain text',
    body: 'not gzip',
    headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
    status: 415,
  },
  {
    name: 'a body over the limit',
    body: `{"text":"${'z'.repeat(300_000)}"}`,
    headers: JSON_TYPE,
    status: 413,
  },
  {
    name: 'nesting over the limit',
    body: `${'['.repeat(100)}${']'.repeat(100)}`,
    headers: JSON_TYPE,
    status: 400,
  },
  { name: 'an object that is no activity', body: '{}', headers: JSON_TYPE, status: 400 },
])('$name is refused with $status and a fixed body', async ({ body, headers, status }) => {
  const answer = await send(body, headers);
  expect(answer.status).toBe(status);
  expect(answer.text).toMatch(/^\{"error":"The request [^"]+"\}$/);
});

it.each([
  { name: 'another method', path: '/api/messages', status: 405 },
  { name: 'another path', path: '/no/such/<b>path</b>', status: 404 },
])('$name is refused with a fixed body', async ({ path, status }) => {
  const response = await fetch(`${signpost.url}${path}`);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/^\{"error":"The request [^"<]+"\}$/);
});

it('a body far over the limit still gets its answer, not a reset', async () => {
  const statuses = await Promise.all(
    Array.from(
      { length: 8 },
      async () => (await send(`{"text":"${'z'.repeat(5_000_000)}"}`, JSON_TYPE)).status,
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([413]));
});

it('a body that arrives in pieces and grows over the limit is refused', async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let piece = 0; piece < 50; piece += 1)
        controller.enqueue(new TextEncoder().encode('"'.padEnd(10_000, 'x')));
      controller.close();
    },
  });
  const response = await fetch(`${signpost.url}/api/messages`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: stream,
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(413);
});

it('a request whose headers never end is closed', async () => {
  const socket = createConnection({ port: Number(new URL(signpost.url).port), host: '127.0.0.1' });
  socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\n');
  const ended = await new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
  });
  expect(ended).toContain('408');
}, 15_000);

it('tells its health', async () => {
  expect((await fetch(`${signpost.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${signpost.url}/readyz`)).status).toBe(200);
  expect((await fetch(`${signpost.url}/nowhere`)).status).toBe(404);
});

it('a stop lets a turn finish and then serves nobody', async () => {
  const own = new RunningSignpost();
  await own.start();
  own.connector.delayMs = 300;
  const answer = own.post(own.message('50126'));
  while (own.connector.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await own.stop();
  expect((await answer).status).toBe(200);
  await expect(fetch(`${own.url}/healthz`)).rejects.toThrow();
});

import { buildPage } from '../../src/cli/build/build-page';
import { RunningSignpost } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start({ SIGN_IN_LOGS: 'sample' }, buildPage()), 60_000);
afterAll(() => signpost.stop());

interface Message {
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly contentUrl?: string;
    readonly content?: { readonly acceptContext?: unknown };
  }[];
}

const post = (path: string, body: object) =>
  fetch(`${signpost.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const HENK = { person: 'henk', place: 'personal' };

/** What stands in Henk's chat by now. */
async function attachments(): Promise<NonNullable<Message['attachments']>> {
  const response = await fetch(`${signpost.url}/local/events?${new URLSearchParams(HENK)}`);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(': watching')) {
    const { value } = (await reader?.read()) ?? {};
    text += decoder.decode(value);
  }
  await reader?.cancel();
  const events = [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, json = '']) => JSON.parse(json) as { activity?: Message },
  );
  return events.flatMap(({ activity }) => activity?.attachments ?? []);
}

it('an agent gets the cases as a file once they allow it', async () => {
  await post('/local/messages', { ...HENK, text: 'open case 50076' });
  await post('/local/messages', { ...HENK, text: 'cases export' });
  const offer = (await attachments()).find(({ contentType }) => contentType.endsWith('file.consent'));
  const context = offer?.content?.acceptContext;
  expect(context).toBeDefined();
  expect((await post('/local/files', { ...HENK, action: 'accept', context })).status).toBe(200);
  const saved = (await attachments()).find(({ contentType }) => contentType.endsWith('file.info'));
  const file = await fetch(`${signpost.url}${saved?.contentUrl}`);
  expect(file.headers.get('content-disposition')).toBe('attachment');
  expect(await file.text()).toMatch(/50076/);
});

it('saves nothing for somebody who declines', async () => {
  const before = (await attachments()).length;
  await post('/local/files', { ...HENK, action: 'decline', context: { what: 'cases' } });
  const after = (await attachments()).slice(before);
  expect(after.some(({ contentType }) => contentType.endsWith('file.info'))).toBe(false);
});

it.each([
  ['an unknown person', { person: 'nobody', place: 'personal', action: 'accept', context: {} }],
  ['an unknown choice', { ...HENK, action: 'steal', context: {} }],
])('refuses %s', async (_, body) => {
  expect((await post('/local/files', body)).status).toBe(400);
});

it('has nothing under an ID that was not given out', async () => {
  expect((await fetch(`${signpost.url}/local/files/unknown`)).status).toBe(404);
});

import { RunningSignpost, textOf } from '../support/signpost';

const signpost = new RunningSignpost();
beforeAll(() => signpost.start());
afterAll(() => signpost.stop());
beforeEach(() => {
  signpost.connector.sent.length = 0;
});

const HINT = { code: 50076, correlationId: '2f9b6c18-7d43-4e05-b1aa-93c45d70e812' };

interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Record<string, unknown>;
}

async function press(data: unknown, over: Record<string, unknown> = {}): Promise<InvokeBody> {
  const { status, body } = await signpost.post(signpost.press(data, over));
  expect(status).toBe(200);
  return body as InvokeBody;
}

it.each([
  {
    name: 'Admin steps',
    data: { verb: 'view', view: 'admin', hint: HINT },
    says: 'How to tell the causes apart',
  },
  {
    name: 'Developer steps',
    data: { verb: 'view', view: 'developer', hint: HINT },
    says: 'InteractionRequiredAuthError',
  },
  { name: 'Compare', data: { verb: 'compare', hint: HINT }, says: 'Which of two is it?' },
  { name: 'Still stuck', data: { verb: 'stuck', hint: HINT }, says: HINT.correlationId },
  {
    name: 'a playbook',
    data: { verb: 'playbook', id: 'the-prompt-never-arrives' },
    says: 'The prompt never arrives',
  },
  { name: 'Help', data: { verb: 'ask', text: 'help' }, says: 'What Signpost can do' },
  {
    name: 'a row of a list',
    data: { verb: 'view', view: 'person', code: '50126', hint: HINT },
    says: 'AADSTS50126',
  },
])('$name brings its card', async ({ data, says }) => {
  const { statusCode, type, value } = await press(data);
  expect(statusCode).toBe(200);
  expect(type).toBe('application/vnd.microsoft.card.adaptive');
  expect(textOf(value)).toContain(says);
});

it("This wasn't me leads to the security path and never to a retry", async () => {
  const { value } = await press({ verb: 'notMe', hint: HINT });
  expect(textOf(value)).toContain('Change your password');
  expect(textOf(value)).not.toMatch(/\b(retry|try again)\b/i);
});

it('Still stuck says that nobody was told', async () => {
  expect(textOf((await press({ verb: 'stuck', hint: HINT })).value)).toContain('Nobody has been told yet');
});

it('It worked closes the card for good in a personal chat', async () => {
  const { value } = await press({ verb: 'worked', hint: HINT }, { replyToId: 'card-1' });
  expect(textOf(value)).toContain('You are in');
  expect(signpost.connector.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'PUT /v3/conversations/a%3Aadele/activities/card-1',
  ]);
});

it('a client without Action.Execute gets its card in place of the one pressed', async () => {
  await signpost.post(
    signpost.message('', { value: { verb: 'view', view: 'admin', hint: HINT }, replyToId: 'card-2' }),
  );
  expect(signpost.connector.sent.map(({ method }) => method)).toEqual(['PUT']);
});

it.each([
  { name: 'an unknown verb', data: { verb: 'deleteEverything' } },
  { name: 'a role that a client claims', data: { verb: 'view', view: 'root', hint: HINT } },
  { name: 'no data', data: undefined },
  { name: 'a prototype', data: JSON.parse('{"__proto__":{"isAdmin":true},"verb":"x"}') as unknown },
  { name: 'a path for an ID', data: { verb: 'playbook', id: '../../etc/passwd' } },
])('tampered data with $name brings help, not an error', async ({ data }) => {
  expect(textOf((await press(data)).value)).toContain('What Signpost can do');
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

it('a hint that is no ID is dropped, not shown', async () => {
  const { value } = await press({ verb: 'stuck', hint: { code: 50076, correlationId: '<b>evil</b>' } });
  expect(textOf(value)).not.toContain('evil');
});

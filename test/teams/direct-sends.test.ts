import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { ConnectorClient } from 'botframework-connector';
import { sendDirectly } from '../../src/teams/direct-sends';

/** A connector client whose pipeline answers with `status` and `body`, and keeps the requests. */
function connector(status: number, body: string | null, baseUri = 'https://smba.example/emea/') {
  const requests: PipelineRequest[] = [];
  const client = {
    sendRequest: async (request: PipelineRequest): Promise<PipelineResponse> => {
      requests.push(request);
      return { request, status, headers: createHttpHeaders({ 'retry-after': '7' }), bodyAsText: body };
    },
  };
  const { conversations } = sendDirectly({
    client,
    baseUri,
    conversations: {},
  } as unknown as ConnectorClient);
  return { conversations, requests };
}

it('sends to the address of the operation, with every part encoded, and ends after ten seconds', async () => {
  const { conversations, requests } = connector(201, '{"id":"sent-1"}');
  expect(await conversations.replyToActivity('19:a/b;messageid=1', '2?x', { type: 'typing' })).toEqual({
    id: 'sent-1',
  });
  await conversations.sendToConversation('a', { type: 'typing' });
  await conversations.updateActivity('a', 'b', { type: 'typing' });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://smba.example/emea/v3/conversations/19%3Aa%2Fb%3Bmessageid%3D1/activities/2%3Fx',
    'POST https://smba.example/emea/v3/conversations/a/activities',
    'PUT https://smba.example/emea/v3/conversations/a/activities/b',
  ]);
  expect(requests.map(({ timeout, allowInsecureConnection }) => [timeout, allowInsecureConnection])).toEqual([
    [10_000, false],
    [10_000, false],
    [10_000, false],
  ]);
});

it.each([
  ['nothing', null],
  ['an empty body', ''],
  ['HTML', '<html>'],
  ['no object', 'null'],
  ['an ID that is no text', '{"id":7}'],
])('takes an acceptance that says %s', async (_, body) => {
  const { conversations } = connector(202, body);
  expect(await conversations.sendToConversation('a', { type: 'typing' })).toEqual({});
});

it.each([302, 403, 404, 412, 429, 500, 503])('a %i carries its status and headers', async (status) => {
  const { conversations } = connector(status, 'no');
  const sent = conversations.sendToConversation('a', { type: 'typing' });
  await expect(sent).rejects.toMatchObject({ statusCode: status });
  const { response } = (await sent.catch((error: unknown) => error)) as { response: PipelineResponse };
  expect(response.headers.get('retry-after')).toBe('7');
});

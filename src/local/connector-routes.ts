import type { ConnectorStandIn } from './connector-stand-in';
import type { LocalRequest, LocalRoute } from './local-route';
import { sendJson } from './local-route';

const CONVERSATION = '/local/connector/v3/conversations/:conversation';
const ACTIVITIES = `${CONVERSATION}/activities`;

/** The connector's REST calls (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). */
export function connectorRoutes(connector: ConnectorStandIn): LocalRoute[] {
  const post: LocalRoute['handle'] = async ({ params, body }, response) => {
    const id = connector.post(channelOf(params), body as Record<string, unknown>);
    sendJson(response, 201, { id });
  };
  return [
    {
      method: 'get',
      path: `${CONVERSATION}/pagedmembers`,
      handle: async ({ params, query }, response) =>
        sendJson(response, 200, connector.members(params['conversation'] ?? '', pageOf(query))),
    },
    { method: 'post', path: ACTIVITIES, handle: post },
    { method: 'post', path: `${ACTIVITIES}/:activity`, handle: post },
    {
      method: 'put',
      path: `${ACTIVITIES}/:activity`,
      handle: async ({ params, body }, response) => {
        const isThere = connector.update(
          channelOf(params),
          params['activity'] ?? '',
          body as Record<string, unknown>,
        );
        if (isThere) sendJson(response, 200, { id: params['activity'] });
        else sendJson(response, 404, { error: { code: 'ActivityNotFoundInConversation' } });
      },
    },
    {
      method: 'del',
      path: `${ACTIVITIES}/:activity`,
      handle: async ({ params }, response) => {
        sendJson(response, connector.delete(channelOf(params), params['activity'] ?? '') ? 200 : 404, {});
      },
    },
  ];
}

function pageOf(query: URLSearchParams): { readonly size: number; readonly start: number } {
  const whole = (name: string) => Math.trunc(Number(query.get(name) ?? 0)) || 0;
  return { size: whole('pageSize'), start: whole('continuationToken') };
}

/** The conversation of a call; the page shows the threads of a channel in one list. */
function channelOf({ conversation = '' }: LocalRequest['params']): string {
  return conversation.split(';messageid=', 1)[0] ?? conversation;
}

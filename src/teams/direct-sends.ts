import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { bodyOf } from './activity-body';

/** The SDK's client waits for ever; Teams delivers a message again after about 15 s. */
const SEND_TIMEOUT_MS = 10_000;

/** What the SDK's client keeps to itself; a test holds that it is still there. */
interface Inside {
  readonly client: { sendRequest(request: PipelineRequest): Promise<PipelineResponse> };
  readonly baseUri: string;
}

/** An answer of the connector that is no success, in the shape of the SDK's own error. */
class RefusedSend extends TypeError {
  readonly statusCode: number;
  readonly response: PipelineResponse;

  constructor(response: PipelineResponse) {
    super(`The connector answered ${response.status}.`);
    this.statusCode = response.status;
    this.response = response;
  }
}

/**
 * Lets a connector client send activities through its own pipeline (tokens, user agent) without the SDK's mapping of
 * every field, which costs as much as the rest of a reply. Sends end after ten seconds. Failures carry `statusCode` and
 * `response`, as the SDK's do.
 */
export function sendDirectly(connector: ConnectorClient): ConnectorClient {
  const { client, baseUri } = connector as unknown as Inside;
  const address = `${baseUri.replace(/\/$/, '')}/v3/conversations`;
  const send = async (method: 'POST' | 'PUT', path: readonly string[], activity: Partial<Activity>) => {
    const body = bodyOf(activity);
    const request = createPipelineRequest({
      url: [address, ...path.map(encodeURIComponent)].join('/'),
      method,
      body,
      timeout: SEND_TIMEOUT_MS,
      allowInsecureConnection: address.startsWith('http:'),
      headers: createHttpHeaders({
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': body.length,
      }),
    });
    const response = await client.sendRequest(request);
    if (response.status < 200 || response.status >= 300) throw new RefusedSend(response);
    return readAnswer(response);
  };
  Object.assign(connector.conversations, {
    sendToConversation: (conversationId: string, activity: Partial<Activity>) =>
      send('POST', [conversationId, 'activities'], activity),
    replyToActivity: (conversationId: string, activityId: string, activity: Partial<Activity>) =>
      send('POST', [conversationId, 'activities', activityId], activity),
    updateActivity: (conversationId: string, activityId: string, activity: Partial<Activity>) =>
      send('PUT', [conversationId, 'activities', activityId], activity),
  });
  return connector;
}

/** The ID of what was sent; empty where the connector accepted it without saying one. */
function readAnswer({ bodyAsText }: PipelineResponse): { readonly id?: string } {
  if (!bodyAsText) return {};
  try {
    const answer = JSON.parse(bodyAsText) as { readonly id?: unknown } | null;
    return typeof answer?.id === 'string' ? { id: answer.id } : {};
  } catch {
    return {};
  }
}

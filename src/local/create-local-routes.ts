import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { z } from 'zod';
import { postToBot } from './bot-endpoint';
import { connectorRoutes } from './connector-routes';
import { ConnectorStandIn } from './connector-stand-in';
import { EXAMPLES } from './examples';
import { extensionRoutes, readCommands } from './extension-routes';
import { FileDrop } from './file-drop';
import { fileRoutes } from './file-routes';
import type { LocalParts } from './local-parts';
import type { LocalRequest, LocalRoute } from './local-route';
import { sendJson } from './local-route';
import { createPageFiles } from './page-files';
import { BOT, PEOPLE, PLACES } from './people';
import { SAMPLE_QUESTIONS } from './sample/sample-questions';
import { messageActivity } from './sample-activity';
import { serviceUrl } from './service-url';
import { findSpeaker } from './speaker';

const messageSchema = z.object({
  person: z.string(),
  place: z.string(),
  text: z.string().max(120_000),
  pictures: z.number().int().min(0).max(10).default(0),
  mention: z.boolean().default(true),
});

const actionSchema = z.object({
  person: z.string(),
  place: z.string(),
  activityId: z.string().max(100),
  kind: z.enum(['execute', 'submit']),
  verb: z.string().max(100).default(''),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
  data: z.unknown(),
});

/** What a machine without a tenant gets. */
export interface LocalSide {
  readonly routes: readonly LocalRoute[];
  /** Ends what the routes have started. */
  stop(): Promise<void>;
}

/**
 * The routes of local mode: the chat page, its data, what people do on it (posted to the bot over real HTTP as the
 * connector would), and the connector's side of the protocol.
 */
export function createLocalRoutes(parts: LocalParts): LocalSide {
  const connector = new ConnectorStandIn();
  const drop = new FileDrop();
  const sendFile = createPageFiles(parts.pageFolder);
  const commands = readCommands(parts.manifestPath);
  const routes: LocalRoute[] = [
    { method: 'get', path: '/', handle: async (_, response) => sendFile('index.html', response) },
    {
      method: 'get',
      path: '/page/:file',
      handle: async ({ params }, response) => sendFile(params['file'] ?? '', response),
    },
    {
      method: 'get',
      path: '/local/start',
      handle: async (_, response) =>
        sendJson(response, 200, {
          people: PEOPLE,
          places: PLACES,
          examples: EXAMPLES,
          questions: SAMPLE_QUESTIONS,
          commands,
          bot: BOT,
        }),
    },
    {
      method: 'get',
      path: '/local/events',
      handle: async (request, response) => sendEvents(request, response, connector),
    },
    {
      method: 'post',
      path: '/local/messages',
      handle: async ({ body }, response) => onMessage(body, response, connector, parts),
    },
    {
      method: 'post',
      path: '/local/actions',
      handle: async ({ body }, response) => onAction(body, response, parts),
    },
    ...extensionRoutes(connector, parts),
    ...fileRoutes(drop, parts),
    ...connectorRoutes(connector),
  ];
  const guarded = routes.map(
    (route): LocalRoute => ({
      ...route,
      handle: async (request, response) =>
        isFromThisMachine(request.headers)
          ? route.handle(request, response)
          : sendJson(response, 403, { error: 'Only for this machine.' }),
    }),
  );
  return { routes: guarded, stop: () => drop.stop() };
}

/** Another web page must not be able to use the chat: neither by its own address nor by a name that leads here. */
function isFromThisMachine({ host = '', origin }: IncomingHttpHeaders): boolean {
  const isLocal = (name: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(name);
  return isLocal(host) && (origin === undefined || isLocal(origin.replace(/^http:\/\//, '')));
}

async function onMessage(
  body: object | undefined,
  response: ServerResponse,
  connector: ConnectorStandIn,
  parts: LocalParts,
): Promise<void> {
  const message = messageSchema.safeParse(body);
  const speaker = message.success ? findSpeaker(message.data.person, message.data.place) : undefined;
  if (!message.success || !speaker)
    return sendJson(response, 400, { error: 'Unknown person, place or message.' });
  const { text, pictures } = message.data;
  const mention = speaker.place.place !== 'personal' && message.data.mention;
  const common = speaker.envelope(serviceUrl(parts), parts.clock.now());
  const activity = messageActivity(common, { text, pictures, mention });
  connector.say(speaker.conversationId, {
    ...activity,
    text: mention ? `@${BOT.name} ${text}` : text,
  });
  const answer = await postToBot(activity, parts.port());
  sendJson(response, answer.ok ? 200 : 502, { status: answer.status });
}

async function onAction(
  body: object | undefined,
  response: ServerResponse,
  parts: LocalParts,
): Promise<void> {
  const action = actionSchema.safeParse(body);
  const speaker = action.success ? findSpeaker(action.data.person, action.data.place) : undefined;
  if (!action.success || !speaker)
    return sendJson(response, 400, { error: 'Unknown person, place or button.' });
  const { kind, verb, data, activityId, trigger } = action.data;
  const common = {
    ...speaker.envelope(serviceUrl(parts), parts.clock.now()),
    replyToId: activityId,
  };
  const activity =
    kind === 'execute'
      ? {
          ...common,
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger },
        }
      : { ...common, type: 'message', value: data };
  const answer = await postToBot(activity, parts.port());
  sendJson(response, 200, { status: answer.status, body: answer.body });
}

function sendEvents({ query }: LocalRequest, response: ServerResponse, connector: ConnectorStandIn): void {
  const speaker = findSpeaker(query.get('person') ?? '', query.get('place') ?? '');
  if (!speaker) {
    sendJson(response, 400, { error: 'Unknown person or place.' });
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const unwatch = connector.watch(speaker.conversationId, (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.write(': watching\n\n');
  response.on('close', unwatch);
}

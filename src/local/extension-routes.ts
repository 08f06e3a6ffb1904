import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { postToBot } from './bot-endpoint';
import type { ConnectorStandIn } from './connector-stand-in';
import type { LocalParts } from './local-parts';
import type { LocalRequest, LocalRoute } from './local-route';
import { sendJson } from './local-route';
import { serviceUrl } from './service-url';
import type { Speaker } from './speaker';
import { findSpeaker } from './speaker';

/** A command of the message extension, as the manifest offers it. */
export interface ExtensionCommand {
  readonly id: string;
  readonly type: 'query' | 'action';
  readonly title: string;
  /** Name of the one parameter of a search. */
  readonly parameter?: string;
}

const manifestSchema = z.object({
  composeExtensions: z
    .array(
      z.object({
        commands: z.array(
          z.object({
            id: z.string(),
            type: z.enum(['query', 'action']),
            title: z.string(),
            parameters: z.array(z.object({ name: z.string() })).default([]),
          }),
        ),
      }),
    )
    .default([]),
});

/** The commands of the message extension that the app's manifest at this path declares. */
export function readCommands(manifestPath: string): ExtensionCommand[] {
  const { composeExtensions } = manifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  return composeExtensions.flatMap(({ commands }) =>
    commands.map(({ id, type, title, parameters: [parameter] }) => ({
      id,
      type,
      title,
      ...(parameter && { parameter: parameter.name }),
    })),
  );
}

const who = { person: z.string(), place: z.string(), command: z.string().max(100) };
const searchSchema = z.object({ ...who, parameter: z.string().max(100), query: z.string().max(2_000) });
const actionSchema = z.object({ ...who, activityId: z.string().max(100), data: z.unknown() });
const insertSchema = z.object({
  person: z.string(),
  place: z.string(),
  card: z.record(z.string(), z.unknown()),
});

/**
 * What a Teams client does with a message extension: asks it while somebody types, opens it on a message, sends the
 * buttons of its window, and puts the card that was chosen into the conversation as the person's own message.
 */
export function extensionRoutes(connector: ConnectorStandIn, parts: LocalParts): LocalRoute[] {
  const invoke = async (speaker: Speaker, name: string, value: object) => {
    const common = speaker.envelope(serviceUrl(parts), parts.clock.now());
    return postToBot({ ...common, type: 'invoke', name, value }, parts.port());
  };
  const route = <S extends z.ZodType<{ person: string; place: string }>>(
    path: string,
    schema: S,
    act: (speaker: Speaker, asked: z.infer<S>) => Promise<unknown>,
  ): LocalRoute => ({
    method: 'post',
    path,
    handle: async ({ body }: LocalRequest, response) => {
      const asked = schema.safeParse(body);
      const speaker = asked.success ? findSpeaker(asked.data.person, asked.data.place) : undefined;
      if (!asked.success || speaker === undefined)
        return sendJson(response, 400, { error: 'Unknown person, place or command.' });
      return sendJson(response, 200, await act(speaker, asked.data));
    },
  });
  return [
    route('/local/extension/search', searchSchema, (speaker, { command, parameter, query }) =>
      invoke(speaker, 'composeExtension/query', {
        commandId: command,
        parameters: [{ name: parameter, value: query }],
        queryOptions: { skip: 0, count: 25 },
      }),
    ),
    route('/local/extension/action', actionSchema, (speaker, { command, activityId, data }) =>
      invoke(speaker, data === undefined ? 'composeExtension/fetchTask' : 'composeExtension/submitAction', {
        commandId: command,
        commandContext: 'message',
        messagePayload: payloadOf(connector.find(speaker.conversationId, activityId)),
        ...(data !== undefined && { data }),
      }),
    ),
    route('/local/extension/insert', insertSchema, async (speaker, { card }) => {
      const common = speaker.envelope(serviceUrl(parts), parts.clock.now());
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
      connector.say(speaker.conversationId, { ...common, type: 'message', attachments });
      return {};
    }),
  ];
}

/** The message as Teams hands it to an action: its text and its pictures. */
function payloadOf(activity: Record<string, unknown> | undefined): object {
  const { id = '', text = '', attachments = [] } = activity ?? {};
  return {
    id,
    body: { contentType: 'text', content: text },
    attachments: attachments as object[],
  };
}

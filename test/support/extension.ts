import type { RunningSignpost } from './signpost';
import { TENANT } from './signpost';

/** A channel in which the bot need not be. */
const CHANNEL = {
  id: '19:it@thread.tacv2;messageid=1',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
};

/** What Teams sends while somebody types into the search box. */
export function searchFor(signpost: RunningSignpost, query: unknown, over: object = {}): object {
  return invoke(signpost, 'composeExtension/query', {
    commandId: 'lookupCode',
    parameters: [{ name: 'query', value: query }],
    queryOptions: { skip: 0, count: 25 },
    ...over,
  });
}

/** What Teams sends when the action is chosen on a message. */
export function explain(signpost: RunningSignpost, messagePayload: unknown): object {
  return invoke(signpost, 'composeExtension/fetchTask', {
    commandId: 'explainMessage',
    commandContext: 'message',
    messagePayload,
  });
}

/** What Teams sends when a button of the dialog is pressed. */
export function submit(signpost: RunningSignpost, data: unknown, messagePayload?: unknown): object {
  return invoke(signpost, 'composeExtension/submitAction', {
    commandId: 'explainMessage',
    commandContext: 'message',
    data,
    ...(messagePayload === undefined ? {} : { messagePayload }),
  });
}

export function invoke(signpost: RunningSignpost, name: string, value: unknown): object {
  return { ...signpost.envelope(), conversation: CHANNEL, type: 'invoke', name, value };
}

/** A message as the payload of an action carries it. */
export function payload(html: string, attachments: readonly object[] = []): object {
  return {
    id: '1732176000123',
    messageType: 'message',
    from: { user: { userIdentityType: 'aadUser', id: 'x', displayName: 'Megan Bowen' } },
    body: { contentType: 'html', content: html },
    attachments,
  };
}

interface Body {
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly contentType: string;
      readonly content: Card;
      readonly preview: { readonly contentType: string; readonly content: { title: string; text: string } };
    }[];
  };
  readonly task?: { readonly type: string; readonly value: { readonly card: { readonly content: Card } } };
}

export type Card = Readonly<Record<string, unknown>>;

/** The search results, the notice or the dialog of a reply. */
export function replyOf(body: unknown): {
  readonly results: { readonly card: Card; readonly title: string; readonly text: string }[];
  readonly notice: string | undefined;
  readonly dialog: Card | undefined;
} {
  const { composeExtension, task } = body as Body;
  return {
    results: (composeExtension?.attachments ?? []).map(({ content, preview }) => ({
      card: content,
      ...preview.content,
    })),
    notice: composeExtension?.text,
    dialog: task?.value.card.content,
  };
}

/** The buttons of a card, by title. */
export function buttonsOf(card: Card | undefined): Map<string, { type: string; data?: unknown }> {
  const actions = (card?.['actions'] ?? []) as { title: string; type: string; data?: unknown }[];
  return new Map(actions.map((action) => [action.title, action]));
}

/** What the chat page and the routes of local mode say to each other. */

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly teamsId: string;
}

export interface SamplePlace {
  readonly key: string;
  readonly name: string;
  readonly place: 'personal' | 'group' | 'channel';
}

export interface Start {
  readonly people: readonly Person[];
  readonly places: readonly SamplePlace[];
  readonly examples: readonly { readonly title: string; readonly text: string }[];
  /** What the sample sign-in log can be asked, and as whom. */
  readonly questions: readonly { readonly title: string; readonly text: string; readonly person: string }[];
  /** What the message extension offers. */
  readonly commands: readonly ExtensionCommand[];
}

/** A person in a place, by their keys. */
export interface Who {
  readonly person: string;
  readonly place: string;
}

export interface ExtensionCommand {
  readonly id: string;
  readonly type: 'query' | 'action';
  readonly title: string;
  readonly parameter?: string;
}

export interface Activity {
  readonly id: string;
  readonly from?: { readonly id?: string; readonly name?: string };
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** The part of a card that a client acts on by itself. */
export interface Card {
  readonly refresh?: {
    readonly action: { readonly verb?: string; readonly data?: unknown };
    readonly userIds?: readonly string[];
  };
}

export type ConversationEvent =
  | { readonly kind: 'message' | 'update'; readonly activity: Activity }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'typing' };

export interface PressedButton {
  readonly activityId: string;
  readonly kind: 'execute' | 'submit';
  readonly verb: string;
  readonly data: unknown;
  /** Absent where a person pressed. */
  readonly trigger?: 'automatic';
}

/** What the bot answers to an invoke: a card or a sentence. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: { readonly type?: string; readonly value?: unknown };
}

const postJson = async (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

export async function loadStart(): Promise<Start> {
  return (await (await fetch('/local/start')).json()) as Start;
}

/** Sends a message; returns undefined, or a sentence on what went wrong. */
export async function sendMessage(message: {
  person: string;
  place: string;
  text: string;
  pictures: number;
  mention: boolean;
}): Promise<string | undefined> {
  const response = await postJson('/local/messages', message).catch(() => undefined);
  if (response?.ok) return undefined;
  return response === undefined
    ? 'Signpost is not running any more. Start it again, then send the message once more.'
    : 'Signpost did not take the message. It may be too long; shorten it and send it again.';
}

export async function pressButton(
  person: string,
  place: string,
  button: PressedButton,
): Promise<InvokeAnswer | undefined> {
  return readAnswer(postJson('/local/actions', { person, place, ...button }));
}

/** Asks a search of the message extension. */
export const searchExtension = async (
  who: Who,
  { id: command, parameter = '' }: ExtensionCommand,
  query: string,
): Promise<InvokeAnswer | undefined> =>
  readAnswer(postJson('/local/extension/search', { ...who, command, parameter, query }));

/** Opens an action of the message extension on a message, or with `data` sends a button of its window. */
export const askExtension = async (
  who: Who,
  { id: command }: ExtensionCommand,
  activityId: string,
  data?: unknown,
): Promise<InvokeAnswer | undefined> =>
  readAnswer(postJson('/local/extension/action', { ...who, command, activityId, data }));

/** Tells the bot what a person chose about a file that it offers. */
export async function answerFile(who: Who, action: 'accept' | 'decline', context: unknown): Promise<void> {
  await postJson('/local/files', { ...who, action, context });
}

/** Puts a card into the conversation as the person's own message. */
export async function insertCard(who: Who, card: unknown): Promise<void> {
  await postJson('/local/extension/insert', { ...who, card });
}

async function readAnswer(sent: Promise<Response>): Promise<InvokeAnswer | undefined> {
  const response = await sent.catch(() => undefined);
  return response?.ok ? ((await response.json()) as InvokeAnswer) : undefined;
}

/** Watches a conversation until the returned function is called. */
export function watch(
  person: string,
  place: string,
  listener: (event: ConversationEvent) => void,
): () => void {
  const source = new EventSource(`/local/events?${new URLSearchParams({ person, place })}`);
  source.addEventListener('message', (event) =>
    listener(JSON.parse(event.data as string) as ConversationEvent),
  );
  return () => source.close();
}

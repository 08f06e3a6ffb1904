import { StandInServer } from './stand-in-server';

/** What the bot sent to a conversation. */
export interface Reply {
  /** `other` shows nothing: typing, deletions. */
  readonly kind: 'message' | 'update' | 'other';
  readonly conversationId: string;
  /** The ID that a message got, or that an update names. */
  readonly activityId: string;
  readonly activity: unknown;
  /** When it came, on the clock of `performance.now()`. */
  readonly at: number;
}

const PATH = /^\/v3\/conversations\/([^/?]*)(?:\/activities\/([^/?]*))?/;

/** The Bot Connector's side over loopback http: takes everything and keeps it. */
export class Connector {
  readonly #server: StandInServer;
  readonly #replies: Reply[];

  private constructor(server: StandInServer, replies: Reply[]) {
    this.#server = server;
    this.#replies = replies;
  }

  static async start(): Promise<Connector> {
    const replies: Reply[] = [];
    let received = 0;
    const server = await StandInServer.start(({ method, url = '' }, body) => {
      const activity: unknown = body === '' ? {} : JSON.parse(body);
      const [, conversation = '', replaced = ''] = PATH.exec(url) ?? [];
      const kind = kindOf(method, activity);
      received += 1;
      const activityId = kind === 'update' ? decodeURIComponent(replaced) : `sent-${received}`;
      const conversationId = decodeURIComponent(conversation);
      replies.push({ kind, conversationId, activityId, activity, at: performance.now() });
      return { id: activityId };
    });
    return new Connector(server, replies);
  }

  get port(): number {
    return this.#server.port;
  }

  get serviceUrl(): string {
    return `${this.#server.url}/`;
  }

  /** Everything since {@link forget}, oldest first. */
  get replies(): readonly Reply[] {
    return this.#replies;
  }

  forget(): void {
    this.#replies.length = 0;
  }

  stop(): void {
    this.#server.stop();
  }
}

function kindOf(method: string | undefined, activity: unknown): Reply['kind'] {
  if (method === 'PUT') return 'update';
  return method === 'POST' && (activity as { type?: unknown }).type !== 'typing' ? 'message' : 'other';
}

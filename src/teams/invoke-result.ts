import type { TurnContext } from 'botbuilder';
import type { BotParts } from './bot-parts';

/** What an invoke is answered; the platform waits for it. */
export interface InvokeResult {
  readonly status: number;
  readonly body?: unknown;
}

export type InvokeHandler = (context: TurnContext, parts: BotParts) => Promise<InvokeResult>;

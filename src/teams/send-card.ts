import type { Activity, TurnContext } from 'botbuilder';
import type { Card } from '../core/ports';
import { SignpostError } from '../errors';

export const CARD_CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Further tries of a send that the connector refused for now (429, 412). */
const MAX_RETRIES = 2;
const DEFAULT_WAIT_MS = 1_000;
/** Longest wait that is obeyed within a turn; Teams delivers a message again after about 15 s. */
const MAX_WAIT_MS = 3_000;

/** A message that holds one card. Text beside it would become a second message in Teams. */
export function cardMessage(card: Card): Partial<Activity> {
  const speak = card['speak'];
  return {
    type: 'message',
    ...(typeof speak === 'string' ? { summary: speak.slice(0, 200) } : {}),
    attachments: [{ contentType: CARD_CONTENT_TYPE, content: card }],
  };
}

/** Sends a card as a reply in the same thread; returns the ID under which it can be replaced. */
export async function sendCard(context: TurnContext, card: Card): Promise<string | undefined> {
  const sent = await patiently(() => context.sendActivity(cardMessage(card)));
  return sent?.id || undefined;
}

/** Sends a short text without a card. */
export async function sendText(context: TurnContext, text: string): Promise<void> {
  await patiently(() => context.sendActivity({ type: 'message', text }));
}

/** Puts a card in the place of one that was sent before. Throws a SignpostError (`SEND_FAILED`). */
export async function updateCard(context: TurnContext, activityId: string, card: Card): Promise<void> {
  await patiently(() => context.updateActivity({ ...cardMessage(card), id: activityId }));
}

/** The status that a failed send was answered with; undefined where there was no answer. */
export function statusOfFailure(error: unknown): number | undefined {
  return error instanceof SignpostError ? statusOf(error.cause) : undefined;
}

/** Puts a card in the place of one that was sent before; where that one is gone, sends it anew. */
export async function replaceCard(context: TurnContext, activityId: string, card: Card): Promise<void> {
  try {
    await updateCard(context, activityId, card);
  } catch (error) {
    if (statusOfFailure(error) === 404) await sendCard(context, card);
    else throw error;
  }
}

/**
 * Repeats a send only where the connector says that it did not take it: 429 after the wait it names, 412 after a
 * second. After a 5xx the message may already be there, so that is an error at once.
 */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const status = statusOf(error);
      const mayRetry = (status === 429 || status === 412) && tries < MAX_RETRIES;
      if (!mayRetry) throw new SignpostError('SEND_FAILED', `Status ${status ?? 'none'}.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, waitOf(error)));
    }
  }
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function waitOf(error: unknown): number {
  const headers = (error as { response?: { headers?: { get?: (name: string) => unknown } } }).response
    ?.headers;
  const seconds = Number(headers?.get?.('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, MAX_WAIT_MS) : DEFAULT_WAIT_MS;
}

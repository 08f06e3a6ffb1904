/** What the bot answered to an activity. */
export interface BotAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly body?: unknown;
}

/** Sends an activity to the bot's endpoint over real HTTP, as the connector would. */
export async function postToBot(activity: object, port: number): Promise<BotAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return {
    ok: response.ok,
    status: response.status,
    ...(text === '' ? {} : { body: JSON.parse(text) as unknown }),
  };
}

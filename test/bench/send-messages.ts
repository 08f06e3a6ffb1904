import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchConnector } from './connector';
import type { Subject } from './subjects';
import type { Counts } from './tally';
import { Tally } from './tally';

/** Time in which a reply too many would still arrive. */
const SETTLE_MS = 300;
const TENANT = '00000000-0000-4000-8000-00000000aaaa';

export interface Load {
  readonly port: number;
  readonly connector: BenchConnector;
  readonly subject: Subject;
  readonly messages: number;
  readonly concurrency: number;
}

let sequence = 0;

/** Sends messages over kept connections, so many in flight at a time, and counts what came back. */
export async function sendMessages({
  port,
  connector,
  subject,
  messages,
  concurrency,
}: Load): Promise<Counts> {
  const tally = new Tally();
  connector.tally = tally;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let next = 0;
  const worker = async (person: number): Promise<void> => {
    while (next < messages) {
      const { text, isRight } = subject.question(next);
      next += 1;
      sequence += 1;
      const id = `${Date.now()}${sequence}`;
      tally.sent(id, isRight);
      const status = await post(agent, port, activity(id, text, person, connector.serviceUrl)).catch(() => 0);
      if (status >= 200 && status < 300) tally.accepted(id);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, person) => worker(person)));
  await wait(SETTLE_MS);
  agent.destroy();
  return tally.counts();
}

/** Sends one message and returns when its right reply has arrived; throws when that takes too long. */
export async function sendFirstMessage(
  port: number,
  connector: BenchConnector,
  subject: Subject,
): Promise<void> {
  const tally = new Tally();
  connector.tally = tally;
  const { text, isRight } = subject.question(0);
  sequence += 1;
  const id = `${Date.now()}${sequence}`;
  tally.sent(id, isRight);
  const agent = new Agent();
  await post(agent, port, activity(id, text, 0, connector.serviceUrl));
  agent.destroy();
  if (!tally.isAnswered(id)) throw new Error(`${subject.name}: the first message had no right reply`);
}

/** A message as Teams sends it: the text, and its HTML beside it. Each person has one message in flight. */
function activity(id: string, text: string, person: number, serviceUrl: string): string {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  return JSON.stringify({
    type: 'message',
    id,
    timestamp: '2026-11-20T08:20:00.123Z',
    localTimestamp: '2026-11-20T09:20:00.123+01:00',
    localTimezone: 'Europe/Berlin',
    serviceUrl,
    channelId: 'msteams',
    from: {
      id: `29:person-${person}`,
      name: 'Megan Bowen',
      aadObjectId: '00000000-0000-4000-8000-000000000011',
    },
    conversation: { conversationType: 'personal', tenantId: TENANT, id: `a:person-${person}` },
    recipient: { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Signpost' },
    textFormat: 'plain',
    locale: 'en-GB',
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'DE', platform: 'Windows', timezone: 'Europe/Berlin' },
    ],
    channelData: { tenant: { id: TENANT } },
  });
}

function post(agent: Agent, port: number, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length };
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(bytes);
  });
}

import { randomUUID } from 'node:crypto';
import type { Person, SamplePlace } from './people';
import { BOT, SAMPLE_TENANT_ID } from './people';

const CONVERSATION_TYPES = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const;

/** Each person has a chat of their own with the bot; the other places are shared. */
export function conversationId(person: Person, place: SamplePlace): string {
  return place.place === 'personal' ? `a:sample-${person.key}` : `19:sample-${place.key}@thread.tacv2`;
}

/** What every activity of a person in a place carries, in the shape that Teams gives it. `now` in milliseconds. */
export function envelope(
  person: Person,
  place: SamplePlace,
  serviceUrl: string,
  now: number,
): Record<string, unknown> {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date(now).toISOString(),
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    recipient: BOT,
    conversation: {
      id: conversationId(person, place),
      conversationType: CONVERSATION_TYPES[place.place],
      tenantId: SAMPLE_TENANT_ID,
      isGroup: place.place !== 'personal',
    },
    channelData: {
      tenant: { id: SAMPLE_TENANT_ID },
      ...(place.place === 'channel'
        ? { team: { id: '19:sample-team@thread.tacv2' }, channel: { id: '19:sample-channel@thread.tacv2' } }
        : {}),
    },
  };
}

/** A message as Teams would send it: mention markup in the text, pictures and client details beside it. */
export function messageActivity(
  common: Record<string, unknown>,
  message: { text: string; pictures: number; mention: boolean },
): Record<string, unknown> {
  const markup = `<at>${BOT.name}</at>`;
  const { text, pictures, mention } = message;
  return {
    ...common,
    type: 'message',
    text: mention ? `${markup} ${text}` : text,
    textFormat: 'plain',
    attachments: Array.from({ length: pictures }, () => ({
      contentType: 'image/png',
      contentUrl: `${String(common['serviceUrl'])}v3/attachments/sample/views/original`,
    })),
    entities: [
      ...(mention ? [{ type: 'mention', mentioned: BOT, text: markup }] : []),
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
  };
}

import { BOT, PEOPLE } from '../../src/local/people';

/** What a message or press carries that comes from a person of the sample tenant. */
export function from(key: string): Record<string, unknown> {
  const person = PEOPLE.find((each) => each.key === key);
  if (person === undefined) throw new TypeError(`The sample tenant has no ${key}`);
  return { from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId } };
}

const mention = { type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` };

/** What an activity carries in each place, by the name of the place. */
export const IN_PLACE = {
  personal: { conversation: { id: 'a:chat', conversationType: 'personal' } },
  group: {
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat' },
    entities: [mention],
  },
  channel: {
    conversation: { id: '19:it@thread.tacv2;messageid=1', conversationType: 'channel' },
    channelData: { team: { id: '19:team@thread.tacv2' } },
    entities: [mention],
  },
} as const;

/** The people of the sample tenant as members of a conversation. */
export const MEMBERS = PEOPLE.map(({ teamsId, objectId, name }) => ({
  id: teamsId,
  aadObjectId: objectId,
  name,
}));

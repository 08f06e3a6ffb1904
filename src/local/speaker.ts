import type { Person, SamplePlace } from './people';
import { PEOPLE, PLACES } from './people';
import { conversationId, envelope } from './sample-activity';

/** Somebody of the sample tenant in one of its conversations. */
export interface Speaker {
  readonly person: Person;
  readonly place: SamplePlace;
  readonly conversationId: string;
  /** What every activity of theirs there carries. `now` in milliseconds. */
  envelope(serviceUrl: string, now: number): Record<string, unknown>;
}

/** Undefined where there is no such person or place. */
export function findSpeaker(personKey: string, placeKey: string): Speaker | undefined {
  const person = PEOPLE.find(({ key }) => key === personKey);
  const place = PLACES.find(({ key }) => key === placeKey);
  if (person === undefined || place === undefined) return undefined;
  return {
    person,
    place,
    conversationId: conversationId(person, place),
    envelope: (serviceUrl, now) => envelope(person, place, serviceUrl, now),
  };
}

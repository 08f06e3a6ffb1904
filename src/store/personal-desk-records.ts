import { withoutCloser, withoutPerson } from '../core/desk/forget-person';
import type { Cases, Conversations, Incidents } from '../core/desk-ports';
import type { PersonalCounts } from '../core/live-ports';
import { SignpostError } from '../errors';
import { reviseCase } from '../flows/desk/revise-case';
import { reviseIncident } from '../flows/desk/revise-incident';

/** Where the desk keeps something about people. */
export interface PersonalDesk {
  readonly conversations: Conversations;
  readonly cases: Cases & {
    /** Numbers of the cases that name a person: as reporter, as agent, or in the history. */
    naming(objectId: string): Promise<readonly number[]>;
  };
  readonly incidents: Incidents & {
    /** Numbers of the incidents that a person has closed. */
    naming(objectId: string): Promise<readonly number[]>;
  };
}

/** How much the desk keeps about a person. */
export async function countAtDesk(
  objectId: string,
  { cases, incidents, conversations }: PersonalDesk,
): Promise<Pick<PersonalCounts, 'cases' | 'chats'>> {
  const chat = await conversations.find({ kind: 'personal', objectId });
  const [inCases, inIncidents] = [await cases.naming(objectId), await incidents.naming(objectId)];
  return { cases: inCases.length + inIncidents.length, chats: chat === undefined ? 0 : 1 };
}

/** Takes a person out of every case and incident and forgets their chat; returns how many records that were. */
export async function forgetAtDesk(objectId: string, desk: PersonalDesk): Promise<number> {
  const { cases, chats } = await countAtDesk(objectId, desk);
  await desk.conversations.remove({ kind: 'personal', objectId });
  for (const number of await desk.cases.naming(objectId)) await forgetInCase(number, objectId, desk);
  for (const number of await desk.incidents.naming(objectId))
    await reviseIncident(number, (incident) => withoutCloser(incident, objectId), desk.incidents);
  return cases + chats;
}

async function forgetInCase(number: number, objectId: string, { cases }: PersonalDesk): Promise<void> {
  const { kind } = await reviseCase(
    number,
    (kase) => {
      const anonymous = withoutPerson(kase, objectId);
      return anonymous === undefined ? { kind: 'notNamed' as const } : { kind: 'done', case: anonymous };
    },
    cases,
  );
  if (kind === 'busy')
    throw new SignpostError('STORE_UNAVAILABLE', 'A case changed too often.', { isRetryable: true });
}

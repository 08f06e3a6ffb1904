import { withoutPerson } from '../core/desk/forget-person';
import type { Cases, Conversations } from '../core/desk-ports';
import type { PersonalCounts } from '../core/live-ports';
import { SignpostError } from '../errors';
import { reviseCase } from '../flows/desk/revise-case';

/** Where the desk keeps something about people. */
export interface PersonalDesk {
  readonly conversations: Conversations;
  readonly cases: Cases & {
    /** Numbers of the cases that name a person: as reporter, as agent, or in the history. */
    naming(objectId: string): Promise<readonly number[]>;
  };
}

/** How much the desk keeps about a person. */
export async function countAtDesk(
  objectId: string,
  { cases, conversations }: PersonalDesk,
): Promise<Pick<PersonalCounts, 'cases' | 'chats'>> {
  const chat = await conversations.find({ kind: 'personal', objectId });
  return { cases: (await cases.naming(objectId)).length, chats: chat === undefined ? 0 : 1 };
}

/** Takes a person out of every case and forgets their chat; returns how many records that were. */
export async function forgetAtDesk(objectId: string, desk: PersonalDesk): Promise<number> {
  const { chats } = await countAtDesk(objectId, desk);
  await desk.conversations.remove({ kind: 'personal', objectId });
  const numbers = await desk.cases.naming(objectId);
  for (const number of numbers) await forgetInCase(number, objectId, desk);
  return numbers.length + chats;
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

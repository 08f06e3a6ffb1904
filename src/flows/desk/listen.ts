import { worksAtDesk } from '../../core/access/desk-rights';
import type { Answer, FactsAnswer } from '../../core/answer/answer';
import { toAnswer } from '../../core/answer/to-answer';
import { isCertain } from '../../core/desk/listening';
import type { Conversation, Conversations } from '../../core/desk-ports';
import type { Asker, Place } from '../../core/inquiry';
import type { Budget, Membership } from '../../core/live-ports';
import { matchCode } from '../../core/matching/match-reading';
import type { Clock, Logger, Once } from '../../core/ports';
import { readOwnWords } from '../../core/reading/read-inquiry';
import { AnswerCache } from '../answer-cache';
import type { Knowledge } from '../answer-message';

/** Reading channels and group chats without a mention, where an agent switched that on. */
export interface Listening {
  /** Whether a conversation is listened to. Known for half a minute; false where the store does not say. */
  isOn(conversationId: string): Promise<boolean>;
  /** Switches it on or off, for agents. `conversation` is undefined in a place that cannot be listened to. */
  turn(isOn: boolean, asker: Asker, conversation: Conversation | undefined): Promise<FactsAnswer>;
  /**
   * Answers a message that nobody put to the bot, where it is certain that it should be. Everything else leaves no
   * trace. Never throws: nobody asked, so nobody is told of a failure.
   */
  overhear(message: Overheard, send: (answer: Answer) => Promise<void>): Promise<void>;
  /** The bot was taken out of conversations or teams, and the store has forgotten them: so does the memory. */
  left(conversationIds: readonly string[]): void;
}

/** A message that nobody put to the bot. */
export interface Overheard {
  readonly text: string;
  readonly html?: string;
  readonly place: Place;
  readonly conversationId: string;
  /** The thread in a channel; in a group chat the chat itself. */
  readonly threadId: string;
}

export interface ListeningPorts {
  readonly conversations: Conversations;
  readonly membership: Membership;
  readonly once: Once;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly logger: Logger;
}

const KNOWN_FOR_MS = 30_000;
const MAX_KNOWN = 10_000;
const DAY_MS = 24 * 60 * 60_000;
/** One unasked answer per thread and code. A group chat is one thread for ever, so there a day stands for one. */
const SAID_FOR_MS: Readonly<Record<Place, number>> = {
  channel: 30 * DAY_MS,
  group: DAY_MS,
  personal: DAY_MS,
};
/** Unasked answers per conversation in {@link WINDOW_MS}. */
const MAX_UNASKED = 4;
const WINDOW_MS = 10 * 60_000;
const TOLD_FOR_MS = 365 * DAY_MS;

/** Stands on the first unasked answer in a conversation. */
const HOW_TO_STOP =
  'Signpost answers here without being asked when it reads the number of a sign-in error. The helpdesk switches that off with: listen off';

/** Builds it over the ports. What is on lasts until it is switched off, or the bot is taken out. */
export function createListening(ports: ListeningPorts, knowledge: Pick<Knowledge, 'catalog'>): Listening {
  const { conversations, clock, logger } = ports;
  const known = new AnswerCache<boolean>(clock, { maxWeight: MAX_KNOWN });
  return {
    isOn: (conversationId) =>
      known.get(
        conversationId,
        async () => {
          try {
            return (await conversations.find({ kind: 'listening', conversationId })) !== undefined;
          } catch (error) {
            logger.error({}, 'Whether a conversation is listened to could not be read.', error);
            return false;
          }
        },
        () => KNOWN_FOR_MS,
      ),
    async turn(isOn, asker, conversation) {
      if (conversation === undefined) return NOT_HERE;
      if (!(await mayTurn(asker, ports.membership))) return NOT_YOU;
      const { conversationId } = conversation;
      const purpose = { kind: 'listening', conversationId } as const;
      if (isOn) await conversations.save(purpose, conversation);
      else await conversations.remove(purpose);
      await ports.once.release(toldKey(conversationId));
      known.keep(conversationId, isOn, KNOWN_FOR_MS);
      return isOn ? NOW_ON : NOW_OFF;
    },
    async overhear(message, send) {
      try {
        const answer = await unaskedAnswer(message, ports, knowledge);
        if (answer !== undefined) await send(answer);
      } catch (error) {
        logger.error({}, 'An unasked answer could not be given.', error);
      }
    },
    left(conversationIds) {
      for (const conversationId of conversationIds) known.keep(conversationId, false, KNOWN_FOR_MS);
    },
  };
}

async function mayTurn(asker: Asker, membership: Membership): Promise<boolean> {
  if (asker.objectId === undefined || !asker.isOwnTenant) return false;
  return worksAtDesk({ ...asker, standing: await membership.standing(asker.objectId) });
}

/** The answer, where one is certain and the conversation has not had its share; undefined otherwise. */
async function unaskedAnswer(
  message: Overheard,
  { once, budget }: ListeningPorts,
  { catalog }: Pick<Knowledge, 'catalog'>,
): Promise<Answer | undefined> {
  const { place, conversationId, threadId } = message;
  const reading = readOwnWords(message);
  const [code, ...others] = reading.codes;
  if (code === undefined) return undefined;
  const match = matchCode(code, others, catalog);
  if (!isCertain(reading, match)) return undefined;
  const said = `unasked ${threadId} ${code}`;
  if (!(await once.claim(said, SAID_FOR_MS[place]))) return undefined;
  if (!(await budget.spend(`unasked ${conversationId}`, MAX_UNASKED, WINDOW_MS))) {
    await once.release(said);
    return undefined;
  }
  const answer = toAnswer(match, reading, { place, catalog });
  const isFirst = await once.claim(toldKey(conversationId), TOLD_FOR_MS);
  return isFirst ? ({ ...answer, note: HOW_TO_STOP } as Answer) : answer;
}

function toldKey(conversationId: string): string {
  return `unasked first ${conversationId}`;
}

function notice(title: string, text: string): FactsAnswer {
  const source = 'Nowhere does Signpost read without a mention until the helpdesk switches that on.';
  return { kind: 'facts', title, text, heading: '', lines: [], source };
}

const NOT_HERE = notice(
  'Only channels and group chats can be listened to',
  'Here Signpost reads every message anyway. Write the command in the channel or group chat, and mention Signpost.',
);

const NOT_YOU = notice(
  'The helpdesk decides that',
  'Only agents and administrators of your helpdesk switch listening on or off. Ask one of them.',
);

const NOW_ON = notice(
  'Signpost listens here now',
  'It answers by itself where a message holds the number of a sign-in error, once per thread and number. It lets every other message go: not stored, not logged, not counted. This works where the app was packaged for it and the owners of the team or chat agreed. To end it, mention Signpost with: listen off',
);

const NOW_OFF = notice(
  'Signpost does not listen here',
  'It answers only where it is mentioned, at the latest in half a minute.',
);

import type { Spot } from '../core/access/may-see';
import { roleOf, whatShows } from '../core/access/may-see';
import { idOf } from '../core/access/object-id';
import type { Answer, DetailsOffer, Hint } from '../core/answer/answer';
import { readingOf } from '../core/answer/hint';
import { showEmpty, showInThread } from '../core/answer/shown-evidence';
import { chatLink } from '../core/desk/chat-link';
import type { Conversation } from '../core/desk-ports';
import type { NothingReason } from '../core/diagnosis/nothing-found';
import type { Inquiry } from '../core/inquiry';
import type { Membership } from '../core/live-ports';
import type { ShownResult } from '../core/look-up/look-up-result';
import { withoutRefusal } from '../core/look-up/look-up-result';
import type { Question } from '../core/look-up/question';
import { questionOf } from '../core/look-up/question';
import { AnswerCache } from './answer-cache';
import type { Live } from './answer-live';
import { explainRows, readerOf, reasonsFor } from './answer-live';
import type { Knowledge } from './answer-message';
import { LOG_OFF } from './answer-message';
import { answerHint } from './card-of-hint';

/** Opens the helpdesk's view of a card. */
export interface DetailsPress {
  readonly verb: 'details';
  readonly hint: Hint;
}

/** The bot and its cloud, which lead into its personal chat. */
export type ChatWay = Pick<Conversation, 'botId' | 'serviceUrl'>;

/** How the view was asked for, as the platform vouches for it. */
export interface DetailsAsk {
  /** Who asks and where; its text does not matter. */
  readonly inquiry: Inquiry;
  /** `agents` only where the answer reaches the one who asks and nobody else. */
  readonly view: Spot['view'];
  /** Whether a client asked by itself, without anybody pressing. */
  readonly isAutomatic: boolean;
  readonly here: ChatWay | undefined;
}

export interface AgentsViewParts {
  readonly live: Live;
  readonly membership: Membership;
}

/** Opens the helpdesk's view of a card; see {@link createAgentsView}. */
export type AgentsView = (press: DetailsPress, ask: DetailsAsk, knowledge: Knowledge) => Promise<Answer>;

/**
 * How long a client that asks by itself gets what it got before. Rows were up to three minutes old when they came, and
 * none is kept for more than five.
 */
const ROWS_KEPT_MS = 2 * 60_000;
const EMPTY_KEPT_MS = 5 * 60_000;
const MAX_KEPT_ROWS = 1_000;

const ONLY_YOU = 'Only you see this view of the card.';
const FOR_THE_HELPDESK =
  'Details are shown to the helpdesk. For your own sign-ins, send the ID to Signpost in a personal chat.';
const NOT_ON_THIS_CLIENT =
  'The app that asked for details cannot show them to one person alone. Send the ID to Signpost in a personal chat.';

/**
 * The card of a thread with an offer of details, where it names an ID that the sign-in log can be asked for; any other
 * card as it is. What it says depends on nobody's rights and on nothing in the log.
 */
export function offerDetails(answer: Answer, openFor: readonly string[], here: ChatWay | undefined): Answer {
  const id = namedId(answer);
  if (id === undefined) return answer;
  // Steps for administrators and developers are opened from a card that says it already.
  const isFirst = answer.kind !== 'entry' || answer.view === 'person';
  return {
    ...answer,
    ...(isFirst && { evidence: showInThread(chatLink(here?.botId, id, here?.serviceUrl)) }),
    details: { openFor },
  } as Answer;
}

/** Whether a card names an ID that the sign-in log can be asked for. */
export function mayOffer(answer: Answer): boolean {
  return namedId(answer) !== undefined;
}

function namedId(answer: Answer): string | undefined {
  const isAboutSignIn = 'read' in answer || answer.kind === 'signIns';
  const hint = 'hint' in answer ? answer.hint : undefined;
  const question = isAboutSignIn && hint !== undefined ? questionOf(readingOf(hint)) : undefined;
  return question !== undefined && 'id' in question ? question.id : undefined;
}

/**
 * Opens the helpdesk's view with the rights that the one who asks has now; the hint is believed in nothing. Whoever may
 * not see details there gets the card of the thread, whatever the ID is. Clients that ask by themselves are answered
 * from memory for a while, and leave a call of the log's budget to people.
 */
export function createAgentsView({ live, membership }: AgentsViewParts): AgentsView {
  const kept = new AnswerCache<ShownResult>(live.clock, { maxWeight: MAX_KEPT_ROWS, weigh: weightOf });
  return async (press, ask, knowledge) => {
    const { inquiry, view } = ask;
    const { place } = inquiry;
    const reading = readingOf(press.hint);
    const question = questionOf(reading);
    const first = answerHint(press.hint, 'person', place, knowledge);
    if (question === undefined) return first;
    const result = await look(question, ask, { live, membership }, kept);
    if (result === undefined || result.kind === 'notHere')
      return withNotice(
        offerDetails(first, [], ask.here),
        view === 'agents' ? FOR_THE_HELPDESK : NOT_ON_THIS_CLIENT,
      );
    const reader = readerOf(inquiry, live);
    const shown =
      result.kind === 'rows'
        ? explainRows(first, result, reading, { place, reader, knowledge })
        : {
            ...first,
            evidence: showEmpty(
              result,
              forDesk(reasonsFor(result, question, reading, reader.now)),
              false,
              reader.timeZone,
            ),
          };
    return withNotice(shown as Answer, ONLY_YOU, true);
  };
}

/** The helpdesk's view where there is no sign-in log any more. */
export function detailsWithoutLog(
  { hint }: DetailsPress,
  { inquiry }: DetailsAsk,
  knowledge: Knowledge,
): Answer {
  return { ...answerHint(hint, 'person', inquiry.place, knowledge), evidence: LOG_OFF } as Answer;
}

/** Undefined where the one who asks may see no details there. */
async function look(
  question: Question,
  { inquiry: { asker, place }, view, isAutomatic }: DetailsAsk,
  { live, membership }: AgentsViewParts,
  kept: AnswerCache<ShownResult>,
): Promise<ShownResult | undefined> {
  const spot = { place, view };
  const objectId = idOf(asker.objectId);
  if (objectId === undefined || !asker.isOwnTenant) return undefined;
  const role = roleOf({ ...asker, standing: await membership.standing(objectId) });
  if (whatShows(role, spot) !== 'details') return undefined;
  const ask = async (urgency: 'person' | 'job') =>
    withoutRefusal(await live.lookUp({ asker, spot, question, urgency }));
  const key = JSON.stringify([objectId, role, spot, question]);
  if (isAutomatic) return kept.get(key, () => ask('job'), keptFor);
  const result = await ask('person');
  kept.keep(key, result, keptFor(result));
  return result;
}

/** The helpdesk is shown more than its own sign-ins, and looks again by pressing. */
function forDesk(reasons: readonly NothingReason[]): readonly NothingReason[] {
  return reasons
    .filter(({ id }) => id !== 'notYours')
    .map((reason) =>
      reason.id === 'tooFresh' ? { ...reason, next: 'Press Details again in a few minutes.' } : reason,
    );
}

function withNotice(answer: Answer, notice: string, isForDesk = false): Answer {
  const details: DetailsOffer = { openFor: [], notice, isForDesk };
  return { ...answer, details } as Answer;
}

function keptFor(result: ShownResult): number {
  return result.kind === 'rows' ? ROWS_KEPT_MS : EMPTY_KEPT_MS;
}

function weightOf(result: ShownResult): number {
  return result.kind === 'rows' ? result.events.length + 1 : 1;
}

import { isSameId } from '../access/object-id';
import type { ReadItem } from '../answer/answer';
import { plainText } from '../answer/plain-text';
import { momentText, whenText } from '../answer/when';
import type { Catalog } from '../ports';
import type { Case, CaseEvent, CaseReport } from './case';
import { foundAndTried, reportLines } from './case-lines';
import { caseTitle } from './case-title';
import { EVENT_WORDS, STATE_FOR_DESK, STATE_FOR_PERSON, STATE_WORDS } from './case-words';
import type { CaseAnswer, CaseButton, CaseViewer } from './desk-answer';

/** Who reads the card, and what is known besides the case. */
export interface CaseReading {
  readonly viewer: CaseViewer;
  readonly catalog: Catalog;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** The reader's IANA zone. */
  readonly timeZone?: string;
  /** Whether a message can reach the person who reported it. */
  readonly isReachable: boolean;
  /** Opens the personal chat with the bot. */
  readonly link?: string;
  readonly notice?: string;
}

/** Said to the person whose case belongs to an incident. */
const NOT_ALONE = 'Others report the same; the helpdesk follows it as one problem.';

/** How many lines of the history a card shows; the first one always stays. */
const MAX_HISTORY = 8;

/** A case as one reader may see it; see {@link CaseViewer} for what each of them does not. */
export function showCase(kase: Case, reading: CaseReading): CaseAnswer {
  const { viewer, catalog, notice } = reading;
  const { number, state, isSecurity, report } = kase;
  const entry = report.code === undefined ? undefined : catalog.entry(report.code);
  const message = viewer === 'person' ? messageTo(kase) : undefined;
  return {
    kind: 'case',
    viewer,
    number,
    state,
    isSecurity,
    title: titleFor(kase, viewer),
    about: caseTitle(report, catalog),
    standing: viewer === 'person' ? standingForPerson(kase) : STATE_FOR_DESK[state],
    ...(notice === undefined ? {} : { notice }),
    ...(viewer === 'person' ? {} : unreached(kase, reading)),
    facts: [
      ...times(kase, reading),
      ...(viewer === 'person' || kase.incident === undefined
        ? []
        : [{ label: 'Incident', value: String(kase.incident) }]),
      ...(viewer === 'thread' ? reportLines(inThread(report)) : reportLines(report, reading.timeZone)),
      ...(viewer === 'person' ? [] : foundAndTried(report, entry)),
    ],
    history: historyLines(kase, reading),
    ...(message === undefined ? {} : { message }),
    buttons: viewer === 'person' ? buttonsOfPerson(kase) : buttonsOfDesk(kase),
  };
}

/** What a channel is shown of a report: which policies failed is read in the log, so that agents alone see it. */
export function inThread(report: CaseReport): CaseReport {
  return { ...report, policyIds: [] };
}

function titleFor({ number, state }: Case, viewer: CaseViewer): string {
  if (viewer === 'person' && state === 'open') return `Case ${number}. The helpdesk has it.`;
  if (viewer === 'person' && state === 'waiting') return `Case ${number}: waits for your answer`;
  return `Case ${number}: ${STATE_WORDS[state]}`;
}

function standingForPerson(kase: Case): string {
  if (kase.state !== 'resolved')
    return `${STATE_FOR_PERSON[kase.state]}${kase.incident === undefined ? '' : ` ${NOT_ALONE}`}`;
  const last = kase.history.at(-1);
  return isSameId(last?.byId, kase.reporterId)
    ? 'Closed, because you said that it works.'
    : `${STATE_FOR_PERSON.resolved} Does it work for you now?`;
}

function unreached(kase: Case, { isReachable, link }: CaseReading): Pick<CaseAnswer, 'unreached' | 'link'> {
  if (kase.state === 'resolved' || isReachable) return {};
  if (kase.reporterId === undefined)
    return {
      unreached: 'Signpost does not know whose case this is, so it tells nobody. Tell them yourself.',
    };
  return {
    unreached: 'The person cannot be reached in a chat; ask them to open Signpost once.',
    ...(link === undefined ? {} : { link }),
  };
}

/** Times on a card that stays for months say no age; those of a view made this moment do. */
function times({ openedAt, updatedAt }: Case, { viewer, now, timeZone }: CaseReading): ReadItem[] {
  const say = (iso: string) => (viewer === 'thread' ? momentText(iso) : whenText(iso, now, timeZone));
  return [
    { label: 'Opened', value: say(openedAt) },
    ...(updatedAt === openedAt ? [] : [{ label: 'Last change', value: say(updatedAt) }]),
  ];
}

function historyLines(kase: Case, { viewer, timeZone }: CaseReading): ReadItem[] {
  const { history } = kase;
  const shown =
    history.length > MAX_HISTORY ? [...history.slice(0, 1), ...history.slice(1 - MAX_HISTORY)] : history;
  return shown.map((event) => ({
    label: momentText(event.at, viewer === 'thread' ? undefined : timeZone),
    value: eventText(event, kase, viewer),
  }));
}

/** What happened, by whom; what was written only for those who may read it. */
function eventText({ what, byId, note }: CaseEvent, { reporterId }: Case, viewer: CaseViewer): string {
  const isByReporter = isSameId(byId, reporterId);
  const person = viewer === 'person' ? 'you' : 'the person';
  const agent = viewer === 'person' ? 'the helpdesk' : 'an agent';
  const who = byId === undefined ? '' : ` by ${isByReporter ? person : agent}`;
  // The thread is read by a whole team, and people write names. Why it was passed on stays among agents.
  const isNoteShown = viewer === 'agent' || (viewer === 'person' && what !== 'escalate');
  const text = note === undefined || !isNoteShown ? '' : `: ${plainText(note)}`;
  return `${EVENT_WORDS[what]}${who}${text}`;
}

/** The question that waits for an answer, or what the helpdesk says that it did. */
function messageTo({ state, history, reporterId }: Case): ReadItem | undefined {
  const wanted = state === 'waiting' ? 'ask' : state === 'resolved' ? 'resolve' : undefined;
  const event = history.findLast(({ what }) => what === wanted);
  if (event?.note === undefined || isSameId(event.byId, reporterId)) return undefined;
  return {
    label: wanted === 'ask' ? 'The helpdesk asks' : 'What the helpdesk did',
    value: plainText(event.note),
  };
}

function buttonsOfPerson({ state, isSecurity }: Case): readonly CaseButton[] {
  const works: readonly CaseButton[] = isSecurity ? [] : ['works'];
  if (state === 'resolved') return [...works, 'stillStuck'];
  return state === 'waiting' ? ['reply', ...works] : works;
}

function buttonsOfDesk({ state, agentId, reporterId }: Case): readonly CaseButton[] {
  if (state === 'resolved') return ['reopen', 'details'];
  const buttons: readonly (CaseButton | false)[] = [
    agentId === undefined && 'claim',
    reporterId !== undefined && 'ask',
    state !== 'escalated' && 'escalate',
    'resolve',
    agentId !== undefined && 'release',
    'details',
  ];
  return buttons.filter((button) => button !== false);
}

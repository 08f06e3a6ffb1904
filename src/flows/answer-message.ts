import type { Answer } from '../core/answer/answer';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import { toAnswer } from '../core/answer/to-answer';
import type { Command } from '../core/commands/parse-command';
import { parseCommand } from '../core/commands/parse-command';
import type { DeskCommand } from '../core/commands/parse-desk-command';
import { FOR_THE_DESK } from '../core/desk/desk-answer';
import type { Inquiry, Place } from '../core/inquiry';
import type { Question } from '../core/look-up/question';
import { matchCode, matchReading, titleOf } from '../core/matching/match-reading';
import type { SearchIndex } from '../core/matching/search-index';
import type { Catalog } from '../core/ports';
import { readInquiry } from '../core/reading/read-inquiry';
import type { Reading } from '../core/reading/reading';
import { EMPTY_READING } from '../core/reading/reading';
import type { DeskWish } from './desk-wish';

/** What answering needs besides the question. */
export interface Knowledge {
  readonly catalog: Catalog;
  /** Built on first use. */
  readonly index: () => SearchIndex;
  readonly version: string;
  /** Whether Signpost is connected to a sign-in log. */
  readonly isLive?: boolean;
}

/** What a question to the sign-in log is answered where Signpost is not connected to one. */
export const LOG_OFF: ShownEvidence = {
  heading: 'The sign-in log',
  lines: [],
  asksWasThisYou: false,
  reasons: [],
  notSeen: ['Signpost is not connected to a sign-in log here. Paste the error itself to have it explained.'],
};

/** How many results a search lists. */
const MAX_FOUND = 5;

/** The commands that neither the catalog nor the sign-in log answers. */
export type Wish = Extract<Command, { kind: 'myData' | 'forgetMe' | 'status' | 'methodsOf' }>;

/** What is left to do for a message once its first answer is known. */
export type ToDo =
  /** The answer is all there is. */
  | { readonly kind: 'nothing' }
  /** A paste or a description, to which the sign-in log may add. */
  | { readonly kind: 'explain'; readonly reading: Reading }
  /** A command that only the sign-in log can answer; the first answer says what is missing without one. */
  | { readonly kind: 'signIns'; readonly question: Question }
  /** A command about the asker's own records or about the tenant; the first answer as with `signIns`. */
  | { readonly kind: 'wish'; readonly wish: Wish }
  /** A command about the helpdesk's cases; the first answer says what Signpost can do. */
  | { readonly kind: 'desk'; readonly command: DeskCommand }
  /** A command of the helpdesk; the first answer is for everybody else. */
  | { readonly kind: 'deskWish'; readonly wish: DeskWish };

/** A first answer, with what is left to do for the message. */
export interface FirstAnswer {
  readonly answer: Answer;
  readonly toDo: ToDo;
}

/** Answers one message: a command, or anything else as a paste or description. Always answers. */
export function answerMessage(inquiry: Inquiry, knowledge: Knowledge): Answer {
  return answerFirst(inquiry, knowledge).answer;
}

/** The first pass: what the catalog alone can say to a message, and what is left to do for it. */
export function answerFirst(inquiry: Inquiry, knowledge: Knowledge): FirstAnswer {
  const command = parseCommand(inquiry.text, knowledge.catalog.playbooks);
  if (!command) return explainFirst(inquiry, readInquiry(inquiry), knowledge);
  // A command may carry a secret too, in its words or in the HTML beside them; then the warning comes first.
  const reading =
    command.kind === 'search' || inquiry.html !== undefined ? readInquiry(inquiry) : EMPTY_READING;
  if (reading.secrets.length > 0) return explainFirst(inquiry, reading, knowledge);
  return { answer: answerCommand(command, inquiry.place, knowledge), toDo: toDoFor(command) };
}

function explainFirst(inquiry: Inquiry, reading: Reading, knowledge: Knowledge): FirstAnswer {
  return { answer: answerPaste(inquiry, reading, knowledge), toDo: { kind: 'explain', reading } };
}

function toDoFor(command: Command): ToDo {
  switch (command.kind) {
    case 'mySignIns':
      return { kind: 'signIns', question: { kind: 'own', codes: [] } };
    case 'signInsOf':
      return { kind: 'signIns', question: { kind: 'person', named: command.named, codes: [] } };
    case 'lookUp':
      return { kind: 'signIns', question: { kind: 'unlabelled', id: command.id, codes: [] } };
    case 'myData':
    case 'forgetMe':
    case 'status':
    case 'methodsOf':
      return { kind: 'wish', wish: command };
    case 'desk':
      return { kind: 'desk', command: command.command };
    case 'exceptions':
    case 'stats':
      return { kind: 'deskWish', wish: command };
    default:
      return { kind: 'nothing' };
  }
}

/** The catalog's answer to what was read from a message, whatever it says. */
export function answerPaste(
  inquiry: Pick<Inquiry, 'place' | 'pictures'>,
  reading: Reading,
  { catalog, index }: Knowledge,
): Answer {
  const match = matchReading(reading, catalog, index);
  return toAnswer(match, reading, { place: inquiry.place, catalog, pictures: inquiry.pictures });
}

function answerCommand(command: Command, place: Place, knowledge: Knowledge): Answer {
  const { catalog, isLive = false } = knowledge;
  const titled = (codes: readonly number[]) => codes.map((code) => ({ code, title: titleOf(code, catalog) }));
  switch (command.kind) {
    case 'help':
    case 'desk':
      return { kind: 'help', place, isLive };
    case 'about':
      return {
        kind: 'about',
        version: knowledge.version,
        entries: catalog.entries.length,
        known: catalog.knownCodes.length,
        isLive,
      };
    case 'myData':
    case 'forgetMe':
    case 'status':
    case 'methodsOf':
    case 'mySignIns':
    case 'signInsOf':
    case 'lookUp':
      return { kind: 'signIns', rows: [], evidence: LOG_OFF };
    case 'exceptions':
    case 'stats':
      return FOR_THE_DESK;
    case 'playbooks':
      return { kind: 'playbooks', playbooks: catalog.playbooks };
    case 'playbook': {
      const playbook = catalog.playbook(command.id);
      return playbook ? { kind: 'playbook', playbook } : { kind: 'playbooks', playbooks: catalog.playbooks };
    }
    case 'compare': {
      const guide = catalog.compareGuideFor(command.codes);
      return guide
        ? { kind: 'compare', guide, asked: command.codes }
        : { kind: 'compareMissing', codes: titled(command.codes) };
    }
    case 'search':
      return {
        kind: 'search',
        ...(place === 'personal' ? { query: command.query } : {}),
        found: titled(knowledge.index().search(command.query, MAX_FOUND)),
      };
    case 'explain':
      return explainCodes(command.codes, place, knowledge);
  }
}

/** The answer for one number, or the list of several to choose from. */
export function explainCodes(codes: readonly number[], place: Place, { catalog }: Knowledge): Answer {
  const [code, ...rest] = codes;
  const reading: Reading = { ...EMPTY_READING, codes };
  if (code === undefined) return toAnswer({ kind: 'nothing' }, reading, { place, catalog });
  if (rest.length > 0) {
    const titled = codes.map((each) => ({ code: each, title: titleOf(each, catalog) }));
    return { kind: 'several', codes: titled, place, hint: {}, read: [] };
  }
  return { ...toAnswer(matchCode(code, [], catalog), reading, { place, catalog }), read: [] } as Answer;
}

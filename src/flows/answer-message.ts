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

/** A first answer, with what has to be known for a second pass over it. */
export interface FirstAnswer {
  readonly answer: Answer;
  /** The reading behind it; absent for commands. */
  readonly reading?: Reading;
  /** A command that only the sign-in log can answer; `answer` then says what is missing without one. */
  readonly question?: Question;
  /** A command about the asker's own records or about the tenant; `answer` as with `question`. */
  readonly wish?: Wish;
  /** A command about the helpdesk's cases; `answer` then says what Signpost can do. */
  readonly desk?: DeskCommand;
  /** A command of the helpdesk; `answer` is then for everybody else. */
  readonly deskWish?: DeskWish;
}

/** Answers one message: a command, or anything else as a paste or description. Always answers. */
export function answerMessage(inquiry: Inquiry, knowledge: Knowledge): Answer {
  return answerFirst(inquiry, knowledge).answer;
}

/** The first pass: what the catalog alone can say to a message, and what the sign-in log could be asked. */
export function answerFirst(inquiry: Inquiry, knowledge: Knowledge): FirstAnswer {
  const command = parseCommand(inquiry.text, knowledge.catalog.playbooks);
  if (!command) {
    const reading = readInquiry(inquiry);
    return { answer: answerPaste(inquiry, reading, knowledge), reading };
  }
  // A command may carry a secret too, in its words or in the HTML beside them; then the warning comes first.
  const reading =
    command.kind === 'search' || inquiry.html !== undefined ? readInquiry(inquiry) : EMPTY_READING;
  if (reading.secrets.length > 0) return { answer: answerPaste(inquiry, reading, knowledge), reading };
  const question = questionFor(command);
  const answer = answerCommand(command, inquiry.place, knowledge);
  const wish = wishOf(command);
  const desk = command.kind === 'desk' ? command.command : undefined;
  const deskWish = command.kind === 'exceptions' || command.kind === 'stats' ? command : undefined;
  return {
    answer,
    ...(question && { question }),
    ...(wish && { wish }),
    ...(desk && { desk }),
    ...(deskWish && { deskWish }),
  };
}

function wishOf(command: Command): Wish | undefined {
  switch (command.kind) {
    case 'myData':
    case 'forgetMe':
    case 'status':
    case 'methodsOf':
      return command;
    default:
      return undefined;
  }
}

function questionFor(command: Command): Question | undefined {
  switch (command.kind) {
    case 'mySignIns':
      return { kind: 'own', codes: [] };
    case 'signInsOf':
      return { kind: 'person', named: command.named, codes: [] };
    case 'lookUp':
      return { kind: 'unlabelled', id: command.id, codes: [] };
    default:
      return undefined;
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

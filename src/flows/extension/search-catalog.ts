import type { Answer } from '../../core/answer/answer';
import { parseCommand } from '../../core/commands/parse-command';
import type { Playbook } from '../../core/entry';
import type { OtherCode } from '../../core/matching/match';
import type { Catalog } from '../../core/ports';
import { readInquiry } from '../../core/reading/read-inquiry';
import type { Knowledge } from '../answer-message';
import { answerPaste, explainCodes } from '../answer-message';

/** Longest search that is read; the rest is left out. */
const MAX_QUERY_CHARS = 200;
const MAX_FOUND = 8;
/** Fewer letters stand in too many names. */
const MIN_NAME_CHARS = 3;

/** What a search finds can be shown to everybody in a thread. */
const PLACE = 'channel';

/**
 * The answers of the catalog for what somebody types into a search box, best first, at most eight: a number or the
 * beginning of one, a symbolic name, another system's code, or words. Nothing typed yet gives guides to start from.
 */
export function searchCatalog(query: string, knowledge: Knowledge): readonly Answer[] {
  const text = query.slice(0, MAX_QUERY_CHARS).trim();
  if (text === '') return startingPoints(knowledge.catalog);
  const command = parseCommand(text, knowledge.catalog.playbooks);
  switch (command?.kind) {
    case 'explain':
      return best(command.codes.flatMap((code) => byNumber(code, knowledge)));
    case 'compare': {
      const guide = knowledge.catalog.compareGuideFor(command.codes);
      const codes = explain(command.codes, knowledge);
      return best(guide ? [{ kind: 'compare', guide, asked: command.codes }, ...codes] : codes);
    }
    case 'playbook': {
      const playbook = knowledge.catalog.playbook(command.id);
      return best([...(playbook ? [shown(playbook)] : []), ...byWords(text, knowledge)]);
    }
    case 'search':
      return best(byWords(command.query, knowledge));
    default:
      return best(byWords(text, knowledge));
  }
}

/** Guides that need no code, those for everybody first. */
function startingPoints({ playbooks }: Catalog): readonly Answer[] {
  const isForAll = ({ audience }: Playbook) => audience === 'everyone' || audience === 'user';
  const first = playbooks.filter(isForAll);
  return best([...first, ...playbooks.filter((playbook) => !isForAll(playbook))].map(shown));
}

/** A number; where the catalog does not have it, the numbers that begin with it come first. */
function byNumber(code: number, knowledge: Knowledge): readonly Answer[] {
  const { catalog } = knowledge;
  const isKnown = (catalog.entry(code) ?? catalog.known(code)) !== undefined;
  return [...(isKnown ? [] : beginningWith(String(code), knowledge)), ...explain([code], knowledge)];
}

function byWords(text: string, knowledge: Knowledge): readonly Answer[] {
  const { catalog, index } = knowledge;
  const begun = /^(?:aadsts)?[\s:#-]{0,3}(\d{2,4})$/i.exec(text)?.[1];
  if (begun !== undefined) return beginningWith(begun, knowledge);
  return [
    ...named(text, knowledge),
    ...readAsMessage(text, knowledge),
    ...explain(index().search(text, MAX_FOUND), knowledge),
    ...catalog.playbooks.filter((playbook) => isCalled(playbook, text)).map(shown),
  ];
}

function beginningWith(digits: string, knowledge: Knowledge): readonly Answer[] {
  const { entries, knownCodes } = knowledge.catalog;
  const codes = [...entries, ...knownCodes].map(({ code }) => code);
  return explain(
    codes.filter((code) => String(code).startsWith(digits)),
    knowledge,
  );
}

/** Codes whose symbolic name holds what was typed, the name with the least around it first. */
function named(text: string, knowledge: Knowledge): readonly Answer[] {
  const part = text.toLowerCase();
  if (part.length < MIN_NAME_CHARS || /\s/.test(part)) return [];
  const { entries, knownCodes } = knowledge.catalog;
  const named = [...entries, ...knownCodes]
    .map(({ code, name = '' }) => ({ code, name }))
    .filter(({ name }) => name.toLowerCase().includes(part))
    .sort((one, other) => one.name.length - other.name.length);
  return explain(
    named.map(({ code }) => code),
    knowledge,
  );
}

/** What the same text would be answered as a message. */
function readAsMessage(text: string, knowledge: Knowledge): readonly Answer[] {
  const answer = answerPaste({ place: PLACE, pictures: 0 }, readInquiry({ text }), knowledge);
  const withOthers = (first: number, others: readonly OtherCode[]) =>
    explain([first, ...others.map(({ code }) => code)], knowledge);
  switch (answer.kind) {
    case 'entry':
      return withOthers(answer.entry.code, answer.others);
    case 'known':
      return withOthers(answer.known.code, answer.others);
    case 'unknown':
      return withOthers(answer.code, answer.others);
    case 'candidates':
      return explain(
        answer.candidates.map(({ code }) => code),
        knowledge,
      );
    case 'related':
    case 'otherProduct':
      return [answer];
    default:
      return [];
  }
}

function isCalled({ title, aliases }: Playbook, text: string): boolean {
  const part = text.toLowerCase();
  return (
    part.length >= MIN_NAME_CHARS && [title, ...aliases].some((name) => name.toLowerCase().includes(part))
  );
}

function explain(codes: readonly number[], knowledge: Knowledge): readonly Answer[] {
  return codes.slice(0, MAX_FOUND).map((code) => explainCodes([code], PLACE, knowledge));
}

function shown(playbook: Playbook): Answer {
  return { kind: 'playbook', playbook };
}

/** Each answer once, at most as many as a search shows. */
function best(answers: readonly Answer[]): readonly Answer[] {
  const byKey = new Map<string, Answer>();
  for (const answer of answers) {
    const key = keyOf(answer);
    if (!byKey.has(key)) byKey.set(key, answer);
  }
  return [...byKey.values()].slice(0, MAX_FOUND);
}

function keyOf(answer: Answer): string {
  switch (answer.kind) {
    case 'entry':
    case 'known':
    case 'unknown':
      return `code ${answer.hint.code}`;
    case 'playbook':
      return `playbook ${answer.playbook.id}`;
    default:
      return answer.kind;
  }
}

import type { Case } from '../../core/desk/case';
import { CASE_STATES } from '../../core/desk/case';
import { caseTitle } from '../../core/desk/case-title';
import { STATE_WORDS } from '../../core/desk/case-words';
import type { CaseAnswer } from '../../core/desk/desk-answer';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { meetVisitor } from './desk-visit';
import { UNRESOLVED } from './open-case';
import { maySee } from './press-case';
import { viewCase } from './view-case';

/** How many cases a search shows. */
const MAX_FOUND = 8;
/** How many of the latest cases are looked through for words. */
const MAX_READ = 200;
/** Numbers from here on are error codes rather than numbers of cases. */
const FIRST_CODE = 10_000;

/**
 * The cases that fit what was typed, as they are shown in a conversation with others: the number of a case, an error
 * code, a state, or words of the title; without anything the open ones. The desk finds everybody's, others their own.
 */
export async function findCases(
  typed: string,
  visit: DeskVisit,
  ports: DeskPorts,
): Promise<readonly CaseAnswer[]> {
  const visitor = await meetVisitor(visit, ports);
  if (visitor === undefined) return [];
  const whose = visitor.isAtDesk ? {} : { reporterId: visitor.actor.objectId };
  const found = await search(typed.toLowerCase().trim(), whose, ports);
  const shown = found.filter((kase) => maySee(kase, visitor)).slice(0, MAX_FOUND);
  return Promise.all(shown.map((kase) => viewCase(kase, 'thread', visit, ports)));
}

async function search(
  typed: string,
  whose: { readonly reporterId?: string },
  { cases, catalog }: Pick<DeskPorts, 'cases' | 'catalog'>,
): Promise<readonly Case[]> {
  if (typed === '') return cases.list({ ...whose, states: UNRESOLVED }, MAX_FOUND);
  const [, digits] = /^(?:case |aadsts|#)?(\d{1,8})$/.exec(typed) ?? [];
  const number = Number(digits);
  if (number >= FIRST_CODE) return cases.list({ ...whose, code: number }, MAX_FOUND);
  if (number > 0) {
    const kase = await cases.find(number);
    return kase === undefined ? [] : [kase];
  }
  const words = typed.split(/\s+/);
  const latest = await cases.list({ ...whose, states: CASE_STATES }, MAX_READ);
  return latest.filter((kase) => {
    const { state, isSecurity, report } = kase;
    const text = `${state} ${STATE_WORDS[state]} ${isSecurity ? 'security' : ''} ${caseTitle(report, catalog)}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
}

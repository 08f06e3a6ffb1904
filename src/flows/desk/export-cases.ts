import type { FactsAnswer } from '../../core/answer/answer';
import { showOnlyInPersonalChat } from '../../core/answer/shown-facts';
import { casesCsv } from '../../core/desk/cases-csv';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { agentsOnly, meetVisitor } from './desk-visit';

/** A file for the one who asked. */
export interface CasesFile {
  readonly kind: 'file';
  readonly name: string;
  readonly text: string;
}

/** More cases than this are not of one export; the newest ones are. */
const MAX_EXPORTED = 5_000;

/** All cases as a file, for agents in a personal chat; anybody else gets the answer that everybody else gets. */
export async function exportCases(visit: DeskVisit, ports: DeskPorts): Promise<CasesFile | FactsAnswer> {
  if (visit.inquiry.place !== 'personal') return showOnlyInPersonalChat();
  const visitor = await meetVisitor(visit, ports);
  if (!visitor?.isAtDesk) return agentsOnly(visitor);
  const cases = await ports.cases.list({}, MAX_EXPORTED);
  const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
  ports.logger.info({ cases: cases.length }, 'Cases were exported.');
  return { kind: 'file', name: `cases-${day}.csv`, text: casesCsv(cases) };
}

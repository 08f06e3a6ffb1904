import { withoutRefusal } from '../../src/core/look-up/look-up-result';
import type { Question } from '../../src/core/look-up/question';
import { createLookUp } from '../../src/flows/look-up';
import { InMemoryAudit } from '../../src/store/in-memory-audit';
import type { Cell } from '../support/access-table';
import { ASKERS, allCells, rowOf, SPOTS } from '../support/access-table';
import {
  CORRELATION_ID,
  FakeMembership,
  FakeSignInLog,
  FakeTenantFacts,
  FakeTime,
  REQUEST_ID,
  UNLIMITED,
} from '../support/fakes';

function questionOf({ way, object, asker }: Cell): Question {
  switch (way) {
    case 'own':
      return { kind: 'own', codes: [] };
    case 'person':
      return { kind: 'person', named: rowOf(object, asker).named, codes: [] };
    default:
      return { kind: way, id: way === 'request' ? REQUEST_ID : CORRELATION_ID, codes: [] };
  }
}

/** Asks the question of a cell of a log that brings the row of the cell whatever is asked. */
async function ask(cell: Cell) {
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  signInLog.rows = [rowOf(cell.object, cell.asker).row];
  signInLog.isLeaky = true;
  const membership = new FakeMembership();
  if (cell.asker.objectId) membership.standings.set(cell.asker.objectId.toLowerCase(), cell.standing);
  const audit = new InMemoryAudit(time);
  const lookUp = createLookUp({
    limit: UNLIMITED,
    signInLog,
    membership,
    tenantFacts: new FakeTenantFacts(),
    audit,
    clock: time,
    timer: time,
  });
  const { asker, spot } = cell;
  const result = await lookUp({ asker, spot, question: questionOf(cell), urgency: 'person' });
  const records = cell.asker.objectId ? await audit.about(cell.asker.objectId.toLowerCase()) : [];
  return {
    kind: result.kind,
    shown: withoutRefusal(result),
    rows: result.kind === 'rows' ? result.events.length : 0,
    calls: signInLog.queries.length,
    audits: records.map(({ outcome, rows }) => `${outcome} ${rows}`),
    bounds: signInLog.queries.map(({ onlyUserId }) => onlyUserId),
    directory: membership.asked.length,
    question: questionOf(cell),
  };
}

/** What the hand-written table says about a cell, as a look-up has to bear it out. */
function wantedOf(cell: Cell) {
  const isPersonal = cell.spot.place === 'personal';
  if (!isPersonal && !cell.isShownHere) return { kind: 'notHere', rows: 0, calls: 0, audits: [], bounds: [] };
  if (cell.fate === 'refused') return { kind: 'refused', rows: 0, calls: 0, audits: [], bounds: [] };
  if (cell.fate === 'shown')
    return { kind: 'rows', rows: 1, calls: 1, audits: ['rows 1'], bounds: [cell.bound] };
  return { kind: 'nothing', rows: 0, calls: 2, audits: ['none 0'], bounds: [cell.bound, cell.bound] };
}

it.each(ASKERS)('a look-up of $name does in every cell what the table says', async (who) => {
  for (const cell of allCells().filter(({ name }) => name === who.name)) {
    const { shown, directory, question, ...outcome } = await ask(cell);
    expect([cell.cell, outcome]).toEqual([cell.cell, wantedOf(cell)]);
    const threads = SPOTS.filter(({ shows }) => shows.length === 0).map(({ spot }) => spot);
    if (threads.includes(cell.spot)) expect([cell.cell, directory]).toEqual([cell.cell, 0]);
    if (outcome.kind === 'nothing' || outcome.kind === 'refused')
      expect(JSON.stringify(shown)).toBe(JSON.stringify({ kind: 'nothing', question }));
  }
});

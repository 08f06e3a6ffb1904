import { isSameId } from '../core/access/object-id';
import type { Case, NewCase } from '../core/desk/case';
import type { CaseFilter, Cases } from '../core/desk-ports';
import type { Clock } from '../core/ports';
import { normalizeCase, peopleIn } from './case-row';
import { RESOLVED_CASE_TTL_MS, timeBefore } from './retention';

/** How many cases are kept; the oldest go first. */
const MAX_CASES = 10_000;

/** {@link Cases} within one process. */
export class InMemoryCases implements Cases {
  readonly #cases = new Map<number, Case>();
  readonly #clock: Clock;
  #highest = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async open(draft: NewCase): Promise<Case> {
    this.#sweep();
    this.#highest += 1;
    const [oldest] = this.#cases.keys();
    if (this.#cases.size >= MAX_CASES && oldest !== undefined) this.#cases.delete(oldest);
    return this.#keep({ ...normalizeCase(draft), number: this.#highest, version: 1 });
  }

  async find(number: number): Promise<Case | undefined> {
    return structuredClone(this.#cases.get(number));
  }

  async save(changed: Case): Promise<Case | undefined> {
    const { number, version } = changed;
    if (this.#cases.get(number)?.version !== version) return undefined;
    return this.#keep({ ...normalizeCase(changed), number, version: version + 1 });
  }

  async list(filter: CaseFilter, limit: number): Promise<readonly Case[]> {
    return structuredClone(
      [...this.#cases.values()]
        .filter((kase) => fits(kase, filter))
        .reverse()
        .slice(0, limit),
    );
  }

  async count(filter: CaseFilter): Promise<number> {
    return [...this.#cases.values()].filter((kase) => fits(kase, filter)).length;
  }

  /** Numbers of the cases that name a person: as reporter, as agent, or in the history. */
  async naming(objectId: string): Promise<readonly number[]> {
    return [...this.#cases.values()]
      .filter((kase) => peopleIn(kase).some((id) => isSameId(id, objectId)))
      .map(({ number }) => number);
  }

  #keep(kase: Case): Case {
    this.#cases.set(kase.number, structuredClone(kase));
    return kase;
  }

  #sweep(): void {
    const before = timeBefore(this.#clock.now(), RESOLVED_CASE_TTL_MS);
    for (const [number, { state, updatedAt }] of this.#cases)
      if (state === 'resolved' && updatedAt <= before) this.#cases.delete(number);
  }
}

function fits(kase: Case, filter: CaseFilter): boolean {
  const { states, code, reporterId, agentId, incident, untouchedSince, openedSince } = filter;
  return (
    (states === undefined || states.includes(kase.state)) &&
    (code === undefined || kase.report.code === code) &&
    (reporterId === undefined || isSameId(kase.reporterId, reporterId)) &&
    (agentId === undefined || isSameId(kase.agentId, agentId)) &&
    (incident === undefined || kase.incident === incident) &&
    (untouchedSince === undefined || kase.updatedAt <= untouchedSince) &&
    (openedSince === undefined || kase.openedAt >= openedSince)
  );
}

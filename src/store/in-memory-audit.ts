import type { Audit, AuditRecord } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { normalizeId } from './person';
import { AUDIT_TTL_MS, timeBefore } from './retention';

/** How many records are kept; the oldest go first. */
const MAX_RECORDS = 10_000;

/** {@link Audit} within one process. */
export class InMemoryAudit implements Audit {
  #records: AuditRecord[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async record({ askerId, subjectId, ...rest }: AuditRecord): Promise<void> {
    this.#records.push({
      ...rest,
      askerId: normalizeId(askerId),
      ...(subjectId === undefined ? {} : { subjectId: normalizeId(subjectId) }),
    });
    const before = timeBefore(this.#clock.now(), AUDIT_TTL_MS);
    if ((this.#records[0]?.time ?? '') <= before)
      this.#records = this.#records.filter(({ time }) => time > before);
    if (this.#records.length > MAX_RECORDS) this.#records = this.#records.slice(-MAX_RECORDS / 2);
  }

  async about(objectId: string): Promise<readonly AuditRecord[]> {
    return this.#records
      .filter((record) => isAbout(record, objectId))
      .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0));
  }

  async forget(objectId: string): Promise<number> {
    const before = this.#records.length;
    this.#records = this.#records.filter((record) => !isAbout(record, objectId));
    return before - this.#records.length;
  }
}

function isAbout({ askerId, subjectId }: AuditRecord, objectId: string): boolean {
  const id = normalizeId(objectId);
  return askerId === id || subjectId === id;
}

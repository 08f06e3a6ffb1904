import type { Kysely } from 'kysely';
import type { Audit, PersonalCounts, PersonalRecords } from '../core/live-ports';
import { namesPerson, normalizeId } from './person';
import type { PersonalDesk } from './personal-desk-records';
import { countAtDesk, forgetAtDesk } from './personal-desk-records';
import type { PersonalGateRecords } from './personal-gate-records';
import type { Tables } from './tables';
import { unavailable } from './unavailable';

/** The adapters that find and forget a person by themselves. */
interface PersonalPorts extends PersonalDesk {
  readonly audit: Audit;
  readonly gateRecords: PersonalGateRecords;
}

/** {@link PersonalRecords} over all tables. `once` and `budgets` hold digests that expire, `counts` nobody's name. */
export class SqlPersonalRecords implements PersonalRecords {
  readonly #db: Kysely<Tables>;
  readonly #ports: PersonalPorts;

  constructor(db: Kysely<Tables>, ports: PersonalPorts) {
    this.#db = db;
    this.#ports = ports;
  }

  async count(objectId: string): Promise<PersonalCounts> {
    const cards = await this.#db
      .selectFrom('card_references')
      .select('id')
      .where('asker_id', '=', normalizeId(objectId))
      .execute()
      .catch(unavailable);
    return {
      audit: (await this.#ports.audit.about(objectId)).length,
      jobs: (await this.#jobsNaming(objectId)).length,
      cards: cards.length,
      ...(await countAtDesk(objectId, this.#ports)),
      gates: await this.#ports.gateRecords.countOf(objectId),
    };
  }

  async forget(objectId: string): Promise<number> {
    const audit = await this.#ports.audit.forget(objectId);
    const jobs = await this.#jobsNaming(objectId);
    if (jobs.length > 0)
      await this.#db.deleteFrom('jobs').where('id', 'in', jobs).execute().catch(unavailable);
    const cards = await this.#db
      .deleteFrom('card_references')
      .where('asker_id', '=', normalizeId(objectId))
      .executeTakeFirst()
      .catch(unavailable);
    const atDesk = await forgetAtDesk(objectId, this.#ports);
    const gates = await this.#ports.gateRecords.forget(objectId);
    return audit + jobs.length + Number(cards.numDeletedRows) + atDesk + gates;
  }

  async #jobsNaming(objectId: string): Promise<string[]> {
    const jobs = await this.#db.selectFrom('jobs').select(['id', 'payload']).execute().catch(unavailable);
    return jobs.filter((job) => namesPerson(job, objectId)).map(({ id }) => id);
  }
}

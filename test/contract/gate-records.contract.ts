import type { ExceptionRecord, IdentityRecord } from '../../src/core/desk/gate-record';
import type { Store } from '../../src/store/store';
import { ADELE, BRUNO } from '../support/live-records';
import type { Place } from '../support/store-place';

const exception = (id: string, over: Partial<ExceptionRecord> = {}): ExceptionRecord => ({
  id,
  kind: 'exception',
  byId: ADELE,
  code: 53003,
  step: 'admin-7',
  at: '2026-11-20T08:20:00.000Z',
  reason: 'A journey to Lagos with a contract to sign',
  until: '2026-11-27',
  ...over,
});
const identity: IdentityRecord = {
  id: 'identity',
  kind: 'identity',
  byId: ADELE,
  code: 50126,
  step: 'admin',
  at: '2026-11-20T08:20:00.000Z',
  proof: 'callBack',
};

/** What every store does with the records of gated steps. */
export function describeGateRecords(newPlace: () => Place | Promise<Place>): void {
  let place: Place;
  let store: Store;
  let other: Store;

  beforeEach(async () => {
    place = await newPlace();
    const clock = { now: () => Date.parse('2026-11-20T08:20:00Z') };
    store = await place.open(clock);
    other = await place.open(clock);
  });

  afterEach(async () => {
    await store.close();
    await other.close();
    await place.remove();
  });

  describe('gate records', () => {
    it('gives a record back as it was added', async () => {
      const proven = exception('proven', { proof: 'manager', reason: "é 🔑 '; drop table gate_records; --" });
      await store.gateRecords.add(proven);
      await store.gateRecords.add(identity);
      expect(await other.gateRecords.find('proven')).toEqual(proven);
      expect(await other.gateRecords.find('identity')).toEqual(identity);
      expect(await other.gateRecords.find('none')).toBeUndefined();
    });

    it('lists the exceptions that are open, the earliest end first, up to the limit', async () => {
      await store.gateRecords.add(exception('late', { until: '2026-12-10' }));
      await store.gateRecords.add(exception('early', { until: '2026-11-21' }));
      await store.gateRecords.add(exception('middle'));
      await store.gateRecords.add(exception('undone', { undoneAt: '2026-11-20T09:00:00.000Z' }));
      await store.gateRecords.add(identity);
      const ids = async (limit: number) =>
        (await other.gateRecords.openExceptions(limit)).map(({ id }) => id);
      expect(await ids(10)).toEqual(['early', 'middle', 'late']);
      expect(await ids(2)).toEqual(['early', 'middle']);
    });

    it('lets one of many undo an exception, and nobody anything else', async () => {
      await store.gateRecords.add(exception('one'));
      await store.gateRecords.add(identity);
      const at = '2026-11-21T08:00:00.000Z';
      const undone = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? store : other).gateRecords.undo('one', BRUNO.toUpperCase(), at),
        ),
      );
      expect(undone.filter(Boolean)).toHaveLength(1);
      expect(await store.gateRecords.find('one')).toEqual(
        exception('one', { undoneAt: at, undoneById: BRUNO }),
      );
      expect(await store.gateRecords.undo('identity', BRUNO, at)).toBe(false);
      expect(await store.gateRecords.undo('none', BRUNO, at)).toBe(false);
      expect(await store.gateRecords.openExceptions(10)).toEqual([]);
    });

    it('takes a person out of the records, which stay', async () => {
      await store.gateRecords.add(exception('one'));
      await store.gateRecords.add(exception('other', { byId: BRUNO }));
      await store.gateRecords.add(identity);
      await store.gateRecords.undo('other', ADELE, '2026-11-21T08:00:00.000Z');
      expect((await other.personalRecords.count(ADELE)).gates).toBe(3);
      expect((await other.personalRecords.count(BRUNO)).gates).toBe(1);
      expect(await other.personalRecords.forget(ADELE.toUpperCase())).toBe(3);
      expect((await store.personalRecords.count(ADELE)).gates).toBe(0);
      const { byId: _, ...nameless } = exception('one');
      expect(await store.gateRecords.find('one')).toEqual(nameless);
      expect((await store.gateRecords.find('other'))?.byId).toBe(BRUNO);
      expect(await store.gateRecords.openExceptions(10)).toEqual([nameless]);
    });
  });
}

import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '../../src/store/open-store';
import { describeGateRecords } from '../contract/gate-records.contract';
import { describeSqlStore } from '../contract/sql-store.contract';
import { describeStore } from '../contract/store.contract';
import { filePlace } from '../support/store-place';

const clock = { now: () => Date.parse('2026-11-20T08:20:00Z') };

describeStore(filePlace);
describeGateRecords(filePlace);
describeSqlStore(filePlace);

describe('the file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-file-'));
    path = join(folder, 'a', 'b', 'signpost.db');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);

  it('is made with its folder, for its owner only, and so are the files beside it', async () => {
    const store = await openStore(`file:${path}`, clock);
    await store.once.claim('x', 1000);
    expect([path, `${path}-wal`, `${path}-shm`].map(modeOf)).toEqual(['600', '600', '600']);
    expect(modeOf(join(folder, 'a', 'b'))).toBe('700');
    await store.close();
  });

  it('is closed to others when it was open to them', async () => {
    await (await openStore(`file:${path}`, clock)).close();
    chmodSync(path, 0o644);
    await (await openStore(`file:${path}`, clock)).close();
    expect(modeOf(path)).toBe('600');
  });

  it('can be named by an address with slashes', async () => {
    const spaced = join(folder, 'with space.db');
    await (await openStore(pathToFileURL(spaced).href, clock)).close();
    expect(existsSync(spaced)).toBe(true);
  });

  it.each([
    { name: 'is a folder', prepare: () => mkdirSync(path, { recursive: true }) },
    { name: 'lies below a file', prepare: () => writeFileSync(join(folder, 'a'), '') },
    {
      name: 'is no database',
      prepare: () => {
        mkdirSync(join(folder, 'a', 'b'), { recursive: true });
        writeFileSync(path, 'no database at all '.repeat(100));
      },
    },
  ])('that $name is refused with STORE_UNAVAILABLE', async ({ prepare }) => {
    prepare();
    await expect(openStore(`file:${path}`, clock)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      isRetryable: true,
      cause: expect.anything(),
    });
  });
});

it.each(['mysql://u:hidden@h/d', 'signpost.db', '', 'postgres://[hidden'])(
  'opens nothing at "%s"',
  async (url) => {
    const failure = await openStore(url, clock).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(String(failure)).not.toContain('hidden');
  },
);

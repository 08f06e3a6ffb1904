import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportToBench } from './control';

/** Signpost as production runs it, from `dist`, except that nothing is authenticated and loopback connectors count. */
async function main(dist: string): Promise<void> {
  const { loadConfig } = require(join(dist, 'config.js')) as typeof import('../../src/config');
  const { compose } = require(join(dist, 'compose.js')) as typeof import('../../src/compose');
  const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const signpost = await compose(
    loadConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      SIGN_IN_LOGS: 'off',
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    }),
  );
  reportToBench(await signpost.start());
}

void main(process.argv[2] ?? '');

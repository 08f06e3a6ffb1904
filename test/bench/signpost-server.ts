import { join } from 'node:path';
import { reportToBench } from './control';

/** Signpost as production runs it, from `dist`, except that nothing is authenticated and loopback connectors count. */
async function main(dist: string): Promise<void> {
  const { loadConfig } = require(join(dist, 'config.js')) as typeof import('../../src/config');
  const { compose } = require(join(dist, 'compose.js')) as typeof import('../../src/compose');
  const signpost = compose(loadConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' }));
  reportToBench(await signpost.start());
}

void main(process.argv[2] ?? '');

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { PROJECT_FOLDER } from '../../src/compose/paths';

const MODULES = ['control', 'echo-bot', 'signpost-server'] as const;
/** Inside the project, so that packages are found from there. */
const OUTPUT = join(PROJECT_FOLDER, 'node_modules', '.cache', 'signpost-bench');

/** Turns the server programs into plain JavaScript, so that no loader weighs on their start. Returns the folder. */
export function compileServers(): string {
  mkdirSync(OUTPUT, { recursive: true });
  for (const name of MODULES) {
    const { code } = transformFileSync(join(__dirname, `${name}.ts`), {
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(OUTPUT, `${name}.js`), code);
  }
  return OUTPUT;
}

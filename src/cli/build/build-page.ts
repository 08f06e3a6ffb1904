import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(__dirname, '..', '..', '..');
const FROM = join(PROJECT, 'src', 'local', 'page');
const TO = join(PROJECT, 'dist', 'local', 'page');

/** Compiles the chat page into `dist` and puts its HTML, style and icon beside it. Returns the folder. */
export function buildPage(): string {
  compile(join(FROM, 'tsconfig.json'));
  mkdirSync(TO, { recursive: true });
  for (const name of readdirSync(FROM))
    if (/\.(html|css|svg)$/.test(name)) copyFileSync(join(FROM, name), join(TO, name));
  return TO;
}

/** Runs the TypeScript compiler on a project file; its complaints go to the terminal. */
export function compile(project: string): void {
  const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from './hostile/cannot-run';
import { loadHostileModule } from './hostile/hostile-module';
import { judge } from './hostile/judge';
import { reportLines } from './hostile/report';
import { runCases } from './hostile/run-cases';

const PROJECT = join(__dirname, '..', '..');

const USAGE = `npm run hostile -- FILE.jsonl [--only ID] [--json] [--source]
  --only ID   this case alone, with everything that was seen
  --json      for machines
  --source    run src/index.ts instead of the built dist/index.js`;

/** The arguments of `node` that start the bot: as in production, or from its sources. */
function botArgs(isSource: boolean): string[] {
  if (isSource)
    return ['--import', pathToFileURL(require.resolve('tsx')).href, join(PROJECT, 'src', 'index.ts')];
  const built = join(PROJECT, 'dist', 'index.js');
  if (!existsSync(built)) throw new CannotRun('dist/index.js is missing: run "npm run build" first.');
  return [built];
}

/** Drives the running bot with a file of hostile cases and prints what fails; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const onlyAt = args.indexOf('--only');
  const only = onlyAt < 0 ? undefined : args[onlyAt + 1];
  const file = args.find((arg, index) => !arg.startsWith('--') && (onlyAt < 0 || index !== onlyAt + 1));
  if (file === undefined || (onlyAt >= 0 && only === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const module = await loadHostileModule(file);
  const entries = module.load(file).filter(({ id }) => only === undefined || id === only);
  if (entries.length === 0) throw new CannotRun(only === undefined ? 'No cases.' : `No case ${only}.`);
  const runs = await runCases(entries, module, botArgs(args.includes('--source')));
  const verdict = judge(runs, module.verify);
  if (args.includes('--json')) {
    console.log(JSON.stringify(verdict, null, 2));
  } else {
    console.log(reportLines(verdict).join('\n'));
    if (only !== undefined) console.log(`\n${JSON.stringify(runs[0]?.observation, null, 2)}`);
  }
  return verdict.failures.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof CannotRun)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  },
);

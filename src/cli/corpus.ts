import { readFileSync } from 'node:fs';
import { readInquiry } from '../core/reading/read-inquiry';
import { type LabelledCase, parseCases } from './corpus/case';
import { reportLines } from './corpus/report';
import { scoreCases, type Understood } from './corpus/score';

const USAGE = 'npm run corpus -- FILE.jsonl [--json]';

function understand({ text, html }: LabelledCase): Understood {
  return { reading: readInquiry(html === undefined ? { text } : { text, html }) };
}

/** Scores a file of labelled messages and prints the result; returns the exit code. */
function main(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { cases, faults } = parseCases(readFileSync(file, 'utf8'));
  for (const fault of faults) console.error(`${file}: ${fault}`);
  const run = scoreCases(cases, understand);
  console.log(args.includes('--json') ? JSON.stringify(run.score, null, 2) : reportLines(run).join('\n'));
  return faults.length === 0 ? 0 : 2;
}

process.exitCode = main(process.argv.slice(2));

import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../compose/load-knowledge';
import { answeredCodes } from '../core/matching/answered-codes';
import { matchReading } from '../core/matching/match-reading';
import { readInquiry } from '../core/reading/read-inquiry';
import type { Knowledge } from '../flows/answer-message';
import { type LabelledCase, parseCases } from './corpus/case';
import { reportLines } from './corpus/report';
import { scoreCases, type Understood } from './corpus/score';

const USAGE = 'npm run corpus -- FILE.jsonl [--json]';

/** Reads and matches one message with the functions that the bot calls. */
function understand({ text, html }: LabelledCase, { catalog, index }: Knowledge): Understood {
  const reading = readInquiry(html === undefined ? { text } : { text, html });
  const { codes, areStated } = answeredCodes(matchReading(reading, catalog, index));
  return { reading, answerable: codes, stated: areStated ? codes : [] };
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
  const knowledge = loadKnowledge();
  const run = scoreCases(cases, (row) => understand(row, knowledge));
  console.log(args.includes('--json') ? JSON.stringify(run.score, null, 2) : reportLines(run).join('\n'));
  return faults.length === 0 ? 0 : 2;
}

process.exitCode = main(process.argv.slice(2));

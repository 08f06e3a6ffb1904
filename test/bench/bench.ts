import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import { compileServers } from './compile-servers';
import { BenchConnector } from './connector';
import type { Bench, Start } from './measure';
import { measureCpu, measureFlood, measureStart } from './measure';
import { median } from './median';
import { readOptions, USAGE } from './options';
import type { Subject } from './subjects';
import { BY_NUMBER, ECHO, mix, subjectsByWords } from './subjects';

/** `npm run bench`: what Signpost costs against a stock echo bot. Aims: design, "Numbers to hold". */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return fail(USAGE);
  if (
    !existsSync(join(PROJECT_FOLDER, 'dist', 'compose.js')) ||
    !existsSync(join(PROJECT_FOLDER, 'dist', 'catalog.json'))
  )
    return fail('There is no build to measure: run `npm run build` first.');
  console.log(
    `Node ${process.version}, ${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  const connector = new BenchConnector();
  await connector.start();
  try {
    const bench: Bench = { folder: compileServers(), connector, options };
    const signpost = [BY_NUMBER, ...subjectsByWords()];
    if (options.rounds > 0) await compareCpu(bench, [ECHO, ...signpost]);
    if (options.starts > 0) await compareStarts(bench);
    if (options.flood > 0) await compareFloods(bench, mix(signpost));
  } finally {
    connector.stop();
  }
}

/** The aim for each subject, as a multiple of the echo. */
const CPU_AIMS: Readonly<Record<string, string>> = { 'by number': '1.0', 'by words': '1.3' };

async function compareCpu(bench: Bench, subjects: readonly Subject[]): Promise<void> {
  const { warmup, messages, rounds, concurrency } = bench.options;
  console.log(
    `\nCPU per message in µs: ${messages} after ${warmup}, ${concurrency} in flight, a new process each`,
  );
  const rows: ReadonlyMap<string, number>[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const row = new Map<string, number>();
    const order = round % 2 === 1 ? subjects : [...subjects].reverse();
    for (const subject of order) row.set(subject.name, await measureCpu(subject, bench));
    rows.push(row);
    const cells = subjects.map(
      ({ name }) => `${name} ${Math.round(row.get(name) ?? 0)} (${ratio(row, name).toFixed(2)} ×)`,
    );
    console.log(`  round ${round}: ${cells.join(', ')}`);
  }
  for (const { name } of subjects.slice(1)) {
    const ratios = rows.map((row) => ratio(row, name));
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const aim = CPU_AIMS[name];
    console.log(`  ${name}: ${median(ratios).toFixed(2)} × echo (${spread})${aim ? `, aim ≤ ${aim}` : ''}`);
  }
}

function ratio(row: ReadonlyMap<string, number>, name: string): number {
  return (row.get(name) ?? Number.NaN) / (row.get(ECHO.name) ?? Number.NaN);
}

async function compareStarts(bench: Bench): Promise<void> {
  console.log('\nStart of the process to the first right reply');
  const starts = new Map<string, Start[]>([ECHO, BY_NUMBER].map(({ name }) => [name, []]));
  for (let round = 0; round < bench.options.starts; round += 1)
    for (const subject of round % 2 === 0 ? [ECHO, BY_NUMBER] : [BY_NUMBER, ECHO])
      starts.get(subject.name)?.push(await measureStart(subject, bench));
  const of = (subject: Subject, key: keyof Start): number =>
    median((starts.get(subject.name) ?? []).map((start) => start[key]));
  for (const [key, what] of [
    ['wallMs', 'time'],
    ['cpuMs', 'CPU'],
  ] as const) {
    const [echo, signpost] = [of(ECHO, key), of(BY_NUMBER, key)];
    const aim = key === 'wallMs' ? ', aim ≤ 1.2' : '';
    console.log(
      `  ${what}: echo ${echo.toFixed(0)} ms, Signpost ${signpost.toFixed(0)} ms: ${(signpost / echo).toFixed(2)} ×${aim}`,
    );
  }
}

async function compareFloods(bench: Bench, signpost: Subject): Promise<void> {
  const { flood, floodConcurrency, heap } = bench.options;
  const limit = heap === 0 ? '' : `, heap limit ${heap} MB`;
  console.log(`\n${flood} messages, ${floodConcurrency} in flight${limit}`);
  const memory: number[] = [];
  for (const subject of [ECHO, signpost]) {
    const { counts, halfMb, endMb } = await measureFlood(subject, bench);
    const { lost, double, wrong } = counts;
    memory.push(endMb);
    if (subject === signpost && lost + double + wrong > 0) process.exitCode = 1;
    console.log(
      `  ${subject.name}: ${lost} lost, ${double} double, ${wrong} wrong; ${halfMb.toFixed(0)} MB at half time, ${endMb.toFixed(0)} MB at the end`,
    );
  }
  const [echo = Number.NaN, ours = Number.NaN] = memory;
  console.log(
    `  memory: echo ${ours >= echo ? '+' : '−'} ${Math.abs(ours - echo).toFixed(0)} MB, aim ≤ echo + 40 MB`,
  );
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { openStore } from '../../src/store/open-store';
import { caseReport, newCase } from './desk-records';
import { auditRecord, job } from './live-records';

/** Writes without end and prints the number of each write once it is acknowledged, until the process is killed. */
async function write(url: string, round: string): Promise<never> {
  const store = await openStore(url, { now: () => Date.now() });
  for (let at = 0; ; at += 1) {
    const id = `${round}-${at}`;
    await store.jobs.add(job(id));
    await store.once.claim(id, 3_600_000);
    await store.audit.record(auditRecord({ subjectId: id }));
    await store.cases.open(newCase({ report: caseReport({ unlabelledId: id }) }));
    process.stdout.write(`${id}\n`);
  }
}

const [url = '', round = ''] = process.argv.slice(2);
void write(url, round);

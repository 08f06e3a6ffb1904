import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerData } from '../../src/cards/answer-data';
import { wasThisYouData } from '../../src/cards/data/was-this-you-data';
import { entryData } from '../../src/cards/entry-data';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Answer } from '../../src/core/answer/answer';
import { whomToAskFirst } from '../../src/core/answer/was-this-you';
import type { Catalog } from '../../src/core/ports';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';

/** Writes `cards/NAME.sample.json`, the data that each template is bound to: `npx tsx test/pictures/samples.ts`. */
async function main(): Promise<void> {
  const { catalog } = knowledge();
  const samples = new Map<string, unknown>();
  for (const answer of (await sampleAnswers()).values()) {
    const { template, data } = dataOf(answer, catalog);
    if (!samples.has(template)) samples.set(template, data);
  }
  for (const [template, data] of samples)
    writeFileSync(
      join(PROJECT_FOLDER, 'cards', `${template}.sample.json`),
      `${JSON.stringify(data, null, 2)}\n`,
    );
}

function dataOf(answer: Answer, catalog: Catalog): { template: string; data: unknown } {
  const addressee = whomToAskFirst(answer);
  if (addressee !== undefined)
    return { template: 'was-this-you', data: wasThisYouData(answer, addressee, catalog) };
  return answer.kind === 'entry'
    ? { template: `entry-${answer.view}`, data: entryData(answer.entry, answer.view, catalog) }
    : answerData(answer, catalog);
}

void main();

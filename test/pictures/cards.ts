import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose';
import type { Answer } from '../../src/core/answer/answer';
import { explainCodes } from '../../src/flows/answer-message';
import { launchBrowser } from '../support/browser';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';
import { openCardPage } from './card-page';

const OUTPUT = join(PROJECT_FOLDER, 'pictures');
const LOOKS = [
  { name: 'light', width: 720, theme: 'light' },
  { name: 'dark', width: 720, theme: 'dark' },
  { name: 'phone', width: 320, theme: 'light' },
] as const;

/** `npm run cards [-- NAME|CODE …]`: a picture of every kind of card, or of the named ones, in each look. */
async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge().catalog);
  const browser = await launchBrowser();
  try {
    const cardPage = await openCardPage(browser);
    let faults = 0;
    for (const [name, answer] of await choose(wanted)) {
      const card = cards.render(answer);
      for (const look of LOOKS) {
        const { page, clipped } = await cardPage.draw(card, look.width, look.theme);
        await page.screenshot({ path: join(OUTPUT, `${name}.${look.name}.png`), fullPage: true });
        for (const what of clipped) console.log(`${name} (${look.name}) is clipped: ${what}`);
        faults += clipped.length;
      }
      console.log(`${name}: ${answer.kind}, ${JSON.stringify(card).length} characters`);
    }
    process.exitCode = faults === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function choose(wanted: readonly string[]): Promise<readonly (readonly [string, Answer])[]> {
  const all = await sampleAnswers();
  if (wanted.length === 0) return [...all];
  return wanted.flatMap((name) => {
    const answer = /^\d+$/.test(name) ? explainCodes([Number(name)], 'personal', knowledge()) : all.get(name);
    return answer ? [[name, answer] as const] : [];
  });
}

void main(process.argv.slice(2));

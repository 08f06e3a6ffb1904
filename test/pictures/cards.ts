import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Answer } from '../../src/core/answer/answer';
import type { CardSurface } from '../../src/core/ports';
import { explainCodes } from '../../src/flows/answer-message';
import { launchBrowser } from '../support/browser';
import { catalogWithHouse } from '../support/house-rules';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';
import { openCardPage } from './card-page';

const OUTPUT = join(PROJECT_FOLDER, 'pictures');
const LOOKS = [
  { name: 'light', width: 720, theme: 'light' },
  { name: 'dark', width: 720, theme: 'dark' },
  { name: 'phone', width: 320, theme: 'light' },
] as const;

/** Names and codes after this are drawn with the house rules that the documentation shows. */
const HOUSE = 'house-';
/** The cards that are drawn with house rules when none are named. */
const WITH_HOUSE = ['entry-person', 'entry-admin', 'known', 'bundle', 'not-me'].map((name) => HOUSE + name);

/**
 * `npm run cards [-- NAME|CODE …]`: a picture of every kind of card, or of the named ones, in each look; a name that
 * begins with `house-` is drawn with house rules, and may end in the surface, as in `50074@thread`.
 */
async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const templates = loadTemplates(join(PROJECT_FOLDER, 'cards'));
  const plain = createCardRenderer(templates, knowledge().catalog);
  const house = createCardRenderer(templates, catalogWithHouse());
  const browser = await launchBrowser();
  try {
    const cardPage = await openCardPage(browser);
    let faults = 0;
    for (const [name, answer] of await choose(wanted)) {
      const card = (name.startsWith(HOUSE) ? house : plain).render(answer, surfaceOf(name));
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
  const names = wanted.length === 0 ? [...all.keys(), ...WITH_HOUSE] : wanted;
  return names.flatMap((name) => {
    const [what = ''] = (name.startsWith(HOUSE) ? name.slice(HOUSE.length) : name).split('@');
    const answer = /^\d+$/.test(what) ? explainCodes([Number(what)], 'personal', knowledge()) : all.get(what);
    return answer ? [[name, answer] as const] : [];
  });
}

function surfaceOf(name: string): CardSurface {
  const surface = name.split('@')[1];
  return surface === 'thread' || surface === 'dialog' ? surface : 'chat';
}

void main(process.argv.slice(2));

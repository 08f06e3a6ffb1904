import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import { answerMessage } from '../../src/flows/answer-message';
import { launchBrowser } from '../support/browser';
import { inquiry } from '../support/inquiry';
import { knowledge } from '../support/knowledge';
import { FULL_PASTE } from '../support/sample-answers';
import { openCardPage } from './card-page';

/** Makes the picture of the README: `npx tsx test/pictures/readme.ts`, after a build. */
async function main(): Promise<void> {
  const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge().catalog);
  const browser = await launchBrowser();
  try {
    const { draw } = await openCardPage(browser);
    const { page } = await draw(
      cards.render(answerMessage(inquiry({ text: FULL_PASTE }), knowledge())),
      640,
      'light',
    );
    await page.screenshot({ path: join(PROJECT_FOLDER, 'docs', 'pictures', 'answer.png'), fullPage: true });
  } finally {
    await browser.close();
  }
}

void main();

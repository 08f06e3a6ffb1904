import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import { launchBrowser } from '../support/browser';

const FOLDER = join(PROJECT_FOLDER, 'appPackage');
const ICONS = [
  { name: 'color', size: 192, isWhite: false },
  { name: 'outline', size: 32, isWhite: true },
] as const;

/** `npx tsx test/pictures/icons.ts` draws the icons of the app package from their SVG sources. */
async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const { name, size, isWhite } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      const png = PNG.sync.read(await page.screenshot({ omitBackground: true }));
      if (isWhite) whiten(png);
      writeFileSync(join(FOLDER, `${name}.png`), PNG.sync.write(png));
    }
  } finally {
    await browser.close();
  }
}

/** Rounding leaves half-transparent edges a shade off; Teams wants nothing but white. */
function whiten({ data }: PNG): void {
  for (let pixel = 0; pixel < data.length; pixel += 4) data.fill(255, pixel, pixel + 3);
}

void main();

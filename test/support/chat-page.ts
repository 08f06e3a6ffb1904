import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../src/cli/build/build-page';
import { launchBrowser } from './browser';
import { RunningSignpost } from './signpost';

/** A running Signpost whose chat page is open in a browser. */
export interface ChatPages {
  readonly signpost: RunningSignpost;
  /** Opens the page, as somebody in some place where they are named; it is closed after the test. */
  open(who?: { readonly person: string; readonly place: string }): Promise<Page>;
}

/** For the tests of one file: starts and stops everything, and fails a test whose pages complain on the console. */
export function useChatPages(): ChatPages {
  const signpost = new RunningSignpost();
  const complaints: string[] = [];
  let browser: Browser;
  let pages: Page[] = [];

  beforeAll(async () => {
    await signpost.start({ SIGN_IN_LOGS: 'sample' }, buildPage());
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await signpost.stop();
  });
  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    signpost,
    open: async (who) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      pages.push(page);
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${signpost.url}/?${new URLSearchParams(who && { ...who })}`);
      await page.waitForSelector('#person option', { state: 'attached' });
      return page;
    },
  };
}

/** The newest card on a page. */
export const lastCard = (page: Page) => page.locator('.ac-adaptiveCard').last();

/** Writes a message and sends it. */
export async function send(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

/** Presses a button of the newest card. */
export async function press(page: Page, name: string): Promise<void> {
  await lastCard(page).getByRole('button', { name, exact: true }).first().click();
}

/** Waits until the newest card says something. */
export async function reads(page: Page, text: string | RegExp): Promise<void> {
  await lastCard(page).getByText(text, { exact: false }).first().waitFor();
}

import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../src/cli/build/build-page';
import { launchBrowser } from '../support/browser';
import { RunningSignpost } from '../support/signpost';

const signpost = new RunningSignpost();
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  await signpost.start({ SIGN_IN_LOGS: 'sample' }, buildPage());
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await signpost.stop();
});
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${signpost.url}/?person=adele&place=channel`);
  await page.waitForSelector('#person option', { state: 'attached' });
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
});

const dialog = () => page.locator('#extension');
const inserted = () => page.locator('.message.mine .ac-adaptiveCard').last();

it('finds a code by words, and puts its card into the conversation', async () => {
  await page.click('#search');
  await page.fill('#extension-query', 'guest cannot get in');
  await dialog().getByText('AADSTS50020').click();
  await inserted().getByText('AADSTS50020', { exact: false }).first().waitFor();
  expect(await dialog().isVisible()).toBe(false);
});

it('says what to try where nothing is found', async () => {
  await page.click('#search');
  await page.fill('#extension-query', 'zzzz qqqq');
  await dialog().getByText('Try the number alone', { exact: false }).waitFor();
  await page.click('#extension-close');
  expect(await dialog().isVisible()).toBe(false);
});

it('explains a message that was not meant for Signpost, and inserts the answer', async () => {
  await page.uncheck('#mention');
  await page.fill('#text', 'Does anybody know this? AADSTS50126 again and again');
  await page.press('#text', 'Enter');
  await page.locator('.message').last().getByRole('button', { name: 'Explain with Signpost' }).click();
  await dialog().getByText('AADSTS50126', { exact: false }).first().waitFor();
  await dialog().getByRole('button', { name: 'Insert as reply' }).click();
  await inserted().getByText('AADSTS50126', { exact: false }).first().waitFor();
});

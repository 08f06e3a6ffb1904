import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../src/cli/build/build-page';
import { PEOPLE } from '../../src/local/people';
import { launchBrowser } from '../support/browser';
import { RunningSignpost } from '../support/signpost';

/** The same error of the same application for everybody; its ID is in the text, as the service writes it. */
const PASTE =
  "AADSTS50105: Your administrator has configured the application Payroll ('5b1a3c7e-9d24-4f60-8a1b-2c3d4e5f6071') to block users unless they are specifically granted ('assigned') access to the application.";

const signpost = new RunningSignpost();
let browser: Browser;

beforeAll(async () => {
  await signpost.start({ SIGN_IN_LOGS: 'sample' }, buildPage());
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await signpost.stop();
});

/** A page on which somebody sits in a place. */
async function sitAt(person: string, place: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${signpost.url}/?person=${person}&place=${place}`);
  await page.waitForSelector('#person option', { state: 'attached' });
  return page;
}

const card = (page: Page) => page.locator('.ac-adaptiveCard').last();
const reads = (page: Page, text: string | RegExp) => card(page).getByText(text).first().waitFor();

async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

async function press(page: Page, name: string): Promise<void> {
  await card(page).getByRole('button', { name, exact: true }).first().click();
}

it('twelve reports become one incident, and closing it tells everybody', async () => {
  const reporters = PEOPLE.filter(({ key }) => !['henk', 'ada', 'gita', 'printer'].includes(key)).slice(
    0,
    12,
  );
  expect(reporters).toHaveLength(12);
  const desk = await sitAt('henk', 'channel');
  await say(desk, 'triage here');
  await reads(desk, /This is the channel of the helpdesk now/);

  for (const { key } of reporters) {
    const page = await sitAt(key, 'personal');
    await say(page, PASTE);
    await reads(page, /AADSTS50105/);
    await press(page, 'Still stuck');
    await reads(page, /What the helpdesk gets/);
    await press(page, 'Share with the helpdesk');
    await reads(page, /The helpdesk has it/);
    await page.close();
    signpost.clockOffsetMs += 5_000;
    await signpost.runDueJobs();
  }
  signpost.clockOffsetMs += 15_000;
  await signpost.runDueJobs();
  await reads(desk, /Incident 1: 12 reports of one problem/);
  const channel = await desk.innerText('#messages');
  for (const { name, userPrincipalName } of reporters) {
    expect(channel).not.toContain(name);
    expect(channel).not.toContain(userPrincipalName);
  }
  // The command's answer, the cards of the cases before it was an incident, and one card for everything since.
  expect(await desk.locator('.ac-adaptiveCard').count()).toBeLessThanOrEqual(1 + 4 + 1);

  await press(desk, 'Close');
  await card(desk).getByRole('textbox').last().fill('The group was assigned to the application again');
  await press(desk, 'Close and tell everybody');
  await reads(desk, /closed/i);
  signpost.clockOffsetMs += 15_000;
  await signpost.runDueJobs();
  for (const { key } of reporters) {
    const page = await sitAt(key, 'personal');
    await page.getByText('The group was assigned to the application again').first().waitFor();
    await page.close();
  }
}, 120_000);

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../src/cli/build/build-page';
import { launchBrowser } from '../support/browser';
import { RunningSignpost } from '../support/signpost';

const ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
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

/** The chat page of one person in one place. */
async function sitAt(person: string, place: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${signpost.url}/`);
  await page.waitForSelector('#person option', { state: 'attached' });
  await page.selectOption('#person', person);
  await page.selectOption('#place', place);
  return page;
}

const card = (page: Page) => page.locator('.ac-adaptiveCard').last();

async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

async function press(page: Page, name: string): Promise<void> {
  await card(page).getByRole('button', { name, exact: true }).first().click();
}

const reads = (page: Page, text: string) => card(page).getByText(text, { exact: false }).first().waitFor();

it('a person reports, an agent claims, looks, asks and resolves, and the person is told', async () => {
  const desk = await sitAt('henk', 'channel');
  await say(desk, 'triage here');
  await reads(desk, 'This is the channel of the helpdesk now');

  const megan = await sitAt('megan', 'personal');
  await say(megan, `AADSTS50076 Correlation ID: ${ATTEMPT}`);
  await reads(megan, 'From the sign-in log');
  await press(megan, 'Still stuck');
  await reads(megan, 'What the helpdesk gets');
  await card(megan).getByRole('checkbox').first().check();
  await press(megan, 'Share with the helpdesk');
  await reads(megan, 'Case 1. The helpdesk has it.');

  await reads(desk, 'Case 1: waits for an agent');
  const beside = await sitAt('adele', 'channel');
  await reads(beside, 'Case 1: waits for an agent');
  await press(desk, 'Claim');
  await reads(desk, 'Case 1: an agent has it');
  await reads(beside, 'Case 1: an agent has it');
  await reads(megan, 'An agent of the helpdesk is looking at it');

  await press(desk, 'Details');
  await reads(desk, 'megan.bowen@contoso.example');
  expect(await beside.innerText('body')).not.toContain('megan.bowen');
  await press(desk, 'Ask for more');
  await card(desk).getByRole('textbox').first().fill('Which phone is it?');
  await press(desk, 'Send the question');
  await reads(megan, 'Which phone is it?');
  await press(megan, 'Answer');
  await card(megan).getByRole('textbox').first().fill('The new one');
  await press(megan, 'Send to the helpdesk');
  await reads(megan, 'Your answer is with the helpdesk');
  expect(await beside.innerText('body')).not.toContain('The new one');

  await reads(desk, 'Case 1: an agent has it');
  await press(desk, 'Resolve');
  await card(desk).getByRole('textbox').last().fill('Registered the new phone');
  await card(desk).getByRole('button', { name: 'Resolve', exact: true }).last().click();
  await reads(megan, 'Registered the new phone');
  await reads(beside, 'Case 1: resolved');
  await press(megan, 'It works');
  await reads(megan, 'The case stays closed');
  // One card in the channel, from the first state to the last, besides the answer to the command.
  expect(await beside.locator('.ac-adaptiveCard').count()).toBe(2);
}, 60_000);

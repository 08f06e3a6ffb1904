import type { Page } from 'playwright-core';
import { send, useChatPages } from '../support/chat-page';

const chat = useChatPages();
let page: Page;

beforeEach(async () => {
  page = await chat.open({ person: 'adele', place: 'channel' });
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
  await send(page, 'Does anybody know this? AADSTS50126 again and again');
  await page.locator('.message').last().getByRole('button', { name: 'Explain with Signpost' }).click();
  await dialog().getByText('AADSTS50126', { exact: false }).first().waitFor();
  await dialog().getByRole('button', { name: 'Insert as reply' }).click();
  await inserted().getByText('AADSTS50126', { exact: false }).first().waitFor();
});

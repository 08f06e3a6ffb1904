import type { FrameLocator, Page } from 'playwright-core';
import { send, useChatPages } from '../support/chat-page';

/** An attempt of Megan's in the sample log. */
const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';

const chat = useChatPages();
let page: Page;
let beside: FrameLocator;

beforeEach(async () => {
  page = await chat.open({ person: 'adele', place: 'channel' });
  await page.click('#beside');
  beside = page.frameLocator('iframe');
  await beside.locator('#person option').first().waitFor({ state: 'attached' });
});

const cards = (where: Page | FrameLocator) => where.locator('.message .ac-adaptiveCard');

it('an agent sees details in the channel that the employee beside does not', async () => {
  expect(await beside.locator('#person').inputValue()).toBe('henk');
  await send(page, `AADSTS50076 Correlation ID: ${MEGANS_ATTEMPT}`);
  await beside.getByText('Only you see this view of the card').waitFor();
  await beside.getByText('CA010 - Require MFA for all users', { exact: false }).first().waitFor();
  const employees = await cards(page).last().innerText();
  expect(employees).toContain("You need to confirm that it's you");
  expect(employees).not.toMatch(/CA010|Megan|Only you see/);
  // Both have their message box in view, whatever was scrolled to.
  for (const where of [page, beside]) await where.locator('#text').click({ timeout: 2_000 });
});

it('closes again, and leaves the first chat as it was', async () => {
  await page.click('#beside');
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await page.inputValue('#person')).toBe('adele');
});

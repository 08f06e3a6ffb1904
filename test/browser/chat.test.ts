/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { lastCard as lastCardOf, send, useChatPages } from '../support/chat-page';
import { FULL_PASTE } from '../support/sample-answers';

const chat = useChatPages();
const { signpost } = chat;
let page: Page;

beforeEach(async () => {
  page = await chat.open();
});

const cardCount = () => page.locator('.ac-adaptiveCard').count();

async function say(text: string): Promise<void> {
  const before = await cardCount();
  await send(page, text);
  await page.waitForFunction((count) => document.querySelectorAll('.ac-adaptiveCard').length > count, before);
}

const lastCard = () => lastCardOf(page);

it('answers a pasted error with a card', async () => {
  await say(FULL_PASTE);
  await expect(lastCard().innerText()).resolves.toMatch(
    /You need to confirm that it's you[\s\S]*AADSTS50076[\s\S]*What to do[\s\S]*2f9b6c18-7d43-4e05-b1aa-93c45d70e812/,
  );
});

it('says that the tenant is a sample', async () => {
  await expect(page.innerText('.banner')).resolves.toContain('Sample tenant');
});

it('shows admin steps for a press, and the way back', async () => {
  await say('50076');
  await lastCard().getByRole('button', { name: 'Admin steps' }).click();
  await page.waitForFunction(() => document.body.innerText.includes('How to tell the causes apart'));
  await lastCard().getByRole('button', { name: 'Steps for the person' }).click();
  await page.waitForFunction(() => document.body.innerText.includes('Why it happens'));
});

it('opens and closes what is folded, by keyboard too', async () => {
  await say('50076');
  const more = lastCard().getByRole('button', { name: /more causes/ });
  const hidden = lastCard().getByText('The multifactor service or a phone carrier', { exact: false });
  expect(await hidden.isVisible()).toBe(false);
  await more.click();
  expect(await hidden.isVisible()).toBe(true);
  await more.focus();
  await page.keyboard.press('Enter');
  expect(await hidden.isVisible()).toBe(false);
});

it('closes a case with It worked, also for whoever opens the chat later', async () => {
  await say('50126');
  await lastCard().getByRole('button', { name: 'It worked' }).click();
  await page.waitForFunction(() => document.body.innerText.includes('You are in'));
  await page.reload();
  await page.waitForFunction(() => document.body.innerText.includes('You are in'));
});

it('in the channel answers only when mentioned', async () => {
  await page.selectOption('#place', 'channel');
  await page.uncheck('#mention');
  await page.fill('#text', 'AADSTS50126');
  await page.press('#text', 'Enter');
  await page.waitForSelector('.message.mine');
  await page.check('#mention');
  await say('AADSTS50057');
  expect(await cardCount()).toBe(1);
  await expect(lastCard().innerText()).resolves.toContain('AADSTS50057');
});

it('offers examples and keeps line breaks', async () => {
  await page.click('#example-buttons button:first-child');
  expect((await page.inputValue('#text')).split('\n').length).toBeGreaterThan(1);
  const before = await cardCount();
  await page.click('#send');
  await page.waitForFunction((count) => document.querySelectorAll('.ac-adaptiveCard').length > count, before);
});

it('asks the sample sign-in log as the person whose sign-in it is', async () => {
  await page.selectOption('#question', { label: 'MFA is asked for, no method registered' });
  expect(await page.inputValue('#person')).toBe('isaiah');
  const before = await cardCount();
  await page.click('#send');
  await page.waitForFunction((count) => document.querySelectorAll('.ac-adaptiveCard').length > count, before);
  await page.waitForFunction(() => document.body.innerText.includes('From the sign-in log'));
  await expect(lastCard().innerText()).resolves.toMatch(/AADSTS50079[\s\S]*From the sign-in log/);
});

it('is usable at phone width, light and dark, without sideways scrolling', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await say('50126');
  for (const theme of ['Dark', 'Light']) {
    if ((await page.innerText('#theme')) === theme) await page.click('#theme');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

it('shows no markup that somebody typed', async () => {
  await say(
    '<img src=x onerror="document.title=1"> AADSTS700016: identifier \'<b>x</b>[a](javascript:alert(1))\'',
  );
  expect(await page.title()).toBe('Signpost: local chat');
  expect(await page.locator('.bubble img, .bubble b, .bubble a[href^="javascript"]').count()).toBe(0);
});

it('refuses another web page', async () => {
  const response = await fetch(`${signpost.url}/local/start`, {
    headers: { Origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
});

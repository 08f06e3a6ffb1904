/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../src/core/ports';

const PAGE = join(__dirname, '..', '..', 'dist', 'local', 'page');
const ORIGIN = 'http://cards.localhost';

const FILES: Readonly<Record<string, string>> = {
  '/chat.css': join(PAGE, 'chat.css'),
  '/card.js': join(PAGE, 'card.js'),
  '/adaptivecards.js': require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  '/markdown-it.js': require.resolve('markdown-it/dist/markdown-it.min.js'),
  '/purify.js': require.resolve('dompurify/dist/purify.min.js'),
};

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/chat.css">
<script src="/adaptivecards.js"></script><script src="/markdown-it.js"></script><script src="/purify.js"></script></head>
<body><div id="card" class="bubble"></div></body></html>`;

export interface CardPage {
  /** Draws a card as the chat page does, at a width in pixels; returns what does not fit, if anything. */
  draw(
    card: Card,
    width: number,
    theme: 'light' | 'dark',
  ): Promise<{ readonly page: Page; readonly clipped: readonly string[] }>;
}

/** A blank page with the chat page's own card renderer and styles. Needs a build. */
export async function openCardPage(browser: Browser): Promise<CardPage> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = FILES[pathname];
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: HTML });
    else if (file === undefined) await route.fulfill({ status: 404 });
    else
      await route.fulfill({
        contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript',
        body: readFileSync(file, 'utf8'),
      });
  });
  // The transpiler that runs this file names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(`${ORIGIN}/`);
  return {
    draw: async (card, width, theme) => {
      await page.setViewportSize({ width, height: 200 });
      const clipped = await page.evaluate(
        async ([content, wantedTheme]) => {
          document.documentElement.dataset['theme'] = wantedTheme;
          document.body.style.cssText = 'height:auto;display:block;padding:0;background:var(--page)';
          const path = '/card.js';
          const { setUpMarkdown, renderCard } = (await import(path)) as {
            setUpMarkdown(): void;
            renderCard(card: unknown, id: string, press: () => void): HTMLElement;
          };
          setUpMarkdown();
          const place = document.getElementById('card');
          place?.replaceChildren(renderCard(content, 'card', () => {}));
          const limit = document.documentElement.clientWidth;
          return [...document.querySelectorAll('#card *')]
            .filter(
              (element) =>
                element.getBoundingClientRect().right > limit + 1 ||
                element.scrollWidth > element.clientWidth + 1,
            )
            .filter((element) => element.clientWidth > 0)
            .map((element) => `${element.className}: ${(element.textContent ?? '').slice(0, 60)}`);
        },
        [card, theme] as const,
      );
      return { page, clipped };
    },
  };
}

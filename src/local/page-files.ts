import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sendJson } from './local-route';

/** Only our own scripts run on the page, it talks to nobody else, and nobody but itself frames it. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Libraries that the page loads, by the file they ship for browsers. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'adaptivecards.js': 'adaptivecards/dist/adaptivecards.min.js',
  'markdown-it.js': 'markdown-it/dist/markdown-it.min.js',
  'purify.js': 'dompurify/dist/purify.min.js',
};

/** Finds the file of a name on first use and keeps it; nothing outside the page's folder and its libraries is served. */
export function createPageFiles(folder: string): (name: string, response: ServerResponse) => void {
  const names = new Set(readdirSync(folder));
  const kept = new Map<string, Buffer>();
  return (name, response) => {
    const type = CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
    const library = LIBRARIES[name];
    if (type === undefined || (library === undefined && !names.has(name))) {
      sendJson(response, 404, { error: 'Not found.' });
      return;
    }
    const bytes =
      kept.get(name) ?? readFileSync(library === undefined ? join(folder, name) : require.resolve(library));
    kept.set(name, bytes);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': bytes.length,
      'Content-Security-Policy': PAGE_POLICY,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    });
    response.end(bytes);
  };
}

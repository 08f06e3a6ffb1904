import type { Catalog } from '../core/ports';

/** Microsoft's own look-up page for a code: a reference for agents, never for the person. */
const LOOK_UP_PAGE = 'https://login.microsoftonline.com/error?code=';

/** How many sources the person who is locked out is shown; agents see all. */
const MAX_FOR_PERSON = 3;

/**
 * "Reviewed 2026-11-20 · Sources (open in your browser): …". Links marked for agents, and the official look-up page
 * where a code is given, only stand there for agents.
 */
export function footer(
  references: readonly string[],
  reviewed: string,
  catalog: Catalog,
  audience: 'everyone' | 'agents',
  code?: number,
): string {
  const links = references.flatMap((key) => catalog.link(key) ?? []);
  const shown =
    audience === 'agents'
      ? links
      : links.filter((link) => link.audience === 'everyone').slice(0, MAX_FOR_PERSON);
  const sources = shown.map((link) => `[${link.title}](${link.url})`);
  if (audience === 'agents' && code !== undefined) sources.push(lookUpLink(code));
  return sources.length > 0
    ? `Reviewed ${reviewed} · Sources (open in your browser): ${sources.join(' · ')}`
    : `Reviewed ${reviewed}`;
}

/** The official look-up page of a code, as a link. */
export function lookUpLink(code: number): string {
  return `[Official look-up of ${code}](${LOOK_UP_PAGE}${code})`;
}

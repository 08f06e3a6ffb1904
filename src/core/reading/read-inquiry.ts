import { readText } from './read-text';
import type { Reading } from './reading';
import { readTeamsHtml } from './teams-html';

/** What a message brings: its plain text, and its HTML where the client sent it. */
export interface ReadableInquiry {
  readonly text: string;
  readonly html?: string;
}

function isEmpty({
  codes,
  codeSign: _codeSign,
  related,
  otherProducts,
  unknownIds,
  policyIds,
  words: _words,
  secrets: _secrets,
  ...details
}: Reading): boolean {
  return [codes, related, otherProducts, unknownIds, policyIds, Object.keys(details)].every(
    (list) => list.length === 0,
  );
}

function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return [...new Set([...one, ...other])];
}

/** The first reading, with what only the second has. */
function merge(first: Reading, second: Reading): Reading {
  const known = new Set<unknown>(Object.values({ ...second, ...first }));
  return {
    ...second,
    ...first,
    codes: union(first.codes, second.codes),
    policyIds: union(first.policyIds, second.policyIds),
    related: first.related.length > 0 ? first.related : second.related,
    otherProducts: first.otherProducts.length > 0 ? first.otherProducts : second.otherProducts,
    unknownIds: union(first.unknownIds, second.unknownIds).filter((id) => !known.has(id)),
    secrets: union(first.secrets, second.secrets),
    words: first.words === '' ? second.words : first.words,
  };
}

function isSeen(code: number): boolean {
  return code > 32 && code !== 0xa0;
}

/** Whether text and HTML of a message show the same signs; blanks and line ends do not count. */
function showSame(text: string, own: string): boolean {
  let at = 0;
  for (let other = 0; other < own.length; other++) {
    const code = own.charCodeAt(other);
    if (!isSeen(code)) continue;
    while (at < text.length && !isSeen(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at++) !== code) return false;
  }
  return text.slice(at).trim() === '';
}

/** Text and HTML of one message: one reading where they say the same, for the HTML has kept the line breaks. */
function readBoth(text: string, own: string): Reading {
  if (text.trim() === '' || showSame(text, own)) return readText(own);
  if (own === '') return readText(text);
  const [first, second] = own.length >= text.length ? [own, text] : [text, own];
  return merge(readText(first), readText(second));
}

/** A reply: what it quotes counts only where it says nothing itself. Its plain text may repeat the quote. */
function readReply(text: string, own: string, quoted: string): Reading {
  const reply = readText(own);
  const secrets = union(reply.secrets, readText(text).secrets);
  const before = readText(quoted);
  if (!isEmpty(reply)) return { ...reply, secrets: union(secrets, before.secrets) };
  const words = isEmpty(before) ? reply.words || before.words : `${before.words}\n${reply.words}`;
  return { ...before, secrets: union(secrets, before.secrets), words: words.trim() };
}

/** What a message itself says: without what it quotes, also where its plain text repeats that. */
export function readOwnWords({ text, html }: ReadableInquiry): Reading {
  if (html === undefined || html === '') return readText(text);
  const { own, quoted } = readTeamsHtml(html);
  return readText(own === '' && quoted === '' ? text : own);
}

/**
 * Everything that a message holds: its text, and what the text lost of its HTML. A quoted reply is read only where the
 * message itself holds nothing. Secrets of all parts are reported, and none is in the result. Never throws; linear.
 */
export function readInquiry({ text, html }: ReadableInquiry): Reading {
  if (html === undefined || html === '') return readText(text);
  const { own, quoted } = readTeamsHtml(html);
  return quoted === '' ? readBoth(text, own) : readReply(text, own, quoted);
}

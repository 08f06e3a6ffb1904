import { foldLetter } from '../text/letters';
import { SOFT_BREAK } from '../text/marks';
import { allMatches } from '../text/matches';

const MAX_TAG_CHARS = 800;

/** Elements that end a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button center codeblock dd div dl dt fieldset figure footer form h1 h2 h3 h4 ' +
    'h5 h6 head header hr html iframe img input label legend li link main meta nav noscript ol option p pre script section ' +
    'select style table tbody textarea tfoot thead title tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
/** Elements inside a line; they may stand in the middle of a number. */
const INLINES = new Set(
  'a abbr at attachment b big cite code del em emoji font i ins kbd mark o:p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
/** Attributes of HTML elements that may hold what a person sees or follows. */
const TELLING = /(?:href|value|content)=/i;
const CLOSING = /<\/([A-Za-z][\w:.-]{0,60})>/g;

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** What stands between the name and the bracket. */
  readonly rest: string;
  readonly end: number;
}

function isNameSign(code: number): boolean {
  return foldLetter(code) !== 0 || (code >= 48 && code <= 58) || code === 46 || code === 45 || code === 95;
}

/** The tag that starts at `<`, or undefined where none does. */
function tagAt(text: string, open: number): Tag | undefined {
  const isClosing = text[open + 1] === '/';
  const start = open + (isClosing ? 2 : 1);
  if (foldLetter(text.charCodeAt(start)) === 0) return undefined;
  let nameEnd = start + 1;
  while (nameEnd < start + 60 && isNameSign(text.charCodeAt(nameEnd))) nameEnd++;
  let end = nameEnd;
  const limit = Math.min(text.length, open + MAX_TAG_CHARS);
  while (end < limit && text[end] !== '>') {
    if (text[end] === '<') return undefined;
    end++;
  }
  if (end >= limit) return undefined;
  return { name: text.slice(start, nameEnd), isClosing, rest: text.slice(nameEnd, end), end: end + 1 };
}

/** An XML element: its name and attributes are labels of what stands inside. A mere `<placeholder>` stays. */
function elementText({ name, isClosing, rest }: Tag, closed: ReadonlySet<string>): string | undefined {
  if (isClosing) return '\n';
  if (!closed.has(name) && !rest.includes('=')) return undefined;
  return `\n${name.slice(name.indexOf(':') + 1)}${rest}: `;
}

function tagText(tag: Tag, closed: ReadonlySet<string>): string | undefined {
  const name = tag.name.toLowerCase();
  if (BLOCKS.has(name)) return '\n';
  if (CELLS.has(name)) return '\t';
  if (INLINES.has(name)) return SOFT_BREAK;
  return elementText(tag, closed);
}

/** The end of a comment, a declaration or a processing instruction that starts at `<`; undefined where none does. */
function declarationEnd(text: string, open: number): number | undefined {
  const next = text[open + 1];
  if (next !== '!' && next !== '?') return undefined;
  const length = text.slice(open, open + MAX_TAG_CHARS).indexOf('>');
  return length < 0 ? undefined : open + length + 1;
}

/**
 * Undoes one layer of HTML or XML: lines for blocks, a tab for cells, a soft break for inline elements, `Name: ` for
 * elements that HTML does not know. Link targets and form values follow at the end.
 */
export function undoMarkup(text: string): string {
  const closed = new Set<string>();
  for (const match of allMatches(CLOSING, text)) closed.add(match[1] ?? '');
  let out = '';
  let after = '';
  let done = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
    const tag = tagAt(text, open);
    const end = tag?.end ?? declarationEnd(text, open);
    if (end === undefined) continue;
    const replacement = tag === undefined ? ' ' : tagText(tag, closed);
    if (replacement === undefined) continue;
    if (tag !== undefined && replacement.length === 1 && TELLING.test(tag.rest)) after += `\n${tag.rest}`;
    out += text.slice(done, open) + replacement;
    done = end;
    open = end - 1;
  }
  return out + text.slice(done) + after;
}

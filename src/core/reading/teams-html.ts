import { undoEntities } from './decoding/entities';
import { undoMarkup } from './decoding/markup';
import { cleanText } from './text/clean-text';

/** The HTML of a Teams message, its quoted replies apart. */
export interface TeamsHtml {
  /** What the person wrote, as lines. */
  readonly own: string;
  /** What the person replied to, as lines; Teams cuts it. */
  readonly quoted: string;
}

const REPLY = 'schema.skype.com/reply';
const MENTION = 'schema.skype.com/mention';
const MAX_OPEN_TAG_CHARS = 600;

/** Markers of Teams (attachment `text/html`): quotes are block quotes, mentions spans, each with an item type. */
interface Part {
  readonly open: string;
  readonly close: string;
  readonly type: string;
}

const QUOTE: Part = { open: '<blockquote', close: '</blockquote>', type: REPLY };
const MENTIONS: readonly Part[] = [
  { open: '<span', close: '</span>', type: MENTION },
  { open: '<at', close: '</at>', type: '' },
];

function isOfType(lower: string, open: number, { type }: Part): boolean {
  const tag = lower.slice(open, open + MAX_OPEN_TAG_CHARS);
  const end = tag.indexOf('>');
  return end > 0 && tag.slice(0, end).includes(type);
}

/** Takes every element of the kind out. */
function takeOut(html: string, part: Part): { readonly rest: string; readonly taken: string } {
  if (!html.includes(part.open)) return { rest: html, taken: '' };
  const lower = html.toLowerCase();
  let rest = '';
  let taken = '';
  let done = 0;
  for (let open = lower.indexOf(part.open); open >= 0; open = lower.indexOf(part.open, open + 1)) {
    if (open < done || !isOfType(lower, open, part)) continue;
    const close = lower.indexOf(part.close, open);
    const end = close < 0 ? html.length : close + part.close.length;
    rest += html.slice(done, open);
    taken += html.slice(open, end);
    done = end;
  }
  return { rest: rest + html.slice(done), taken };
}

function linesOf(html: string): string {
  return undoEntities(undoMarkup(html)).trim();
}

/** Splits the HTML of a Teams message and turns it into lines: block elements end a line, mentions are left out. */
export function readTeamsHtml(html: string): TeamsHtml {
  const { rest, taken } = takeOut(cleanText(html), QUOTE);
  const own = MENTIONS.reduce((text, part) => takeOut(text, part).rest, rest);
  return { own: linesOf(own), quoted: linesOf(taken) };
}

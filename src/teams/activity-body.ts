import type { Activity } from 'botbuilder';

/** JSON of elements that never change, by element. */
const kept = new WeakMap<object, Buffer>();
const COMMA = Buffer.from(',');

/**
 * The JSON of an activity as it goes over the wire, UTF-8. A card's frozen elements are the same in every card that
 * has them: they are written once and kept as bytes; everything else is written anew.
 */
export function bodyOf(activity: Partial<Activity>): Buffer {
  const { attachments, ...envelope } = activity;
  const [attachment, ...others] = attachments ?? [];
  const card: unknown = attachment?.content;
  if (attachment === undefined || others.length > 0 || !hasBody(card))
    return Buffer.from(JSON.stringify(activity));
  const { body, ...frame } = card;
  const { content: _, ...description } = attachment;
  const pieces = [
    beforeLast({ ...envelope, attachments: '' }, '['),
    beforeLast({ ...description, content: '' }, ''),
    beforeLast({ ...frame, body: '' }, '['),
  ];
  body.forEach((element, index) => {
    if (index > 0) pieces.push(COMMA);
    pieces.push(pieceOf(element));
  });
  pieces.push(Buffer.from(']}}]}'));
  return Buffer.concat(pieces);
}

/** The JSON of an object up to its last field, which is an empty text, and what opens that field's real value. */
function beforeLast(value: object, opening: string): Buffer {
  return Buffer.from(JSON.stringify(value).slice(0, -'""}'.length) + opening);
}

function hasBody(card: unknown): card is { readonly body: readonly object[] } {
  return typeof card === 'object' && card !== null && Array.isArray((card as { body?: unknown }).body);
}

function pieceOf(element: object): Buffer {
  if (!Object.isFrozen(element)) return Buffer.from(JSON.stringify(element));
  let piece = kept.get(element);
  if (piece === undefined) {
    piece = Buffer.from(JSON.stringify(element));
    kept.set(element, piece);
  }
  return piece;
}

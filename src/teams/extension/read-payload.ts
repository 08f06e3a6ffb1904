import { z } from 'zod';
import type { PointedMessage } from '../../flows/extension/explain-message';

/** Longest text that is read of a message, and of what hangs on it. Teams sends less; a forger may send more. */
const MAX_CHARS = 100_000;
const MAX_ATTACHMENTS = 20;

const text = z
  .string()
  .catch('')
  .transform((value) => value.slice(0, MAX_CHARS));

const payload = z.object({
  body: z.object({ contentType: z.string().catch('text'), content: text }).catch({
    contentType: 'text',
    content: '',
  }),
  subject: text,
  attachments: z
    .array(
      z.object({ contentType: z.string().catch(''), content: text }).catch({ contentType: '', content: '' }),
    )
    .catch([]),
});

/**
 * Reads the message that an action was started from (`messagePayload`). Whatever is missing or of another shape counts
 * as empty; a value that is no message at all gives an empty one.
 */
export function readPayload(value: unknown): PointedMessage {
  const read = payload.safeParse(value);
  if (!read.success) return { text: '', attached: '', pictures: 0 };
  const { body, subject } = read.data;
  const attachments = read.data.attachments.slice(0, MAX_ATTACHMENTS);
  const isHtml = body.contentType.toLowerCase() === 'html';
  const attached = attachments.map(({ content }) => content).filter((content) => content !== '');
  const pictures = attachments.filter(({ contentType }) => contentType.startsWith('image/')).length;
  return {
    text: isHtml ? '' : body.content,
    ...(isHtml && { html: body.content }),
    attached: [subject, ...attached].join('\n').slice(0, MAX_CHARS).trim(),
    pictures: pictures + (isHtml ? countPictures(body.content) : 0),
  };
}

/** Pictures that stand in the text; emoji are pictures to Teams as well. */
function countPictures(html: string): number {
  const tags = html.match(/<img\b[^>]{0,2000}>/gi) ?? [];
  return tags.filter((tag) => !/schema\.skype\.com\/emoji/i.test(tag)).length;
}

import { z } from 'zod';
import type { CaseButton } from '../core/desk/desk-answer';
import { CASE_BUTTONS } from '../core/desk/desk-answer';
import type { DeskPress } from '../flows/desk/desk';
import { hint } from './button-fields';

const number = z.coerce.number().int().min(1).max(999_999_999);

/** A note is cut to 500 signs later; what is far longer is no note. */
const MAX_TYPED_CHARS = 4_000;
const typed = z.string().max(MAX_TYPED_CHARS).optional().catch(undefined);

/** Steps that were ticked, as Teams joins them: "1,3". */
const ticked = z
  .string()
  .regex(/^\d{1,2}(,\d{1,2}){0,19}$/)
  .optional()
  .catch(undefined);

const press = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('stuck'), hint }),
  z.object({ verb: z.literal('share'), hint, tried: ticked }),
  z.object({
    verb: z.literal('case'),
    act: z.enum(CASE_BUTTONS),
    number,
    askText: typed,
    escalateText: typed,
    resolveText: typed,
    reopenText: typed,
    replyText: typed,
    stuckText: typed,
  }),
  z.object({ verb: z.literal('showCase'), number }),
  z.object({ verb: z.literal('openCase'), hint }),
  z.object({ verb: z.literal('closeIncident'), number, closeText: typed }),
]);

type TypedField = 'askText' | 'escalateText' | 'resolveText' | 'reopenText' | 'replyText' | 'stuckText';

/** Inputs of one card have names of their own, since a client sends several of them. */
const FIELD_OF: Partial<Readonly<Record<CaseButton, TypedField>>> = {
  ask: 'askText',
  escalate: 'escalateText',
  resolve: 'resolveText',
  reopen: 'reopenText',
  reply: 'replyText',
  stillStuck: 'stuckText',
};

/** Reads the data of a button that belongs to the helpdesk's cases and incidents; undefined for any other. */
export function parseDeskButton(data: unknown): DeskPress | undefined {
  const parsed = press.safeParse(data);
  if (!parsed.success) return undefined;
  const read = parsed.data;
  switch (read.verb) {
    case 'case': {
      const field = FIELD_OF[read.act];
      const text = (field === undefined ? undefined : read[field]) ?? '';
      return { verb: 'case', act: read.act, number: read.number, text };
    }
    case 'share':
      return {
        verb: 'share',
        hint: withoutGaps(read.hint),
        tried: (read.tried ?? '').split(',').map(Number),
      };
    case 'showCase':
      return read;
    case 'closeIncident':
      return { verb: 'closeIncident', number: read.number, text: read.closeText ?? '' };
    case 'stuck':
    case 'openCase':
      return { verb: read.verb, hint: withoutGaps(read.hint) };
  }
}

/** The hint without fields that are there and hold nothing. */
function withoutGaps(read: z.infer<typeof hint>): (DeskPress & { verb: 'share' })['hint'] {
  return JSON.parse(JSON.stringify(read)) as (DeskPress & { verb: 'share' })['hint'];
}

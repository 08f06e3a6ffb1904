import { z } from 'zod';
import type { DetailsPress } from '../flows/agents-view';
import type { OwnPress } from '../flows/confirm-own';
import type { ButtonPress, LookingPress } from '../flows/press-button';

type ReadPress = ButtonPress | LookingPress | DetailsPress | OwnPress;

const guid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const code = z.coerce.number().int().min(10_000).max(99_999_999);

/** IDs that a card carries back. A field of the wrong shape is dropped, not believed. */
const hint = z
  .object({
    code: code.optional().catch(undefined),
    correlationId: guid.optional().catch(undefined),
    requestId: guid.optional().catch(undefined),
    timestamp: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
      .optional()
      .catch(undefined),
    unlabelledId: guid.optional().catch(undefined),
    wasMe: z.boolean().optional().catch(undefined),
  })
  .default({});

const press = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('view'),
    view: z.enum(['person', 'admin', 'developer']),
    code: code.optional(),
    hint,
  }),
  z.object({ verb: z.literal('compare'), hint }),
  z.object({ verb: z.literal('playbook'), id: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  z.object({ verb: z.literal('ask'), text: z.enum(['help', 'playbooks', 'about']) }),
  z.object({ verb: z.literal('worked'), hint }),
  z.object({ verb: z.literal('stuck'), hint }),
  z.object({ verb: z.literal('wasMe'), hint }),
  z.object({ verb: z.literal('notMe'), hint }),
  z.object({ verb: z.literal('keepLooking'), hint }),
  z.object({ verb: z.literal('stopLooking'), hint }),
  z.object({ verb: z.literal('details'), hint }),
]);

/** Reads the data that a card's button sends; undefined when it is none of ours, or was tampered with. */
export function parseButton(data: unknown): ReadPress | undefined {
  const parsed = press.safeParse(data);
  if (!parsed.success) return undefined;
  // A row of a list names its own code beside the hint of the whole card.
  if (parsed.data.verb === 'view' && parsed.data.code !== undefined)
    return { verb: 'view', view: parsed.data.view, hint: { code: parsed.data.code } };
  return JSON.parse(JSON.stringify(parsed.data)) as ReadPress;
}

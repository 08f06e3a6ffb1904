import { z } from 'zod';

const guid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** An AADSTS number, also as the text that some clients make of it. */
export const code = z.coerce.number().int().min(10_000).max(99_999_999);

/** IDs that a card carries back. A field of the wrong shape is dropped, not believed. */
export const hint = z
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
